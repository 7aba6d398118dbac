import { overlap, type Area } from "../../src/sheet/address";
import { moveFormula } from "../../src/sheet/move-formula";
import { moveArea, rowsDeleted, rowsInserted, type RowMove } from "../../src/sheet/move-rows";
import { displayText } from "../../src/sheet/display-text";

/** An error as Excel answers it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = `Excel says ${code} in its own language`,
  ) {
    super(message);
  }
}

export interface FakeCell {
  value: string | number | boolean;
  formula: string | null;
}

/** What shows of a cell beside its content: our product may change it on its own sheets only. */
export interface FakeFormat {
  numberFormat: string;
  [property: string]: unknown;
}

export interface FakeConditionalFormat {
  id: string;
  areas: readonly Area[];
  type: string;
  formula: string;
  format: Record<string, unknown>;
}

/** A comment with its answers, or a note. */
export interface FakeRemark {
  id: string;
  kind: "comment" | "note";
  row: number;
  column: number;
  content: string;
  replies: string[];
}

/** What a cell accepts, by the names of the validation's members. */
export type FakeValidation = Readonly<Record<string, unknown>>;

/** A worksheet of the fake, as Excel itself keeps it. */
export interface FakeSheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  cells: Map<string, FakeCell>;
  formats: Map<string, FakeFormat>;
  heights: Map<number, number>;
  widths: Map<number, number>;
  merges: readonly Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  conditionalFormats: FakeConditionalFormat[];
  remarks: FakeRemark[];
  /** What cells accept, by their key. */
  validations: Map<string, FakeValidation>;
  /** How the sheet is printed, by the names of the page layout's members. */
  print: Map<string, unknown>;
}

let lastId = 0;

export const freshId = (): string => {
  lastId += 1;
  return `{0000-${lastId}}`;
};

export const fakeSheet = (name: string): FakeSheet => ({
  id: freshId(),
  name,
  visibility: "Visible",
  isProtected: false,
  cells: new Map(),
  formats: new Map(),
  heights: new Map(),
  widths: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  conditionalFormats: [],
  remarks: [],
  validations: new Map(),
  print: new Map(),
});

export const keyAt = (row: number, column: number): string => `${row},${column}`;

export const placeOf = (key: string): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
};

const DATE_LIKE = /^\d{1,2}[-/]\d{1,2}$|^\d{1,2}月\d{1,2}日$/;

/** What Excel makes of something typed: the reason why texts are written behind an apostrophe. */
export function typed(input: unknown): FakeCell | null {
  if (input === "") return null;
  if (typeof input === "number" || typeof input === "boolean") return { value: input, formula: null };
  if (typeof input !== "string") throw new ExcelError("InvalidArgument", `no cell content: ${String(input)}`);
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (input.startsWith("=")) return { value: 0, formula: input };
  if (/^(?:true|false)$/i.test(input)) return { value: /^true$/i.test(input), formula: null };
  if (/^[-+]?\d+(?:\.\d+)?(?:e\d+)?$/i.test(input)) return { value: Number(input), formula: null };
  if (/^\d+(?:\.\d+)?%$/.test(input)) return { value: Number(input.slice(0, -1)) / 100, formula: null };
  if (DATE_LIKE.test(input)) return { value: 45_000, formula: null };
  if (/^[-+@]/.test(input)) throw new ExcelError("InvalidArgument", `no formula: ${input}`);
  return { value: input, formula: null };
}

export const formatAt = (sheet: FakeSheet, row: number, column: number): FakeFormat =>
  sheet.formats.get(keyAt(row, column)) ?? { numberFormat: "General" };

export const textAt = (sheet: FakeSheet, row: number, column: number): string =>
  displayText(sheet.cells.get(keyAt(row, column))?.value ?? null, formatAt(sheet, row, column).numberFormat);

