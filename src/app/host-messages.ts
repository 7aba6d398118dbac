import type { HostError, HostErrorCode } from "../host/host";
import type { Text } from "../rules/rule";
import { toA1 } from "../sheet/address";

const sentences: Readonly<Record<Exclude<HostErrorCode, "unknown">, Text>> = {
  "cell-editing": {
    zh: "有单元格正在编辑。请先按 Enter 结束编辑，再点一次。",
    en: "A cell is being edited. Press Enter to finish, then try again.",
  },
  "sheet-protected": {
    zh: "工作表受保护，不能改动。请在“审阅”选项卡中撤销工作表保护，再点一次。",
    en: "The worksheet is protected. Unprotect it on the Review tab, then try again.",
  },
  "workbook-protected": {
    zh: "工作簿结构受保护，不能增删工作表。请在“审阅”选项卡中取消“保护工作簿”，再点一次。",
    en: "The workbook structure is protected. Turn off Protect Workbook on the Review tab, then try again.",
  },
  "sheet-unsupported": {
    zh: "当前是图表工作表，没有单元格可读。请切换到绩效目标表所在的工作表，再点一次。",
    en: "This is a chart sheet without cells. Go to the worksheet with the goal table, then try again.",
  },
  "sheet-missing": {
    zh: "找不到这张工作表，它可能已被删除或改名。请切换到绩效目标表所在的工作表，重新检查。",
    en: "The worksheet is gone or was renamed. Go to the worksheet with the goal table and check again.",
  },
  "sheet-exists": {
    zh: "已有同名的工作表。请先把它改名或删除，再点一次。",
    en: "A worksheet of this name exists already. Rename or delete it, then try again.",
  },
  "merge-conflict": {
    zh: "这里的合并单元格妨碍了改动。请检查相邻的合并单元格是否跨越了表格边界，调整后再点一次。",
    en: "Merged cells are in the way. Check whether merged cells cross the edge of the table, then try again.",
  },
  "filter-conflict": {
    zh: "工作表正在筛选，不能改动。请先清除筛选，再点一次。",
    en: "The worksheet is filtered. Clear the filter, then try again.",
  },
  "table-conflict": {
    zh: "这里有 Excel 表格或数据透视表，不能插入行。请先把它移开或转换为区域，再点一次。",
    en: "An Excel table or PivotTable is in the way. Move it or convert it to a range, then try again.",
  },
  "too-large": {
    zh: "这张工作表太大，一次传不完。请把绩效目标表单独放在一张工作表上，再点一次。",
    en: "The worksheet is too large for one request. Put the goal table on a worksheet of its own, then try again.",
  },
  busy: {
    zh: "表格程序正忙。请稍等几秒，再点一次。",
    en: "The spreadsheet is busy. Wait a few seconds, then try again.",
  },
  disconnected: {
    zh: "与表格的连接已断开。请关闭并重新打开本窗格；如仍不行，请重新打开工作簿。",
    en: "The connection to the spreadsheet is lost. Close and reopen this pane, or reopen the workbook.",
  },
  "version-too-old": {
    zh: "当前的 Excel 版本太旧，不支持这项操作。请使用 Excel 2021 或更新的版本。",
    en: "This version of Excel is too old for this. Please use Excel 2021 or later.",
  },
};

const sentenceFor = ({ code, detail }: HostError): Text =>
  code === "unknown"
    ? {
        zh: `表格程序没有完成这一步（${detail}）。请再点一次；如仍不行，请保存后重新打开工作簿。`,
        en: `The spreadsheet could not do this (${detail}). Try again, or save and reopen the workbook.`,
      }
    : sentences[code];

/** What went wrong in the spreadsheet and what to do next; names the cells that were already written, if any. */
export function hostMessage(error: HostError): Text {
  const sentence = sentenceFor(error);
  if (error.partly.length === 0) return sentence;
  const cells = error.partly.map(toA1);
  return {
    zh: `${sentence.zh}中断前已经写入：${cells.join("、")}。`,
    en: `${sentence.en} Already written before the failure: ${cells.join(", ")}.`,
  };
}
