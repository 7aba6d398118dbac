import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { filledSteps, shareContent, type FilledStep } from "../table/spending-plan";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, type Problem } from "./rule";

const PAYMENT = /发放|拨付|支付|兑付|缴纳|结算|工资|薪酬|补贴|补助|资金|经费|租金|费用/u;

const QUARTERS = ["一", "二", "三", "四"];

/** The month at whose end a checkpoint stands: 3月底, 6月, 三季度. */
function monthOf({ label }: FilledStep): number | null {
  const plain = normalise(label);
  const month = Number(/(\d{1,2})月/u.exec(plain)?.[1] ?? 0);
  if (month >= 1 && month <= 12) return month;
  const [, quarter = ""] = /([一二三四1-4])季度/u.exec(plain) ?? [];
  const number = Number(quarter) || QUARTERS.indexOf(quarter) + 1;
  return number > 0 ? number * 3 : null;
}

/** The share of the year's equal payments made by the end of a month, in percent. */
const shareBy = (month: number, every: "month" | "quarter"): number =>
  every === "month" ? (month / 12) * 100 : Math.floor(month / 3) * 25;

function paidEvery({ subcategoryKind, target, name, targetValue }: Indicator): "month" | "quarter" | null {
  if (subcategoryKind !== "timeliness" || target.kind !== "recurring") return null;
  if (target.every !== "month" && target.every !== "quarter") return null;
  return PAYMENT.test(name.text + targetValue.text) ? target.every : null;
}

interface Deviation {
  readonly step: FilledStep;
  readonly expected: number;
}

function deviations(steps: readonly FilledStep[], every: "month" | "quarter", tolerance: number): readonly Deviation[] {
  return steps.flatMap((step) => {
    const month = monthOf(step);
    const expected = month === null ? step.percent : shareBy(month, every);
    return Math.abs(step.percent - expected) > tolerance ? { step, expected: Math.round(expected) } : [];
  });
}

export default defineRule({
  id: "plan-vs-periodicity",
  title: { zh: "支出计划与按月（季）支付不一致", en: "Spending plan against periodic payment" },
  why: {
    zh: "按月发放的经费到10月底应支出约 83%。支出计划与时效指标写的支付方式对不上，执行监控时会被认为进度滞后。",
    en: "What is paid monthly is 83% spent by the end of October. A plan that disagrees with the timeliness indicator will look late when spending is monitored.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "feasibility",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    tolerance: z.number().min(0).max(100).default(5).describe("支出计划与均匀支付可以相差几个百分点"),
  }),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 75%✗ | 100% |
      | 一级指标 | 二级指标 | 三级指标         | 指标值    | 指标值确定依据 |
      | 产出指标 | 时效指标 | 工资按月发放时间 | 每月8日前 | 用工合同       |
      “工资按月发放时间”按月支付，到10月底应支出约 83%，计划为 75%，请核对支出计划。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 25% | 50% | 83% | 100% |
      | 一级指标 | 二级指标 | 三级指标         | 指标值    | 指标值确定依据 |
      | 产出指标 | 时效指标 | 工资按月发放时间 | 每月8日前 | 用工合同       |`,
  },
  decisions: {
    zh: "只看与支付有关的时效指标（发放、拨付、工资、租金等），“每月巡检”不算；次月发放上月工资会晚一个月，相差 5 个百分点以内不报告，可以调整。",
    en: "Only timeliness indicators about payments count (发放, 拨付, 工资 …), not 每月巡检. Wages in arrears lag by a month; up to 5 points are accepted and can be tuned.",
  },
  *check({ indicators, spendingPlan }, { tolerance }): Iterable<Problem> {
    const payment = indicators.find((indicator) => paidEvery(indicator) !== null);
    const every = payment ? paidEvery(payment) : null;
    if (!payment || every === null) return;
    const found = deviations(filledSteps(spendingPlan), every, tolerance);
    const [first, ...others] = found;
    if (!first) return;
    const { zh, en } = called(payment);
    const { label, percent, field } = first.step;
    const [expected, planned] = [String(first.expected), String(percent)];
    const replacements = found.flatMap(({ step, expected: share }) => {
      const after = shareContent(step, share);
      return after === null ? [] : { field: step.field, after };
    });
    yield {
      field,
      also: others.map(({ step }) => step.field),
      message: {
        zh: `${zh}按${every === "month" ? "月" : "季"}支付，到${label}应支出约 ${expected}%，计划为 ${planned}%，请核对支出计划。`,
        en: `${en} is paid ${every === "month" ? "monthly" : "quarterly"}, so about ${expected}% is spent by ${quote(label)}, but the plan says ${planned}%; check the plan.`,
      },
      ...(replacements.length === found.length ? { fix: { kind: "confirm", replacements } } : {}),
    };
  },
});
