import { applyPatch } from "../sheet/apply-patch";
import type { Merges } from "../sheet/merges";
import type { Patch } from "../sheet/patch";
import { contentAt, type Sheet } from "../sheet/sheet";
import type { FieldName, GoalTable, Group, Project } from "../table/goal-table";
import { ownRow } from "./project-rows";
import type { Levels } from "./levels";
import { isFreeRow } from "./placed-cells";
import { areaOf, isTall } from "./stretch-column";

const levelFields: readonly FieldName[] = ["category", "subcategory"];

function isBlankBeside(sheet: Sheet, merges: Merges, { columns }: GoalTable, row: number): boolean {
  return columns
    .filter(({ field }) => levelFields.includes(field))
    .every(({ column }) => !isTall(areaOf(merges, row, column)) && contentAt(sheet, { row, column }) === null);
}

/** The empty row that takes the first indicator of a project without any; null when the project has some, or no such row. */
export function firstRowOf(sheet: Sheet, merges: Merges, table: GoalTable, project: Project): number | null {
  const isRegister = table.projects.length > 1;
  if (isRegister ? project.rows !== null : table.groups.length > 0) return null;
  const row = isRegister ? ownRow(table, project) : table.dataRows[0];
  if (row === null || !isBlankBeside(sheet, merges, table, row)) return null;
  const other = table.otherRows.find((each) => each.row === row);
  if (other && other.reason !== (isRegister ? "placeholder" : "blank")) return null;
  return isFreeRow(sheet, merges, table, row) ? row : null;
}

function withoutRow(group: Group, row: number): readonly Group[] {
  if (row < group.first || row > group.last) return [group];
  const parts = [
    { ...group, last: row - 1 },
    { ...group, first: row + 1 },
  ];
  return parts.filter(({ first, last }) => first <= last);
}

/** The table and project as they read once an indicator of these levels stands in the row. */
export function withFirstRow(
  table: GoalTable,
  project: Project,
  row: number,
  { category, subcategory }: Levels,
): { readonly table: GoalTable; readonly project: Project } {
  const own: Project = { ...project, rows: [row, row] };
  const group: Group = { categoryKind: category, subcategoryKind: subcategory, first: row, last: row };
  const others = table.groups.flatMap((each) => withoutRow(each, row));
  const [first, last] = table.dataRows;
  const isOnly = table.groups.length === 0;
  return {
    project: own,
    table: {
      ...table,
      projects: table.projects.map((each) => (each.index === project.index ? own : each)),
      otherRows: table.otherRows.filter((other) => other.row !== row),
      groups: [...others, group].sort((a, b) => a.first - b.first),
      dataRows: isOnly ? [row, row] : [Math.min(first, row), Math.max(last, row)],
    },
  };
}

/** The sheet after a patch that was made for it. */
export function after(sheet: Sheet, patch: Patch): Sheet {
  const result = applyPatch(sheet, patch);
  if (result.kind === "stale") throw new Error(`a patch does not fit the sheet it was made for: ${patch.sheet}`);
  return result.sheet;
}
