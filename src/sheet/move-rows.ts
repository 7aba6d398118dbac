import type { Area } from "./address";
import type { Edit } from "./patch";

/** Where a row comes to lie when rows are inserted or deleted; null when it is deleted itself. */
export type RowMove = (row: number) => number | null;

/** `count` rows inserted above the row `at`. */
export const rowsInserted =
  (at: number, count: number): RowMove =>
  (row) =>
    row >= at ? row + count : row;

/** `count` rows deleted from the row `at` on. */
export const rowsDeleted =
  (at: number, count: number): RowMove =>
  (row) => {
    if (row < at) return row;
    return row < at + count ? null : row - count;
  };

/** What an edit does to rows. */
function moveOf(edit: Edit): RowMove {
  if (edit.kind === "insert-rows") return rowsInserted(edit.row, edit.count);
  return edit.kind === "delete-rows" ? rowsDeleted(edit.row, edit.count) : (row) => row;
}

/** Where a row comes to lie when these edits are made one after the other; null when one of them deletes it. */
export const rowMoveOf = (edits: readonly Edit[]): RowMove => {
  const moves = edits.map(moveOf);
  return (row) => moves.reduce<number | null>((at, move) => (at === null ? null : move(at)), row);
};

/** The rows from `top` to `bottom` after the move; null when none is left. Grows around inserted rows as a range does. */
export function moveSpan(top: number, bottom: number, move: RowMove): readonly [top: number, bottom: number] | null {
  let first = top;
  while (first <= bottom && move(first) === null) first += 1;
  let last = bottom;
  while (last >= first && move(last) === null) last -= 1;
  const newTop = move(first);
  const newBottom = move(last);
  return first > bottom || newTop === null || newBottom === null ? null : [newTop, newBottom];
}

/** The area after the move; null when none of it is left. */
export function moveArea(area: Area, move: RowMove): Area | null {
  const span = moveSpan(area.top, area.bottom, move);
  return span && { ...area, top: span[0], bottom: span[1] };
}
