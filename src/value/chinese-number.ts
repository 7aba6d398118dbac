const DIGITS = new Map<string, number>(
  Array.from("零一二三四五六七八九", (digit, value): [string, number] => [digit, value]),
);
DIGITS.set("〇", 0).set("两", 2);
const PLACES = new Map<string, number>([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** A run of Chinese numerals, for use inside a larger pattern. */
export const CHINESE_NUMERALS = "零〇一二两三四五六七八九十百千万亿";

/** Digits in a row, as years are read aloud: 二〇二四 → 2024. */
function digitByDigit(text: string): number | null {
  let number = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** 三 → 3, 二百 → 200, 一万二千 → 12000, 二〇二四 → 2024; null when the text is no Chinese numeral. */
export function readChineseNumber(text: string): number | null {
  if (text === "" || text.length > 20) return null;
  const plain = digitByDigit(text);
  if (plain !== null) return plain;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACES.get(character);
    const value = DIGITS.get(character);
    if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (character === "万" || character === "亿") {
      const before = section + (digit ?? 0);
      total = character === "万" ? total + (before === 0 ? 1 : before) * 1e4 : Math.max(total + before, 1) * 1e8;
      section = 0;
      digit = null;
    } else if (value === undefined || (digit !== null && digit !== 0)) {
      return null;
    } else {
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}
