import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ISheetNote } from "@univerjs/sheets-note";
import ExcelJS from "exceljs";
import type { CellRichTextValue, Comment, Workbook, Worksheet } from "exceljs";
import { contentAt } from "../../sheet/sheet";
import type { Content, Sheet } from "../../sheet/sheet";
import { readXlsx } from "../../xlsx/read-xlsx";
import type { UnreadableReason } from "../../xlsx/unreadable-file";
import { pointsToPixels } from "../spreadsheet/points";
import { toRange } from "../spreadsheet/ranges";
import type { Validation } from "../spreadsheet/validations";
import { textType } from "../spreadsheet/write-cells";
import { fromFileStyle } from "./cell-style";
import { paletteOf } from "./colors";
import type { Palette } from "./colors";
import { rulesFromFile } from "./file-rules";
import { withoutLargeValidations } from "./file-validations";
import { settingsIn } from "./kept-settings";
import type { KeptSettings } from "./kept-settings";
import { fromFileRuns } from "./rich-text";
import { sheetPartsOf } from "./sheet-parts";
import type { Drawing } from "./sheet-parts";
import { columnsFromFile, DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, rowsFromFile } from "./sheet-sizes";

/** A workbook ready for the grid. */
export interface ReadableWorkbook {
  readonly kind: "workbook";
  readonly data: IWorkbookData;
  /** The id of the sheet that is in front. */
  readonly activeSheet: string | null;
  readonly settings: KeptSettings;
  /** What the file shows that the grid cannot. */
  readonly drawings: ReadonlySet<Drawing>;
}

/** A workbook, or why there is none. */
export type OpenedWorkbook = ReadableWorkbook | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

/** Free cells around the content. */
const SPARE = { rows: 100, columns: 10 };
const SMALLEST = { rows: 200, columns: 26 };

type Cells = Record<number, Record<number, ICellData>>;

const NOTE_SIZE = { width: 200, height: 100 };

function contentCell(content: Content): ICellData {
  if (content === null) return {};
  if (typeof content === "string") return { v: content, t: textType(content) };
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return { f: content.formula };
}

/** A formula's cell shows the value that the file remembers until the grid has calculated it. */
function withValue(cell: ICellData, value: ReturnType<typeof contentAt>): ICellData {
  return cell.f === undefined || typeof value === "object" ? cell : { ...contentCell(value), ...cell };
}

function contents(sheet: Sheet): Cells {
  const cells: Cells = {};
  if (!sheet.used) return cells;
  const { top, left, bottom, right } = sheet.used;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const content = contentAt(sheet, { row, column });
      const value = sheet.values[row - top]?.[column - left] ?? null;
      const format = sheet.numberFormats[row - top]?.[column - left] ?? "General";
      if (content === null) continue;
      const style = format === "General" ? {} : { s: { n: { pattern: format } } };
      (cells[row] ??= {})[column] = { ...withValue(contentCell(content), value), ...style };
    }
  }
  return cells;
}

const isRichText = (value: unknown): value is CellRichTextValue =>
  typeof value === "object" && value !== null && "richText" in value;

/** Adds the looks of the file's cells to their contents. */
function addLooks(cells: Cells, worksheet: Worksheet, palette: Palette): void {
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const look: IStyleData = fromFileStyle(cell.style, palette);
      const known = cells[rowNumber - 1]?.[columnNumber - 1];
      if (!known && Object.keys(look).length === 0) return;
      const runs = !cell.isMerged || cell.master === cell ? cell.value : null;
      (cells[rowNumber - 1] ??= {})[columnNumber - 1] = {
        ...known,
        ...(isRichText(runs) && known ? { p: fromFileRuns(runs.richText, palette) } : {}),
        s: { ...look, ...(known && typeof known.s === "object" ? known.s : {}) },
      };
    });
  });
}

const noteText = (note: string | Comment): string =>
  typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");

function notesOf(worksheet: Worksheet): Record<number, Record<number, ISheetNote>> {
  const notes: Record<number, Record<number, ISheetNote>> = {};
  worksheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      // exceljs types every cell as if it had a note.
      const note = cell.note as string | Comment | undefined;
      if (note === undefined || noteText(note) === "") return;
      const at = { row: rowNumber - 1, col: columnNumber - 1 };
      (notes[at.row] ??= {})[at.col] = { id: crypto.randomUUID(), ...at, ...NOTE_SIZE, note: noteText(note) };
    });
  });
  return notes;
}

