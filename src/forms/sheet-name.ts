const LONGEST = 31;

/** Cuts a name without leaving half a character at its end. */
const shortened = (name: string, length: number): string => name.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");

/** What a worksheet may be called: Excel refuses some characters, an apostrophe at either end, and long names. */
const allowed = (name: string): string =>
  shortened(name.replace(/[\p{Cc}[\]:*?/\\]/gu, ""), LONGEST).replace(/^'+|'+$|\s+$/gu, "");

/** Why Excel would not call a worksheet so. */
export type SheetNameFault = "blank" | "characters" | "too-long" | "taken";

/** What is wrong with a worksheet's name that a user typed; null when it will do beside `existingNames`. */
export function sheetNameFault(name: string, existingNames: readonly string[]): SheetNameFault | null {
  if (name === "") return "blank";
  if (name.length > LONGEST) return "too-long";
  if (allowed(name) !== name) return "characters";
  const isTaken = existingNames.some((other) => other.toLowerCase() === name.toLowerCase());
  return isTaken ? "taken" : null;
}

/** `wanted` as a worksheet's name, with a number behind it where one of `existingNames` takes it; `otherwise` when nothing remains. */
export function freeSheetName(wanted: string, otherwise: string, existingNames: readonly string[]): string {
  const base = allowed(wanted.trim()) || otherwise;
  const taken = new Set(existingNames.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = String(number);
    name = `${shortened(base, LONGEST - suffix.length)}${suffix}`;
  }
  return name;
}
