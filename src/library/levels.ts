import { subcategoryWording, type SubcategoryWording } from "../table/form";
import type { Category, GoalTable, Subcategory, Taxonomy } from "../table/goal-table";
import type { FilledEntry } from "./fill-entry";
import type { LibraryEntry } from "./schema";

/** 一级 and 二级指标 of a row, by meaning. */
export interface Levels {
  readonly category: Category;
  readonly subcategory: Subcategory;
}

const categories: Readonly<Record<Category, { readonly rank: number; readonly word: string }>> = {
  cost: { rank: 0, word: "成本指标" },
  output: { rank: 1, word: "产出指标" },
  benefit: { rank: 2, word: "效益指标" },
  satisfaction: { rank: 3, word: "满意度指标" },
};

const subcategories: Readonly<Record<Subcategory, { readonly rank: number; readonly word: string }>> = {
  quantity: { rank: 0, word: "数量指标" },
  quality: { rank: 1, word: "质量指标" },
  timeliness: { rank: 2, word: "时效指标" },
  cost: { rank: 3, word: "成本指标" },
  economicCost: { rank: 4, word: "经济成本指标" },
  socialCost: { rank: 5, word: "社会成本指标" },
  ecologicalCost: { rank: 6, word: "生态环境成本指标" },
  economicBenefit: { rank: 7, word: "经济效益指标" },
  socialBenefit: { rank: 8, word: "社会效益指标" },
  ecologicalBenefit: { rank: 9, word: "生态效益指标" },
  sustainability: { rank: 10, word: "可持续影响指标" },
  clientSatisfaction: { rank: 11, word: "服务对象满意度指标" },
};

/** Where the official forms put a 一级指标 among its like. */
export const categoryRank = (category: Category): number => categories[category].rank;

/** Where the official forms put a 二级指标 among its like. */
export const subcategoryRank = (subcategory: Subcategory): number => subcategories[subcategory].rank;

/** The official word for a 一级指标. */
export const categoryTitle = (category: Category): string => categories[category].word;

/** The official word for a 二级指标. */
export const subcategoryTitle = (subcategory: Subcategory): string => subcategories[subcategory].word;

/** Where an entry belongs in a form that follows this taxonomy. */
export function levelsOf(entry: LibraryEntry, taxonomy: Taxonomy): Levels {
  if (taxonomy !== "101") return { category: entry.category, subcategory: entry.subcategory };
  const category = entry.subcategory === "cost" ? "cost" : entry.category;
  return { category, subcategory: entry.subcategoryCentral };
}

/** Where the official forms put a 一级 and 二级指标 among all others. */
export const rankOf = ({ category, subcategory }: Levels): number =>
  categoryRank(category) * 100 + subcategoryRank(subcategory);

/** The same entries in the order in which the official forms have their levels. */
export const byRank = (entries: readonly FilledEntry[], taxonomy: Taxonomy): readonly FilledEntry[] =>
  [...entries].sort((a, b) => rankOf(levelsOf(a.entry, taxonomy)) - rankOf(levelsOf(b.entry, taxonomy)));

const shortened = (word: string): string => word.replace(/指标$/, "");

/** The official word, without its “指标” in a form that never writes it. */
function inTheFormsManner(word: string, written: readonly string[]): string {
  const short = written.length > 0 && written.every((text) => !text.endsWith("指标"));
  return short ? shortened(word) : word;
}

const filled = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => text !== undefined && text !== "");

/** How this form writes the 一级指标. */
export function categoryWord({ groups }: GoalTable, category: Category): string {
  const own = groups.find((group) => group.categoryKind === category && group.category?.text);
  if (own?.category) return own.category.text;
  return inTheFormsManner(categories[category].word, filled(groups.map((group) => group.category?.text)));
}

/** How a form that writes 二级指标 like this writes one of them. */
export const subcategoryWordBy = ({ words, isShort }: SubcategoryWording, subcategory: Subcategory): string =>
  words.get(subcategory) ?? (isShort ? shortened(subcategories[subcategory].word) : subcategories[subcategory].word);

/** How this form writes the 二级指标. */
export const subcategoryWord = ({ groups }: GoalTable, subcategory: Subcategory): string =>
  subcategoryWordBy(subcategoryWording(groups), subcategory);
