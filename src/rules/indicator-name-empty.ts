import * as z from "zod";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

export default defineRule({
  id: "indicator-name-empty",
  title: { zh: "三级指标名称为空", en: "Indicator without a name" },
  why: {
    zh: "一行填了指标值、描述或依据，却没有指标名称，无法知道考核什么，系统也不予保存。",
    en: "A row with a value, a description or a basis but no name measures nothing that anyone can tell; the system refuses to save it.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：规范完整性）；预算管理一体化系统的保存校验",
    en: "财预〔2015〕88号 (review of goals: complete and regular); validation on saving in the integrated budget system",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 抽检批次   | 全年完成的抽检批次   | ≥60批次 | 抽检计划      |
      | 产出指标 | 质量指标 | ✗          | 准确报告数÷报告总数  | ≥95%   | 抽检计划       |
      本行填有指标值“≥95%”，但没有三级指标名称，请填写指标名称。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值  | 指标值确定依据 |
      | 产出指标 | 数量指标 | 抽检批次   | 全年完成的抽检批次   | ≥60批次 | 抽检计划       |
      | 产出指标 | 质量指标 | 报告准确率 | 准确报告数÷报告总数  | ≥95%    | 抽检计划       |`,
  },
  *check({ indicators }) {
    for (const { name, targetValue, description, targetBasis } of indicators) {
      const written = [targetValue, description, targetBasis].find((field) => field && field.text !== "");
      if (name.text !== "" || !written) continue;
      const what = written === targetValue ? "指标值" : written === description ? "描述" : "依据";
      yield {
        field: name,
        message: {
          zh: `本行填有${what}${quote(written.text)}，但没有三级指标名称，请填写指标名称。`,
          en: `This row holds ${quote(written.text)} but no indicator name; enter the name.`,
        },
      };
    }
  },
});
