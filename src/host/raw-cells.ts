import type { Sheet, Value } from "../sheet/sheet";
import { HostError } from "./host";

/** Cells as a spreadsheet answers them: tables of the same size, of anything. */
export interface RawCells {
  readonly values: unknown;
  readonly formulas: unknown;
  readonly numberFormat: unknown;
  readonly text?: unknown;
}

type Cells = Pick<Sheet, "values" | "texts" | "formulas" | "numberFormats">;
type RawTable = readonly (readonly unknown[])[];

const isTable = (cells: unknown): cells is RawTable => Array.isArray(cells) && cells.every((row) => Array.isArray(row));

/** Too many cells for one answer come as null. */
function tableOf(cells: unknown): RawTable {
  if (!isTable(cells)) throw new HostError("too-large", "an answer without cells");
  return cells;
}

const isValue = (cell: unknown): cell is string | number | boolean =>
  typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";

const toValue = (cell: unknown): Value => (isValue(cell) && cell !== "" ? cell : null);

// A cell without a formula is answered with its value, so "=1+1" kept as text has a formula equal to its value.
const toFormula = (cell: unknown, value: unknown): string | null =>
  typeof cell === "string" && cell.startsWith("=") && cell !== value ? cell : null;

// What does not fit into its cell displays as ####, which is no text to check.
function toText(text: unknown, value: unknown): string {
  if (typeof text !== "string") return "";
  return /^#+$/.test(text) && isValue(value) ? String(value) : text;
}

const toNumberFormat = (format: unknown): string => (typeof format === "string" ? format : "General");

/** The cells as a Sheet has them, without texts where none were read. Throws a HostError "too-large" when there are none. */
export function parseCells({ values, formulas, numberFormat, text }: RawCells): Cells {
  const rawValues = tableOf(values);
  const parsed = <T>(table: unknown, parse: (cell: unknown, value: unknown) => T): readonly (readonly T[])[] =>
    tableOf(table).map((row, index) => row.map((cell, column) => parse(cell, rawValues[index]?.[column])));
  return {
    values: parsed(rawValues, toValue),
    texts: text === undefined ? [] : parsed(text, toText),
    formulas: parsed(formulas, toFormula),
    numberFormats: parsed(numberFormat, toNumberFormat),
  };
}

/** About how many bytes the tables have as JSON in UTF-8, given that half of the text is Chinese. */
export function sizeOfCells(tables: readonly RawTable[]): number {
  let bytes = 0;
  for (const table of tables) {
    for (const row of table) {
      for (const cell of row) bytes += 3 + (typeof cell === "string" ? 2 * cell.length : 8);
    }
  }
  return bytes;
}
