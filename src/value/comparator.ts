import type { Comparator } from "./target-value";
import { halfWidth, normalise } from "./text";

/** What a comparator column says: a comparator, or that the indicator is qualitative (定性). */
export type ComparatorEntry = Comparator | "qualitative";

/** A comparator found at the start or end of a text without white space; `length` counts its characters. */
export interface ComparatorMatch {
  readonly comparator: Comparator;
  readonly length: number;
}

/** A spelling of a comparator that the system does not use. `index` and `written` are of the text as given. */
export interface ComparatorSpelling {
  readonly written: string;
  readonly comparator: Comparator;
  readonly index: number;
  readonly kind: "glyph" | "word";
}

type Spellings = readonly (readonly [string, Comparator])[];

/** Longest first, so that 大于等于 is not taken for 大于. */
const GLYPHS: Spellings = [
  [">==", "≥"],
  ["<==", "≤"],
  [">=", "≥"],
  ["=>", "≥"],
  ["》=", "≥"],
  [">═", "≥"],
  ["≥=", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["《=", "≤"],
  ["<═", "≤"],
  ["≤=", "≤"],
  ["==", "="],
  ["≥", "≥"],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["≮", "≥"],
  ["≤", "≤"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["≯", "≤"],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
  ["═", "="],
];

const LEADING_WORDS: Spellings = [
  ["大于或等于", "≥"],
  ["小于或等于", "≤"],
  ["大于等于", "≥"],
  ["小于等于", "≤"],
  ["不得低于", "≥"],
  ["不得少于", "≥"],
  ["不得高于", "≤"],
  ["不得超过", "≤"],
  ["控制在", "≤"],
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["不小于", "≥"],
  ["不高于", "≤"],
  ["不超过", "≤"],
  ["不多于", "≤"],
  ["不大于", "≤"],
  ["至少", "≥"],
  ["最少", "≥"],
  ["至多", "≤"],
  ["最多", "≤"],
  ["大于", ">"],
  ["高于", ">"],
  ["多于", ">"],
  ["超过", ">"],
  ["小于", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["不足", "<"],
  ["等于", "="],
  ["提高到", "="],
  ["提升到", "="],
  ["提高至", "="],
  ["提升至", "="],
  ["增加到", "="],
  ["增加至", "="],
  ["降低到", "="],
  ["降低至", "="],
  ["下降到", "="],
  ["下降至", "="],
  ["减少到", "="],
  ["减少至", "="],
  ["缩短到", "="],
  ["缩短至", "="],
  ["增至", "="],
  ["降到", "="],
  ["降至", "="],
  ["减至", "="],
  ["达到", "="],
  ["达", "="],
  ["为", "="],
];

const TRAILING_WORDS: Spellings = [
  ["(含)以上", "≥"],
  ["(含)以下", "≤"],
  ["(含)以内", "≤"],
  ["及其以上", "≥"],
  ["及以上", "≥"],
  ["及以下", "≤"],
  ["以上(含)", "≥"],
  ["以下(含)", "≤"],
  ["以内(含)", "≤"],
  ["以上", "≥"],
  ["以下", "≤"],
  ["以内", "≤"],
  ["之内", "≤"],
];

function startsWithOne(spellings: Spellings, text: string): ComparatorMatch | null {
  const found = spellings.find(([spelling]) => text.startsWith(spelling));
  return found ? { comparator: found[1], length: found[0].length } : null;
}

const ANGLE_QUOTES: Spellings = [
  ["》", ">"],
  ["《", "<"],
];

/** A comparator sign at the start of a text in half width without white space. 《 and 》 count before a digit only. */
export function leadingGlyph(text: string): ComparatorMatch | null {
  const glyph = startsWithOne(GLYPHS, text);
  if (glyph) return glyph;
  return /^[《》]\d/u.test(text) ? startsWithOne(ANGLE_QUOTES, text) : null;
}

/** A comparator sign or word (不低于, 控制在, 达到) at the start of a text in half width without white space. */
export const leadingComparator = (text: string): ComparatorMatch | null =>
  leadingGlyph(text) ?? startsWithOne(LEADING_WORDS, text);

/** A comparator word that follows the number (以上, 以内) at the start of what comes behind number and unit. */
export const trailingComparator = (text: string): ComparatorMatch | null => startsWithOne(TRAILING_WORDS, text);

/** Reads a comparator column; null when it is blank or says something else (正向, 计划标准, -). */
export function readComparator(text: string): ComparatorEntry | null {
  const plain = normalise(text);
  if (plain === "定性" || plain === "定性指标") return "qualitative";
  const match =
    startsWithOne(GLYPHS, plain) ?? startsWithOne(LEADING_WORDS, plain) ?? startsWithOne(TRAILING_WORDS, plain);
  return match && match.length === plain.length ? match.comparator : null;
}

const STANDARD_GLYPHS = new Set(["≥", "≤", ">", "<", "="]);
const ODD_GLYPH = /[>＞﹥》]\s?[=＝﹦═]|[=＝﹦═]\s?[>＞﹥]|[<＜﹤《]\s?[=＝﹦═]|[=＝﹦═]\s?[<＜﹤]|[≧⩾≮≦⩽≯═]/u;
const WORD_BEFORE_NUMBER = new RegExp(
  `(${LEADING_WORDS.filter(([, comparator]) => comparator !== "=")
    .map(([word]) => word)
    .join("|")}|等于)约?\\s?(?=[\\d百])`,
  "u",
);
const WORD_BEHIND_NUMBER = /\d\s?(?:[^\d\s，。；、,;]{1,8}?)?((?:\(含\)|（含）|及|及其)?以[上下内]|之内)/u;

function glyphSpelling(text: string): ComparatorSpelling | null {
  const match = ODD_GLYPH.exec(text);
  if (match === null) return null;
  const [written] = match;
  const glyph = startsWithOne(GLYPHS, normalise(written));
  return glyph && !STANDARD_GLYPHS.has(written)
    ? { written, comparator: glyph.comparator, index: match.index, kind: "glyph" }
    : null;
}

function wordSpelling(text: string): ComparatorSpelling | null {
  const plain = halfWidth(text);
  const before = WORD_BEFORE_NUMBER.exec(plain);
  const [, word] = before ?? [];
  const leading = word === undefined ? null : startsWithOne(LEADING_WORDS, word);
  if (before && word !== undefined && leading) {
    return { written: word, comparator: leading.comparator, index: before.index, kind: "word" };
  }
  const behind = WORD_BEHIND_NUMBER.exec(plain);
  const [whole, written] = behind ?? [];
  const trailing = written === undefined ? null : startsWithOne(TRAILING_WORDS, normalise(written));
  if (!behind || whole === undefined || written === undefined || !trailing) return null;
  const index = behind.index + whole.length - written.length;
  return { written, comparator: trailing.comparator, index, kind: "word" };
}

/**
 * The first comparator that is not spelled as the system spells it (＞ ≥ ＝ ≤ ＜): another sign (>=, ≧, 》=), or a word beside a
 * number (不低于90%, 98%以上). null when every spelling is standard or there is none.
 */
export const comparatorSpelling = (text: string): ComparatorSpelling | null =>
  text.length > 500 ? null : (glyphSpelling(text) ?? wordSpelling(text));
