import * as z from "zod";
import { isOfType } from "../library/project-type";
import { isSatisfaction, missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "satisfaction-indicator-missing",
  title: { zh: "缺少满意度指标", en: "No satisfaction indicator" },
  why: {
    zh: "项目有明确的服务对象时，应当设置服务对象满意度指标；不设的，其分值并入效益指标，并应说明理由。",
    en: "A project that serves somebody asks how satisfied they are. Where none is set, its points go to the benefit indicators and the reason should be given.",
  },
  source: {
    zh: "财预〔2021〕101号（满意度指标根据实际需要选用）；中发〔2018〕34号（绩效目标应包括服务对象满意度）",
    en: "财预〔2021〕101号 (satisfaction indicators where they are needed); 中发〔2018〕34号 (goals include the satisfaction of those served)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    types: z
      .array(z.string())
      .default(["debt-repayment", "personnel", "office-expense"])
      .describe("这些类型的项目没有明确的服务对象，只作提示"),
  }),
  examples: {
    bad: `
      | 项目名称 | 食品企业贷款贴息资金 | | | |
      | 一级指标 | 二级指标✗    | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 贴息企业数量   | =3家   | 会议纪要       |
      | 效益指标 | 经济效益指标 | 企业利息减少额 | ≥83万元 | 贷款合同      |
      该项目没有满意度指标，请补充服务对象满意度指标；确无服务对象的，请说明理由。`,
    good: `
      | 项目名称 | 食品企业贷款贴息资金 | | | |
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标           | 贴息企业数量   | =3家   | 会议纪要       |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥98%   | 上年调查结果   |`,
  },
  *check(project, { types }, form) {
    const field = missingClass(project, form, isSatisfaction);
    if (!field) return;
    yield {
      field,
      ...(isOfType(project, types) ? { severity: "info" } : {}),
      message: {
        zh: "该项目没有满意度指标，请补充服务对象满意度指标；确无服务对象的，请说明理由。",
        en: "The project has no satisfaction indicator; add one about those it serves, or say why there are none.",
      },
    };
  },
});
