import { toA1, type Address } from "../sheet/address";
import { referencesIn } from "../sheet/formula-references";
import type { GoalTable } from "../table/goal-table";
import { formulasOf, type FormulaCell } from "./formulas-after";
import { rowAfter, type Insertion } from "./insertion";
import type { Obstacle } from "./placement-obstacle";
import { rowRuns, type RowRun } from "./row-runs";
import type { Site } from "./site";

/** Something the user has to see to after an insertion. */
export type PlacementNote = Obstacle;

const MOST_LISTED = 6;

const names = (cells: readonly Address[]): readonly string[] =>
  [...cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .slice(0, MOST_LISTED)
    .map(toA1);

const listed = (cells: readonly Address[]): string =>
  names(cells).join("、") + (cells.length > MOST_LISTED ? ` 等 ${String(cells.length)} 处` : "");

const listedInEnglish = (cells: readonly Address[]): string =>
  names(cells).join(", ") + (cells.length > MOST_LISTED ? ` and more, ${String(cells.length)} in all` : "");

/** What is said of weights that nobody may invent. */
export const weightNote = (header: string, cells: readonly Address[]): PlacementNote => ({
  zh: `新增指标的“${header}”没有填写（${listed(cells)}）。请自行分配，并核对合计。`,
  en: `The new indicators have no “${header}” yet (${listedInEnglish(cells)}). Share it out and check the total.`,
});

/** What is said when a column of serial numbers does not count. */
export const sequenceNote = (header: string, cells: readonly Address[]): PlacementNote => ({
  zh: `“${header}”一列不是连续编号，新增行没有编号（${listed(cells)}）。请自行填写。`,
  en: `The column “${header}” does not count, so the new rows have no number (${listedInEnglish(cells)}). Fill it in.`,
});

/** The rows of a table that a formula names one by one, by column: 8, 9 and 10 for =H8+H9+H10. */
function rowsNamed({ formula }: FormulaCell, { area }: GoalTable): readonly ReadonlySet<number>[] {
  const byColumn = new Map<string, Set<number>>();
  for (const { sheet, first: end, last: other } of referencesIn(formula)) {
    if (sheet !== null || other !== null || end.row < area.top || end.row > area.bottom) continue;
    const column = end.column.replace("$", "").toUpperCase();
    byColumn.set(column, (byColumn.get(column) ?? new Set()).add(end.row));
  }
  return [...byColumn.values()].filter(({ size }) => size > 1);
}

function isAmong({ first, last }: RowRun, rows: ReadonlySet<number>): boolean {
  for (let row = first; row <= last; row += 1) if (!rows.has(row)) return false;
  return last > first;
}

/** What is said of formulas that add up cells one by one and so miss the new rows; null when there is none. */
export function sumNote({ sheet, table, project }: Site, insertions: readonly Insertion[]): PlacementNote | null {
  const joined = rowRuns(table, project).filter((run) => insertions.some(({ rows }) => rows.some(run.holds)));
  const cells = formulasOf(sheet)
    .filter((cell) => rowsNamed(cell, table).some((rows) => joined.some((run) => isAmong(run, rows))))
    .map(({ at }) => ({ row: rowAfter(insertions, at.row), column: at.column }));
  if (cells.length === 0) return null;
  return {
    zh: `${listed(cells)} 的公式逐个引用单元格，没有包括新增的行。请检查并补上。`,
    en: `The formula in ${listedInEnglish(cells)} names its cells one by one and leaves the new rows out. Check and complete it.`,
  };
}
