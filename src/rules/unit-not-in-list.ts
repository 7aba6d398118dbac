import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { quote } from "../value/quote";
import { readUnit } from "../value/units";
import { defineRule } from "./rule";

/** The unit as it was written, when the list of units does not have it. */
function unlisted({ target, unit: column }: Indicator): string | null {
  if (target.kind !== "numeric" && target.kind !== "range") return null;
  if (target.unit === null || readUnit(target.unit)?.known !== false) return null;
  return target.unitText ?? column?.text ?? target.unit;
}

export default defineRule({
  id: "unit-not-in-list",
  title: { zh: "计量单位不在单位库", en: "Unit of measure not in the list" },
  why: {
    zh: "不常见的计量单位多半是错别字或自造的说法，别人无法核对。请改用通用单位；行业确实使用的单位可以加入单位库。",
    en: "An unusual unit is mostly a slip or a coinage that nobody can check. Use a common one; units your trade really uses can be added to the list.",
  },
  source: { zh: "评审惯例（计量单位应当规范）", en: "Review practice (units of measure must be standard)" },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    units: z.array(z.string().min(1)).default([]).describe("本地或本行业另外认可的计量单位"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 演出服装数量 | 年内制作的演出服装数量 | ≥3伙✗  | 演出计划       |
      “演出服装数量”的计量单位“伙”不在单位库中，请改用通用单位；确需使用的，请加入单位库。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 演出服装数量 | 年内制作的演出服装数量 | ≥3批   | 演出计划       |`,
  },
  decisions: {
    zh: "“平米”“名”“km”等通行的别名与标准写法同样对待，不报告。单价（元/标准间）的分母可以是任何词。",
    en: "Common variants such as 平米, 名 or km count as the standard unit. A price may be per anything (元/标准间).",
  },
  *check({ indicators }, { units }) {
    for (const indicator of indicators) {
      const unit = unlisted(indicator);
      if (unit === null || units.includes(unit)) continue;
      const { zh, en } = called(indicator);
      yield {
        field: indicator.unit?.text === unit ? indicator.unit : indicator.targetValue,
        message: {
          zh: `${zh}的计量单位${quote(unit)}不在单位库中，请改用通用单位；确需使用的，请加入单位库。`,
          en: `The unit ${quote(unit)} of ${en} is not in the list; use a common unit, or add this one to the list.`,
        },
      };
    }
  },
});
