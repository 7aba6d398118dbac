import type { GoalTable, Group, Project } from "../table/goal-table";
import { groupsOf, rowsOf } from "./project-rows";
import { categoryKey, categoryKeyOfNew, groupKey, groupKeyOfNew } from "./group-keys";
import type { NewRow } from "./insertion";

/** Rows that belong together, by project or by level, and which new rows of the project belong to them. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
  readonly holds: (row: NewRow) => boolean;
}

function categoryRuns(groups: readonly Group[]): readonly RowRun[] {
  const runs: { readonly key: string; readonly first: number; readonly last: number }[] = [];
  for (const group of groups) {
    const key = categoryKey(group);
    const current = runs.at(-1);
    if (current?.key === key) runs[runs.length - 1] = { ...current, last: group.last };
    else runs.push({ key, first: group.first, last: group.last });
  }
  return runs.map(({ key, first, last }) => ({ first, last, holds: (row) => categoryKeyOfNew(row) === key }));
}

/** The runs that new rows of this project may join: the whole grid, the project, its 一级 and its 二级指标. */
export function rowRuns(table: GoalTable, project: Project): readonly RowRun[] {
  const groups = groupsOf(table, project);
  const [gridFirst, gridLast] = table.dataRows;
  const [first, last] = rowsOf(table, project);
  return [
    { first: gridFirst, last: gridLast, holds: () => true },
    { first, last, holds: () => true },
    ...categoryRuns(groups),
    ...groups.map((group): RowRun => {
      const key = groupKey(group);
      return { first: group.first, last: group.last, holds: (row) => groupKeyOfNew(row) === key };
    }),
  ];
}
