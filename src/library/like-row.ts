import type { Sheet } from "../sheet/sheet";
import type { GoalTable, Group } from "../table/goal-table";

/**
 * The row whose look a new row above `before` takes: a visible row of the group it joins, else the nearest row of the
 * grid that holds or awaits an indicator, above rather than below; never a header, a heading or a total.
 */
export function likeRow(sheet: Sheet, { groups, area }: GoalTable, before: number, home: Group | null): number {
  const hidden = new Set(sheet.hiddenRows);
  const rows = groups
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((row) => !hidden.has(row));
  const above = rows.filter((row) => row < before);
  const own = above.filter((row) => home !== null && row >= home.first && row <= home.last);
  return (
    own.at(-1) ?? above.at(-1) ?? rows.find((row) => row >= before) ?? (before <= area.bottom ? before : before - 1)
  );
}
