import * as z from "zod";
import { inUnit, writtenAmount } from "../table/amounts";
import { called } from "../table/called";
import { costRows, type CostRow } from "../table/cost-rows";
import { retarget } from "../table/retarget";
import { swappedUnit } from "../table/swapped-unit";
import { defineRule, type Problem } from "./rule";

const WAN = "万元";
const LEAST_TOLERANCE = 10_000;

/** What the costs stay below the budget by; nothing within the tolerance. */
const isBelow = (fen: number, budget: number, tolerance: number): boolean =>
  budget - fen > Math.max(LEAST_TOLERANCE, budget * tolerance);

function totalProblem({ indicator, fen }: CostRow, budget: number): Problem {
  const { zh, en } = called(indicator);
  const [cost, money] = [writtenAmount(fen, WAN), writtenAmount(budget, WAN)];
  const { target } = indicator;
  const unit = target.kind === "numeric" && (target.unit === "元" || target.unit === "万元") ? target.unit : null;
  const replacements = unit === null ? null : retarget(indicator, { number: inUnit(budget, unit) });
  return {
    field: indicator.targetValue,
    message: {
      zh: `${zh}为 ${cost} 万元，与预算数 ${money} 万元不一致，请核对；确有节约的，请在描述或依据中说明。`,
      en: `${en} is ${cost} ten thousand yuan, which differs from the budget of ${money}; check it, and explain a deliberate saving in description or basis.`,
    },
    ...(replacements ? { fix: { kind: "confirm", replacements } } : {}),
  };
}

export default defineRule({
  id: "cost-differs-from-budget",
  title: { zh: "总成本指标与预算数不一致", en: "Total cost differs from the budget" },
  why: {
    zh: "总成本指标控制的就是本项目的预算。低于预算数，说明预算报多了，或者成本指标漏了一部分支出。",
    en: "A total cost limits this very budget. If it is lower, either too much money was asked for or some spending is missing from the cost indicators.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：资金匹配性）；评审惯例",
    en: "财预〔2015〕88号 (review of goals: money and task match); review practice",
  },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    tolerance: z.number().min(0).max(1).default(0.01).describe("总成本可以低于预算数的比例，0.01 为 1%"),
    partsTolerance: z.number().min(0).max(1).default(0.05).describe("分项成本合计可以低于预算数的比例，0.05 为 5%"),
  }),
  examples: {
    bad: `
      | 项目名称 | 贴息补贴资金 | 预算数 | 83.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 贴息资金总成本 | ≤60万元✗ | 预算批复       |
      “贴息资金总成本”为 60.00 万元，与预算数 83.00 万元不一致，请核对；确有节约的，请在描述或依据中说明。`,
    good: `
      | 项目名称 | 贴息补贴资金 | 预算数 | 83.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 贴息资金总成本 | ≤83万元  | 预算批复       |`,
  },
  decisions: {
    zh: "名称含总成本、总额、合计等，或只有一条金额成本指标的，视为总成本；没有总成本的，把分项成本相加，低于预算数 95% 时提示。高于预算数、元与万元写反的由另两条规则报告。",
    en: "A row that names a total, or the only amount, is the total cost. Without one, the parts are added up, and a sum below 95% of the budget is a hint. Costs above the budget and swapped units are other rules’.",
  },
  *check(project, { tolerance, partsTolerance }): Iterable<Problem> {
    const budget = project.totalFunding?.fen ?? null;
    if (budget === null || budget <= 0) return;
    const rows = costRows(project);
    const totals = rows.filter(({ isTotal }) => isTotal);
    for (const row of totals) {
      if (isBelow(row.fen, budget, tolerance) && swappedUnit(row, budget) === null) yield totalProblem(row, budget);
    }
    const [first, ...others] = rows;
    const sum = rows.reduce((total, { fen }) => total + fen, 0);
    if (totals.length > 0 || !first || !isBelow(sum, budget, partsTolerance)) return;
    const [cost, money] = [writtenAmount(sum, WAN), writtenAmount(budget, WAN)];
    yield {
      field: first.indicator.targetValue,
      also: others.map(({ indicator }) => indicator.targetValue),
      severity: "info",
      message: {
        zh: `${String(rows.length)} 项分项成本合计 ${cost} 万元，低于预算数 ${money} 万元，请核对是否漏列成本指标。`,
        en: `${String(rows.length)} partial costs add up to ${cost} ten thousand yuan, below the budget of ${money}; check whether a cost is missing.`,
      },
    };
  },
});
