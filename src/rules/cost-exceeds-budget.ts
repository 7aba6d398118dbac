import * as z from "zod";
import { writtenAmount } from "../table/amounts";
import { costRows, type CostRow } from "../table/cost-rows";
import { rewrite } from "../table/rewrite";
import { called } from "../table/called";
import { inUnit } from "../table/amounts";
import { defineRule, replace, type Fix, type Problem } from "./rule";

const WAN = "万元";

/** 0.005 万元 and a thousandth of the budget. */
const tolerance = (budget: number): number => 5000 + budget * 0.001;

function fixFor({ indicator: { targetValue, target, unit } }: CostRow, budget: number): Fix | null {
  if (target.kind !== "numeric" || (target.unit !== "万元" && target.unit !== "元")) return null;
  const amount = String(inUnit(budget, target.unit));
  const after = rewrite(
    targetValue,
    unit ? amount : `${target.explicit ? target.comparator : ""}${amount}${target.unit}`,
  );
  return after === null ? null : replace("confirm", targetValue, after);
}

export default defineRule({
  id: "cost-exceeds-budget",
  title: { zh: "成本指标值超过预算数", en: "Cost target exceeds the budget" },
  why: {
    zh: "成本指标的上限不能高于项目预算，否则要么预算不足，要么指标写错了单位或数额。",
    en: "A cost limit cannot be above the budget: either the money is short or a unit or figure is wrong.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：资金匹配性）；财预〔2021〕101号（不得超出预算支出标准）",
    en: "财预〔2015〕88号 (review of goals: money and task match); 财预〔2021〕101号 (spending standards are not exceeded)",
  },
  category: "consistency",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标   | 指标值  | 指标值确定依据 |
      | 产出指标 | 成本指标 | 项目总成本 | ≤5万元✗ | 用工合同       |
      “项目总成本”为 5.00 万元，超过预算数 4.50 万元，请核对金额和单位。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标           | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 产业引导资金总成本 | ≤600万元 | 预算批复       |`,
  },
  decisions: {
    zh: "名称含总成本、总额、合计等，或只有一条金额成本指标的，逐条与预算数比较；否则把各条分项成本相加再比较，报告在第一条。单价、人均、标准类成本不比较。",
    en: "Rows that name a total, or the only amount, are compared one by one; partial costs are added up first and reported at the first of them. Prices per unit are not compared.",
  },
  *check(project): Iterable<Problem> {
    const budget = project.totalFunding?.fen ?? null;
    if (budget === null || budget <= 0) return;
    const rows = costRows(project);
    const limit = budget + tolerance(budget);
    for (const row of rows.filter(({ isTotal, fen }) => isTotal && fen > limit)) {
      const { zh, en } = called(row.indicator);
      const fix = fixFor(row, budget);
      const [cost, money] = [writtenAmount(row.fen, WAN), writtenAmount(budget, WAN)];
      yield {
        field: row.indicator.targetValue,
        message: {
          zh: `${zh}为 ${cost} 万元，超过预算数 ${money} 万元，请核对金额和单位。`,
          en: `${en} is ${cost} ten thousand yuan, above the budget of ${money}; check amount and unit.`,
        },
        ...(fix ? { fix } : {}),
      };
    }
    const parts = rows.filter(({ isTotal }) => !isTotal);
    const sum = parts.reduce((total, { fen }) => total + fen, 0);
    const [first, ...others] = parts;
    if (!first || sum <= limit) return;
    const [cost, money] = [writtenAmount(sum, WAN), writtenAmount(budget, WAN)];
    yield {
      field: first.indicator.targetValue,
      also: others.map(({ indicator }) => indicator.targetValue),
      message: {
        zh: `${String(parts.length)} 项分项成本合计 ${cost} 万元，超过预算数 ${money} 万元，请核对金额和单位。`,
        en: `${String(parts.length)} partial costs add up to ${cost} ten thousand yuan, above the budget of ${money}; check amounts and units.`,
      },
    };
  },
});