function freezeOf(worksheet: Worksheet | undefined): Partial<IWorksheetData> {
  // exceljs has null there for a sheet without views.
  const views = worksheet?.views as Worksheet["views"] | null | undefined;
  const view = views?.find(({ state }) => state === "frozen");
  if (view?.state !== "frozen") return {};
  const { xSplit = 0, ySplit = 0 } = view;
  return { freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 } };
}

interface SheetParts {
  readonly data: Partial<IWorksheetData>;
  readonly rules: readonly IConditionFormattingRule[];
  readonly notes: Record<number, Record<number, ISheetNote>>;
}

/** What is read of a worksheet, by the reader of contents, by exceljs, and from its part. */
interface SheetSources {
  readonly sheet: Sheet;
  readonly worksheet: Worksheet | undefined;
  readonly validations: readonly Validation[];
}

function sheetData({ sheet, worksheet, validations }: SheetSources, id: string, palette: Palette): SheetParts {
  const cellData = contents(sheet);
  if (worksheet) addLooks(cellData, worksheet, palette);
  const merges = sheet.merges ?? [];
  const furthest = (last: number | undefined, size: number | undefined, edge: "bottom" | "right"): number =>
    merges.reduce((most, merge) => Math.max(most, merge[edge]), Math.max(last ?? 0, size ?? 0));
  const bottom = furthest(sheet.used?.bottom, worksheet?.rowCount, "bottom");
  const right = furthest(sheet.used?.right, worksheet?.columnCount, "right");
  const defaults = worksheet?.properties;
  const data: Partial<IWorksheetData> = {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(SMALLEST.rows, bottom + SPARE.rows),
    columnCount: Math.max(SMALLEST.columns, right + SPARE.columns),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: defaults?.defaultRowHeight ? pointsToPixels(defaults.defaultRowHeight) : DEFAULT_ROW_PIXELS,
    cellData,
    mergeData: merges.map(toRange),
    columnData: worksheet ? columnsFromFile(worksheet) : {},
    rowData: worksheet ? rowsFromFile(worksheet) : {},
    ...freezeOf(worksheet),
    custom: {
      isProtected: sheet.isProtected,
      isVeryHidden: sheet.visibility === "very-hidden",
      ...(worksheet ? { pageSetup: worksheet.pageSetup, headerFooter: worksheet.headerFooter } : {}),
      validations,
    },
  };
  return {
    data,
    rules: worksheet ? rulesFromFile(worksheet, palette) : [],
    notes: worksheet ? notesOf(worksheet) : {},
  };
}

/** The looks of a file; none when exceljs cannot read what our own reader can. */
async function readLooks(bytes: Uint8Array): Promise<Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs asks for Node's Buffer and takes any bytes.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    return workbook;
  } catch {
    return undefined;
  }
}

const themeOf = (workbook: Workbook | undefined): string => {
  const { themes } = (workbook?.model ?? {}) as { themes?: { theme1?: string } }; // exceljs types it as a list
  return themes?.theme1 ?? "";
};

/** Reads the bytes of an .xlsx file: contents with the reader of the command line, looks with exceljs. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const result = await readXlsx(bytes);
  if (result.kind === "unreadable") return result;
  if (result.sheets.length === 0) return { kind: "unreadable", reason: "not-a-workbook" };
  const fileParts = sheetPartsOf(bytes);
  const looks = await readLooks(withoutLargeValidations(bytes, fileParts.values()));
  const palette = paletteOf(themeOf(looks));
  const parts = result.sheets.map((sheet, index) => {
    const id = `{00000000-0001-0000-${index.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
    const worksheet = looks?.getWorksheet(sheet.name);
    const validations = fileParts.get(sheet.name)?.validations ?? [];
    return { id, ...sheetData({ sheet, worksheet, validations }, id, palette) };
  });
  const data: IWorkbookData = {
    id: crypto.randomUUID(),
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: parts.map(({ id }) => id),
    sheets: Object.fromEntries(parts.map((part) => [part.id, part.data])),
    resources: [
      {
        name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        data: JSON.stringify(Object.fromEntries(parts.map((part) => [part.id, part.rules]))),
      },
      {
        name: "SHEET_NOTE_PLUGIN",
        data: JSON.stringify(Object.fromEntries(parts.map((part) => [part.id, part.notes]))),
      },
    ],
  };
  const active = result.sheets.findIndex((sheet) => sheet.name === result.activeSheet);
  return {
    kind: "workbook",
    data,
    activeSheet: parts[active]?.id ?? null,
    settings: settingsIn(bytes),
    drawings: new Set([...fileParts.values()].flatMap(({ drawings }) => [...drawings])),
  };
}
