import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { isCost } from "../table/missing-class";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, type Problem } from "./rule";

/** 社会成本 and 生态环境成本 are no money and rest on other things. */
const isMoneyCost = (indicator: Indicator): boolean =>
  isCost(indicator) && indicator.subcategoryKind !== "socialCost" && indicator.subcategoryKind !== "ecologicalCost";

export default defineRule({
  id: "cost-basis-weak",
  title: { zh: "成本指标依据不是支出标准、合同或测算", en: "Cost target without a standard, contract or estimate" },
  why: {
    zh: "成本指标的金额要有算得出来的依据：预算支出标准、合同价、询价或测算。工作计划和实施方案说明干什么，说明不了为什么花这么多。",
    en: "A cost target rests on something that can be worked out: a spending standard, a contract, quotations or an estimate. A work plan says what is done, not why it costs that much.",
  },
  source: {
    zh: "财预〔2021〕101号（成本指标值按预算支出标准确定，不得超出规定的支出标准）",
    en: "财预〔2021〕101号 (cost targets follow the spending standards)",
  },
  category: "alignment",
  dimension: "feasibility",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    words: z
      .array(z.string().min(1))
      .default([
        "支出标准",
        "经费标准",
        "工资标准",
        "补助标准",
        "补贴标准",
        "收费标准",
        "费用标准",
        "定额",
        "合同",
        "协议",
        "批复",
        "测算",
        "预算",
        "概算",
        "决算",
        "造价",
        "询价",
        "报价",
        "单价",
        "价格",
        "招标",
        "中标",
        "评审",
        "标准〔",
        "〔20",
        "发改",
        "财",
        "物价",
      ])
      .describe("依据中含有这些词，视为有支出标准、合同或测算"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标           | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 产业引导资金总成本 | ≤600万元 | 年初工作计划✗  |
      成本指标“产业引导资金总成本”的依据是“年初工作计划”，请改为支出标准、合同价、询价或测算结果。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 成本指标 | 房屋租赁总成本 | ≤6万元 | 房屋租赁合同   |`,
  },
  decisions: {
    zh: "社会成本、生态环境成本指标不检查。具体按哪个标准或合同只有单位自己知道，因此不代填。",
    en: "Social and ecological costs are left out. Which standard or contract applies only the unit knows, so nothing is filled in.",
  },
  *check({ indicators }, { words }): Iterable<Problem> {
    for (const indicator of indicators.filter(isMoneyCost)) {
      const basis = indicator.targetBasis;
      if (!basis || normalise(basis.text) === "" || words.some((word) => normalise(basis.text).includes(word)))
        continue;
      const { zh, en } = called(indicator);
      yield {
        field: basis,
        message: {
          zh: `成本指标${zh}的依据是${quote(basis.text)}，请改为支出标准、合同价、询价或测算结果。`,
          en: `The cost indicator ${en} rests on ${quote(basis.text)}; give a spending standard, contract price, quotation or estimate.`,
        },
      };
    }
  },
});
