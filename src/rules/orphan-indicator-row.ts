import * as z from "zod";
import { called } from "../table/called";
import { defineRule, type Problem } from "./rule";

export default defineRule({
  id: "orphan-indicator-row",
  title: { zh: "指标行缺少所属一级或二级指标", en: "Indicator row without its class" },
  why: {
    zh: "指标要归到一级、二级指标之下才能评分和汇总。这一行上方也没有可以承接的类别，系统无法导入。",
    en: "An indicator belongs to a first and a second level to be scored and added up. Nothing above this row lends it a class.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：规范完整性）",
    en: "财预〔2015〕88号 (review of goals: complete and regular)",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | ✗        | ✗        | 支持企业户数 | ≥5家   | 实施方案       |
      | 产出指标 | 质量指标 | 验收合格率   | ≥95%   | 实施方案       |
      “支持企业户数”没有所属的一级指标，请填写。
      “支持企业户数”没有所属的二级指标，请填写。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持企业户数 | ≥5家   | 实施方案       |
      |          |          | 支持项目个数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "合并单元格和上方写一次的类别先向下承接；二级指标不越过新的一级指标承接；一级为满意度指标而二级空白的，视为服务对象满意度指标；表中没有一级或二级指标列的，不检查该级。",
    en: "Classes in merged cells and classes written once above are inherited first; a second level is not inherited across a new first level. Satisfaction with a blank second level is clear. A level without a column is not checked.",
  },
  *check({ indicators }, _options, { taxonomy }): Iterable<Problem> {
    if (taxonomy === "none") return;
    for (const indicator of indicators) {
      const { category, subcategory, categoryKind, name, targetValue } = indicator;
      if (name.text === "" && targetValue.text === "") continue;
      const { zh, en } = called(indicator);
      if (category?.text === "") {
        yield {
          field: category,
          message: { zh: `${zh}没有所属的一级指标，请填写。`, en: `${en} has no first-level class; enter it.` },
        };
      }
      if (subcategory?.text === "" && categoryKind !== "satisfaction") {
        yield {
          field: subcategory,
          message: { zh: `${zh}没有所属的二级指标，请填写。`, en: `${en} has no second-level class; enter it.` },
        };
      }
    }
  },
});
