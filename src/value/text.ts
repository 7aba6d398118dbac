/** White space, characters without width, and the carriage returns that .xlsx files spell out. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]|_x000[9AD]_/giu;
const TRAILING_PUNCTUATION = "；;。，,、：:.";
const LEADING_WORD = /^(?:用于反映|反映|考察|考核|体现|衡量|指)/u;
const TRAILING_WORD = /(?:情况|程度|水平)$/u;
const HAN = /\p{Script=Han}/gu;

/** Most cells hold nothing that comparing would change; telling so is much faster than changing nothing. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9%]*$/;

/** The text without anything invisible: white space of every kind, zero-width characters, "_x000D_". */
export const bare = (text: string): string => (PLAIN.test(text) ? text : text.replace(INVISIBLE, ""));

/** The text for comparing: half width where Unicode has it (NFKC), nothing invisible, no punctuation at the end. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = bare(bare(text).normalize("NFKC"));
  let end = plain.length;
  while (end > 0 && TRAILING_PUNCTUATION.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/** What a description says beyond its frame: 反映企业满意度的情况 → 企业满意度. */
export const coreOf = (description: string): string =>
  normalise(description).replace(LEADING_WORD, "").replace(TRAILING_WORD, "").replaceAll("的", "");

/** How many Chinese characters the text has. */
export const hanLength = (text: string): number => text.match(HAN)?.length ?? 0;

function bigramCounts(characters: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined) counts.set(character + next, (counts.get(character + next) ?? 0) + 1);
  }
  return counts;
}

/** 0 … 1: how many pairs of neighbouring characters two texts share. Texts below two characters are equal or not. */
export function bigramDice(a: string, b: string): number {
  const first = Array.from(a);
  const second = Array.from(b);
  if (first.length < 2 || second.length < 2) return a === b ? 1 : 0;
  const counts = bigramCounts(first);
  let shared = 0;
  for (const [bigram, count] of bigramCounts(second)) shared += Math.min(count, counts.get(bigram) ?? 0);
  return (2 * shared) / (first.length + second.length - 2);
}

/** Digits, letters, % and signs of calculation; brackets and punctuation stay as Chinese text has them. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％＋－＊／＝＜＞．﹢﹣﹤﹥﹦﹪]/gu;

/** Full-width digits, letters, % and operators in half width; Chinese punctuation stays. The length never changes. */
export const halfWidth = (text: string): string => text.replace(FULL_WIDTH, (character) => character.normalize("NFKC"));
