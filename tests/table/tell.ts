import { columnName } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/sheet";
import type { GoalTable, Indicator } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";

/** A table in one line: kind, header rows, body rows and columns, as the worksheet numbers them. */
export function tellTable({ kind, headerRows, dataRows, columns }: GoalTable): string {
  const header = headerRows.map((row) => row + 1).join(",");
  const fields = columns.map(({ column, field }) => `${columnName(column)}:${field}`).join(" ");
  return `${kind} | header ${header} | data ${String(dataRows[0] + 1)}-${String(dataRows[1] + 1)} | ${fields}`;
}

/** An indicator in one line: row, levels, name, target with its comparator and unit columns. "–" marks a level that is not written. */
export function tellIndicator({ row, category, subcategory, name, targetValue, comparator, unit }: Indicator): string {
  const levels = [category, subcategory].map((field) => field?.text || "–").join(" / ");
  const value = [comparator?.text, targetValue.text, unit?.text]
    .filter((text) => text !== undefined && text !== "")
    .join(" ");
  return `${String(row + 1)} ${levels} / ${name.text} = ${value}`;
}

export const tellIndicators = (table: GoalTable | undefined): readonly string[] =>
  (table?.projects ?? []).flatMap(({ indicators }) => indicators.map(tellIndicator));

/** Every table of a sheet with its indicators. */
export const tell = (sheet: Sheet): readonly (readonly string[])[] =>
  readTables(sheet).map((table) => [tellTable(table), ...tellIndicators(table)]);
