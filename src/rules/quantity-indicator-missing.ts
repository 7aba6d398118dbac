import * as z from "zod";
import { missingClass } from "../table/missing-class";
import { defineRule } from "./rule";

export default defineRule({
  id: "quantity-indicator-missing",
  title: { zh: "缺少数量指标", en: "No quantity indicator" },
  why: {
    zh: "数量指标说明提供多少公共产品或服务，是核对完成情况的起点，表样将其列为首要的产出指标。",
    en: "Quantity indicators say how much is delivered; they come first among the outputs because everything else is checked against them.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标表表样）；评审惯例",
    en: "财预〔2015〕88号 (annex form); review practice",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标✗    | 三级指标       | 指标值          | 指标值确定依据 |
      | 产出指标 | 质量指标     | 工程验收合格率 | =100%           | 施工合同       |
      | 产出指标 | 时效指标     | 完工时间       | 2024年10月31日前 | 施工合同      |
      | 效益指标 | 社会效益指标 | 受益人口数     | ≥1200人         | 实施方案       |
      该项目没有数量指标，请补充能计数的产出，如“培训人次”“购置设备数量”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标     | 指标值      | 指标值确定依据 |
      | 产出指标 | 数量指标     | 修缮房屋面积 | ≥600平方米  | 实施方案       |
      | 效益指标 | 社会效益指标 | 受益人口数   | ≥1200人     | 实施方案       |`,
  },
  *check(project, _options, form) {
    const field = missingClass(project, form, ({ subcategoryKind }) => subcategoryKind === "quantity");
    if (!field) return;
    yield {
      field,
      message: {
        zh: "该项目没有数量指标，请补充能计数的产出，如“培训人次”“购置设备数量”。",
        en: "The project has no quantity indicator; add an output that can be counted, such as 培训人次 or 购置设备数量.",
      },
    };
  },
});
