import type { Insertion } from "./insertion";
import { textsInNewRow } from "./placed-cells";
import type { Site } from "./site";
import { areaOf, type RunColumn, type Stretch } from "./stretch-column";

/** Whether the rows of an insertion get something of their own in a column, or share a merged area there. */
export type TakenColumns = (column: number, insertion: Insertion) => boolean;

const reachesOver = ({ area, up, down }: Stretch, column: number, before: number): boolean =>
  column >= area.left &&
  column <= area.right &&
  ((down > 0 && area.bottom === before - 1) || (up > 0 && area.top === before));

/** The columns where new rows get a level, an indicator's text or a share of a merged area. */
export function takenColumns(
  { merges, table }: Site,
  runs: readonly RunColumn[],
  stretches: readonly Stretch[],
): TakenColumns {
  const running = new Set(runs.map(({ column }) => column));
  return (column, { before, rows }) =>
    running.has(column) ||
    areaOf(merges, before - 1, column).bottom >= before ||
    stretches.some((stretch) => reachesOver(stretch, column, before)) ||
    rows.some((row) => textsInNewRow(table, row).some((text) => text.column === column));
}
