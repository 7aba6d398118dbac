import { isYear } from "./calendar";
import { type ComparatorMatch, leadingComparator, trailingComparator } from "./comparator";
import { type NumberMatch, numberAt } from "./number-at";
import type { Comparator, TargetValue } from "./target-value";
import { unitAt } from "./units";

type Numeric = Extract<TargetValue, { kind: "numeric" }>;

const ABOUT = /^(?:大约|约为|约)(?=[\d一二两三四五六七八九十百≥≤<>=])/u;
const AROUND = /^(?:左右|上下)/u;
/** 内 alone means “at most” only where the text ends or says what happens by then; 3个内设机构 has no such 内. */
const WITHIN =
  /^内(?=$|完成|办结|到位|响应|支付|拨付|发放|到达|修复|恢复|处置|处理|解决|送达|整改|\p{Script=Han}{0,4}完成)/u;
const INCLUDING = /^\(含\)$/u;
const NOUN =
  /^(?![以之左前后外底末间起及或和且并至到为的个])(?!\p{Script=Han}*[或且])\p{Script=Han}{1,8}$|^\([^()\d]{1,12}\)$/u;
const FREE_UNIT = /^(?![以之左前后内较比完按])[\p{Script=Han}A-Za-z/·°μ]{1,4}$/u;
/** 一站式, 一次性, 一件事: figures of speech, not quantities. */
const FIGURE_OF_SPEECH = /^(?:性|式|事|网|龙|体|般|定|些|批|系列|级|等|流|度|样|个个)/u;

interface Tail {
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  readonly noun: string;
}

const NO_TAIL: Tail = { comparator: null, approximate: false, noun: "" };

function comparatorBehind(text: string): ComparatorMatch | null {
  return trailingComparator(text) ?? (WITHIN.test(text) ? { comparator: "≤", length: 1 } : null);
}

/** What may follow number and unit: 以上, 左右, 内, and what is counted or done (3个项目, 100%完成). */
function readTail(text: string): Tail | null {
  const plain = text.replace(INCLUDING, "");
  const trailing = comparatorBehind(plain);
  const [around = ""] = trailing === null ? (AROUND.exec(plain) ?? []) : [];
  const noun = plain.slice(trailing?.length ?? around.length);
  if (noun !== "" && !NOUN.test(noun)) return null;
  return { comparator: trailing?.comparator ?? null, approximate: around !== "", noun };
}

interface UnitAndTail {
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly tail: Tail;
}

/** Grades (三级), vague lots (一批) and idioms (一件事) read like numbers in Chinese numerals. */
function isFigureOfSpeech({ number, isChinese }: NumberMatch, unit: string, behind: string, noun: string): boolean {
  if (!isChinese) return false;
  return unit === "级" || (unit === "批" && number === 1) || noun.length === 1 || FIGURE_OF_SPEECH.test(behind);
}

/** 3人以上次品: the words behind 以上 would make another unit of the one before it. */
function joinsUnit(unitText: string, noun: string): boolean {
  return noun !== "" && unitAt(unitText + noun, 0)?.length !== unitText.length;
}

function withListedUnit(text: string, found: NumberMatch): UnitAndTail | null {
  const match = unitAt(text, 0);
  if (match === null) return null;
  const behind = text.slice(match.length);
  const tail = readTail(behind);
  if (tail === null || isFigureOfSpeech(found, match.unit, behind, tail.noun)) return null;
  const unitText = text.slice(0, match.length);
  return joinsUnit(unitText, tail.noun) ? null : { unit: match.unit, unitText, tail };
}

/** A number without a unit, or with one that the list does not have, which is believed behind a comparator only. */
function withoutListedUnit(text: string, explicit: boolean): UnitAndTail | null {
  const tail = readTail(text);
  if (tail?.noun === "") return { unit: null, unitText: null, tail };
  return explicit && FREE_UNIT.test(text) ? { unit: text, unitText: text, tail: NO_TAIL } : null;
}

function readUnitAndTail(text: string, found: NumberMatch, explicit: boolean): UnitAndTail | null {
  if (found.unit !== null) {
    const tail = readTail(text);
    return tail && { unit: found.unit, unitText: found.unit === "%" ? "百分之" : "千分之", tail };
  }
  if (unitAt(text, 0)) return withListedUnit(text, found);
  return found.isChinese ? null : withoutListedUnit(text, explicit);
}

