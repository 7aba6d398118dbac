import * as z from "zod";
import { writtenAmount } from "../table/amounts";
import type { Indicator, Project } from "../table/goal-table";
import { isCost } from "../table/missing-class";
import { writtenTarget } from "../table/written-target";
import { quote } from "../value/quote";
import { moneyInFen, sameUnit, unitClass } from "../value/units";
import { defineRule } from "./rule";

interface UnitPrice {
  readonly indicator: Indicator;
  /** What one of `per` costs in a year, in 分. */
  readonly fen: number;
  readonly per: string;
}

/** 元/人·月 is paid twelve times a year; prices per day or per kilometre and person are beyond one multiplication. */
function unitPrice(indicator: Indicator): UnitPrice | null {
  const { target } = indicator;
  if (!isCost(indicator) || target.kind !== "numeric") return null;
  const [money = "", below = ""] = target.unit?.split("/") ?? [];
  const fen = moneyInFen(target.number, money);
  const parts = below.split("·");
  const [per, ...others] = parts.filter((part) => part !== "月" && part !== "年");
  if (fen === null || per === undefined || per === "" || others.length > 0) return null;
  return { indicator, fen: parts.includes("月") ? fen * 12 : fen, per };
}

interface Count {
  readonly indicator: Indicator;
  readonly number: number;
  readonly unit: string;
}

function countsOf({ indicators }: Project): readonly Count[] {
  return indicators.flatMap((indicator) => {
    const { target, subcategoryKind } = indicator;
    if (subcategoryKind !== "quantity" || target.kind !== "numeric" || target.unit === null) return [];
    return unitClass(target.unit) === "rate" ? [] : { indicator, number: target.number, unit: target.unit };
  });
}

export default defineRule({
  id: "unit-cost-times-quantity",
  title: { zh: "单位成本×数量与预算不符", en: "Unit cost times quantity misses the budget" },
  why: {
    zh: "单位成本乘数量应当接近预算数。差得多，说明标准、数量或预算至少有一个写错了。",
    en: "Unit cost times quantity should come near the budget. Where it does not, price, quantity or budget is wrong.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：资金匹配性）",
    en: "财预〔2015〕88号 (review of goals: money and task match)",
  },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    above: z.number().min(1).default(1.05).describe("乘积超过预算数的多少倍时报告"),
    below: z.number().min(0).max(1).default(0.5).describe("乘积不足预算数的多少倍时报告"),
  }),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标         | 指标值         | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | =10人          | 用工批复       |
      | 产出指标 | 成本指标 | 人均工资标准     | ≤6000元/人·月✗ | 用工合同       |
      “≤6000元/人·月”乘以数量“=10人”，全年为 72.00 万元，与预算数 4.50 万元不符，请核对标准、数量和预算。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标         | 指标值         | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | =1人           | 用工批复       |
      | 产出指标 | 成本指标 | 人均工资标准     | ≤3750元/人·月  | 用工合同       |`,
  },
  decisions: {
    zh: "只在恰有一条单位成本、且恰有一条同单位的数量指标时计算，按月的乘以 12；按天、按次计价的不算。乘积偏低时，表中还有别的数量指标的不报告，因为预算还包含别的内容。",
    en: "Worked out only with exactly one unit cost and exactly one quantity in its unit, by twelve for a month; prices per day are left alone. A low product is reported only where the table has no further quantity, since the budget may cover more.",
  },
  *check(project, { above, below }) {
    const budget = project.totalFunding?.fen ?? null;
    if (budget === null || budget <= 0) return;
    const [price, ...otherPrices] = project.indicators.flatMap((indicator) => unitPrice(indicator) ?? []);
    if (!price || otherPrices.length > 0) return;
    const counts = countsOf(project);
    const [count, ...others] = counts.filter(({ unit }) => sameUnit(unit, price.per));
    if (!count || others.length > 0) return;
    const product = price.fen * count.number;
    const isLow = counts.length === 1 && product < budget * below;
    if (product <= budget * above && !isLow) return;
    const [each, number] = [quote(writtenTarget(price.indicator)), quote(writtenTarget(count.indicator))];
    const [cost, money] = [writtenAmount(product, "万元"), writtenAmount(budget, "万元")];
    yield {
      field: price.indicator.targetValue,
      also: [count.indicator.targetValue],
      message: {
        zh: `${each}乘以数量${number}，全年为 ${cost} 万元，与预算数 ${money} 万元不符，请核对标准、数量和预算。`,
        en: `${each} times ${number} is ${cost} ten thousand yuan a year, which misses the budget of ${money}; check price, quantity and budget.`,
      },
    };
  },
});
