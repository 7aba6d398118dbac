import type { CalendarDate, TargetValue } from "./target-value";
import { halfWidth } from "./text";

/** A day of a known year. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a number before 年 is a year and no duration. */
export const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number < 2100;

/** Whether a month exists, and in it the day when one is given; without a year 29 February does. */
export function isCalendarDate({ year = 2024, month, day }: CalendarDate): boolean {
  if (month === undefined) return day === undefined;
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(year, month)));
}

/** The last day that a date covers: 2024年2月 → 29 February 2024. A date without a year is of `year`; null when that is null too. */
export function lastDayOf(date: CalendarDate, year: number | null): Day | null {
  const inYear = date.year ?? year;
  if (inYear === null) return null;
  const month = date.month ?? 12;
  return { year: inYear, month, day: date.day ?? daysInMonth(inYear, month) };
}

/** The day by which a deadline or period is over, 本年内 included; null for other values, and when nothing says the year. */
export function endOf(value: TargetValue, year: number | null): Day | null {
  if (value.kind === "deadline") return lastDayOf(value.date, year);
  if (value.kind === "period") return lastDayOf(value.end, year);
  return value.kind === "relative-deadline" ? lastDayOf({}, year) : null;
}

const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (first: Day, second: Day): number => dayNumber(second) - dayNumber(first);

const YEAR_IN_TEXT =
  /(?:^|[^\d.])((?:19|20)\d\d)(?=年|[-/.](?:0?[1-9]|1[0-2])(?!\d)|\s?[-—–~～至]\s?(?:19|20)\d\d年)/gu;

/** The years a text names, in their order, each once: 2024年, 2024-06, 2024—2026年. Not the numbers of documents (〔2021〕101号). */
export function yearsMentioned(text: string): readonly number[] {
  const years = Array.from(halfWidth(text).matchAll(YEAR_IN_TEXT), ([, year]) => Number(year));
  return [...new Set(years)];
}
