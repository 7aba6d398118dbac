import type { HostError, HostErrorCode, Leftover } from "../host/host";
import type { Text } from "../rules/rule";
import { cellNames } from "./cell-names";

/** What the user should do once the obstacle is gone: the same again, or another check because the change was made. */
export type NextStep = "again" | "check";

const nextSteps: Readonly<Record<NextStep, Text>> = {
  again: { zh: "再点一次", en: "try again" },
  check: { zh: "再检查一次", en: "check again" },
};

const sentences: Readonly<Record<Exclude<HostErrorCode, "unknown">, (next: Text) => Text>> = {
  "cell-editing": (next) => ({
    zh: `有单元格正在编辑。请先按 Enter 结束编辑，${next.zh}。`,
    en: `A cell is being edited. Press Enter to finish, then ${next.en}.`,
  }),
  "sheet-protected": (next) => ({
    zh: `工作表受保护，不能改动。请在“审阅”选项卡中撤销工作表保护，${next.zh}。`,
    en: `The worksheet is protected. Unprotect it on the Review tab, then ${next.en}.`,
  }),
  "workbook-protected": (next) => ({
    zh: `工作簿结构受保护，不能增删工作表。请在“审阅”选项卡中取消“保护工作簿”，${next.zh}。`,
    en: `The workbook structure is protected. Turn off Protect Workbook on the Review tab, then ${next.en}.`,
  }),
  "sheet-unsupported": (next) => ({
    zh: `当前是图表工作表，没有单元格可读。请切换到绩效目标表所在的工作表，${next.zh}。`,
    en: `This is a chart sheet without cells. Go to the worksheet with the goal table, then ${next.en}.`,
  }),
  "sheet-missing": () => ({
    zh: "找不到这张工作表，它可能已被删除或改名。请切换到绩效目标表所在的工作表，重新检查。",
    en: "The worksheet is gone or was renamed. Go to the worksheet with the goal table and check again.",
  }),
  "sheet-exists": (next) => ({
    zh: `已有同名的工作表。请先把它改名或删除，${next.zh}。`,
    en: `A worksheet of this name exists already. Rename or delete it, then ${next.en}.`,
  }),
  "merge-conflict": (next) => ({
    zh: `这里的合并单元格妨碍了改动。请检查相邻的合并单元格是否跨越了表格边界，调整后${next.zh}。`,
    en: `Merged cells are in the way. Check whether merged cells cross the edge of the table, then ${next.en}.`,
  }),
  "filter-conflict": (next) => ({
    zh: `工作表正在筛选，不能改动。请先清除筛选，${next.zh}。`,
    en: `The worksheet is filtered. Clear the filter, then ${next.en}.`,
  }),
  "table-conflict": (next) => ({
    zh: `这里有 Excel 表格或数据透视表，不能插入行。请先把它移开或转换为区域，${next.zh}。`,
    en: `An Excel table or PivotTable is in the way. Move it or convert it to a range, then ${next.en}.`,
  }),
  "too-large": (next) => ({
    zh: `这张工作表太大，一次传不完。请把绩效目标表单独放在一张工作表上，${next.zh}。`,
    en: `The worksheet is too large for one request. Put the goal table on a worksheet of its own, then ${next.en}.`,
  }),
  busy: (next) => ({
    zh: `表格程序正忙。请稍等几秒，${next.zh}。`,
    en: `The spreadsheet is busy. Wait a few seconds, then ${next.en}.`,
  }),
  disconnected: () => ({
    zh: "与表格的连接已断开。请关闭并重新打开本窗格；如仍不行，请重新打开工作簿。",
    en: "The connection to the spreadsheet is lost. Close and reopen this pane, or reopen the workbook.",
  }),
  "version-too-old": () => ({
    zh: "当前的 Excel 版本太旧，不支持这项操作。请使用 Excel 2021 或更新的版本。",
    en: "This version of Excel is too old for this. Please use Excel 2021 or later.",
  }),
  "no-spreadsheet": () => ({
    zh: "绩效表助手要在 Excel 中使用。请在 Excel 中打开工作簿，再从“加载项”打开绩效表助手。",
    en: "Jixiao works inside Excel. Open a workbook in Excel, then open Jixiao from the add-ins.",
  }),
};

const sentenceFor = ({ code, detail }: HostError, next: Text): Text =>
  code === "unknown"
    ? {
        zh: `表格程序没有完成这一步（${detail}）。请${next.zh}；如仍不行，请保存后重新打开工作簿。`,
        en: `The spreadsheet could not do this (${detail}). Please ${next.en}, or save and reopen the workbook.`,
      }
    : sentences[code](next);

function leftoverSentence({ sheet, cells }: Leftover): Text {
  if (cells === "unknown") {
    return {
      zh: `无法确认改动是否已经写入工作表“${sheet}”，请先查看这张工作表。`,
      en: `It cannot be told whether the change was made on “${sheet}”. Please look at that worksheet first.`,
    };
  }
  const names = cellNames(cells);
  return {
    zh: `中断前已经写入工作表“${sheet}”的 ${names.zh}，请先核对。`,
    en: `Already written on “${sheet}” before the failure: ${names.en}. Please look at these cells first.`,
  };
}

/** What went wrong in the spreadsheet and what to do next; also what a write that failed has left behind, if anything. */
export function hostMessage(error: HostError, next: NextStep = "again"): Text {
  const { partly } = error;
  if (!partly) return sentenceFor(error, nextSteps[next]);
  const [sentence, leftover] = [sentenceFor(error, nextSteps.check), leftoverSentence(partly)];
  return { zh: sentence.zh + leftover.zh, en: `${sentence.en} ${leftover.en}` };
}
