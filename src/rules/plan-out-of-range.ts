import * as z from "zod";
import { filledSteps } from "../table/spending-plan";
import { defineRule } from "./rule";

export default defineRule({
  id: "plan-out-of-range",
  title: { zh: "支出计划比例超出0–100%", en: "Share of the spending plan outside 0–100%" },
  why: {
    zh: "累计支出比例只能在 0 到 100% 之间，超出的多半是漏了小数点或多打了一位数。",
    en: "A cumulative share lies between 0 and 100%; anything else is usually a missing decimal point or a digit too many.",
  },
  source: {
    zh: "表样勾稽关系",
    en: "Arithmetic of the form",
  },
  category: "arithmetic",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 750%✗ | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      10月底的支出计划 750% 超出 0–100%，请核对。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 0% | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  *check({ spendingPlan }) {
    for (const { label, field, percent } of filledSteps(spendingPlan)) {
      if (percent >= 0 && percent <= 100.01) continue;
      yield {
        field,
        message: {
          zh: `${label}的支出计划 ${String(percent)}% 超出 0–100%，请核对。`,
          en: `The plan for ${label}, ${String(percent)}%, lies outside 0–100%; check it.`,
        },
      };
    }
  },
});
