import { isCompletion } from "./completion";
import type { Recurrence, TargetValue } from "./target-value";

type Recurring = Extract<TargetValue, { kind: "recurring" }>;

/** Longest first, so that 每季度 is not taken for 每季. */
const EVERY: readonly (readonly [string, Recurrence])[] = [
  ["每个季度", "quarter"],
  ["每半年", "half-year"],
  ["每季度", "quarter"],
  ["按季度", "quarter"],
  ["每个月", "month"],
  ["每年度", "year"],
  ["每月", "month"],
  ["逐月", "month"],
  ["按月", "month"],
  ["每季", "quarter"],
  ["按季", "quarter"],
  ["每年", "year"],
  ["按年", "year"],
  ["每周", "week"],
];
const IN_CYCLE = /^(?:(\d{1,2})月份?)?(?:(\d{1,2})[日号])?(底|末|初)?(?:之前|以前|前|之内|内)?/u;

/** The day number that stands for the last day of a cycle: 每月底前. */
export const LAST_DAY = 31;

function dayOf(month: string | undefined, day: string | undefined, edge: string | undefined): number | null {
  if (day !== undefined) return Number(day);
  return month === undefined && (edge === "底" || edge === "末") ? LAST_DAY : null;
}

/**
 * What returns: 每月8日前, 按季支付, 每年12月底前. The last day of a cycle (每月底) is day 31. The text is in half width, without
 * white space and without punctuation at its end. null when it is anything else, a frequency (每月1次) for instance.
 */
export function readRecurring(text: string): Recurring | null {
  const [word, every] = EVERY.find(([word]) => text.startsWith(word)) ?? [];
  if (word === undefined || every === undefined) return null;
  const rest = text.slice(word.length);
  const [matched = "", month, dayText, edge] = IN_CYCLE.exec(rest) ?? [];
  const tail = rest.slice(matched.length);
  if (tail !== "" && !isCompletion(tail)) return null;
  const day = dayOf(month, dayText, edge);
  const isValid =
    (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
    (day === null || (day >= 1 && day <= LAST_DAY));
  if (!isValid) return null;
  return {
    kind: "recurring",
    every,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === null ? {} : { day }),
    ...(tail === "" ? {} : { tail }),
  };
}
