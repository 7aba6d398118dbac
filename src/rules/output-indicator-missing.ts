import * as z from "zod";
import { missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "output-indicator-missing",
  title: { zh: "缺少产出指标", en: "No output indicator" },
  why: {
    zh: "每个项目原则上都应设置产出指标，说明这笔钱交付什么；没有产出指标，系统不予保存，也无从评价。",
    en: "In principle every project states what the money delivers. Without an output indicator the system refuses to save and nothing can be assessed.",
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
      | 效益指标   | 社会效益指标       | 新增就业人数   | ≥20人  | 项目申报书     |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥95%   | 上年调查结果   |
      该项目没有产出指标，请至少填写一条产出指标（数量、质量或时效）。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标     | 支持企业户数 | ≥5家   | 实施方案       |
      | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |`,
  },
  *check(project, _options, form) {
    const field = missingClass(project, form, ({ categoryKind }) => categoryKind === "output");
    if (!field) return;
    yield {
      field,
      message: {
        zh: "该项目没有产出指标，请至少填写一条产出指标（数量、质量或时效）。",
        en: "The project has no output indicator; add at least one (quantity, quality or timeliness).",
      },
    };
  },
});
