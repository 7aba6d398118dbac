import type { Lack } from "../library/rows-of-indicators";
import type { Text } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { FetchedText } from "./fetched-text";
import type { SelectedRows } from "./own-library-rows";
import type { SkippedCell } from "./own-library-state";
import type { SavedDraft, TakenOver } from "./own-library-work";
import type { Kept } from "./preferences";

const count = (number: number): string => String(number);

const briefly: Text = {
  zh: "浏览器不允许在本机保存，关闭窗格后就会丢失，请导出文件保存。",
  en: " The browser keeps nothing on this computer: export it, or it is lost when the pane closes.",
};

export const fullNotice: Text = {
  zh: "没有保存：本机为加载项保留的存储空间已满。请导出并删除一些指标集，再保存一次。",
  en: "Not saved: the browser's storage for the add-in is full. Export and delete some sets, then save again.",
};

const ending = (kept: Kept): Text => (kept === "briefly" ? briefly : { zh: "", en: "" });

export const damagedNotice = (damaged: number): Text => ({
  zh: `${count(damaged)} 个指标集无法完整读取，原文已另存，可到“指标库”的“我的指标集”导出后交给技术人员。其他指标集不受影响。`,
  en: `${count(damaged)} of your sets could not be read entirely. Their texts are kept and can be exported under My sets; the others are unharmed.`,
});

const noRows: Readonly<Record<Extract<SelectedRows, { kind: "none" }>["reason"], Text>> = {
  "no-table": {
    zh: "当前工作表里没有绩效目标表。请切换到目标表所在的工作表，选中要保存的指标行。",
    en: "No goal table on this worksheet. Go to the worksheet with the goal table and select the rows to save.",
  },
  outside: {
    zh: "选中的单元格不在绩效目标表里。请选中表里的指标行，或选中表里任意一个单元格来保存整个项目。",
    en: "The selected cells are outside the goal table. Select rows of it, or one cell of it for all rows of its project.",
  },
  "no-rows": {
    zh: "选中的区域里没有指标行。请选中写有三级指标和指标值的行。",
    en: "There are no indicators in the selected rows. Select rows with a name and a target value.",
  },
  "which-project": {
    zh: "表里有几个项目，不知道要保存哪一个。请在工作表上选中其中的指标行。",
    en: "There are several projects here. Select the rows to save on the worksheet.",
  },
};

const lackWords: Readonly<Record<Lack, Text>> = {
  name: { zh: "没有指标名称", en: "no name" },
  value: { zh: "没有指标值", en: "no target value" },
  level: { zh: "二级指标不是标准名称", en: "no standard 二级指标" },
};

export const skippedText = ({ name, at, lacks }: SkippedCell): Text => ({
  zh: `${toA1(at)}${name === "" ? "" : `“${name}”`}：${lackWords[lacks].zh}。`,
  en: `${toA1(at)}${name === "" ? "" : ` “${name}”`}: ${lackWords[lacks].en}.`,
});

/** Why the selection gives no set. */
export function nothingSelectedNotice(selected: Exclude<SelectedRows, { kind: "rows" }>): Text {
  if (selected.kind === "none") return noRows[selected.reason];
  const texts = selected.origin.skipped.map(skippedText);
  return {
    zh: `选中的行都不能存入指标集。${texts.map(({ zh }) => zh).join("")}请在表里补全，再保存一次。`,
    en: `None of the selected rows can be saved. ${texts.map(({ en }) => en).join(" ")}`,
  };
}

export const notSavedNotice = (problems: number): Text => ({
  zh: `没有保存，有 ${count(problems)} 处需要改正，已列在下方。`,
  en: `Not saved. ${count(problems)} faults are listed below (in Chinese).`,
});

export function savedNotice({ set, kept, besides }: Extract<SavedDraft, { kind: "saved" }>): Text {
  const { zh, en } = ending(kept);
  if (besides) {
    return {
      zh: `“${besides.title}”已在另一个窗格里改过，您的修改另存为“${set.title}”，两个都保留。${zh}`,
      en: `“${besides.title}” was changed in another pane; your version is saved as “${set.title}” beside it.${en}`,
    };
  }
  return {
    zh: `已保存“${set.title}”，${count(set.rows.length)} 项指标。${zh}`,
    en: `Saved “${set.title}” with ${count(set.rows.length)} indicators.${en}`,
  };
}

export const notDeletedNotice: Text = {
  zh: "没有删除：这个指标集的原文有损坏，要先另存，但存储空间已满。请先导出并删除其他指标集，再删除它。",
  en: "Not deleted: the set's damaged text must be put aside first, and the storage is full. Delete other sets first.",
};

