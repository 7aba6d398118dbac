import type { Text } from "../rules/rule";
import { toA1, type Address } from "../sheet/address";

const MOST_NAMED = 10;

/** Cells by name, each once: the first few of many, and how many there are. */
export function cellNames(cells: readonly Address[]): Text {
  const names = [...new Set(cells.map(toA1))];
  const shown = names.slice(0, MOST_NAMED);
  if (names.length <= MOST_NAMED) return { zh: shown.join("、"), en: shown.join(", ") };
  return {
    zh: `${shown.join("、")} 等 ${String(names.length)} 个单元格`,
    en: `${shown.join(", ")} and ${String(names.length - MOST_NAMED)} more`,
  };
}

/** Chinese words that others follow: a space parts a cell's name from them. */
export const beforeWords = (zh: string): string => (/[A-Z0-9]$/.test(zh) ? `${zh} ` : zh);
