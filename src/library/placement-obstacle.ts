import { areaToA1, toA1, type Area } from "../sheet/address";
import type { Merges } from "../sheet/merges";
import { textAt, type Sheet } from "../sheet/sheet";
import type { GoalTable, Project } from "../table/goal-table";
import type { Insertion } from "./insertion";
import { columnTexts } from "./placed-cells";
import { areaOf, contentOf, type Stretch } from "./stretch-column";

/** Why something cannot be inserted, and what to do first. */
export interface Obstacle {
  readonly zh: string;
  readonly en: string;
}

function rowlessObstacle({ projects }: GoalTable, { projectName, rows }: Project): Obstacle | null {
  if (projects.length <= 1 || rows) return null;
  const name = projectName?.text ?? "";
  return {
    zh: `项目“${name}”在这张表里还没有指标行，不知道该插入到哪里。请先为它写一个指标，再重新插入。`,
    en: `Project “${name}” has no indicator row in this table yet. Write one indicator for it, then insert again.`,
  };
}

/** What keeps anything from being written into this project of a table. */
export function tableObstacle(sheet: Sheet, table: GoalTable, project: Project): Obstacle | null {
  if (sheet.isProtected) {
    return {
      zh: `工作表“${sheet.name}”受保护，不能插入。请先在“审阅”中撤销工作表保护，再重新插入。`,
      en: `The worksheet “${sheet.name}” is protected. Unprotect it on the Review tab, then insert again.`,
    };
  }
  const fields = new Set(table.columns.map(({ field }) => field));
  if (fields.has("name") && fields.has("targetValue")) return rowlessObstacle(table, project);
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
  zh: "当前版本的 Excel 不能告知哪些单元格是合并的，插入行可能弄乱表格。请先手工插入空行并写好一级、二级指标，再重新插入。",
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
    .flatMap(({ filled }) => columnTexts(table, filled))
    .filter(({ role }) => role === "name" || role === "targetValue");
  const areas = needed.map(({ column }) => areaOf(merges, before - 1, column));
  return areas.find(({ bottom }) => bottom >= before) ?? null;
}

/** What keeps rows from going in at this place. */
export function insertionObstacle(
  sheet: Sheet,
  merges: Merges,
  table: GoalTable,
  insertion: Insertion,
): Obstacle | null {
  const neighbour = neighbourAt(sheet, table, insertion.before);
  if (neighbour) {
    return {
      zh: `表格旁边的 ${areaToA1(neighbour)} 还有内容，插入整行会把它拆开。请先把它移到别处，再重新插入。`,
      en: `There is more content beside the table in ${areaToA1(neighbour)}, which new rows would tear apart. Move it, then insert again.`,
    };
  }
  const shared = sharedCell(merges, table, insertion);
  return (
    shared && {
      zh: `${areaToA1(shared)} 是合并单元格，新插入的行没有自己的位置。请先取消合并，再重新插入。`,
      en: `${areaToA1(shared)} is one merged cell, which leaves a new row no cell of its own. Unmerge it, then insert again.`,
    }
  );
}

/** What keeps a cell from becoming the first of a longer run: a formula means other cells when it stands in another row. */
export function stretchObstacle(sheet: Sheet, { area, up }: Stretch): Obstacle | null {
  const content = contentOf(sheet, area);
  if (up === 0 || typeof content !== "object" || content === null) return null;
  const cell = toA1({ row: area.top, column: area.left });
  return {
    zh: `${cell} 是公式，不能移到新插入的行。请先把它改为数值或文字，再重新插入。`,
    en: `${cell} is a formula and cannot move to the new row. Turn it into a value, then insert again.`,
  };
}
