import type { Category, Field, Indicator, Subcategory } from "./goal-table";

/** 一级指标 as the regulations name them. */
export const categoryNames: Readonly<Record<Category, string>> = {
  output: "产出指标",
  cost: "成本指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
};

/** 二级指标 as the regulations name them. */
export const subcategoryNames: Readonly<Record<Subcategory, string>> = {
  quantity: "数量指标",
  quality: "质量指标",
  timeliness: "时效指标",
  cost: "成本指标",
  economicCost: "经济成本指标",
  socialCost: "社会成本指标",
  ecologicalCost: "生态环境成本指标",
  economicBenefit: "经济效益指标",
  socialBenefit: "社会效益指标",
  ecologicalBenefit: "生态效益指标",
  sustainability: "可持续影响指标",
  clientSatisfaction: "服务对象满意度指标",
};

/** Whether two words of the same length differ in one character, or one lacks a single character of the other. */
function isOneOff(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/** The only 二级指标 whose name the text misses by one character: 实效指标 → 时效指标; null when none or several are that close. */
export function misspeltSubcategory(text: string): string | null {
  const near = [...new Set(Object.values(subcategoryNames))].filter((name) => name !== text && isOneOff(text, name));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The level cells of these rows, each once however many rows it covers, with the first row it covers. */
export function levelCells(
  indicators: readonly Indicator[],
  level: "category" | "subcategory",
): readonly { readonly field: Field; readonly indicator: Indicator }[] {
  const seen = new Set<string>();
  return indicators.flatMap((indicator) => {
    const field = indicator[level];
    const key = field ? `${String(field.at.row)} ${String(field.at.column)}` : "";
    if (!field || field.text === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ field, indicator }];
  });
}
