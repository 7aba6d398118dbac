import { bare } from "./text";

/** What is wrong with the form of a project code. */
export type ProjectCodeFault = "length" | "region-or-year" | "type-letter" | "character";

/** A project code (项目编码), taken apart. `code` is what it reads without white space, in half width and capitals. */
export interface ProjectCodeForm {
  readonly code: string;
  /** null when the code has the right form. */
  readonly fault: ProjectCodeFault | null;
  /** The 9th character: P for projects in Hebei, Tianjin and Guizhou. */
  readonly type: string | null;
  /** 行政区划, six digits. */
  readonly region: string | null;
  /** The year the project was set up. */
  readonly year: number | null;
}

const LENGTH = 21;
const TYPE_AT = 8;
const LAST = LENGTH - 1;
/** The characters of GB 32100-2015, without I O S V Z; a character's place is its value. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = ALPHABET.length;
const WEIGHTS: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 22, 4, 12];
/** What people and scanners confuse, tried first. */
const LOOKALIKES = new Map([
  ["O", "0"],
  ["I", "1"],
  ["Z", "2"],
  ["S", "5"],
  ["V", "U"],
]);

const inCapitals = (text: string): string => bare(bare(text).normalize("NFKC")).toUpperCase();

function faultOf(code: string): ProjectCodeFault | null {
  if (code.length !== LENGTH) return "length";
  if (!/^\d{8}/.test(code)) return "region-or-year";
  if (!/^[A-Z]$/.test(code.charAt(TYPE_AT))) return "type-letter";
  if (!/^[0-9A-Z]{12}$/.test(code.slice(TYPE_AT + 1))) return "character";
  const isKnownType = code.charAt(TYPE_AT) === "P";
  return isKnownType && Array.from(code).some((character) => !ALPHABET.includes(character)) ? "character" : null;
}

/** Takes a project code apart and says what is wrong with its form; the check character is another question. */
export function projectCodeForm(text: string): ProjectCodeForm {
  const code = inCapitals(text);
  const fault = faultOf(code);
  const [, region = null, year] = /^(\d{6})(\d\d)/.exec(code) ?? [];
  return {
    code,
    fault,
    type: fault === null || fault === "character" ? code.charAt(TYPE_AT) : null,
    region,
    year: year === undefined ? null : 2000 + Number(year),
  };
}

/** Σ value · weight over the first 20 characters; null when one of them has no value. */
function weightedSum(code: string): number | null {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(code.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return sum;
}

/**
 * The 21st character that the first 20 call for. Only for well-formed codes of type P, the only type it was observed on: null for
 * others.
 */
export function expectedCheckCharacter(text: string): string | null {
  const { code, fault, type } = projectCodeForm(text);
  const sum = fault === null && type === "P" ? weightedSum(code) : null;
  return sum === null ? null : ALPHABET.charAt(MODULUS - 1 - (sum % MODULUS));
}

const fits = (code: string): boolean => expectedCheckCharacter(code) === code.charAt(LAST);

const replaceAt = (code: string, index: number, character: string): string =>
  code.slice(0, index) + character + code.slice(index + 1);

/** The code with every letter that the alphabet lacks read as the digit it looks like. */
const withoutLookalikes = (code: string): string =>
  Array.from(code, (character, index) =>
    index === TYPE_AT ? character : (LOOKALIKES.get(character) ?? character),
  ).join("");

/**
 * Codes of type P that differ from this one in one character before the last (or in letters that look like digits) and whose check
 * character fits: likely intended readings, most likely first. Empty when the code fits already or is too far from the form.
 */
export function checkCharacterCandidates(text: string): readonly string[] {
  const code = inCapitals(text);
  if (code.length !== LENGTH || code.charAt(TYPE_AT) !== "P" || fits(code)) return [];
  const candidates = new Set<string>();
  const read = withoutLookalikes(code);
  if (read !== code && fits(read)) candidates.add(read);
  for (let index = 0; index < LAST; index += 1) {
    if (index === TYPE_AT) continue;
    for (const character of index < TYPE_AT ? ALPHABET.slice(0, 10) : ALPHABET) {
      const candidate = replaceAt(code, index, character);
      if (fits(candidate)) candidates.add(candidate);
    }
  }
  return [...candidates];
}
