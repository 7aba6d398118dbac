import * as z from "zod";
import type { Subcategory, Taxonomy } from "../table/goal-table";
import { subcategoryNames } from "../table/class-names";
import { defineRule } from "./rule";

const COST: readonly Subcategory[] = ["economicCost", "socialCost", "ecologicalCost"];
const OUTPUT: readonly Subcategory[] = ["quantity", "quality", "timeliness"];
const BENEFIT: readonly Subcategory[] = [
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
  "clientSatisfaction",
];

/** 101号 puts cost first, 88号 at the end of output. */
const standardOrder = (taxonomy: Taxonomy): readonly Subcategory[] =>
  taxonomy === "101" ? ["cost", ...COST, ...OUTPUT, ...BENEFIT] : [...OUTPUT, "cost", ...COST, ...BENEFIT];

export default defineRule({
  id: "indicator-order-nonstandard",
  title: { zh: "指标排列顺序不规范", en: "Indicators not in the standard order" },
  why: {
    zh: "按数量、质量、时效、成本、效益、满意度的顺序排列，便于评审逐项对照。",
    en: "In the order quantity, quality, timeliness, cost, benefits, satisfaction a reviewer finds everything at once.",
  },
  source: {
    zh: "评审惯例",
    en: "Review practice",
  },
  category: "structure",
  dimension: "completeness",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标  | 三级指标     | 指标值           | 指标值确定依据 |
      | 产出指标 | 时效指标  | 资金拨付时间 | 2024年11月30日前 | 实施方案       |
      | 产出指标 | 数量指标✗ | 支持企业户数 | ≥5家             | 实施方案       |
      | 产出指标 | 质量指标  | 验收合格率   | ≥95%             | 实施方案       |
      “数量指标”一般排在“时效指标”之前，请调整顺序。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 指标值           | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持企业户数 | ≥5家             | 实施方案       |
      | 产出指标 | 质量指标 | 验收合格率   | ≥95%             | 实施方案       |
      | 产出指标 | 时效指标 | 资金拨付时间 | 2024年11月30日前 | 实施方案       |`,
  },
  decisions: {
    zh: "每个项目只报告第一处。调整顺序要移动整行，由填表人决定，不自动修正。",
    en: "Only the first place is reported. Moving rows is left to the clerk.",
  },
  *check({ indicators }, _options, { taxonomy }) {
    const order = standardOrder(taxonomy);
    let highest: Subcategory | null = null;
    for (const { subcategoryKind: kind, subcategory, name } of indicators) {
      if (kind === null) continue;
      if (highest !== null && order.indexOf(kind) < order.indexOf(highest)) {
        yield {
          field: subcategory ?? name,
          message: {
            zh: `“${subcategoryNames[kind]}”一般排在“${subcategoryNames[highest]}”之前，请调整顺序。`,
            en: `${subcategoryNames[kind]} usually come before ${subcategoryNames[highest]}; change the order.`,
          },
        };
        return;
      }
      highest = kind;
    }
  },
});
