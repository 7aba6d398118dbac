import { isCalendarDate } from "./calendar";
import { CHINESE_NUMERALS, readChineseNumber } from "./chinese-number";
import type { CalendarDate } from "./target-value";

/** How much time a date expression covers. */
export type Span = "day" | "month" | "quarter" | "half-year" | "year";

/** A date expression at the start of a text: its first and last date, and how many characters it takes up. */
export interface DateMatch {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly span: Span;
  readonly length: number;
}

const NUMBER = `(?:\\d{1,2}|[${CHINESE_NUMERALS}]{1,3})`;
const NUMERIC_DATE = /^((?:19|20)\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2})日?)?(?!\d)/u;
const EIGHT_DIGITS = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/u;
const YEAR =
  /^(?:((?:19|20)\d\d|[一二]九?[〇零\d][〇零一二三四五六七八九]{2})年度?|(?:本|当|今)年度?(?=[\d一二三四第上下十]))/u;
const MONTH = new RegExp(`^(${NUMBER})月份?(?:(${NUMBER})[日号]|(上旬|中旬|下旬))?`, "u");
const QUARTER = /^第?([1-4一二三四])季度/u;
const HALF = /^([上下])半年/u;
const LAST_DAY_OF_THIRD = new Map([
  ["上旬", 10],
  ["中旬", 20],
]);

const toNumber = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : readChineseNumber(text));

function checked(match: DateMatch): DateMatch | null {
  return isCalendarDate(match.start) && isCalendarDate(match.end) ? match : null;
}

function numericDateAt(text: string): DateMatch | null {
  const dashed = NUMERIC_DATE.exec(text);
  const [whole, year, , month, day] = dashed ?? [];
  if (whole !== undefined && month !== undefined) {
    const date = { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
    return checked({ start: date, end: date, span: day === undefined ? "month" : "day", length: whole.length });
  }
  const [digits, y, m, d] = EIGHT_DIGITS.exec(text) ?? [];
  if (digits === undefined) return null;
  const date = { year: Number(y), month: Number(m), day: Number(d) };
  return checked({ start: date, end: date, span: "day", length: digits.length });
}

interface Parts {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly span: Span;
  readonly length: number;
}

function monthAt(text: string): Parts | null {
  const [whole, monthText, dayText, third] = MONTH.exec(text) ?? [];
  const month = monthText === undefined ? null : toNumber(monthText);
  if (whole === undefined || month === null) return null;
  const day = dayText === undefined ? LAST_DAY_OF_THIRD.get(third ?? "") : (toNumber(dayText) ?? 0);
  const date = { month, ...(day === undefined ? {} : { day }) };
  return { start: date, end: date, span: day === undefined ? "month" : "day", length: whole.length };
}

function partOfYearAt(text: string): Parts | null {
  const [quarterText, quarterName] = QUARTER.exec(text) ?? [];
  const quarter = quarterName === undefined ? null : toNumber(quarterName);
  if (quarterText !== undefined && quarter !== null) {
    return {
      start: { month: quarter * 3 - 2 },
      end: { month: quarter * 3 },
      span: "quarter",
      length: quarterText.length,
    };
  }
  const [halfText, half] = HALF.exec(text) ?? [];
  if (halfText === undefined) return null;
  const last = half === "上" ? 6 : 12;
  return { start: { month: last - 5 }, end: { month: last }, span: "half-year", length: halfText.length };
}

/**
 * The date that a text in half width without white space begins with: 2024年12月31日, 2024-11-30, 12月, 第三季度, 上半年, 2024年.
 * 本年12月 is a date without a year; 中旬 ends on the 20th. null when it begins with none.
 */
export function dateAt(text: string): DateMatch | null {
  const numeric = numericDateAt(text);
  if (numeric) return numeric;
  const [yearText = "", yearName] = YEAR.exec(text) ?? [];
  const named = yearName === undefined ? null : toNumber(yearName);
  const year = named === null ? {} : { year: named };
  const rest = text.slice(yearText.length);
  const part = monthAt(rest) ?? partOfYearAt(rest);
  if (part) {
    const start = { ...year, ...part.start };
    const end = { ...year, ...part.end };
    return checked({ start, end, span: part.span, length: yearText.length + part.length });
  }
  return named === null ? null : { start: year, end: year, span: "year", length: yearText.length };
}
