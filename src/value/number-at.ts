import { CHINESE_NUMERALS, readChineseNumber } from "./chinese-number";
import { DECIMAL, readDecimal } from "./decimal";
import { unitAt } from "./units";

/** A number at the start of a text. `unit` is set when it is spelled before the number, as in 百分之五. */
export interface NumberMatch {
  readonly number: number;
  readonly length: number;
  readonly isChinese: boolean;
  readonly unit: "%" | "‰" | null;
}

const DIGITS = new RegExp(`^${DECIMAL}`, "u");
const NUMERALS = new RegExp(`^[${CHINESE_NUMERALS}]{1,12}`, "u");
const PARTS = /^(百|千)分之(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]{1,6})/u;

function partsAt(text: string): NumberMatch | null {
  const [whole, base, amount = ""] = PARTS.exec(text) ?? [];
  if (whole === undefined) return null;
  const number = /^\d/.test(amount) ? Number(amount) : readChineseNumber(amount);
  return number === null ? null : { number, length: whole.length, isChinese: true, unit: base === "百" ? "%" : "‰" };
}

function digitsAt(text: string): NumberMatch | null {
  const sign = text.startsWith("-") ? 1 : 0;
  const [digits = ""] = DIGITS.exec(text.slice(sign)) ?? [];
  const number = readDecimal(digits);
  if (number === null) return null;
  const signed = sign === 1 && number !== 0 ? -number : number;
  return { number: signed, length: sign + digits.length, isChinese: false, unit: null };
}

/**
 * How many of the Chinese numerals at this place are the number: 三万元 is 3 万元, 三十六个 is 36 个. 0 when no unit of the list
 * stands behind any of them, for without a unit they are just words (一般, 千方百计).
 */
export function chineseNumberLength(text: string, at: number): number {
  const [run = ""] = NUMERALS.exec(text.slice(at, at + 12)) ?? [];
  if (/[^万亿][万亿]$/u.test(run) && unitAt(text, at + run.length - 1)) return run.length - 1;
  for (let length = run.length; length > 0; length -= 1) {
    if (unitAt(text, at + length)) return length;
  }
  return 0;
}

function numeralsAt(text: string): NumberMatch | null {
  const length = chineseNumberLength(text, 0);
  const number = readChineseNumber(text.slice(0, length));
  return number === null ? null : { number, length, isChinese: true, unit: null };
}

/**
 * The number that a text in half width without white space begins with, in digits or in Chinese numerals with a unit behind them:
 * 1,234.5, -5, 百分之九十五, 三家.
 */
export const numberAt = (text: string): NumberMatch | null => partsAt(text) ?? digitsAt(text) ?? numeralsAt(text);
