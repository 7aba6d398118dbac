import * as z from "zod";
import { inUnit, writtenAmount } from "../table/amounts";
import { called } from "../table/called";
import { costRows } from "../table/cost-rows";
import { retarget } from "../table/retarget";
import { swappedUnit } from "../table/swapped-unit";
import { writtenTarget } from "../table/written-target";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

export default defineRule({
  id: "cost-unit-suspect",
  title: { zh: "成本金额单位疑似错误（元与万元混淆）", en: "元 and 万元 confused in a cost" },
  why: {
    zh: "数字与预算数相同、单位却差一万倍，几乎都是元和万元写混了。照此考核，成本指标永远超支或永远达标。",
    en: "The same figure as the budget with a unit ten thousand times larger or smaller is nearly always a slip, and makes the limit meaningless.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 贴息补贴资金 | 预算数 | 83.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 成本指标 | 贴息资金总成本 | ≤83元✗ | 预算批复       |
      “贴息资金总成本”的指标值“≤83元”与预算数 83.00 万元只差单位，请把单位改为“万元”。`,
    good: `
      | 项目名称 | 贴息补贴资金 | 预算数 | 83.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值    | 指标值确定依据 |
      | 产出指标 | 成本指标 | 贴息资金总成本 | ≤830000元 | 预算批复       |`,
  },
  decisions: {
    zh: "只核对总成本（名称含总成本、总额、合计等，或唯一一条金额成本指标）；单价、人均标准不核对。",
    en: "Only total costs are compared: rows that name a total, or the only amount. Prices per unit are not.",
  },
  *check(project): Iterable<Problem> {
    const budget = project.totalFunding?.fen ?? null;
    if (budget === null || budget <= 0) return;
    for (const row of costRows(project)) {
      const unit = swappedUnit(row, budget);
      if (unit === null) continue;
      const { zh, en } = called(row.indicator);
      const [value, money] = [quote(writtenTarget(row.indicator)), writtenAmount(budget, "万元")];
      const inYuan = unit === "元" ? `（${String(inUnit(budget, "元"))} 元）` : "";
      const replacements = retarget(row.indicator, { unit });
      yield {
        field: row.indicator.targetValue,
        message: {
          zh: `${zh}的指标值${value}与预算数 ${money} 万元${inYuan}只差单位，请把单位改为“${unit}”。`,
          en: `The target ${value} of ${en} is the figure of the budget (${money} ten thousand yuan) in the wrong unit; change it to ${unit}.`,
        },
        ...(replacements ? { fix: { kind: "confirm", replacements } } : {}),
      };
    }
  },
});
