import * as z from "zod";
import { missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "timeliness-indicator-missing",
  title: { zh: "缺少时效指标", en: "No timeliness indicator" },
  why: {
    zh: "项目应当写明整体完成时间和关键节点，年中监控和年终评价都以此为准。",
    en: "A project states when it will be complete; monitoring and evaluation go by that date.",
  },
  source: {
    zh: "财预〔2021〕101号（设置时效指标，需确定整体完成时间）",
    en: "财预〔2021〕101号 (timeliness indicators fix the overall completion time)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 抽检批次     | ≥60批次 | 抽检计划      |
      | 产出指标 | 质量指标     | 报告准确率   | =100%  | 抽检计划       |
      | 效益指标 | 社会效益指标 | 不合格处置率 | =100%  | 抽检计划       |
      该项目没有时效指标，请补充完成时间或及时率，如“2024年11月30日前”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标         | 指标值           | 指标值确定依据 |
      | 产出指标 | 数量指标     | 抽检批次         | ≥60批次          | 抽检计划       |
      | 产出指标 | 时效指标     | 抽检任务完成时间 | 2024年11月30日前 | 抽检计划       |
      | 效益指标 | 社会效益指标 | 不合格处置率     | =100%            | 抽检计划       |`,
  },
  *check(project, _options, form) {
    const field = missingClass(project, form, ({ subcategoryKind }) => subcategoryKind === "timeliness");
    if (!field) return;
    yield {
      field,
      message: {
        zh: "该项目没有时效指标，请补充完成时间或及时率，如“2024年11月30日前”。",
        en: "The project has no timeliness indicator; add a completion date or an on-time rate, such as 2024年11月30日前.",
      },
    };
  },
});
