import type { Merges } from "../sheet/merges";
import type { GoalTable } from "../table/goal-table";
import type { Insertion } from "./insertion";
import { areaOf, isTall, type Stretch } from "./stretch-column";

function stretchesAt(
  merges: Merges,
  table: GoalTable,
  { before, rows }: Insertion,
  column: number,
  levels: readonly Stretch[],
): readonly Stretch[] {
  const [first, last] = table.dataRows;
  const inGrid = table.columns.some((candidate) => candidate.column === column);
  const above = areaOf(merges, before - 1, column);
  if (isTall(above) && above.bottom === before - 1 && before - 1 >= first) {
    const goesAlong = levels.some(
      ({ area, down }) => down > 0 && area.bottom === above.bottom && area.top >= above.top,
    );
    return goesAlong || !inGrid ? [{ area: above, up: 0, down: rows.length, merged: true }] : [];
  }
  const below = areaOf(merges, before, column);
  if (isTall(below) && below.top === before && before <= last) {
    const goesAlong = levels.some(({ area, up }) => up > 0 && area.top === below.top && area.bottom <= below.bottom);
    return goesAlong || !inGrid ? [{ area: below, up: rows.length, down: 0, merged: true }] : [];
  }
  return [];
}

/**
 * Merged areas beside the levels that must reach as far as they do: the vertical label on the left of a grid, a weight
 * that is given once for a whole 一级指标. `columns` are those that hold nothing of a new indicator's own.
 */
export function stretchBeside(
  merges: Merges,
  table: GoalTable,
  insertions: readonly Insertion[],
  columns: readonly number[],
  levels: readonly Stretch[],
): readonly Stretch[] {
  return insertions.flatMap((insertion) =>
    columns.flatMap((column) => stretchesAt(merges, table, insertion, column, levels)),
  );
}
