import type { Area } from "../sheet/address";
import type { Cells } from "./cells";

/** One filled cell of a header block. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly text: string;
  readonly key: string;
}

const longestBlock = 200;

/** The cells above a grid that hold something, row by row. A block of hundreds of rows is no header block: its end counts. */
export function blockCellsOf(cells: Cells, { top, left, bottom, right }: Area): readonly BlockCell[] {
  const found: BlockCell[] = [];
  for (let row = Math.max(top, bottom - longestBlock); row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const key = cells.key(row, column);
      if (key !== "") found.push({ row, column, area: cells.areaAt(row, column), text: cells.own(row, column), key });
    }
  }
  return found;
}

/** The cells sorted by their row, in the order given. */
export function byRow(found: readonly BlockCell[]): ReadonlyMap<number, readonly BlockCell[]> {
  const rows = new Map<number, BlockCell[]>();
  for (const cell of found) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
