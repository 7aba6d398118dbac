import type { SheetNameFault } from "../forms/sheet-name";
import type { Text } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";
import { formatTenThousandYuan } from "../value/money";
import { quote } from "../value/quote";

/** So many cells are named; the others are on the worksheet, coloured. */
const MOST_NAMED = 12;

export const newFormLabel = (sheet: string): Text => ({ zh: `新建工作表‘${sheet}’`, en: `new form ${sheet}` });

/** `open`: the coloured cells. */
export function madeNotice(sheet: string, rows: number, open: readonly Address[]): Text {
  const made = {
    zh: `已新建工作表“${sheet}”，填入 ${String(rows)} 个核心指标。`,
    en: `The worksheet “${sheet}” is there, with ${String(rows)} core indicators.`,
  };
  if (open.length === 0) return made;
  const names = open.slice(0, MOST_NAMED).map(toA1);
  const count = String(open.length);
  return {
    zh: `${made.zh}还有 ${count} 处标黄的单元格要填写：${names.join("、")}${open.length > MOST_NAMED ? "……" : ""}。`,
    en: `${made.en} Yellow cells still to be filled in (${count}): ${names.join(", ")}${open.length > MOST_NAMED ? " …" : ""}.`,
  };
}

export const putRightNotice: Text = {
  zh: "没有新建：请先改正标红的内容，再点“新建工作表”。",
  en: "Nothing was made: put right what is marked in red, then choose Add worksheet.",
};

export const typeMissing: Text = {
  zh: "请选择项目类型，以便填入这类项目的核心指标。",
  en: "Please choose the project type, so that its core indicators can be filled in.",
};

export const notAnAmount = (typed: string): Text => ({
  zh: `${quote(typed)}不是金额，请以万元为单位填写数字，如 83 或 83.5。`,
  en: `${quote(typed)} is no amount. Type a number of 万元, such as 83 or 83.5.`,
});

export const notAYear = (typed: string): Text => ({
  zh: `${quote(typed)}不是年度，请填四位年份，如 2025。`,
  en: `${quote(typed)} is no year. Type four digits, such as 2025.`,
});

const amount = (fen: number): string => formatTenThousandYuan(fen);

export const sumsDiffer = (total: number, parts: number): Text => ({
  zh: `财政拨款与其他资金合计 ${amount(parts)} 万元，与资金总额 ${amount(total)} 万元不一致，请核对。`,
  en: `Fiscal and other funding add up to ${amount(parts)} 万元, but the total is ${amount(total)} 万元.`,
});

export const partExceeds = (total: number, part: number): Text => ({
  zh: `${amount(part)} 万元超过资金总额 ${amount(total)} 万元，请核对。`,
  en: `${amount(part)} 万元 is more than the total of ${amount(total)} 万元.`,
});

const nameFaults: Readonly<Record<SheetNameFault, (name: string) => Text>> = {
  blank: () => ({ zh: "请填写工作表名称。", en: "Please name the worksheet." }),
  characters: (name) => ({
    zh: `工作表名称${quote(name)}含有 Excel 不允许的字符（如 : / ? * [ ]），请去掉。`,
    en: `Excel allows none of : / ? * [ ] \\ in a worksheet's name. Please change ${quote(name)}.`,
  }),
  "too-long": () => ({
    zh: "工作表名称最多 31 个字，请写短一些。",
    en: "A worksheet's name has at most 31 characters.",
  }),
  taken: (name) => ({
    zh: `工作簿里已经有名为${quote(name)}的工作表，请换一个名称。`,
    en: `The workbook has a worksheet ${quote(name)} already. Please choose another name.`,
  }),
};

export const nameFault = (fault: SheetNameFault, name: string): Text => nameFaults[fault](name);
