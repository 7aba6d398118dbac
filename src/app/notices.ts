import { countBySeverity } from "../check/count-by-severity";
import type { HostError } from "../host/host";
import type { Finding } from "../check/finding";
import type { IgnoreScope } from "../check/ignores";
import type { Text } from "../rules/rule";
import { areaToA1, toA1, type Address } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { beforeWords, cellNames } from "./cell-names";
import { failureNotice } from "./failure-notice";
import { hostMessage } from "./host-messages";
import type { FixPatch } from "./fix-patch";
import { REMARK_LIMIT } from "./marks-of";
import { formulaCells } from "./formula-cells";
import type { Report } from "./report";

/** Where a check looked, when that is not obvious. */
function subjectOf({ scope, sheets, area }: Report): Text {
  if (scope === "workbook") {
    const count = String(sheets.length);
    return { zh: `${count} 张工作表中`, en: `On ${count} worksheets: ` };
  }
  return area ? { zh: `选中的 ${areaToA1(area)} 中`, en: `In ${areaToA1(area)}: ` } : { zh: "", en: "" };
}

function ignoredPart({ ignored, staleIgnores }: Report): Text {
  const parts: Text[] = [];
  if (ignored.length > 0) {
    parts.push({ zh: `另有 ${String(ignored.length)} 个已忽略。`, en: ` Ignored: ${String(ignored.length)}.` });
  }
  if (staleIgnores.length > 0) parts.push(staleIgnoresNotice(staleIgnores.length));
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join("") };
}

export const staleIgnoresNotice = (count: number): Text => ({
  zh: `${String(count)} 条忽略已失效：内容已改动。`,
  en: ` Ignores no longer valid because the content changed: ${String(count)}.`,
});

function countsNotice({ findings, rules, tables }: Report): Text {
  const ran = rules.size;
  if (tables.every(({ projects }) => projects.every(({ indicators }) => indicators.length === 0))) {
    return {
      zh: "绩效目标表只有表头，还没有指标行。请填写指标，或到“指标库”插入，再检查一次。",
      en: "The goal table has headers but no indicators. Fill it in, or insert rows from the library, then check again.",
    };
  }
  if (findings.length === 0) {
    return { zh: `未发现问题，已检查 ${String(ran)} 条规则。`, en: `No problems found; ${String(ran)} rules checked.` };
  }
  const { error, warning, info } = countBySeverity(findings);
  return {
    zh: `发现 ${String(findings.length)} 个问题：错误 ${String(error)}，警告 ${String(warning)}，提示 ${String(info)}。`,
    en: `Found ${String(findings.length)} in all: errors ${String(error)}, warnings ${String(warning)}, notes ${String(info)}.`,
  };
}

function unremarkedPart(count: number): Text {
  if (count === 0) return { zh: "", en: "" };
  return {
    zh: `有 ${String(count)} 个单元格没有写批注，因为一张工作表最多写 ${String(REMARK_LIMIT)} 处。`,
    en: ` Cells without a comment, because a worksheet takes at most ${String(REMARK_LIMIT)}: ${String(count)}.`,
  };
}

/** Only Excel calculates: what a formula shows may be out of date when it waits for the user's word. */
const oldResultsPart = ({ sheets }: Report): Text =>
  sheets.some((sheet) => sheet.isCalculatedByHand && formulaCells(sheet).length > 0)
    ? {
        zh: "工作簿设为手动计算，公式的结果可能不是最新的：请按 F9 重新计算，再检查一次。",
        en: " The workbook calculates by hand, so results of formulas may be out of date: press F9, then check again.",
      }
    : { zh: "", en: "" };

/** `unremarked`: on how many cells nothing was written beside them because they are too many. */
export function checkedNotice(report: Report, unremarked: number): Text {
  const parts = [
    subjectOf(report),
    countsNotice(report),
    ignoredPart(report),
    unremarkedPart(unremarked),
    oldResultsPart(report),
  ];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join("") };
}

export const noTableNotice: Text = { zh: "没有找到绩效目标表。", en: "No goal table found." };

const noTableOn = ({ name, used }: Sheet): Text =>
  used === null
    ? {
        zh: `工作表“${name}”是空的。请切换到绩效目标表所在的工作表，再点“检查”。`,
        en: `The worksheet “${name}” is empty. Go to the worksheet with the goal table, then choose Check.`,
      }
    : {
        zh: `工作表“${name}”里没有找到绩效目标表。表头至少要有“三级指标”和“指标值”两列；请补全表头，或切换到目标表所在的工作表，再点“检查”。`,
        en: `No goal table on the worksheet “${name}”. It needs at least the columns 三级指标 and 指标值. Complete the header or go to the right worksheet, then choose Check.`,
      };

