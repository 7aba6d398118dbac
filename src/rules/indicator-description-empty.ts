import * as z from "zod";
import { called } from "../table/called";
import { defineRule } from "./rule";

export default defineRule({
  id: "indicator-description-empty",
  title: { zh: "绩效指标描述为空", en: "Indicator without a description" },
  why: {
    zh: "描述应说明指标的含义、计算方法和数据口径，否则年终各有各的算法。",
    en: "The description states meaning, calculation and scope of the data; without it everyone calculates differently at the end of the year.",
  },
  source: {
    zh: "河北省预算项目绩效目标表表样；财预〔2021〕101号（指标解释）",
    en: "Form of Hebei Province; 财预〔2021〕101号 (explanation of an indicator)",
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
      | 产出指标 | 质量指标 | 报告准确率 | ✗                  | ≥95%    | 抽检计划       |
      请填写“报告准确率”的绩效指标描述，写明含义、计算方法或数据口径。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述                | 指标值  | 指标值确定依据 |
      | 产出指标 | 数量指标 | 抽检批次   | 全年完成的抽检批次          | ≥60批次 | 抽检计划       |
      | 产出指标 | 质量指标 | 报告准确率 | 准确报告数÷报告总数×100%    | ≥95%    | 抽检计划       |`,
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { name, description } = indicator;
      if (!description || name.text === "" || description.text !== "") continue;
      const { zh, en } = called(indicator);
      yield {
        field: description,
        message: {
          zh: `请填写${zh}的绩效指标描述，写明含义、计算方法或数据口径。`,
          en: `Describe ${en}: its meaning, calculation or scope of data.`,
        },
      };
    }
  },
});
