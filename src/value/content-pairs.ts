import { remembered } from "./remembered";

const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** Words that any project's papers hold, and the grammar between words. */
const SAYS_NOTHING = /绩效目标|绩效指标|项目|工作|我局|单位|进行|顺利|资金|年度|[的了和与及等对为使]/gu;

/** The pairs of neighbouring Chinese characters that say what a text is about: 培训人员 → 培训, 训人, 人员. */
export const contentPairs: (text: string) => ReadonlySet<string> = remembered((text) => {
  const pairs = new Set<string>();
  for (const [run] of text.replace(SAYS_NOTHING, " ").matchAll(HAN_RUN)) {
    const characters = Array.from(run);
    for (const [index, character] of characters.slice(1).entries()) pairs.add((characters[index] ?? "") + character);
  }
  return pairs;
});

/** How many of the first text's pairs the second has. */
export function countFound(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  let found = 0;
  for (const pair of wanted) if (present.has(pair)) found += 1;
  return found;
}

/** As `countFound`, as a share of all pairs of the first text, 0 … 1; 0 when it has none. */
export const shareFound = (wanted: ReadonlySet<string>, present: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : countFound(wanted, present) / wanted.size;
