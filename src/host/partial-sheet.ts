import type { Area } from "../sheet/address";
import type { Patch } from "../sheet/patch";
import {
  contentAt,
  emptySheet,
  numberFormatAt,
  sameContent,
  type Content,
  type Sheet,
  type Value,
} from "../sheet/sheet";
import { boundsOf } from "./cell-blocks";
import { expectations } from "./patch-needs";

/** Cells that were read from a worksheet: the tables have one row per row of the area. */
export interface Piece {
  readonly area: Area;
  readonly values: readonly (readonly Value[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

type Tables = Pick<Sheet, "values" | "texts" | "formulas" | "numberFormats">;

/** A sheet of which only these pieces are known; every other cell counts as empty. Texts are not known at all. */
export function partialSheet(name: string, pieces: readonly Piece[], merges: readonly Area[] | null): Sheet {
  const used = boundsOf(pieces.map(({ area }) => area));
  if (!used) return { ...emptySheet(name), merges };
  const width = used.right - used.left + 1;
  const height = used.bottom - used.top + 1;
  const table = <T>(blank: T, of: (piece: Piece) => readonly (readonly T[])[]): readonly (readonly T[])[] => {
    const rows: (readonly T[])[] = Array<readonly T[]>(height).fill(Array<T>(width).fill(blank));
    for (const piece of pieces) {
      of(piece).forEach((cells, index) => {
        const at = piece.area.top - used.top + index;
        const row = [...(rows[at] ?? [])];
        row.splice(piece.area.left - used.left, cells.length, ...cells);
        rows[at] = row;
      });
    }
    return rows;
  };
  const tables: Tables = {
    values: table<Value>(null, ({ values }) => values),
    texts: table<string>("", () => []),
    formulas: table<string | null>(null, ({ formulas }) => formulas),
    numberFormats: table("General", ({ numberFormats }) => numberFormats),
  };
  return { ...emptySheet(name), ...tables, used, merges };
}

/**
 * True when a spreadsheet keeps `expected` as `found`: it keeps 15 digits of a number, and a cell formatted as text
 * keeps a number or a formula as its text.
 */
export function isKeptAs(found: Content, expected: Content, numberFormat: string): boolean {
  if (typeof found === "number" && typeof expected === "number") {
    return Number(found.toPrecision(15)) === Number(expected.toPrecision(15));
  }
  if (numberFormat !== "@" || typeof found !== "string") return false;
  return found === (typeof expected === "object" && expected !== null ? expected.formula : String(expected));
}

const replaced = <T>(
  table: readonly (readonly T[])[],
  row: number,
  column: number,
  item: T,
): readonly (readonly T[])[] =>
  table.map((cells, index) => (index === row ? cells.map((old, at) => (at === column ? item : old)) : cells));

/** The sheet as the patch sees it: what a spreadsheet keeps a little differently from what was written is taken as written. */
export function asExpected(sheet: Sheet, patch: Patch): Sheet {
  let result = sheet;
  for (const [at, expected] of expectations(patch)) {
    const found = contentAt(sheet, at);
    if (!sheet.used || sameContent(found, expected) || !isKeptAs(found, expected, numberFormatAt(sheet, at))) continue;
    const row = at.row - sheet.used.top;
    const column = at.column - sheet.used.left;
    const formula = typeof expected === "object" && expected !== null ? expected.formula : null;
    const value = typeof expected === "object" ? null : expected;
    result = {
      ...result,
      values: replaced(result.values, row, column, value),
      formulas: replaced(result.formulas, row, column, formula),
    };
  }
  return result;
}
