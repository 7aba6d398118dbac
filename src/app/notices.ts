import { HostError } from "../host/host";
import type { Text } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { hostMessage } from "./host-messages";
import { countBySeverity, type Report } from "./report";

/** The cells by name, the first few of many. */
function cellNames(cells: readonly Address[], separator: string): string {
  const names = cells.slice(0, 10).map(toA1).join(separator);
  return cells.length > 10 ? `${names}${separator}…` : names;
}

export function checkedNotice({ findings, rules, tables }: Report): Text {
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

export const noTableNotice: Text = { zh: "没有找到绩效目标表。", en: "No goal table found." };

export const noTableAdvice = ({ name, used }: Sheet): Text =>
  used === null
    ? {
        zh: `工作表“${name}”是空的。请切换到绩效目标表所在的工作表，再点“检查”。`,
        en: `The worksheet “${name}” is empty. Go to the worksheet with the goal table, then choose Check.`,
      }
    : {
        zh: `工作表“${name}”里没有找到绩效目标表。表头至少要有“三级指标”和“指标值”两列；请补全表头，或切换到目标表所在的工作表，再点“检查”。`,
        en: `No goal table on the worksheet “${name}”. It needs at least the columns 三级指标 and 指标值. Complete the header or go to the right worksheet, then choose Check.`,
      };

export const unmarkedNotice = (problem: HostError): Text => ({
  zh: `检查已完成，但没有在单元格上标记：${hostMessage(problem).zh}`,
  en: `The check is done, but the cells could not be marked: ${hostMessage(problem).en}`,
});

export const clearedNotice = (sheet: string): Text => ({
  zh: `已清除工作表“${sheet}”上的标记。`,
  en: `Marks on the worksheet “${sheet}” are cleared.`,
});

export const selectedNotice = (at: Address, place: number, total: number): Text => ({
  zh: `第 ${String(place)} 个，共 ${String(total)} 个：${toA1(at)}。`,
  en: `${String(place)} of ${String(total)}: ${toA1(at)}.`,
});

export const fixedNotice = (cells: readonly Address[]): Text => ({
  zh: `已修正 ${cellNames(cells, "、")}。`,
  en: `Fixed ${cellNames(cells, ", ")}.`,
});

export const staleNotice = (cells: readonly Address[]): Text => ({
  zh: `${cellNames(cells, "、")} 在读取之后已被改动，没有写入任何内容。请重新检查后再试。`,
  en: `${cellNames(cells, ", ")} changed since it was read. Nothing was written. Check again, then retry.`,
});

export const staleUndoNotice = (label: Text, cells: readonly Address[]): Text => ({
  zh: `没有撤销“${label.zh}”：${cellNames(cells, "、")} 在这之后又被改动。请先把这些单元格改回去，再点“撤销”。`,
  en: `“${label.en}” was not undone: ${cellNames(cells, ", ")} changed afterwards. Restore these cells first, then choose Undo.`,
});

export const undoneNotice = ({ zh, en }: Text): Text => ({ zh: `已撤销“${zh}”。`, en: `Undone: ${en}.` });

/** `empty`: cells that were left for the user to fill in. */
export function insertedNotice(count: number, empty: readonly Address[]): Text {
  const done = { zh: `已插入 ${String(count)} 行指标。`, en: `Indicator rows inserted: ${String(count)}.` };
  if (empty.length === 0) return done;
  return {
    zh: `${done.zh}请在表中填写 ${cellNames(empty, "、")}。`,
    en: `${done.en} Please fill in ${cellNames(empty, ", ")} on the sheet.`,
  };
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

const unexpected = (detail: string): Text => ({
  zh: `程序出现意外错误，请重新打开本窗格再试。如再次出现，请把这句话发给维护人员：${detail}`,
  en: `An unexpected error occurred. Reopen this pane and try again. If it happens again, report this: ${detail}`,
});

const notLoaded: Text = {
  zh: "未能载入检查程序。请检查网络连接，再点一次。",
  en: "The checker could not be loaded. Check the network connection, then try again.",
};

/** What to tell the user about anything that was thrown. */
export function failureNotice(error: unknown): Text {
  if (error instanceof HostError) return hostMessage(error);
  if (!(error instanceof Error)) return unexpected(String(error));
  if (error.name === "ChunkLoadError") return notLoaded;
  const cause = error.cause instanceof Error ? `（${error.cause.message}）` : "";
  return unexpected(`${error.message}${cause}`);
}

/** The change was made, and something after it failed. */
export function changedButNotice(error: unknown): Text {
  const { zh, en } = failureNotice(error);
  return { zh: `改动已写入工作簿，但之后出错：${zh}`, en: `The change is in the workbook, but then: ${en}` };
}
