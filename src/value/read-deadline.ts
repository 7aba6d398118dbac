import { COMPLETION, isCompletion } from "./completion";
import { type DateMatch, dateAt } from "./read-date";
import type { TargetValue } from "./target-value";

type Deadline = Extract<TargetValue, { kind: "deadline" | "relative-deadline" | "vague-time" }>;

const MARKER = /^(?:底|末)?(?:之前|以前|前|之内|以内|内|为止|止)|^(?:底|末)/u;
const FREE_TAIL = /^(?![期往后])\p{Script=Han}{0,12}$/u;
const UNTIL = /(?:截止到|截止至|截至|截止|到|至)$/u;
const AT = /(?:于|在|:)$/u;
/** 提前1月: a month behind these is a length of time. */
const NO_LEAD = /提前|延长|延迟|缩短|约|每|近|共|用时|历时|超过|不/u;
const LONGEST_LEAD = 10;
const LONGEST_PREFIX = 4;

interface Found {
  readonly date: DateMatch;
  readonly before: string;
  readonly rest: string;
}

/** The first date in the text, behind no more than a few words. */
function findDate(text: string): Found | null {
  for (let at = 0; at <= Math.min(LONGEST_LEAD, text.length - 2); at += 1) {
    if (at > 0 && !/^[\p{Script=Han}:≤<=]$/u.test(text.charAt(at - 1))) return null;
    const date = dateAt(text.slice(at));
    if (date) return { date, before: text.slice(0, at), rest: text.slice(at + date.length) };
  }
  return null;
}

/** 租住到 → 租住, 截至 → 至, 完成时间: → nothing; null when the words before a date are none that lead up to a deadline. */
function prefixOf(before: string): string | null {
  const words = before.replace(/^[≤<=]{1,2}/u, "");
  if (NO_LEAD.test(words)) return null;
  const until = words.replace(UNTIL, "");
  if (until !== words) return until.length > LONGEST_PREFIX ? null : until || "至";
  return words.length <= LONGEST_PREFIX || AT.test(words) || words.endsWith("时间") ? "" : null;
}

/** 12月31日之前, 2024年底前, 租住到2029年12月, 第三季度完成. */
function readByDate(text: string): Deadline | null {
  const found = findDate(text);
  const prefix = found ? prefixOf(found.before) : null;
  if (!found || prefix === null) return null;
  const { date, rest } = found;
  const [marker] = MARKER.exec(rest) ?? [];
  const tail = rest.slice(marker?.length ?? 0);
  const saysDone = isCompletion(tail);
  const tailFits = tail === "" || saysDone || (/[前内]$/u.test(marker ?? "") && FREE_TAIL.test(tail));
  const isPoint = date.span === "day" || date.span === "month";
  const isEnd = isPoint || marker !== undefined || prefix !== "" || saysDone;
  if (!tailFits || !isEnd) return null;
  const implicitYear = date.end.year === undefined;
  return { kind: "deadline", date: date.end, implicitYear, prefix, ...(tail === "" ? {} : { tail }) };
}

const IN_YEAR = "(?:本年度?|当年度?|今年|全年度?|年度|本?(?:财政|预算)年度)";
const RELATIVE = new RegExp(
  `^(?:于|在)?(?:${IN_YEAR}?(?:年底|年末|年终|年内)|${IN_YEAR}(?:之内|内|底|末)?)(?:之前|以前|前)?`,
  "u",
);
const VAGUE = new RegExp(
  `^(?:及时|按时|按期|按时限|按计划|按进度|按规定时间|按规定时限|按合同约定|尽快|适时|如期|准时)(?:${COMPLETION})?$`,
  "u",
);
/** A day of which month, or a number of days? 3月 of which year, or three months? */
const DAY_OR_MONTH_NUMBER = /^[≥≤<>=]?\d{1,2}(?:月|号)(?:之?前|内)?$|^\d{1,3}(?:日|号)(?:之?前|以前)?$/u;

function readRelative(text: string): Deadline | null {
  const [matched] = RELATIVE.exec(text) ?? [];
  if (matched === undefined || matched === "年度") return null;
  const tail = text.slice(matched.length);
  return tail === "" || isCompletion(tail) ? { kind: "relative-deadline" } : null;
}

/**
 * When something is over: a date (12月31日之前), a word for the year's end (本年内, 年底前), or one that names no time at all (按时;
 * also 10日, which may be a day or a duration). The text is in half width, without white space and without punctuation at its end.
 * null when it is anything else.
 */
export function readDeadline(text: string): Deadline | null {
  const plain = text.replace("(含)", "");
  const read = readByDate(plain) ?? readRelative(plain);
  if (read) return read;
  return VAGUE.test(plain) || DAY_OR_MONTH_NUMBER.test(plain) ? { kind: "vague-time" } : null;
}
