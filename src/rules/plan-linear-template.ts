import * as z from "zod";
import { filledSteps } from "../table/spending-plan";
import { defineRule } from "./rule";

export default defineRule({
  id: "plan-linear-template",
  title: { zh: "支出计划为默认等分，可能未结合实际", en: "Spending plan left at its default" },
  why: {
    zh: "25%、50%、75%、100% 是系统的默认值，连按时间进度折算都不是（10月底已过去全年的 83%）。支出计划应按实际付款安排填写。",
    en: "25, 50, 75 and 100% are the system’s default and not even proportional to time (by the end of October 83% of the year is over). The plan should follow the payments that are due.",
  },
  source: {
    zh: "评审惯例",
    en: "Review practice",
  },
  category: "arithmetic",
  dimension: "feasibility",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    template: z.array(z.number()).min(2).default([25, 50, 75, 100]).describe("视为默认值的各期累计比例"),
  }),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25%✗ | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      支出计划 25%、50%、75%、100% 是系统默认值，请按实际付款安排填写。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 10% | 45% | 85% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  *check({ spendingPlan }, { template }) {
    const steps = filledSteps(spendingPlan);
    const [first] = steps;
    if (!first || steps.length !== template.length) return;
    if (steps.some(({ percent }, index) => percent !== template[index])) return;
    const shares = template.map((percent) => `${String(percent)}%`).join("、");
    yield {
      field: first.field,
      also: steps.slice(1).map(({ field }) => field),
      message: {
        zh: `支出计划 ${shares} 是系统默认值，请按实际付款安排填写。`,
        en: `The plan ${shares} is the system’s default; plan the payments that are really due.`,
      },
    };
  },
});
