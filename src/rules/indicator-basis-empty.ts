import * as z from "zod";
import { called } from "../table/called";
import { defineRule } from "./rule";

export default defineRule({
  id: "indicator-basis-empty",
  title: { zh: "指标值确定依据为空", en: "Target value without a basis" },
  why: {
    zh: "指标值应当有出处：计划、行业标准、历史数据或支出标准。没有依据，评审无法判断目标是高是低。",
    en: "A target value comes from somewhere: a plan, an industry standard, past figures or a spending standard. Without it a reviewer cannot tell whether the target is high or low.",
  },
  source: {
    zh: "河北省预算项目绩效目标表表样；财预〔2021〕101号（指标值设定依据）",
    en: "Form of Hebei Province; 财预〔2021〕101号 (basis of target values)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述       | 指标值  | 指标值确定依据 |
      | 产出指标 | 数量指标 | 抽检批次   | 全年完成的抽检批次 | ≥60批次 | 抽检计划       |
      | 产出指标 | 质量指标 | 报告准确率 | 准确报告数÷报告总数 | ≥95%   | ✗              |
      请填写“报告准确率”指标值的确定依据，如计划、合同、行业标准或上年数据。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述       | 指标值  | 指标值确定依据   |
      | 产出指标 | 数量指标 | 抽检批次   | 全年完成的抽检批次 | ≥60批次 | 2024年抽检计划   |`,
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { targetValue, targetBasis } = indicator;
      if (!targetBasis || targetValue.text === "" || targetBasis.text !== "") continue;
      const { zh, en } = called(indicator);
      yield {
        field: targetBasis,
        message: {
          zh: `请填写${zh}指标值的确定依据，如计划、合同、行业标准或上年数据。`,
          en: `State what the target value of ${en} rests on, such as a plan, a contract, a standard or last year’s figures.`,
        },
      };
    }
  },
});
