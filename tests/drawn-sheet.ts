import type { Address, Area } from "../src/sheet/address";
import { emptySheet, type Sheet, type Value } from "../src/sheet/sheet";

/**
 * A worksheet drawn as text. Each line "| a | b |" is a row; "=== 名称" starts the next worksheet. In a cell: ✗ at the end
 * marks where a finding is expected (it is not part of the text), ⏎ is a line break, ␣ a space and ◦ a full-width
 * space that count, "^" joins
 * the cell with the one above and "<" with the one on its left (merged), "#25%" and "#600.00" are numbers so formatted.
 * Every other line is the message of a finding, in reading order.
 */
export interface DrawnWorkbook {
  readonly sheets: readonly Sheet[];
  readonly marked: readonly { readonly sheet: string; readonly at: Address }[];
  readonly messages: readonly string[];
}

interface Drawing {
  readonly name: string;
  readonly rows: string[][];
}

function drawingsIn(text: string): { drawings: readonly Drawing[]; messages: readonly string[] } {
  const drawings: Drawing[] = [{ name: "表1", rows: [] }];
  const messages: string[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line.startsWith("===")) drawings.push({ name: line.slice(3).trim(), rows: [] });
    else if (line.startsWith("|")) drawings.at(-1)?.rows.push(cellsOf(line));
    else if (line !== "") messages.push(line);
  }
  return { drawings: drawings.filter(({ rows }) => rows.length > 0), messages };
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cell.trim());

interface Cell {
  readonly value: Value;
  readonly text: string;
  readonly numberFormat: string;
}

function cellOf(drawn: string): Cell {
  const text = drawn.replace(/✗$/, "").trim().replaceAll("⏎", "\n").replaceAll("␣", " ").replaceAll("◦", "\u3000");
  const [, digits, decimals = "", percent] = /^#(-?\d+(?:\.(\d+))?)(%?)$/.exec(text) ?? [];
  if (digits !== undefined) {
    const places = decimals ? `.${"0".repeat(decimals.length)}` : "";
    const value = percent ? Number(digits) / 100 : Number(digits);
    return { value, text: text.slice(1), numberFormat: `0${places}${percent ?? ""}` };
  }
  if (text === "" || text === "^" || text === "<") return { value: null, text: "", numberFormat: "General" };
  return { value: text, text, numberFormat: "General" };
}

function mergesIn(rows: readonly (readonly string[])[], width: number): Area[] {
  const merges: Area[] = [];
  const at = (row: number, column: number): string => rows[row]?.[column]?.replace(/✗$/, "").trim() ?? "";
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (at(row, column) === "^" || at(row, column) === "<") continue;
      let right = column;
      while (at(row, right + 1) === "<") right += 1;
      let bottom = row;
      while (at(bottom + 1, column) === "^") bottom += 1;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    }
  }
  return merges;
}

function sheetOf({ name, rows }: Drawing): Sheet {
  const width = Math.max(...rows.map(({ length }) => length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? "")));
  return {
    ...emptySheet(name),
    used: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
    values: cells.map((row) => row.map(({ value }) => value)),
    texts: cells.map((row) => row.map(({ text }) => text)),
    formulas: cells.map((row) => row.map(() => null)),
    numberFormats: cells.map((row) => row.map(({ numberFormat }) => numberFormat)),
    merges: mergesIn(rows, width),
  };
}

/** Reads a drawing; throws when it has no row, so that no test can pass on an empty sheet. */
export function drawnWorkbook(text: string): DrawnWorkbook {
  const { drawings, messages } = drawingsIn(text);
  if (drawings.length === 0) throw new Error("a drawing needs at least one row");
  const marked = drawings.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell.endsWith("✗") ? [{ sheet: name, at: { row, column } }] : [])),
    ),
  );
  return { sheets: drawings.map(sheetOf), marked, messages };
}

/** The only sheet of a drawing. */
export function drawnSheet(text: string): Sheet {
  const [sheet, ...rest] = drawnWorkbook(text).sheets;
  if (!sheet || rest.length > 0) throw new Error("expected a drawing of one sheet");
  return sheet;
}
