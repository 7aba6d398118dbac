import { writeDecimal } from "./decimal";
import { LAST_DAY } from "./read-recurring";
import type { CalendarDate, Recurrence, TargetValue } from "./target-value";

const EVERY: Readonly<Record<Recurrence, string>> = {
  week: "每周",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
};
const VERB = { up: "增长", down: "下降", level: "持平" } as const;

/** 2024年12月31日, 12月, 2024年. */
export const formatDate = ({ year, month, day }: CalendarDate): string =>
  [
    year === undefined ? "" : `${String(year)}年`,
    month === undefined ? "" : `${String(month)}月`,
    day === undefined ? "" : `${String(day)}日`,
  ].join("");

type Of<Kind extends TargetValue["kind"]> = Extract<TargetValue, { kind: Kind }>;

function formatNumeric({ comparator, explicit, number, unit, approximate, noun = "" }: Of<"numeric">): string {
  const sign = approximate && !explicit ? "" : comparator;
  return `${approximate ? "约" : ""}${sign}${writeDecimal(number)}${unit ?? ""}${noun}`;
}

function formatRange({ low, high, unit, noun = "" }: Of<"range">): string {
  const isRate = unit === "%" || unit === "‰";
  const ends = [writeDecimal(low), writeDecimal(high)];
  return (isRate ? ends.map((end) => end + unit).join("~") : ends.join("-") + (unit ?? "")) + noun;
}

/** 12月31日前, 12月底前. */
const before = (date: CalendarDate): string => `${formatDate(date)}${date.day === undefined ? "底前" : "前"}`;

function formatDeadline({ date, prefix, tail = "" }: Of<"deadline">, year: number | null): string {
  const full = date.year === undefined && year !== null ? { year, ...date } : date;
  return (prefix === "" ? before(full) : `至${formatDate(full)}`) + tail;
}

function formatRecurring({ every, month, day, tail = "" }: Of<"recurring">): string {
  const cycle = EVERY[every];
  if (month !== undefined) return `${cycle}${before({ month, ...(day === undefined ? {} : { day }) })}${tail}`;
  if (day === undefined) return cycle + tail;
  return `${cycle}${day === LAST_DAY ? "底" : `${String(day)}日`}前${tail}`;
}

function formatPeriod({ start, end }: Of<"period">, year: number | null): string {
  const inYear = (date: CalendarDate): CalendarDate =>
    date.year === undefined && year !== null ? { year, ...date } : date;
  const [first, last] = [inYear(start), inYear(end)];
  const sameYear = first.year === last.year && last.month !== undefined && last.day === undefined;
  return `${formatDate(first)}至${formatDate(sameYear ? { month: last.month } : last)}`;
}

function formatTrend(trend: Of<"trend">): string | null {
  const { base, direction, verb = VERB[direction], comparator, number, unit, approximate = false } = trend;
  const isWord = base === "同比" || base === "环比";
  const lead = base === null ? "" : isWord ? base : `较${base}`;
  if (number === null) return base === null ? null : lead + verb;
  return `${lead}${verb}${approximate ? "约" : ""}${comparator ?? ""}${writeDecimal(number)}${unit ?? ""}`;
}

/**
 * The value in standard spelling: ≥98%, =6间, 2024年12月31日前, 3-5个, 较上年增长≥5%. `year` is the budget year, written into dates
 * that name none. null for kinds that keep no content to write (text, composite, placeholder …), for a trend
 * that names neither base nor magnitude, and for 本年内 without a year.
 */
export function formatTargetValue(value: TargetValue, year: number | null = null): string | null {
  switch (value.kind) {
    case "empty":
      return "";
    case "numeric":
      return formatNumeric(value);
    case "range":
      return formatRange(value);
    case "deadline":
      return formatDeadline(value, year);
    case "relative-deadline":
      return year === null ? null : `${String(year)}年12月31日前`;
    case "recurring":
      return formatRecurring(value);
    case "period":
      return formatPeriod(value, year);
    case "trend":
      return formatTrend(value);
    case "level":
      return value.level;
    case "placeholder":
    case "vague-time":
    case "standard-reference":
    case "composite":
    case "text":
      return null;
  }
}
