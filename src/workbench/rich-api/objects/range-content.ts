import type { ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { contains } from "../../../sheet/address";
import type { Area } from "../../../sheet/address";
import { typed } from "../../spreadsheet/entry";
import type { Entry } from "../../spreadsheet/entry";
import { isWellFormed } from "../../spreadsheet/formula-check";
import { mergesTouching } from "../../spreadsheet/merges";
import {
  columnCount,
  growTo,
  isWholeColumns,
  isWholeRows,
  rangeOf,
  rowCount,
  tabulate,
} from "../../spreadsheet/ranges";
import { contentAt, formulasOrContents, numberFormatAt, textAt } from "../../spreadsheet/read-cells";
import type { CellContent } from "../../spreadsheet/read-cells";
import { contentFor, editCells } from "../../spreadsheet/write-cells";
import { asText } from "../arguments";
import { isList } from "../protocol";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import type { Members } from "../rich-object";
import { areaOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

type Read = (sheet: FWorksheet, area: Area) => Json;

const MOST_CELLS = 5_000_000;

/** What Excel answers for whole rows and columns, and for too many cells, is null. */
const isUnbounded = (area: Area): boolean =>
  isWholeRows(area) || isWholeColumns(area) || rowCount(area) * columnCount(area) > MOST_CELLS;

const table =
  (read: Read) =>
  (cells: Cells): Json => {
    const area = areaOf(cells);
    return isUnbounded(area) ? null : read(sheetOf(cells.sheet), area);
  };

function valueType(content: CellContent): string {
  if (content === "") return "Empty";
  if (typeof content === "string") return /^#[A-Z/0!?]+$/.test(content) ? "Error" : "String";
  return typeof content === "number" ? "Double" : "Boolean";
}

/** One value for every cell, or a table of exactly the range's size; null leaves a cell as it is. */
function inputs(value: Json, area: Area, location: string): readonly (readonly Json[])[] {
  if (!isList(value)) return tabulate(area, () => value);
  const fits = value.length === rowCount(area);
  return value.map((row) => {
    if (!fits || !isList(row) || row.length !== columnCount(area)) {
      throw new RichApiError("InvalidArgument", location);
    }
    return row;
  });
}

function entryFor(sheet: FWorksheet, input: Json, numberFormat: string, location: string): Entry {
  if (typeof input === "number") {
    return numberFormat === "@" ? { kind: "text", text: String(input) } : { kind: "number", number: input };
  }
  if (typeof input === "boolean") return { kind: "boolean", boolean: input };
  const entry = typed(asText(input, location), numberFormat);
  if (entry.kind === "formula" && !isWellFormed(sheet, entry.formula)) {
    throw new RichApiError("InvalidArgument", location);
  }
  if (entry.kind !== "number" || numberFormat === "General") return entry;
  return { kind: "number", number: entry.number };
}

/** Tells the cells that a merged area hides: what is written there is lost. */
function coveredCells(sheet: FWorksheet, area: Area): (row: number, column: number) => boolean {
  const merges = mergesTouching(sheet, area);
  return (row, column) =>
    merges.some((merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column));
}

function setContent(cells: Cells, value: Json, location: string): void {
  const area = areaOf(cells);
  if (isUnbounded(area)) throw new RichApiError("InvalidArgument", location);
  const sheet = writable(cells.sheet, location);
  const rows = inputs(value, area, location);
  growTo(sheet, area);
  const covered = coveredCells(sheet, area);
  const edits: Record<number, Record<number, ICellData>> = {};
  rows.forEach((entries, index) => {
    const row = area.top + index;
    entries.forEach((input, offset) => {
      const column = area.left + offset;
      if (input === null || covered(row, column)) return;
      const entry = entryFor(sheet, input, numberFormatAt(sheet, row, column), location);
      (edits[row] ??= {})[column] = contentFor(entry);
    });
  });
  if (Object.keys(edits).length > 0) editCells(sheet, edits);
}

function setNumberFormat(cells: Cells, value: Json, location: string): void {
  const area = areaOf(cells);
  const sheet = writable(cells.sheet, location);
  growTo(sheet, area);
  const patterns = inputs(value, area, location).map((row) => row.map((pattern) => asText(pattern, location)));
  rangeOf(sheet, area).setNumberFormats(patterns);
}

/** What the cells of a range hold, and the ways to change it. */
export const rangeContent: Members<Cells> = {
  scalars: {
    Values: table((sheet, area) => tabulate(area, (row, column) => contentAt(sheet, row, column))),
    ValueTypes: table((sheet, area) => tabulate(area, (row, column) => valueType(contentAt(sheet, row, column)))),
    Text: table((sheet, area) => tabulate(area, (row, column) => textAt(sheet, row, column))),
    Formulas: table(formulasOrContents),
    NumberFormat: table((sheet, area) => tabulate(area, (row, column) => numberFormatAt(sheet, row, column))),
  },
  setters: {
    Values: (cells, value) => {
      setContent(cells, value, "Range.values");
    },
    Formulas: (cells, value) => {
      setContent(cells, value, "Range.formulas");
    },
    NumberFormat: (cells, value) => {
      setNumberFormat(cells, value, "Range.numberFormat");
    },
  },
};
