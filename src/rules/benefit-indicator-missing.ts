import * as z from "zod";
import { missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "benefit-indicator-missing",
  title: { zh: "缺少效益指标", en: "No benefit indicator" },
  why: {
    zh: "每个项目原则上都应设置效益指标，说明钱花出去带来什么效果；没有效益指标，系统不予保存，也看不出项目的必要性。",
    en: "In principle every project states what the money brings about. Without a benefit indicator the system refuses to save and the need for the project cannot be seen.",
  },
  source: {
    zh: "财预〔2021〕101号（原则上每一项目均应设置产出指标和效益指标）；预算管理一体化系统的保存校验",
    en: "财预〔2021〕101号 (in principle every project has output and benefit indicators); validation on saving in the integrated budget system",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标✗          | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标           | 培训人次       | ≥300人次 | 培训计划     |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥95%   | 上年调查结果   |
      该项目没有效益指标，请至少填写一条效益指标（经济、社会、生态效益或可持续影响）。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标       | 指标值   | 指标值确定依据 |
      | 产出指标 | 数量指标     | 培训人次       | ≥300人次 | 培训计划       |
      | 效益指标 | 社会效益指标 | 学员持证上岗率 | ≥90%     | 培训计划       |`,
  },
  *check(project, _options, form) {
    const field = missingClass(project, form, ({ categoryKind }) => categoryKind === "benefit");
    if (!field) return;
    yield {
      field,
      message: {
        zh: "该项目没有效益指标，请至少填写一条效益指标（经济、社会、生态效益或可持续影响）。",
        en: "The project has no benefit indicator; add at least one (economic, social or ecological benefit, or sustainability).",
      },
    };
  },
});
