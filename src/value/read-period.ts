import { isCompletion } from "./completion";
import { dateAt } from "./read-date";
import type { CalendarDate, TargetValue } from "./target-value";

type Period = Extract<TargetValue, { kind: "period" }>;

const DASH = "[-—–~〜至到]{1,3}";
const SEPARATOR = new RegExp(`^${DASH}`, "u");
const MONTHS = new RegExp(`^((?:19|20)\\d\\d年)?(\\d{1,2})月?${DASH}(\\d{1,2})月(?:份|底|末)?`, "u");
const YEARS = new RegExp(`^((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)(年度?(?:底|末)?)?`, "u");
const WHOLE_YEAR = /^((?:19|20)\d\d)年(?:度|全年|全年度|一年|一整年|整年)?$/u;
const BEGINNING = /^(?:初|起|开始)/u;
const END = /^(?:底|末)?(?:期间|为止|止|内)?/u;

const endsPeriod = (rest: string): boolean => {
  const tail = rest.replace(END, "");
  return tail === "" || isCompletion(tail);
};

const order = ({ year = 0, month = 0, day = 0 }: CalendarDate): number => year * 10_000 + month * 100 + day;

/** The second date is of the first one's year when it names none; null when it comes out before the first. */
function period(start: CalendarDate, second: CalendarDate, loose: boolean): Period | null {
  const end = second.year === undefined && start.year !== undefined ? { year: start.year, ...second } : second;
  const isPrecise = end.month !== undefined && start.month !== undefined;
  return isPrecise && order(end) < order(start) ? null : { kind: "period", start, end, loose };
}

function readMonths(text: string): Period | null {
  const [matched, yearText, first, last] = MONTHS.exec(text) ?? [];
  if (matched === undefined || !endsPeriod(text.slice(matched.length))) return null;
  const year = yearText === undefined ? {} : { year: Number(yearText.slice(0, 4)) };
  const [start, end] = [Number(first), Number(last)];
  const isValid = start >= 1 && start <= end && end <= 12;
  return isValid ? period({ ...year, month: start }, { ...year, month: end }, false) : null;
}

/** 2024-2026年; two bare years without 年 are a loose way to write a period. */
function readYears(text: string): Period | null {
  const [matched, first, last, unit] = YEARS.exec(text) ?? [];
  if (matched === undefined || Number(first) > Number(last) || !endsPeriod(text.slice(matched.length))) return null;
  return period({ year: Number(first) }, { year: Number(last) }, unit === undefined);
}

function readWholeYear(text: string): Period | null {
  const [, name] = WHOLE_YEAR.exec(text) ?? [];
  const year = Number(name);
  return name === undefined ? null : period({ year, month: 1 }, { year, month: 12 }, true);
}

function readFromTo(text: string): Period | null {
  const first = dateAt(text);
  if (!first) return null;
  const rest = text.slice(first.length).replace(BEGINNING, "");
  const [separator] = SEPARATOR.exec(rest) ?? [];
  const second = separator === undefined ? null : dateAt(rest.slice(separator.length));
  if (separator === undefined || !second) return null;
  return endsPeriod(rest.slice(separator.length + second.length)) ? period(first.start, second.end, false) : null;
}

/** 第三季度, 上半年: a part of the year that nothing makes a deadline. */
function readPartOfYear(text: string): Period | null {
  const date = dateAt(text);
  if (!date || date.length !== text.length) return null;
  return date.span === "quarter" || date.span === "half-year" ? period(date.start, date.end, true) : null;
}

/**
 * A stretch of time: 2024年1月至12月, 2023.07-2024.01, 2024年一年, 上半年. `loose` when the months are not named. The text is in
 * half width, without white space and without punctuation at its end. null when it is anything else.
 */
export function readPeriod(text: string): Period | null {
  const plain = text.replace(/^(?:自|从)/u, "");
  return readMonths(plain) ?? readYears(plain) ?? readWholeYear(plain) ?? readFromTo(plain) ?? readPartOfYear(plain);
}
