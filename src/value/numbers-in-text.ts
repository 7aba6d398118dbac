import { CHINESE_NUMERALS, readChineseNumber } from "./chinese-number";
import { DECIMAL, readDecimal } from "./decimal";
import { chineseNumberLength } from "./number-at";
import { remembered } from "./remembered";
import { halfWidth } from "./text";
import { unitAt, unitClass } from "./units";

/** A number with its unit in a sentence. `text` and `index` are of the sentence as given; `unit` is in its standard spelling. */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
  readonly text: string;
  readonly index: number;
}

const NUMBER = new RegExp(
  `百分之(?:${DECIMAL}|[${CHINESE_NUMERALS}]{1,6})|千分之${DECIMAL}|${DECIMAL}|[${CHINESE_NUMERALS}]+`,
  "gu",
);
/** Words and slogans that hold a numeral before a unit and count nothing. */
const FIXED_PHRASE = new RegExp(
  [
    "千家万户|一家人|一个个|一次次|一件件|一种种|一次性|一站式|一件事|一张网|一条龙|一条线|一条心|一门式|一本账|一张图|一起|一道",
    "十分(?!钟)|万分|万一|一旦|万家|万户|百家|三门峡|五台|七台河",
    "四个意识|四个自信|四个全面|两个维护|两个确立|两个责任|三个代表|八项规定",
  ].join("|"),
  "gu",
);
const BLANK = "\u3000";
/** Characters before a numeral that make it an ordinal or part of a word: 第一, 每一个, 统一. */
const NOT_BEHIND = new Set("第每统同唯专单逐某另任进其");
/** Units that a Chinese numeral names a grade, an ordinal, a vague lot or a duration with: 一级, 二期, 一批, 三年. */
const DIGITS_ONLY = new Set(
  "级 期 类 批 分 年 月 日 季度 半年 道 口 部 头 层 根 把 块 组 班 星 门 起 队 校 县 乡 台 站 扇 具".split(" "),
);
const YEAR = /^(?:19|20)\d\d$/u;
const LONGEST_GAP = 3;
const LONGEST_UNIT = 30;

interface Found {
  readonly number: number;
  readonly isChinese: boolean;
  /** Set when it is spelled before the number, as in 百分之五. */
  readonly unit: string | null;
  readonly length: number;
}

function readNumber(written: string): Found | null {
  const base = /^[百千]分之/u.exec(written)?.[0] ?? "";
  const digits = written.slice(base.length).replace(/,+$/u, "");
  const isChinese = !/^\d/u.test(digits);
  const number = isChinese ? readChineseNumber(digits) : readDecimal(digits);
  if (number === null) return null;
  const unit = base === "" ? null : base === "百分之" ? "%" : "‰";
  return { number, isChinese, unit, length: base.length + digits.length };
}

/** 百, 万 alone are figures of speech; a quantity has a digit or 十. */
const namesNumber = (written: string): boolean => /[一二两三四五六七八九十\d]/u.test(written);

/** The gap between a number and its unit: 3 家. */
function gapAt(text: string, at: number): number {
  let gap = 0;
  while (gap < LONGEST_GAP && /^[ \t\u3000\u00a0]$/u.test(text.charAt(at + gap))) gap += 1;
  return gap;
}

/** 6月, 2024年, 6月30日, 8日前, 3季度: parts of dates. */
function isDatePart(text: string, index: number, written: string, unitText: string, end: number): boolean {
  if (unitText === "月" || unitText === "季度") return true;
  if (unitText === "年") return YEAR.test(written);
  if (unitText !== "日") return false;
  return text.charAt(index - 1) === "月" || /^(?:之?前|以前)/u.test(text.slice(end, end + 2));
}

/** "1.5家企业" at the start of an item is item 1 and five of them: nobody counts half a 家. */
function withoutItemNumber(text: string, index: number, written: string, unit: string): number | null {
  const [, item, rest] = /^(\d{1,2})\.(\d{1,6})$/u.exec(written) ?? [];
  if (item === undefined || rest === undefined || unitClass(unit) !== "count") return null;
  const atStart = index === 0 || /[\n。；;]\s*$/u.test(text.slice(Math.max(0, index - 3), index));
  return atStart ? Number(rest) : null;
}

/** `text` is in half width, with fixed phrases blanked out; the place of every character is that of the original. */
function quantityAt(text: string, index: number, written: string, original: string): Quantity | null {
  const before = text.charAt(index - 1);
  const found =
    NOT_BEHIND.has(before) || /[A-Za-z]/u.test(before) || !namesNumber(written) ? null : readNumber(written);
  if (!found) return null;
  const end = index + found.length;
  if (found.unit !== null) return { number: found.number, unit: found.unit, text: original.slice(index, end), index };
  const unitStart = end + (found.isChinese ? 0 : gapAt(text, end));
  const match = unitAt(text.slice(unitStart, unitStart + LONGEST_UNIT), 0);
  if (match === null || (found.isChinese && DIGITS_ONLY.has(match.unit))) return null;
  const unitEnd = unitStart + match.length;
  const unitText = text.slice(unitStart, unitEnd);
  if (isDatePart(text, index, text.slice(index, end), unitText, unitEnd)) return null;
  const number = withoutItemNumber(text, index, written, match.unit) ?? found.number;
  return { number, unit: match.unit, text: original.slice(index, unitEnd), index };
}

/**
 * The quantities a sentence names: numbers in digits or Chinese numerals with a unit of the list, in their order. Years, dates,
 * ordinals (第一), item numbers and fixed phrases (每一个, 统一, 一系列, 十分, 一期) are none.
 */
export const quantitiesIn: (text: string) => readonly Quantity[] = remembered((text) => {
  const plain = halfWidth(text).replace(FIXED_PHRASE, (phrase) => BLANK.repeat(phrase.length));
  const quantities: Quantity[] = [];
  for (const { index, 0: written } of plain.matchAll(NUMBER)) {
    const isChinese = !/\d|分之/u.test(written);
    const number = isChinese ? written.slice(0, chineseNumberLength(plain, index)) : written;
    const quantity = quantityAt(plain, index, number, text);
    if (quantity) quantities.push(quantity);
  }
  return quantities;
});
