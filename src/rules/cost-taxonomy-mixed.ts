import * as z from "zod";
import { defineRule } from "./rule";

export default defineRule({
  id: "cost-taxonomy-mixed",
  title: { zh: "成本指标口径混用", en: "Two places for cost in one table" },
  why: {
    zh: "成本指标要么是产出指标下的二级指标（88号），要么是一级指标（101号）。一张表里两种并用，权重和汇总无法计算。",
    en: "Cost is either a class under output (88号) or a first level (101号). With both in one table neither weights nor totals add up.",
  },
  source: {
    zh: "财预〔2021〕101号（成本指标为一级指标）；评审惯例",
    en: "财预〔2021〕101号 (cost is a first-level class); review practice",
  },
  category: "structure",
  dimension: "completeness",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标     | 指标值   | 指标值确定依据 |
      | 产出指标 | 数量指标     | 支持企业户数 | ≥5家     | 实施方案       |
      | 产出指标 | 成本指标     | 项目总成本   | ≤83万元  | 预算批复       |
      | 成本指标✗ | 经济成本指标 | 户均成本    | ≤20万元/家 | 预算批复     |
      表中既有产出指标下的成本指标，又有一级成本指标，请统一为一种。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标     | 指标值     | 指标值确定依据 |
      | 成本指标 | 经济成本指标 | 项目总成本   | ≤83万元    | 预算批复       |
      | 产出指标 | 数量指标     | 支持企业户数 | ≥5家       | 实施方案       |`,
  },
  *check({ indicators }) {
    const underOutput = indicators.some(
      ({ categoryKind, subcategoryKind }) => categoryKind === "output" && subcategoryKind === "cost",
    );
    const own = indicators.find(({ categoryKind }) => categoryKind === "cost");
    if (!underOutput || !own?.category) return;
    yield {
      field: own.category,
      message: {
        zh: "表中既有产出指标下的成本指标，又有一级成本指标，请统一为一种。",
        en: "The table has cost both under output and as a first level; settle for one.",
      },
    };
  },
});