/** The rectangle around everything with content, or around everything with content or format. */
export function usedArea(sheet: FakeSheet, valuesOnly: boolean, within?: Area): Area | null {
  const keys = [...sheet.cells.keys(), ...(valuesOnly ? [] : sheet.formats.keys())];
  const places = keys
    .map(placeOf)
    .filter(([row, column]) => !within || overlap(within, { top: row, left: column, bottom: row, right: column }));
  if (places.length === 0) return null;
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  return {
    top: rows.reduce((a, b) => Math.min(a, b)),
    left: columns.reduce((a, b) => Math.min(a, b)),
    bottom: rows.reduce((a, b) => Math.max(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
  };
}

function moveKeys<T>(entries: Map<string, T>, move: RowMove): Map<string, T> {
  return new Map(
    [...entries].flatMap(([key, item]) => {
      const [row, column] = placeOf(key);
      const moved = move(row);
      return moved === null ? [] : [[keyAt(moved, column), item] as const];
    }),
  );
}

function moveAll(sheet: FakeSheet, move: RowMove): void {
  const areas = (list: readonly Area[]): readonly Area[] => list.flatMap((area) => moveArea(area, move) ?? []);
  const rows = (list: Iterable<number>): readonly number[] => [...list].flatMap((row) => move(row) ?? []);
  sheet.cells = moveKeys(sheet.cells, move);
  for (const cell of sheet.cells.values()) {
    if (cell.formula !== null) cell.formula = moveFormula(cell.formula, sheet.name, sheet.name, move);
  }
  sheet.formats = moveKeys(sheet.formats, move);
  sheet.validations = moveKeys(sheet.validations, move);
  sheet.heights = new Map(
    [...sheet.heights].flatMap(([row, height]) => rows([row]).map((moved) => [moved, height] as const)),
  );
  sheet.hiddenRows = new Set(rows(sheet.hiddenRows));
  sheet.remarks = sheet.remarks.flatMap((remark) => rows([remark.row]).map((row) => ({ ...remark, row })));
  sheet.merges = areas(sheet.merges).filter(({ top, left, bottom, right }) => top < bottom || left < right);
  for (const format of sheet.conditionalFormats) format.areas = areas(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas: { length } }) => length > 0);
}

/** Inserts empty rows, which look like the row above them. */
export function insertRows(sheet: FakeSheet, row: number, count: number): void {
  moveAll(sheet, rowsInserted(row, count));
  for (const [key, format] of [...sheet.formats]) {
    const [at, column] = placeOf(key);
    if (at !== row - 1) continue;
    for (let index = 0; index < count; index += 1) sheet.formats.set(keyAt(row + index, column), { ...format });
  }
  const height = sheet.heights.get(row - 1);
  for (let index = 0; index < count && height !== undefined; index += 1) sheet.heights.set(row + index, height);
}

export const deleteRows = (sheet: FakeSheet, row: number, count: number): void => {
  moveAll(sheet, rowsDeleted(row, count));
};

/** Formats of one row onto rows below each other, with its merged cells and conditional formats, as Excel copies formats. */
export function copyFormats(sheet: FakeSheet, from: Area, to: Area): void {
  if (sheet.merges.some((area) => overlap(area, to) && (area.top < to.top || area.bottom > to.bottom))) {
    throw new ExcelError("MergedRangeConflict");
  }
  const conditional = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => overlap(area, from)));
  for (const format of conditional) {
    const areas = format.areas.filter((area) => overlap(area, from));
    const copied = areas.map(({ left, right }) => ({
      ...to,
      left: Math.max(left, from.left),
      right: Math.min(right, from.right),
    }));
    sheet.conditionalFormats.push({ ...structuredClone(format), id: freshId(), areas: copied });
  }
  for (let row = to.top; row <= to.bottom; row += 1) {
    for (let column = from.left; column <= from.right; column += 1) {
      const source = sheet.formats.get(keyAt(from.top, column));
      if (source) sheet.formats.set(keyAt(row, column), { ...source });
      else sheet.formats.delete(keyAt(row, column));
    }
    const inside = sheet.merges.filter(
      ({ top, left, bottom, right }) =>
        top === from.top && bottom === from.top && left >= from.left && right <= from.right,
    );
    sheet.merges = [...sheet.merges, ...inside.map((area) => ({ ...area, top: row, bottom: row }))];
  }
}

/** Copies a sheet as Excel does: everything comes along, conditional formats under ids of their own. */
export function copySheet(sheets: FakeSheet[], name: string, copy: string): void {
  const source = sheets.find((sheet) => sheet.name === name);
  if (!source) throw new ExcelError("ItemNotFound");
  const formats = structuredClone(source.conditionalFormats).map((format) => ({ ...format, id: freshId() }));
  const remarks = structuredClone(source.remarks).map((remark) => ({ ...remark, id: freshId() }));
  sheets.push({ ...structuredClone(source), id: freshId(), name: copy, conditionalFormats: formats, remarks });
}
