import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { quote } from "../value/quote";
import { defineRule, type Severity } from "./rule";

/** The year in which a deadline or period is over, where the value names it. */
function lastYear({ target }: Indicator): number | null {
  if (target.kind === "deadline") return target.date.year ?? null;
  return target.kind === "period" ? (target.end.year ?? null) : null;
}

function severityFor(end: number, year: number, { subcategoryKind }: Indicator): Severity {
  if (end < year) return "error";
  return subcategoryKind === "sustainability" ? "info" : "warning";
}

export default defineRule({
  id: "date-outside-budget-year",
  title: { zh: "时间超出预算年度", en: "Date outside the budget year" },
  why: {
    zh: "年度绩效目标只考核预算年度内的事。年度以后的时间当年无法评价，年度以前的时间多半是沿用了往年的表。",
    en: "An annual goal covers the budget year. What ends later cannot be assessed this year; what ended earlier was probably copied from an old form.",
  },
  source: {
    zh: "财预〔2021〕101号（年度绩效目标）；评审惯例（长期目标与年度目标混淆）",
    en: "财预〔2021〕101号 (annual goals); review practice (long-term and annual goals mixed up)",
  },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 2024年办公楼维修项目绩效目标表 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值            | 指标值确定依据 |
      | 产出指标 | 时效指标 | 项目完工时间 | 竣工验收的时间 | 2026年12月底前✗   | 实施方案       |
      “项目完工时间”的指标值“2026年12月底前”晚于预算年度2024年，请写本年度内要完成的时间。`,
    good: `
      | 2024年办公楼维修项目绩效目标表 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值            | 指标值确定依据 |
      | 产出指标 | 时效指标 | 项目完工时间 | 竣工验收的时间 | 2024年12月底前    | 实施方案       |`,
  },
  decisions: {
    zh: "早于预算年度为错误；晚于预算年度为警告，可持续影响指标为提示。没有写年度的时间、实施期（中期）目标表、看不出预算年度的表不检查。",
    en: "An earlier year is an error, a later one a warning, or a hint for sustainability. Dates without a year, tables for the whole term and forms without a budget year are left alone.",
  },
  *check({ indicators, year }, _options, { horizon }) {
    if (year === null || horizon === "period") return;
    for (const indicator of indicators) {
      const end = lastYear(indicator);
      if (end === null || end === year) continue;
      const { zh, en } = called(indicator);
      const value = quote(indicator.targetValue.text);
      const early = end < year;
      yield {
        field: indicator.targetValue,
        severity: severityFor(end, year, indicator),
        message: {
          zh: `${zh}的指标值${value}${early ? "早" : "晚"}于预算年度${String(year)}年，${early ? "请核对是否沿用了往年的时间" : "请写本年度内要完成的时间"}。`,
          en: `The target ${value} of ${en} is ${early ? "before" : "after"} the budget year ${String(year)}; ${early ? "check whether it was copied from an earlier year" : "state what is due within the year"}.`,
        },
      };
    }
  },
});
