import * as z from "zod";
import { called } from "../table/called";
import { defineRule } from "./rule";

export default defineRule({
  id: "indicator-value-empty",
  title: { zh: "指标值为空", en: "Indicator without a target value" },
  why: {
    zh: "没有指标值就没有完成与否的标准，监控和评价都无法进行，系统也不予保存。",
    en: "Without a target value there is nothing to compare with, neither in monitoring nor in evaluation; the system refuses to save it.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：指标科学性，有明确的指标值）；预算管理一体化系统的保存校验",
    en: "财预〔2015〕88号 (review of goals: sound indicators with definite values); validation on saving in the integrated budget system",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  | 指标值确定依据 |
      | 产出指标   | 数量指标           | 抽检批次   | ≥60批次 | 抽检计划       |
      | 满意度指标 | 服务对象满意度指标 | 企业满意度 | ✗       | 上年调查结果   |
      请填写“企业满意度”的指标值。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  | 指标值确定依据 |
      | 产出指标   | 数量指标           | 抽检批次   | ≥60批次 | 抽检计划       |
      | 满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥95%    | 上年调查结果   |`,
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { name, targetValue, periodValue } = indicator;
      if (name.text === "" || targetValue.text !== "" || (periodValue && periodValue.text !== "")) continue;
      const { zh, en } = called(indicator);
      yield {
        field: targetValue,
        message: {
          zh: `请填写${zh}的指标值。`,
          en: `Enter the target value of ${en}.`,
        },
      };
    }
  },
});
