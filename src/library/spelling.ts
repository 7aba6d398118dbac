import { nearlyAt } from "./nearly-at";

/** The pinyin of each character of a Chinese word, without tones: 派遣 → ["pai", "qian"]. */
export type Pinyin = (word: string) => readonly string[];

/** Below this a mistyped letter leaves too little to go by. */
const FUZZY_FROM = 4;

/** How a Chinese word is typed in letters, for looking typed letters up. */
export interface Spelling {
  /** The full spelling from each character on, each behind a space: " laowu wu". */
  readonly full: string;
  /** The first letter of each character: "lw". */
  readonly initials: string;
}

const initialsOf = (syllables: readonly string[]): string => syllables.map((syllable) => syllable.charAt(0)).join("");

/** Spells a Chinese word. */
export function spell(word: string, pinyin: Pinyin): Spelling {
  const syllables = pinyin(word);
  return {
    full: syllables.map((_, start) => ` ${syllables.slice(start).join("")}`).join(""),
    initials: initialsOf(syllables),
  };
}

/** Whether the letters spell the word from one of its characters on, or are initials of its characters. */
export const isSpelt = ({ full, initials }: Spelling, letters: string): boolean =>
  initials.includes(letters) || full.includes(` ${letters}`);

/** Whether the letters are initials of the word's characters but for one letter. */
export const isNearlySpelt = ({ initials }: Spelling, letters: string): boolean =>
  letters.length >= FUZZY_FROM && nearlyAt(initials, letters) >= 0;

function syllablesSpelt(syllables: readonly string[], letters: string): number {
  let spelt = "";
  for (const [index, syllable] of syllables.entries()) {
    spelt += syllable;
    if (spelt.startsWith(letters)) return index + 1;
    if (!letters.startsWith(spelt)) return 0;
  }
  return 0;
}

/** Which characters of a Chinese word the letters mean: first and count; null when they mean none. */
export function speltPart(
  word: string,
  letters: string,
  pinyin: Pinyin,
): readonly [first: number, count: number] | null {
  const syllables = pinyin(word);
  const initials = initialsOf(syllables);
  const exact = initials.indexOf(letters);
  if (exact >= 0) return [exact, letters.length];
  for (const start of syllables.keys()) {
    const count = syllablesSpelt(syllables.slice(start), letters);
    if (count > 0) return [start, count];
  }
  const nearly = letters.length >= FUZZY_FROM ? nearlyAt(initials, letters) : -1;
  return nearly >= 0 ? [nearly, letters.length] : null;
}
