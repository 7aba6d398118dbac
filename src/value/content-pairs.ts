const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** Words that any project's papers hold. */
const EVERYWHERE = new Set("项目 工作 我局 单位 进行 顺利 资金 年度 绩效 效目 目标 指标".split(" "));
/** Characters of grammar: a pair with one of them names nothing. */
const GRAMMAR = /[的了和与及等对为使]/u;

/** The pairs of neighbouring Chinese characters that say what a text is about: 培训人员 → 培训, 训人, 人员. */
export function contentPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    const characters = Array.from(run);
    for (const [index, character] of characters.entries()) {
      const pair = character + (characters[index + 1] ?? "");
      if (pair !== character && !EVERYWHERE.has(pair) && !GRAMMAR.test(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** 0 … 1: how many of the first text's pairs the second has; 0 when the first has none. */
export function shareFound(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let found = 0;
  for (const pair of wanted) if (present.has(pair)) found += 1;
  return found / wanted.size;
}
