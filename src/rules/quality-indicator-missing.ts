import * as z from "zod";
import { isOfType } from "../library/project-type";
import { missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "quality-indicator-missing",
  title: { zh: "缺少质量指标", en: "No quality indicator" },
  why: {
    zh: "数量之外还要说明做到什么标准。工程基建、信息化建设、设备购置等有明确质量标准的项目，原则上应当设置质量指标。",
    en: "Besides how much, a goal says how well. Construction, IT and equipment projects have clear quality standards and in principle must state one.",
  },
  source: {
    zh: "财预〔2021〕101号（有明确质量标准的项目应设置质量指标）",
    en: "财预〔2021〕101号 (projects with clear quality standards state a quality indicator)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    types: z
      .array(z.string())
      .default(["engineering-construction", "building-renovation", "it-construction", "equipment-purchase"])
      .describe("这些类型的项目有明确的质量标准，缺少质量指标为错误"),
  }),
  examples: {
    bad: `
      | 项目名称 | 政务信息系统建设 | | | |
      | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 建设模块数量 | =4个   | 建设方案       |
      | 效益指标 | 社会效益指标 | 网上办理率   | ≥90%   | 建设方案       |
      该项目没有质量指标，请补充，如“验收合格率”“发放准确率”。`,
    good: `
      | 项目名称 | 政务信息系统建设 | | | |
      | 一级指标 | 二级指标     | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 建设模块数量   | =4个   | 建设方案       |
      | 产出指标 | 质量指标     | 系统验收合格率 | =100%  | 建设方案       |
      | 效益指标 | 社会效益指标 | 网上办理率     | ≥90%   | 建设方案       |`,
  },
  *check(project, { types }, form) {
    const field = missingClass(project, form, ({ subcategoryKind }) => subcategoryKind === "quality");
    if (!field) return;
    yield {
      field,
      ...(isOfType(project, types) ? { severity: "error" } : {}),
      message: {
        zh: "该项目没有质量指标，请补充，如“验收合格率”“发放准确率”。",
        en: "The project has no quality indicator; add one, such as 验收合格率 or 发放准确率.",
      },
    };
  },
});
