import * as z from "zod";
import { addsUpToWhole, filledSteps } from "../table/spending-plan";
import { defineRule, type Problem } from "./rule";

const shown = (percent: number): string => `${String(percent)}%`;

export default defineRule({
  id: "plan-not-monotonic",
  title: { zh: "资金支出计划累计比例递减", en: "Cumulative spending plan decreases" },
  why: {
    zh: "支出计划填的是到该时点的累计比例，后一个时点不会小于前一个。递减多半是把每期的比例当成了累计比例。",
    en: "The plan states what share is spent by each date, so it cannot fall. Where it does, the shares of the single periods were probably entered.",
  },
  source: {
    zh: "河北省预算项目绩效目标表表样（资金支出计划为累计百分比）；评审惯例",
    en: "Form of Hebei Province (the spending plan is cumulative); review practice",
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
      | ^ | 25% | 50% | 40%✗ | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      10月底的累计比例 40% 小于6月底的 50%，累计比例应逐期递增，请核对。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "各期之和恰为 100% 而年底不是 100% 的，按填成分期比例提示；只报告第一处递减。",
    en: "Where the shares add up to 100% and the last is not 100%, the hint is that shares of periods were entered. Only the first decrease is reported.",
  },
  *check({ spendingPlan }): Iterable<Problem> {
    const steps = filledSteps(spendingPlan);
    const at = steps.findIndex(({ percent }, index) => percent < (steps[index - 1]?.percent ?? 0));
    const [earlier, later] = [steps[at - 1], steps[at]];
    if (!earlier || !later) return;
    if (addsUpToWhole(steps)) {
      yield {
        field: later.field,
        severity: "info",
        message: {
          zh: "各期比例相加正好是 100%，像是填成了分期比例；这里应填到该时点为止的累计比例。",
          en: "The shares add up to 100% as if they were those of single periods; enter what is spent in all by each date.",
        },
      };
      return;
    }
    yield {
      field: later.field,
      message: {
        zh: `${later.label}的累计比例 ${shown(later.percent)} 小于${earlier.label}的 ${shown(earlier.percent)}，累计比例应逐期递增，请核对。`,
        en: `The cumulative share for ${later.label}, ${shown(later.percent)}, is below that for ${earlier.label}, ${shown(earlier.percent)}; check them.`,
      },
    };
  },
});
