import type { GoalTable, Group, Project } from "../table/goal-table";

/** The row of a register where a project is named, which may lie above its first indicator; null when nothing tells. */
export function ownRow({ columns }: GoalTable, { projectName, projectCode, rows }: Project): number | null {
  const named = [projectName, projectCode].flatMap((field) =>
    field && columns.some(({ field: role, column }) => role === field.role && column === field.at.column)
      ? [field.at.row]
      : [],
  );
  const known = [...named, ...(rows ? [rows[0]] : [])];
  return known.length > 0 ? Math.min(...known) : null;
}

/**
 * The rows of the grid that belong to a project, those that wait for an indicator among them: first and last, both
 * included; none when last is before first.
 */
export function rowsOf(table: GoalTable, project: Project): readonly [number, number] {
  if (table.projects.length <= 1) return table.dataRows;
  const first = ownRow(table, project) ?? table.dataRows[1] + 1;
  const starts = table.projects.map((other) => ownRow(table, other) ?? -1);
  const next = Math.min(...starts.filter((start) => start > first), table.dataRows[1] + 1);
  const ends = table.groups.filter((group) => group.first < next).map(({ last }) => Math.min(last, next - 1));
  return [first, Math.max(first - 1, ...ends)];
}

/** The groups of one project, each with only the rows that belong to it. */
export function groupsOf(table: GoalTable, project: Project): readonly Group[] {
  const [first, last] = rowsOf(table, project);
  return table.groups
    .filter((group) => group.last >= first && group.first <= last)
    .map((group) => ({ ...group, first: Math.max(group.first, first), last: Math.min(group.last, last) }));
}
