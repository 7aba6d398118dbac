import { contentAt, sameContent, type Sheet } from "../sheet/sheet";
import type { GoalTable } from "../table/goal-table";

/**
 * Whether a register's column of serial numbers counts its projects: each of them has one number, which stands in its
 * first row alone or again in every row.
 */
export function numbersProjects(sheet: Sheet, { columns, projects }: GoalTable): boolean {
  const column = columns.find(({ field }) => field === "sequence")?.column;
  if (column === undefined || projects.every(({ indicators }) => indicators.length < 2)) return false;
  const numbers = projects.map(({ indicators }) => indicators.map(({ row }) => contentAt(sheet, { row, column })));
  const isOne = ([first = null, ...others]: (typeof numbers)[number]): boolean =>
    first !== null && others.every((other) => other === null || sameContent(other, first));
  const filled = numbers.filter(({ length }) => length > 0);
  return filled.length > 1 && filled.every(isOne);
}