/** What to do when none of the worksheets that were read holds a goal table. */
export const noTableAdvice = (sheets: readonly Sheet[]): Text =>
  sheets.length === 1 && sheets[0]
    ? noTableOn(sheets[0])
    : {
        zh: "各张可见的工作表里都没有找到绩效目标表。表头至少要有“三级指标”和“指标值”两列；请补全表头，再点“检查”。",
        en: "No goal table on any visible worksheet. It needs at least the columns 三级指标 and 指标值. Complete the header, then choose Check.",
      };

export const cancelledNotice: Text = {
  zh: "已取消，下面仍是上一次的结果。",
  en: "Cancelled. What is shown is from the last time.",
};

export const nothingSelectedNotice: Text = {
  zh: "还不知道选中了哪些单元格。请在工作表上选中要检查的单元格，再点“检查”。",
  en: "It is not known which cells are selected. Select the cells to check on the worksheet, then choose Check.",
};

/** `unmarked`: the worksheets whose cells could not be marked, of `total` that were checked. */
export function unmarkedNotice(problem: HostError, unmarked: readonly string[], total: number): Text {
  const { zh, en } = hostMessage(problem);
  const names = total > 1 ? unmarked : [];
  return {
    zh: `检查已完成，但没有在单元格上标记${names.length > 0 ? `（${names.join("、")}）` : ""}：${zh}`,
    en: `The check is done, but the cells could not be marked${names.length > 0 ? ` (${names.join(", ")})` : ""}: ${en}`,
  };
}

const onMany = (sheets: readonly string[]): Text =>
  sheets.length > 1
    ? { zh: `（${String(sheets.length)} 张工作表）`, en: ` (${String(sheets.length)} worksheets)` }
    : { zh: "", en: "" };

/** The label of the step that a check's marks are. */
export function marksLabel(sheets: readonly string[]): Text {
  const { zh, en } = onMany(sheets);
  return { zh: `标记问题${zh}`, en: `mark problems${en}` };
}

export function clearLabel(sheets: readonly string[]): Text {
  const { zh, en } = onMany(sheets);
  return { zh: `清除标记${zh}`, en: `clear marks${en}` };
}

export const clearedNotice = (sheets: readonly string[]): Text => ({
  zh: `已清除工作表${sheets.map((sheet) => `“${sheet}”`).join("")}上的标记。`,
  en: `Marks are cleared on ${sheets.map((sheet) => `“${sheet}”`).join(", ")}.`,
});

export const selectedNotice = (at: Address, place: number, total: number): Text => ({
  zh: `第 ${String(place)} 个，共 ${String(total)} 个：${toA1(at)}。`,
  en: `${String(place)} of ${String(total)}: ${toA1(at)}.`,
});

export const fixLabel = (cell: string): Text => ({ zh: `修正 ${cell}`, en: `fix ${cell}` });

export const fixManyLabel = (count: number): Text => ({
  zh: `修正 ${String(count)} 处`,
  en: `fix ${String(count)} cells`,
});

export const fixAllLabel: Text = { zh: "全部修正", en: "fix all" };

/** The label of a step on one of several worksheets. */
export const labelOn = ({ zh, en }: Text, sheet: string): Text => ({ zh: `${zh}（${sheet}）`, en: `${en} (${sheet})` });

export const previewNotice = (count: number): Text => ({
  zh: `将要修正 ${String(count)} 处。请核对，不需要的请取消勾选，再点“应用”。`,
  en: `Cells to fix: ${String(count)}. Look at the list, untick what you do not want, then choose Apply.`,
});

export const nothingTickedNotice: Text = {
  zh: "没有勾选任何一处。请勾选要修正的内容，或点“取消”。",
  en: "Nothing is ticked. Tick what to fix, or choose Cancel.",
};

export function fixedNotice(patches: readonly FixPatch[]): Text {
  const cells = patches.flatMap(({ edits }) => edits.map(({ at }) => at));
  if (patches.length === 1) {
    const names = cellNames(cells);
    return { zh: `已修正 ${names.zh}。`, en: `Fixed ${names.en}.` };
  }
  const [sheets, count] = [String(patches.length), String(cells.length)];
  return { zh: `已修正 ${sheets} 张工作表上的 ${count} 处。`, en: `Fixed ${count} cells on ${sheets} worksheets.` };
}

/** Fixes of several worksheets stopped half way: these are done, the one after them is not. */
export const partlyFixedNotice = (done: readonly string[], sheet: string, { zh, en }: Text): Text => ({
  zh: `工作表${done.map((name) => `“${name}”`).join("")}已修正；到“${sheet}”时停下：${zh}`,
  en: `Fixed on ${done.map((name) => `“${name}”`).join(", ")}; stopped at “${sheet}”: ${en}`,
});

