import { bareName } from "./indicator-name";
import { endsWithMetric } from "./metric-suffix";

/** What a 三级指标 has that belongs elsewhere: a target or unit (满意度（%）, 完成率100%), or merely a year. */
export type NameIntruder = "target" | "year";

/** A name and the target or unit that stood behind it, without brackets: 满意度（≥**%） is 满意度 and ≥**%. */
export interface NameAndTarget {
  readonly name: string;
  readonly target: string;
}

const UNIT = "%|个月|个|家|人次|人|次|万元|元|年|天|间|平方米";
const INTRUDER = new RegExp(`[≥≤><=]|\\d\\s?(?:${UNIT})|\\((?:${UNIT})\\)|%$|百分比`, "u");
const YEAR = /(?:19|20)\d\d年/gu;
/** Names of documents, ordinals, and numbers that tell which ones are meant: 3年以上教龄教师, 1年期贷款, 50年一遇. */
const PROPER = new RegExp(
  `“[^“”]*”|《[^《》]*》|第\\d+|\\d+(?:${UNIT})(?=[期制级龄]|一遇|(?:以[上下内]|及以[上下]|内)\\p{Script=Han})`,
  "gu",
);

/** What the name holds besides the name; null when there is nothing. */
export function intruderIn(name: string): NameIntruder | null {
  const plain = bareName(name).replace(PROPER, "");
  if (INTRUDER.test(plain.replace(YEAR, ""))) return "target";
  return YEAR.test(plain) ? "year" : null;
}

/** （%）, （≥**个）; ≥200人; 100%; %. */
const ENDINGS = [
  /[（(]\s{0,3}([≥≤＞＜><=＝]{0,2}[^（()）]{1,20})[)）]$/u,
  /([≥≤＞＜><=＝]{1,2}\s{0,3}[\dXx*.,]{1,12}\s{0,3}[^\d\s]{0,8})$/u,
  /(\d[\d,.]{0,12}(?:%|％|\p{Script=Han}{1,3}))$/u,
  /([%％])$/u,
];

/**
 * Cuts off the unit or target at the end of a name; null when there is none there, or when what is left would be no good name:
 * without its number 村组干部230人 names nothing that is counted.
 */
export function splitNameAndTarget(text: string): NameAndTarget | null {
  const ending = ENDINGS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!ending) return null;
  const name = text.slice(0, ending.index).trimEnd();
  const target = (ending[1] ?? "").trim();
  const isName = /^\d/.test(ending[0]) ? endsWithMetric(name) : name.length >= 2;
  return isName && intruderIn(name) !== "target" ? { name, target } : null;
}
