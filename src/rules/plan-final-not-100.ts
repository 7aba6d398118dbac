import * as z from "zod";
import { addsUpToWhole, filledSteps, shareContent, type FilledStep } from "../table/spending-plan";
import { defineRule, type Fix, type Problem } from "./rule";

/** The running total of each step, rounded to what a form prints. */
function cumulated(steps: readonly FilledStep[]): readonly number[] {
  let total = 0;
  return steps.map(({ percent }) => {
    total += percent;
    return Math.round(total * 100) / 100;
  });
}

function fixFor(steps: readonly FilledStep[], last: FilledStep): Fix | null {
  const shares = addsUpToWhole(steps) ? cumulated(steps) : steps.map((step) => (step === last ? 100 : step.percent));
  const replacements = steps.flatMap((step, index) => {
    const share = shares[index] ?? step.percent;
    const after = shareContent(step, share);
    return share === step.percent || after === null ? [] : { field: step.field, after };
  });
  return replacements.some(({ field }) => field === last.field) ? { kind: "confirm", replacements } : null;
}

export default defineRule({
  id: "plan-final-not-100",
  title: { zh: "12月底支出计划不是100%", en: "Spending plan does not end at 100%" },
  why: {
    zh: "年底的累计比例应为 100%，否则等于计划不把预算用完，或者填成了分期比例。",
    en: "By the end of the year the whole budget is to be spent; anything else plans for a remainder, or states the shares of single periods.",
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
      | ^ | 25% | 25% | 25% | 25%✗ |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |
      12月底的支出计划是 25%，年底累计应为 100%；看来填成了分期比例，请改为累计比例。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "只看计划的最后一个时点；最后一个时点空白时不报告。各期之和为 100% 的，修正时一并改为累计比例。",
    en: "Only the last date of the plan counts; nothing is said where it is blank. Where the shares add up to 100%, the fix turns all of them into cumulative ones.",
  },
  *check({ spendingPlan }): Iterable<Problem> {
    const steps = filledSteps(spendingPlan);
    const last = steps.at(-1);
    if (!last || last.field !== spendingPlan.at(-1)?.field || Math.abs(last.percent - 100) <= 0.01) return;
    const fix = fixFor(steps, last);
    const isByPeriod = addsUpToWhole(steps);
    const share = `${String(last.percent)}%`;
    yield {
      field: last.field,
      message: {
        zh: `${last.label}的支出计划是 ${share}，年底累计应为 100%${isByPeriod ? "；看来填成了分期比例，请改为累计比例" : "，请核对"}。`,
        en: `The plan for ${last.label} is ${share}; by then it should be 100%.${isByPeriod ? " The shares look like those of single periods; make them cumulative." : ""}`,
      },
      ...(fix ? { fix } : {}),
    };
  },
});
