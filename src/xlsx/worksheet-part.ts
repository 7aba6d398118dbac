import { areaFromA1, fromA1, type Address, type Area } from "../sheet/address";
import { MAX_CELLS } from "./limits";
import { shiftFormula } from "./shift-formula";
import { newStringItem, writtenText, type StringItem } from "./string-item";
import { UnreadableFile } from "./unreadable-file";
import { readXml, type XmlEvent } from "./xml";

/** A cell as the file stores it. */
export interface StoredCell {
  readonly at: Address;
  /** "s", "inlineStr", "str", "b", "e", "d", or "n" for a number. */
  readonly type: string;
  /** The place of its style among the workbook's cell styles. */
  readonly style: number;
  /** The stored value: a number, the place of a shared string, a text; null when there is none. */
  readonly value: string | null;
  /** With its leading "=". */
  readonly formula: string | null;
}

/** What a worksheet part says, cell by cell. */
export interface WorksheetPart {
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  /** First and last of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly isProtected: boolean;
}

type Attributes = ReadonlyMap<string, string>;

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

interface SharedFormula {
  readonly at: Address;
  readonly formula: string;
}

/** The formula of one cell from its `f` element; a shared one is written out for the cell. */
function formulaOf(
  text: string,
  attributes: Attributes,
  at: Address,
  shared: Map<string, SharedFormula>,
): string | null {
  const id = attributes.get("t") === "shared" ? attributes.get("si") : undefined;
  if (text !== "") {
    if (id !== undefined) shared.set(id, { at, formula: text });
    return `=${text}`;
  }
  const first = id === undefined ? undefined : shared.get(id);
  return first ? `=${shiftFormula(first.formula, at.row - first.at.row, at.column - first.at.column)}` : null;
}

interface OpenCell {
  readonly at: Address;
  readonly attributes: Attributes;
  /** Only for a cell that carries its own text. */
  readonly inline: StringItem | null;
  value: string | null;
  formula: string | null;
}

/** Reads the rows and cells of `sheetData`, where a row or cell may leave out its address. */
function cellReader() {
  const cells: StoredCell[] = [];
  const hiddenRows: number[] = [];
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let text = "";
  let current: Attributes = new Map();

  function openRow(attributes: Attributes): void {
    const number = Number(attributes.get("r") ?? row + 2);
    row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
    column = -1;
    if (isTrue(attributes.get("hidden"))) hiddenRows.push(row);
  }

  function openCell(attributes: Attributes): void {
    const at = fromA1(attributes.get("r") ?? "") ?? { row, column: column + 1 };
    column = at.column;
    const inline = attributes.get("t") === "inlineStr" ? newStringItem() : null;
    cell = { at, attributes, inline, value: null, formula: null };
  }

  function closeCell({ at, attributes, inline, value, formula }: OpenCell): void {
    const type = attributes.get("t") ?? "n";
    const stored = inline ? inline.text() : value;
    if (stored !== null || formula !== null) {
      if (cells.length === MAX_CELLS) throw new UnreadableFile("too-large", "a worksheet has too many cells");
      cells.push({ at, type, style: Number(attributes.get("s") ?? 0), value: stored, formula });
    }
    cell = null;
  }

  function take(event: XmlEvent): void {
    if (event.kind === "text") text += event.text;
    else if (event.kind === "open") {
      text = "";
      current = event.attributes;
      if (event.name === "row") openRow(current);
      if (event.name === "c") openCell(current);
    } else if (cell) {
      if (event.name === "v") cell.value = cell.attributes.get("t") === "str" ? writtenText(text, current) : text;
      if (event.name === "f") cell.formula = formulaOf(text, current, cell.at, shared);
      if (event.name === "c") closeCell(cell);
    }
    cell?.inline?.take(event);
  }

  return { cells, hiddenRows, take };
}

const hiddenColumnsOf = (attributes: Attributes): readonly (readonly [number, number])[] =>
  isTrue(attributes.get("hidden"))
    ? [[Number(attributes.get("min") ?? 1) - 1, Number(attributes.get("max") ?? 1) - 1]]
    : [];

/** Reads a worksheet part. Everything but cells, merged areas, hidden rows and columns and protection is passed over. */
export function readWorksheetPart(xml: string): WorksheetPart {
  const { cells, hiddenRows, take } = cellReader();
  const merges: Area[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  let isProtected = false;
  let isInData = false;
  for (const event of readXml(xml)) {
    if (event.kind !== "text" && event.name === "sheetData") isInData = event.kind === "open";
    else if (isInData) take(event);
    else if (event.kind === "open") {
      const { name, attributes } = event;
      if (name === "col") hiddenColumns.push(...hiddenColumnsOf(attributes));
      if (name === "sheetProtection") isProtected = isTrue(attributes.get("sheet"));
      const area = name === "mergeCell" ? areaFromA1(attributes.get("ref") ?? "") : undefined;
      if (area) merges.push(area);
    }
  }
  return { cells, merges, hiddenRows, hiddenColumns, isProtected };
}
