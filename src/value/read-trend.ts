import { readMeasure } from "./read-measure";
import type { Direction, TargetValue } from "./target-value";

type Trend = Extract<TargetValue, { kind: "trend" }>;

const YEAR_BEFORE =
  "上年度?|上一年度?|前一年度?|去年|往年|前三年|前年|同期|以前|以往|之前|年初|基期|基准年|原来|项目实施前|(?:19|20)\\d\\d年度?";
const BASE = new RegExp(
  `^(?:与|同)?(?:较|比|相比|相较|对比)?((?:${YEAR_BEFORE})(?:同期)?(?:水平|平均水平|平均)?|同比|环比)(?:相比|比)?`,
  "u",
);
const ADVERB =
  /^(?:得到|有所|稳步|持续|明显|显著|逐步|逐年|有效|不断|进一步|大幅度?|较大幅度|较快|稳定|继续|略有|一定程度|极大|巩固(?=\p{Script=Han}))/u;
type Verb = readonly [word: string, direction: Direction];

const VERBS: readonly Verb[] = [
  ["保持稳定", "level"],
  ["保持不变", "level"],
  ["基本持平", "level"],
  ["持平", "level"],
  ["巩固", "level"],
  ["增加", "up"],
  ["增长", "up"],
  ["提高", "up"],
  ["提升", "up"],
  ["上升", "up"],
  ["改善", "up"],
  ["增强", "up"],
  ["扩大", "up"],
  ["好转", "up"],
  ["优化", "up"],
  ["完善", "up"],
  ["加强", "up"],
  ["减少", "down"],
  ["下降", "down"],
  ["降低", "down"],
  ["减轻", "down"],
  ["缓解", "down"],
  ["缩短", "down"],
  ["压缩", "down"],
  ["压减", "down"],
];
const MOST_ADVERBS = 3;
const LONGEST_SUBJECT = 10;
/** 有效提高工作效率: what changes, behind the verb. */
const OBJECT = /^(?!\p{Script=Han}*[一二两三四五六七八九十])\p{Script=Han}{2,12}$/u;
/** 保持稳定 says all there is to say without a base; 提升 alone says nothing. */
const LEVEL_ALONE = new Set(["保持稳定", "保持不变", "基本持平", "持平"]);

const withoutMagnitude = (base: string | null, [verb, direction]: Verb): Trend => ({
  kind: "trend",
  base,
  direction,
  verb,
  comparator: null,
  number: null,
  unit: null,
});

interface Adverbs {
  readonly count: number;
  readonly rest: string;
}

function readAdverbs(text: string): Adverbs {
  let rest = text;
  let count = 0;
  while (count < MOST_ADVERBS) {
    const [adverb] = ADVERB.exec(rest) ?? [];
    if (adverb === undefined) break;
    rest = rest.slice(adverb.length);
    count += 1;
  }
  return { count, rest };
}

/** 服务能力明显提升: the adverb may follow a subject when nothing comes behind the verb. */
function readSubjectTrend(text: string): Trend | null {
  if (!/^\p{Script=Han}{3,20}$/u.test(text)) return null;
  for (let at = 1; at <= Math.min(LONGEST_SUBJECT, text.length - 2); at += 1) {
    const { count, rest } = readAdverbs(text.slice(at));
    const verb = count === 0 ? undefined : VERBS.find(([word]) => word === rest);
    if (verb) return withoutMagnitude(null, verb);
  }
  return null;
}

/**
 * A change: 较上年增长5%, 同比下降≥3%, 有所提高, 增长≥5%. It has a base, an adverb or a magnitude besides its verb; the text is in
 * half width, without white space and without punctuation at its end. null when it is anything else.
 */
export function readTrend(text: string): Trend | null {
  const based = BASE.exec(text);
  const { count, rest } = readAdverbs(text.slice(based?.[0].length ?? 0));
  const verb = VERBS.find(([word]) => rest.startsWith(word));
  if (!verb) return readSubjectTrend(text);
  const [word, direction] = verb;
  const base = based?.[1] ?? null;
  const behind = rest.slice(word.length).replace(/^(?:率|幅度?)(?=[≥≤<>=\d])/u, "");
  if (behind === "") {
    const isTrend = base !== null || count > 0 || LEVEL_ALONE.has(word);
    return isTrend ? withoutMagnitude(base, verb) : null;
  }
  if ((base !== null || count > 0) && OBJECT.test(behind)) return withoutMagnitude(base, verb);
  const measure = readMeasure(behind, true);
  if (!measure || measure.noun !== undefined) return null;
  const { number, unit, approximate } = measure;
  const comparator = measure.explicit ? measure.comparator : null;
  return {
    kind: "trend",
    base,
    direction,
    verb: word,
    comparator,
    number,
    unit,
    ...(approximate ? { approximate } : {}),
  };
}