/** 月, 日 and a year behind a number are dates; a comparator makes 日 a duration, nothing makes 月 one (R21 of the grammar). */
function isDate({ unit, unitText }: UnitAndTail, number: number, isBare: boolean): boolean {
  if (unitText === "月") return true;
  if (unitText === "年") return isYear(number);
  return unit === "日" && unitText === "日" && isBare;
}

interface Each {
  readonly units: readonly string[];
  readonly rest: string;
}

const MOST_EACH = 3;

/** Only a unit of the list, and none that is per something already, can be per something else. */
const isListed = (unit: string | null): boolean => unit !== null && !unit.includes("/") && unitAt(unit, 0) !== null;

/** 每季度1次, 每人每月500元: what the number is per. */
function readEach(text: string): Each {
  const units: string[] = [];
  let rest = text;
  while (units.length < MOST_EACH && rest.startsWith("每")) {
    const unit = unitAt(rest, 1);
    if (unit === null || unit.unit.includes("/")) break;
    units.push(unit.unit === "个月" ? "月" : unit.unit);
    rest = rest.slice(1 + unit.length);
  }
  return { units, rest };
}

/** 零事故 is a target of 0, in the unit that such things are counted in. */
const ZERO = new Map([
  ["事故", "起"],
  ["安全事故", "起"],
  ["重大事故", "起"],
  ["投诉", "起"],
  ["上访", "起"],
  ["纠纷", "起"],
  ["案件", "起"],
  ["差错", "次"],
  ["失误", "次"],
  ["故障", "次"],
  ["违规", "次"],
  ["中断", "次"],
  ["伤亡", "人"],
]);

function readZero(text: string): Numeric | null {
  const noun = text.startsWith("零") ? text.slice(1) : "";
  const unit = ZERO.get(noun);
  if (unit === undefined) return null;
  return { kind: "numeric", comparator: "=", explicit: false, number: 0, unit, unitText: noun, approximate: false };
}

interface Lead {
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  readonly rest: string;
}

/** 约, a comparator, 约 again. */
function readLead(text: string): Lead {
  const plain = text.replace(ABOUT, "");
  const leading = leadingComparator(plain);
  const behind = plain.slice(leading?.length ?? 0);
  const rest = behind.replace(ABOUT, "");
  return { comparator: leading?.comparator ?? null, approximate: plain !== text || rest !== behind, rest };
}

/** 达到95%以上: the weaker sign before the number gives way to the word behind it. */
function joinComparators(before: Comparator | null, behind: Comparator | null): Comparator {
  return before !== null && before !== "=" ? before : (behind ?? "=");
}

/**
 * One number with comparator and unit: ≥95%, 不低于90%, 5万元以内, 三家, 每季度1次, 约600平方米, 3个项目, 零事故.
 * The text is in half width, without white space and without punctuation at its end. null when it is anything else, a date
 * (10日, 2024年) included, unless `isLength` says that days are a length of time here.
 */
export function readMeasure(text: string, isLength = false): Numeric | null {
  const zero = readZero(text);
  if (zero) return zero;
  const each = readEach(text);
  const lead = readLead(each.rest);
  const found = numberAt(lead.rest);
  const read = found && readUnitAndTail(lead.rest.slice(found.length), found, lead.comparator !== null);
  if (!found || !read) return null;
  const { unit, unitText, tail } = read;
  const explicit = lead.comparator !== null || tail.comparator !== null;
  const approximate = lead.approximate || tail.approximate;
  if (isDate(read, found.number, !explicit && !approximate && !isLength)) return null;
  if (each.units.length > 0 && !isListed(unit)) return null;
  return {
    kind: "numeric",
    comparator: joinComparators(lead.comparator, tail.comparator),
    explicit,
    number: found.number,
    unit: each.units.length === 0 || unit === null ? unit : `${unit}/${each.units.join("·")}`,
    unitText,
    approximate,
    ...(tail.noun === "" ? {} : { noun: tail.noun }),
  };
}
