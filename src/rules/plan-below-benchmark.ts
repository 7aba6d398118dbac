import * as z from "zod";
import { filledSteps } from "../table/spending-plan";
import { defineRule } from "./rule";

export default defineRule({
  id: "plan-below-benchmark",
  title: { zh: "支出进度低于序时或当地考核要求", en: "Spending plan below the local benchmark" },
  why: {
    zh: "一些地方对各时点的支出进度有考核要求，计划低于要求的，年中会被通报。要求由当地财政部门设定，设定后才检查。",
    en: "Some places set a benchmark for each date and name those who stay below it. The finance department sets the benchmarks; without them nothing is checked.",
  },
  source: {
    zh: "当地财政部门的支出进度考核要求",
    en: "Benchmarks of the local finance department",
  },
  category: "arithmetic",
  dimension: "feasibility",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    atLeast: z
      .record(z.string(), z.number().min(0).max(100))
      .default({})
      .describe('各时点最低的累计比例，如 { "6月底": 50 }；空表示不检查'),
  }),
  examples: {
    options: { atLeast: { "6月底": 50 } },
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 5% | 10%✗ | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      6月底的累计支出 10% 低于考核要求的 50%，请调整支出安排或说明原因。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 5% | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  *check({ spendingPlan }, { atLeast }) {
    for (const { label, field, percent } of filledSteps(spendingPlan)) {
      const benchmark = atLeast[label];
      if (benchmark === undefined || percent >= benchmark) continue;
      yield {
        field,
        message: {
          zh: `${label}的累计支出 ${String(percent)}% 低于考核要求的 ${String(benchmark)}%，请调整支出安排或说明原因。`,
          en: `The share planned for ${label}, ${String(percent)}%, is below the benchmark of ${String(benchmark)}%; adjust it or give the reason.`,
        },
      };
    }
  },
});
