import { subcategoryTitle } from "../library/levels";
import type { Library, LibraryEntry, ProjectType } from "../library/schema";
import type { SearchHit } from "../library/search";

const value = ({ comparator, value: number, unit }: LibraryEntry): string => `${comparator ?? ""}${number}${unit}`;

const hitLine = ({ entry, type }: SearchHit): string =>
  `${subcategoryTitle(entry.subcategory)}  ${entry.name}  ${value(entry)}  （${type.title}${entry.core ? "，核心指标" : ""}）`;

const typeLine = ({ title, rows }: ProjectType): string => `${title}（${String(rows.length)} 个指标）`;

/** The project types of the library, and how to find an indicator. */
export function libraryAsText({ types }: Library): string {
  const indicators = types.reduce((sum, { rows }) => sum + rows.length, 0);
  const closing = `共 ${String(types.length)} 类项目、${String(indicators)} 个指标。用 jixiao library search 词 查找指标。`;
  return `${[...types.map(typeLine), "", closing].join("\n")}\n`;
}

/** The indicators that a search found; a sentence with the next step when there are none. */
export function foundAsText(hits: readonly SearchHit[], query: string): string {
  if (hits.length === 0) return `指标库里没有找到“${query}”，请换一个词，或用 jixiao library 查看全部项目类型。\n`;
  return `${hits.map(hitLine).join("\n")}\n`;
}
