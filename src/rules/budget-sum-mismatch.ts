import * as z from "zod";
import { amountContent, writtenAmount } from "../table/amounts";
import { defineRule } from "./rule";

/** 0.005 万元: what rounding to two decimals of 万元 can hide. */
const TOLERANCE_IN_FEN = 5000;

export default defineRule({
  id: "budget-sum-mismatch",
  title: { zh: "预算数不等于财政资金与其他资金之和", en: "Budget is not the sum of its parts" },
  why: {
    zh: "预算数应等于财政资金、其他资金等各项来源之和，对不上的在批复和决算时无法衔接。",
    en: "The budget equals the sum of its sources; where it does not, approval and final accounts cannot be matched.",
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
      | 项目名称 | 产业引导资金 | | | | |
      | 预算数 | 600.00✗ | 其中：财政资金 | 500.00 | 其他资金 | 50.00 |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | 年内立项的项目数 | ≥8个 | 实施方案 |
      预算数 600.00 万元不等于各项来源之和 550.00 万元（500.00＋50.00），请核对。`,
    good: `
      | 项目名称 | 产业引导资金 | | | | |
      | 预算数 | 600.00 | 其中：财政资金 | 600.00 | 其他资金 |  |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | 年内立项的项目数 | ≥8个 | 实施方案 |`,
  },
  decisions: {
    zh: "凡表中印出的来源都计入，来源下的明细不再相加；空白按 0 计，但所有来源都空白时不报告。相差不超过 0.005 万元视为四舍五入。",
    en: "Every printed source counts, details under a source are not added again; blank is 0, but nothing is said where all of them are blank. A difference up to 0.005 万元 is rounding.",
  },
  *check({ totalFunding, fundingParts }) {
    const amounts = fundingParts.flatMap(({ fen }) => fen ?? []);
    if (!totalFunding || totalFunding.fen === null || amounts.length === 0) return;
    if (fundingParts.some(({ fen, field }) => fen === null && field.text !== "" && !/^[-—/无]+$/u.test(field.text)))
      return;
    const sum = amounts.reduce((total, fen) => total + fen, 0);
    if (Math.abs(totalFunding.fen - sum) <= TOLERANCE_IN_FEN) return;
    const { unit } = totalFunding;
    const [total, parts] = [writtenAmount(totalFunding.fen, unit), writtenAmount(sum, unit)];
    const terms = amounts.map((fen) => writtenAmount(fen, unit)).join("＋");
    const after = amountContent(totalFunding, sum);
    yield {
      field: totalFunding.field,
      message: {
        zh: `预算数 ${total} ${unit}不等于各项来源之和 ${parts} ${unit}（${terms}），请核对。`,
        en: `The budget of ${total} ${unit} is not the sum of its sources, ${parts} ${unit} (${terms}); check them.`,
      },
      ...(after === null ? {} : { fix: { kind: "confirm", replacements: [{ field: totalFunding.field, after }] } }),
    };
  },
});
