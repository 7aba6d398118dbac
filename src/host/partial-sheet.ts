import { toA1, type Address, type Area } from "../sheet/address";
import { originOf } from "../sheet/apply-patch";
import type { Edit, Patch } from "../sheet/patch";
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

/** The cells that the patch sets, by their place before it, with what it expects there; the first time counts. */
function* expectations({ edits }: Patch): Iterable<readonly [at: Address, content: Content]> {
  const seen = new Set<string>();
  const earlier: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind !== "set") {
      earlier.push(edit);
      continue;
    }
    const row = originOf(earlier, edit.at.row);
    if (row === null) continue;
    const at = { row, column: edit.at.column };
    if (seen.has(toA1(at))) continue;
    seen.add(toA1(at));
    yield [at, edit.before];
  }
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

/** What must be read of a worksheet before a patch can be checked. */
export interface Needs {
  /** The cells whose content the patch replaces. */
  readonly cells: readonly Address[];
  /** The rows around everything that a patch with more than contents touches; null for one that only replaces contents. */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
  /** The rows whose formats inserted rows take. */
  readonly likes: readonly number[];
}

function rowsOf(edit: Edit): readonly number[] {
  switch (edit.kind) {
    case "set":
      return [edit.at.row];
    case "insert-rows":
      return [edit.row, edit.like];
    case "delete-rows":
      return [edit.row, edit.row + edit.count - 1];
    case "merge":
    case "unmerge":
      return [edit.area.top, edit.area.bottom];
    case "add-sheet":
    case "remove-sheet":
    case "style":
      return [];
  }
}

export function needsOf(patch: Patch): Needs {
  const cells = Array.from(expectations(patch), ([at]) => at);
  const likes = new Set<number>();
  const earlier: Edit[] = [];
  let top = Infinity;
  let bottom = -1;
  for (const edit of patch.edits) {
    for (const row of rowsOf(edit)) {
      const origin = originOf(earlier, row);
      if (origin === null) continue;
      top = Math.min(top, origin);
      bottom = Math.max(bottom, origin);
    }
    const like = edit.kind === "insert-rows" ? originOf(earlier, edit.like) : null;
    if (like !== null) likes.add(like);
    if (edit.kind !== "set") earlier.push(edit);
  }
  return { cells, rows: earlier.length > 0 && bottom >= top ? { top, bottom } : null, likes: [...likes] };
}
