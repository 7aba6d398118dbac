import * as z from "zod";
import { isOfType } from "../library/project-type";
import { standardRows } from "../library/standard-rows";
import { isCost, missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "cost-indicator-missing",
  title: { zh: "缺少成本指标", en: "No cost indicator" },
  why: {
    zh: "成本指标说明这些产出用多少钱办成。工程基建、大型修缮及购置类项目应当设置，其他项目逐步推广。",
    en: "Cost indicators say what the outputs may cost. Construction, major repair and purchase projects must state one; others are to follow.",
  },
  source: {
    zh: "财预〔2021〕101号（工程基建类项目和大型修缮及购置项目等应设置成本指标，并逐步推广）",
    en: "财预〔2021〕101号 (construction, major repair and purchase projects state cost indicators)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    types: z
      .array(z.string())
      .default(["engineering-construction", "building-renovation", "equipment-purchase"])
      .describe("这些类型的项目应当设置成本指标，缺少为错误"),
  }),
  examples: {
    bad: `
      | 项目名称 | 监测设备购置 | | | |
      | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 购置设备数量 | =3台   | 采购计划       |
      | 效益指标 | 社会效益指标 | 设备利用率   | ≥90%   | 采购计划       |
      该项目没有成本指标，请补充，如“项目总成本 ≤预算数”。`,
    good: `
      | 项目名称 | 监测设备购置 | | | |
      | 一级指标 | 二级指标     | 三级指标       | 指标值    | 指标值确定依据 |
      | 产出指标 | 数量指标     | 购置设备数量   | =3台      | 采购计划       |
      | 产出指标 | 成本指标     | 设备购置总成本 | ≤83万元   | 采购计划       |
      | 效益指标 | 社会效益指标 | 设备利用率     | ≥90%      | 采购计划       |`,
  },
  *check(project, { types }, form) {
    const field = missingClass(project, form, isCost);
    if (!field) return;
    yield {
      field,
      ...(isOfType(project, types) ? { severity: "error" } : {}),
      message: {
        zh: "该项目没有成本指标，请补充，如“项目总成本 ≤预算数”。",
        en: "The project has no cost indicator; add one, such as 项目总成本 up to the budget.",
      },
      fix: {
        kind: "insert",
        names: standardRows(project).flatMap(({ subcategory, core, name }) =>
          subcategory === "cost" && core ? name : [],
        ),
      },
    };
  },
});
