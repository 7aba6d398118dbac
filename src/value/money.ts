import { DECIMAL, plainDecimal, writeDecimal } from "./decimal";
import { bare } from "./text";

/** 金额单位. */
export type MoneyUnit = "元" | "万元" | "亿元";

/** An amount as a whole number of 分 (0.01 元), and the unit it was stated in. */
export interface Money {
  readonly fen: number;
  readonly unit: MoneyUnit;
}

/** An amount found in a longer text; `index` and `length` are of the text as given. */
export interface MoneyMatch extends Money {
  readonly index: number;
  readonly length: number;
}

/** How many decimal places a unit's amounts move to become 分. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };
const UNITS = new Map<string, MoneyUnit>([
  ["元", "元"],
  ["元整", "元"],
  ["圆", "元"],
  ["万", "万元"],
  ["万元", "万元"],
  ["亿", "亿元"],
  ["亿元", "亿元"],
]);
const AMOUNT = new RegExp(
  `^(?:人民币|[¥￥$])?([-+−]?)(?:[¥￥])?(${DECIMAL})\\(?(万元|亿元|元整|元|圆|万|亿)?\\)?(?:整)?$`,
  "u",
);
const AMOUNT_IN_TEXT = new RegExp(`(${DECIMAL})\\s{0,3}(万元|亿元|元|万|亿)?`, "u");

/** Moves the decimal point right and rounds half away from zero, digit by digit: no binary fraction is involved. */
function shiftRight(decimal: string, places: number): number | null {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(places + 1, "0");
  const shifted = Number(whole + digits.slice(0, places)) + (digits.charAt(places) >= "5" ? 1 : 0);
  return Number.isSafeInteger(shifted) ? shifted : null;
}

function toMoney(decimal: string, negative: boolean, unit: MoneyUnit): Money | null {
  const fen = shiftRight(decimal, PLACES[unit]);
  if (fen === null) return null;
  return { fen: negative && fen !== 0 ? -fen : fen, unit };
}

/**
 * Reads the content of an amount cell; a unit written in the cell wins over `unit`. Amounts may be negative.
 * null when the cell is blank, holds words (六百万, 约600万元), or an amount beyond exact counting.
 */
export function readMoney(content: string | number, unit: MoneyUnit): Money | null {
  if (typeof content === "number") {
    return Number.isFinite(content) ? toMoney(writeDecimal(Math.abs(content)), content < 0, unit) : null;
  }
  const [matched, sign, digits = "", stated = ""] = AMOUNT.exec(bare(bare(content).normalize("NFKC"))) ?? [];
  const decimal = plainDecimal(digits);
  if (matched === undefined || decimal === null) return null;
  return toMoney(decimal, sign === "-" || sign === "−", UNITS.get(stated) ?? unit);
}

/**
 * The first amount in a sentence or behind a label ("总额10606.7522万元 一、财政拨款:…"). A number without a unit counts as
 * one of `unit`; null when the text has no number.
 */
export function findMoney(text: string, unit: MoneyUnit): MoneyMatch | null {
  const match = AMOUNT_IN_TEXT.exec(text);
  const [written = "", digits = "", stated = ""] = match ?? [];
  const decimal = plainDecimal(digits.replace(/,+$/u, ""));
  const money = match === null || decimal === null ? null : toMoney(decimal, false, UNITS.get(stated) ?? unit);
  return match && money ? { ...money, index: match.index, length: written.length } : null;
}

/** 分 as 万元. */
export const tenThousandYuan = (fen: number): number => fen / 1e6;

/** 分 as 元. */
export const yuan = (fen: number): number => fen / 1e2;

/** 分 as 万元 with two decimals: 600000000 → "600.00"; more decimals where two would round. */
export function formatTenThousandYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(7, "0");
  const fraction = digits.slice(-6).replace(/0{1,4}$/u, "");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -6)}.${fraction.padEnd(2, "0")}`;
}
