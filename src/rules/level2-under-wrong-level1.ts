import * as z from "zod";
import type { Indicator } from "../table/goal-table";
import { categoryNames, levelCells, subcategoryNames } from "../table/class-names";
import { categoryAbove } from "../table/words/level-words";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { defineRule, replace, type Fix } from "./rule";

/** Only a first level that stands in the row itself, for this row alone, can be rewritten. */
function moveFix({ category, row }: Indicator, indicators: readonly Indicator[], standard: string): Fix | null {
  if (!category || category.at.row !== row) return null;
  const sharers = indicators.filter((other) => other.category?.at.row === row);
  const after = sharers.length === 1 ? rewrite(category, standard) : null;
  return after === null ? null : replace("confirm", category, after);
}

export default defineRule({
  id: "level2-under-wrong-level1",
  title: { zh: "二级指标归属错误", en: "Second-level class under the wrong first level" },
  why: {
    zh: "二级指标有固定的上级：数量、质量、时效属于产出，经济、社会、生态效益和可持续影响属于效益。放错了，分值和汇总都会错。",
    en: "Each second-level class belongs to one first level. In the wrong place weights and totals go wrong.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效指标分类）；财预〔2021〕101号（指标设置）",
    en: "财预〔2015〕88号 (classes of indicators); 财预〔2021〕101号 (setting indicators)",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标      | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标      | 支持企业户数 | ≥5家   | 实施方案       |
      | 产出指标 | 社会效益指标✗ | 新增就业人数 | ≥20人  | 项目申报书     |
      “社会效益指标”应属于“效益指标”，现在放在“产出指标”下，请移到正确的一级指标下。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 支持企业户数 | ≥5家   | 实施方案       |
      | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |`,
  },
  decisions: {
    zh: "成本指标放在产出指标下（88号）或作为一级指标（101号）都对。只有一级指标写在本行、且只管本行时，才提供改写一级指标的修正。",
    en: "Cost may stand under output (88号) or by itself (101号). A fix is offered only where the first level is written in the row for that row alone.",
  },
  *check({ indicators }, _options, { taxonomy }) {
    if (taxonomy === "none") return;
    for (const { field, indicator } of levelCells(indicators, "subcategory")) {
      const { categoryKind, subcategoryKind } = indicator;
      if (categoryKind === null || subcategoryKind === null) continue;
      const right = categoryAbove[subcategoryKind];
      if (right === categoryKind || (subcategoryKind === "cost" && categoryKind === "cost")) continue;
      const fix = moveFix(indicator, indicators, categoryNames[right]);
      yield {
        field,
        message: {
          zh: `${quote(subcategoryNames[subcategoryKind])}应属于“${categoryNames[right]}”，现在放在“${categoryNames[categoryKind]}”下，请移到正确的一级指标下。`,
          en: `${subcategoryNames[subcategoryKind]} belongs to ${categoryNames[right]}, not to ${categoryNames[categoryKind]}; move it.`,
        },
        ...(fix ? { fix } : {}),
      };
    }
  },
});
