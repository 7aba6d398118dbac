import type { Address, Area } from "../sheet/address";
import { originOf } from "../sheet/apply-patch";
import { rowMoveOf } from "../sheet/move-rows";
import type { Edit, Patch } from "../sheet/patch";
import { textAt, type Sheet } from "../sheet/sheet";
import { linesOf } from "../sheet/text-lines";

/** How much of a text a cell shows: its width and its font's size in points, and whether it breaks lines. */
export interface CellFit {
  readonly width: number;
  readonly size: number;
  readonly wraps: boolean;
}

/** A row that others are like: its height in points, and its cells from the first column on. */
export interface FitModel {
  readonly height: number;
  readonly cells: readonly CellFit[];
}

/** A row and how high it is to be, in points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** The most Excel allows, in points. */
const HIGHEST = 409;
/** What a cell leaves free at both sides together, in points. */
const MARGIN = 5;
/** Of the font's size: how high a line is, and how wide a Latin letter; a Chinese one is as wide as the font is high. */
const LINE = 1.3;
const LATIN = 0.55;

const lineCount = (text: string, { width, size, wraps }: CellFit): number =>
  wraps ? linesOf(text, Math.max(size, width - MARGIN), { latin: size * LATIN, chinese: size }) : 1;

/** The merged area that a cell begins, the cell alone when it begins none; null where others hide it or it is several rows high. */
function shownArea({ merges }: Sheet, { row, column }: Address): Area | null {
  const area = merges?.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return area.top === area.bottom && area.left === column ? area : null;
}

/** The height that shows all texts of a row whole, in points; 0 when each takes one line, which any row has room for. */
function heightFor(sheet: Sheet, row: number, { cells }: FitModel): number {
  const heights = cells.map((cell, column) => {
    const text = textAt(sheet, { row, column });
    const area = text === "" ? null : shownArea(sheet, { row, column });
    if (!area) return 0;
    const width = cells.slice(area.left, area.right + 1).reduce((sum, one) => sum + one.width, 0);
    const lines = lineCount(text, { ...cell, width });
    return lines > 1 ? lines * cell.size * LINE : 0;
  });
  return Math.min(HIGHEST, Math.max(0, ...heights));
}

type InsertEdit = Extract<Edit, { kind: "insert-rows" }>;

/**
 * The inserted rows whose texts do not fit into the height of the row that they are like, with the height that they
 * need. `then` is the sheet after the patch; `models` are by number before it.
 */
export function rowsToFit({ edits }: Patch, then: Sheet, models: ReadonlyMap<number, FitModel>): readonly RowHeight[] {
  const fitsOf = (edit: InsertEdit, index: number): readonly RowHeight[] => {
    const origin = originOf(edits.slice(0, index), edit.like);
    const model = origin === null ? undefined : models.get(origin);
    if (!model) return [];
    const move = rowMoveOf(edits.slice(index + 1));
    return Array.from({ length: edit.count }, (_, place) => move(edit.row + place)).flatMap((row) => {
      const height = row === null ? 0 : heightFor(then, row, model);
      return row !== null && height > model.height ? [{ row, height }] : [];
    });
  };
  return edits.flatMap((edit, index) => (edit.kind === "insert-rows" ? fitsOf(edit, index) : []));
}
