import { areaToA1, type Area } from "../sheet/address";
import type { Merges } from "../sheet/merges";
import { textAt, type Sheet } from "../sheet/sheet";
import type { GoalTable, Project } from "../table/goal-table";
import { rowsOf } from "./project-rows";
import type { Insertion } from "./insertion";
import { textsInNewRow } from "./placed-cells";
import { areaOf } from "./stretch-column";

/** Why something cannot be inserted, and what to do first. */
export interface Obstacle {
  readonly zh: string;
  readonly en: string;
}

/** What is said of a project that has no row yet. */
export function rowlessObstacle(table: GoalTable, project: Project): Obstacle | null {
  const [first, last] = rowsOf(table, project);
  if (table.projects.length <= 1 || first <= last) return null;
  const name = project.projectName?.text ?? "";
  return {
    zh: `${name === "" ? "该项目" : `项目“${name}”`}在这张表里还没有指标行，不知道该插入到哪里。请先为它写一个指标，再重新插入。`,
    en: `Project “${name}” has no indicator row in this table yet. Write one indicator for it, then insert again.`,
  };
}

/** What keeps anything from being written into a table. */
export function tableObstacle(sheet: Sheet, table: GoalTable): Obstacle | null {
  if (sheet.isProtected) {
    return {
      zh: `工作表“${sheet.name}”受保护，不能插入。请先在“审阅”中撤销工作表保护，再重新插入。`,
      en: `The worksheet “${sheet.name}” is protected. Unprotect it on the Review tab, then insert again.`,
    };
  }
  const fields = new Set(table.columns.map(({ field }) => field));
  if (fields.has("name") && fields.has("targetValue")) return null;
  return {
    zh: "这张表没有“三级指标”或“指标值”列，不知道该写到哪里。请先补全表头，再重新插入。",
    en: "This table has no column for the indicator's name or for its target value. Complete the header, then insert again.",
  };
}

/** What is said when a form has neither the group an indicator belongs to nor columns to open one. */
export const noGroupFor = (name: string): Obstacle => ({
  zh: `这张表里没有适合“${name}”的分组，也没有一级、二级指标列可以新建。请先在表中写好分组，再重新插入。`,
  en: `This table has no group for “${name}” and no level columns to open one. Write the group first, then insert again.`,
});

/** What is said when the host cannot tell merged areas and the form may have some. */
export const mergesUnknown: Obstacle = {
  zh: "当前版本的 Excel 不提供合并单元格的信息，插入行可能弄乱表格。请先手工插入空行并写好一级、二级指标，再重新插入。",
  en: "This version of Excel cannot tell which cells are merged. Insert empty rows with their levels by hand, then insert again.",
};

function isFilled(sheet: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (textAt(sheet, { row, column }).trim() !== "") return true;
  }
  return false;
}

/** Content beside the table that goes on from one row to the next, so that a new row would tear it apart. */
function neighbourAt(sheet: Sheet, { area }: GoalTable, before: number): Area | null {
  if (!sheet.used) return null;
  const sides = [
    { left: sheet.used.left, right: area.left - 1 },
    { left: area.right + 1, right: sheet.used.right },
  ];
  const side = sides.find(
    ({ left, right }) => isFilled(sheet, before - 1, left, right) && isFilled(sheet, before, left, right),
  );
  return side ? { top: before - 1, left: side.left, bottom: before, right: side.right } : null;
}

function sharedCell(merges: Merges, table: GoalTable, { before, rows }: Insertion): Area | null {
  const needed = rows
    .flatMap((row) => textsInNewRow(table, row))
    .filter(({ role }) => role === "name" || role === "targetValue");
  const areas = needed.map(({ column }) => areaOf(merges, before - 1, column));
  return areas.find(({ bottom }) => bottom >= before) ?? null;
}

function neighbourObstacle(neighbour: Area, { area }: GoalTable, filled: number): Obstacle {
  const cells = areaToA1(neighbour);
  const isLeft = neighbour.right < area.left;
  const choice = filled > 0 ? `，或者只插入现有空行放得下的 ${String(filled)} 个指标` : "";
  const choiceInEnglish =
    filled > 0 ? `, or insert only the ${String(filled)} indicators that fit into empty rows` : "";
  return {
    zh: `表格${isLeft ? "左" : "右"}边的 ${cells} 还有内容，插入整行会把它拆开。请先把它移到表格下方或另一张工作表${choice}，再重新插入。`,
    en: `There is more content on the ${isLeft ? "left" : "right"} of the table in ${cells}, which new rows would tear apart. Move it below or to another worksheet${choiceInEnglish}, then insert again.`,
  };
}

/** What keeps rows from going in at this place; `filled` indicators found an empty row. */
export function insertionObstacle(
  sheet: Sheet,
  merges: Merges,
  table: GoalTable,
  insertion: Insertion,
  filled: number,
): Obstacle | null {
  const neighbour = neighbourAt(sheet, table, insertion.before);
  if (neighbour) return neighbourObstacle(neighbour, table, filled);
  const shared = sharedCell(merges, table, insertion);
  return (
    shared && {
      zh: `${areaToA1(shared)} 是合并单元格，跨过了要插入的位置，新行没有地方填写。请先取消合并，再重新插入。`,
      en: `${areaToA1(shared)} is one merged cell, which leaves a new row no cell of its own. Unmerge it, then insert again.`,
    }
  );
}