const ignored: Readonly<Record<IgnoreScope, (finding: Finding) => Text>> = {
  cell: ({ at }) => ({ zh: `忽略 ${toA1(at)}`, en: `ignore ${toA1(at)}` }),
  table: ({ sheet }) => ({ zh: `忽略“${sheet}”中的一类问题`, en: `ignore a kind of problem on ${sheet}` }),
  workbook: () => ({ zh: "忽略工作簿中的一类问题", en: "ignore a kind of problem in the workbook" }),
};

export const ignoreLabel = (finding: Finding, scope: IgnoreScope): Text => ignored[scope](finding);

export const ignoredNotice: Text = {
  zh: "已忽略，标记已去掉。可以在清单末尾的“已忽略”中恢复。",
  en: "Ignored, and the mark is gone. It can be restored under Ignored, at the end of the list.",
};

export const reasonMissingNotice: Text = { zh: "请填写忽略的理由。", en: "Please give the reason for ignoring it." };

export const restoreLabel = (count: number): Text => ({
  zh: `恢复 ${String(count)} 条忽略`,
  en: `restore ${String(count)} ignored`,
});

export const restoredNotice = (count: number): Text => ({
  zh: `已恢复 ${String(count)} 条忽略，问题重新列出。`,
  en: `Restored: ${String(count)}. The problems are listed again.`,
});

export const insertLabel = (count: number): Text => ({
  zh: `插入 ${String(count)} 行指标`,
  en: `insert ${String(count)} rows`,
});

export const addSheetLabel = (sheet: string): Text => ({ zh: `写入${sheet}`, en: `write ${sheet}` });

export const exportedNotice = (sheet: string, count: number): Text => ({
  zh: `已把 ${String(count)} 个问题写入工作表“${sheet}”。`,
  en: `Problems written to the worksheet “${sheet}”: ${String(count)}.`,
});

export const copiedNotice = (count: number): Text => ({
  zh: `已复制 ${String(count)} 个问题，可以粘贴到表格或邮件中。`,
  en: `Problems copied, ready to paste: ${String(count)}.`,
});

export const notCopiedNotice: Text = {
  zh: "没有复制成功：浏览器不允许使用剪贴板。请改用“导出问题清单”。",
  en: "Nothing was copied: the browser does not allow it. Use Export instead.",
};

export function staleNotice(cells: readonly Address[]): Text {
  const { zh, en } = cellNames(cells);
  return {
    zh: `${beforeWords(zh)}在读取之后已被改动，没有写入任何内容。请重新检查后再试。`,
    en: `${en} changed since it was read. Nothing was written. Check again, then retry.`,
  };
}

export function staleUndoNotice(label: Text, cells: readonly Address[]): Text {
  const { zh, en } = cellNames(cells);
  return {
    zh: `没有撤销“${label.zh}”：${beforeWords(zh)}在这之后又被改动。请先把这些单元格改回去，再撤销。`,
    en: `“${label.en}” was not undone: ${en} changed afterwards. Restore these cells first, then undo again.`,
  };
}

export const undoneNotice = ({ zh, en }: Text): Text => ({ zh: `已撤销“${zh}”。`, en: `Undone: ${en}.` });

/** `empty`: cells that were left for the user to fill in. */
export function insertedNotice(count: number, empty: readonly Address[]): Text {
  const done = { zh: `已插入 ${String(count)} 行指标。`, en: `Indicator rows inserted: ${String(count)}.` };
  if (empty.length === 0) return done;
  const names = cellNames(empty);
  return { zh: `${done.zh}请在表中填写 ${names.zh}。`, en: `${done.en} Please fill in ${names.en} on the sheet.` };
}

export const previewChangedNotice: Text = {
  zh: "工作表在预览之后已被改动，没有插入。预览已更新，请核对后再点“插入”。",
  en: "The worksheet changed after the preview; nothing was inserted. Look at the new preview, then choose Insert again.",
};

export const nothingToFixNotice: Text = {
  zh: "没有可以直接修正的问题。请按各条说明在表中修改。",
  en: "Nothing can be fixed right away. Please follow the advice of each problem.",
};

export const summaryWrittenNotice = (sheet: string): Text => ({
  zh: `已写入工作表“${sheet}”。`,
  en: `Written to the worksheet “${sheet}”.`,
});

/** The change was made, and something that follows it failed. */
export function changedButNotice(error: unknown): Text {
  const { zh, en } = failureNotice(error, "check");
  return {
    zh: `改动已经完成并保留，但标记、清单或改动记录没有全部更新：${zh}`,
    en: `The change is made and kept, but the marks, the list or the history could not all be updated: ${en}`,
  };
}