export const deletedNotice = (title: string): Text => ({ zh: `已删除“${title}”。`, en: `Deleted “${title}”.` });

export const broughtBackNotice = (title: string, kept: Kept): Text => ({
  zh: `已恢复“${title}”。${ending(kept).zh}`,
  en: `“${title}” is back.${ending(kept).en}`,
});

export const importRefusedNotice = (message: string): Text => ({
  zh: `没有导入。${message}`,
  en: `Not imported (in Chinese): ${message}`,
});

export const reviewNotice = (problems: number, conflicts: number): Text => ({
  zh: `请先确认再导入：${problems > 0 ? `${count(problems)} 处无法读取；` : ""}${conflicts > 0 ? `${count(conflicts)} 个指标集与已有的重复；` : ""}`.replace(
    /；$/,
    "。",
  ),
  en: `Please review before importing: ${count(problems)} faults, ${count(conflicts)} conflicts.`,
});

export const unsettledNotice: Text = {
  zh: "还有重复的指标集没有选择处理办法，请逐个选择，或一次全部选择。",
  en: "Some conflicts are not settled yet. Settle them one by one, or all at once.",
};

export function takenOverNotice({ taken, kept, lost, left }: Extract<TakenOver, { kind: "taken" }>): Text {
  const [restZh, restEn] =
    left > 0 ? [`，${count(left)} 个相同或跳过的没有改动`, `, ${count(left)} left as they were`] : ["", ""];
  if (lost.length > 0) {
    return {
      zh: `存储空间已满：导入了 ${count(taken)} 个，没有导入${lost.map((title) => `“${title}”`).join("")}。请删除一些指标集再导入。`,
      en: `The storage is full: ${count(taken)} imported, not ${lost.map((title) => `“${title}”`).join(" ")}. Delete some sets and import again.`,
    };
  }
  return {
    zh: `导入了 ${count(taken)} 个指标集${restZh}。${ending(kept).zh}`,
    en: `${count(taken)} sets imported${restEn}.${ending(kept).en}`,
  };
}

const refusals: Readonly<Record<Extract<FetchedText, { kind: "refused" }>["reason"], Text>> = {
  address: {
    zh: "请填写以 https:// 或 http:// 开头的完整地址，例如 https://服务器/指标集.json。",
    en: "Enter a whole address that begins with https:// or http://.",
  },
  insecure: {
    zh: "窗格通过 https 打开，浏览器不允许它读取 http 地址。请改用 https 地址，或下载文件后导入。",
    en: "The pane was opened through https and may not read an http address. Use https, or download the file and import it.",
  },
  policy: {
    zh: "加载项没有获准读取这台服务器。请管理员把文件放到加载项所在的服务器，或把这台服务器加入许可（见说明中的 SHARED_SETS），也可以下载文件后导入。",
    en: "The add-in may not read from this server. Ask the administrator to put the file on the add-in's own server or to allow this one (SHARED_SETS), or download the file and import it.",
  },
  sharing: {
    zh: "服务器有回应，但不允许加载项读取（没有跨域许可，即 CORS）。请管理员在服务器上允许，或下载文件后导入。",
    en: "The server answers but does not allow the add-in to read (CORS). Ask the administrator, or download the file and import it.",
  },
  unreachable: {
    zh: "连接不上这台服务器。请检查地址和网络，或下载文件后导入。",
    en: "The server cannot be reached. Check the address and the network, or download the file and import it.",
  },
  timeout: {
    zh: "服务器 15 秒内没有传完。请稍后再试，或下载文件后导入。",
    en: "The server did not finish within 15 seconds. Try later, or download the file and import it.",
  },
  "too-large": {
    zh: "文件超过 5 MB，不像是指标集文件。请检查地址或文件。",
    en: "The file is larger than 5 MB and hardly a file of sets. Check the address or the file.",
  },
};

/** Why nothing was fetched. */
export function notFetchedNotice(fetched: Exclude<FetchedText, { kind: "text" }>): Text {
  if (fetched.kind === "refused") return refusals[fetched.reason];
  const status = count(fetched.status);
  if (fetched.status === 404) {
    return {
      zh: "服务器上没有这个文件（404）。请检查地址。",
      en: "The server has no such file (404). Check the address.",
    };
  }
  if (fetched.status === 401 || fetched.status === 403) {
    return {
      zh: `这个地址需要登录或没有权限（${status}）。请在浏览器里下载文件后导入。`,
      en: `The address needs a sign-in or permission (${status}). Download the file in a browser and import it.`,
    };
  }
  return {
    zh: `服务器报告错误（${status}）。请稍后再试，或询问管理员。`,
    en: `The server reports an error (${status}).`,
  };
}
