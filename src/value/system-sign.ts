import type { Comparator } from "./target-value";

const SIGNS: Readonly<Record<Comparator, string>> = { ">": "＞", "≥": "≥", "=": "＝", "≤": "≤", "<": "＜" };

/**
 * A comparator as the budget system prints it, in full width. It also is what can be typed: Excel takes "=6间" for a formula
 * and refuses it.
 */
export const systemSign = (comparator: Comparator): string => SIGNS[comparator];
