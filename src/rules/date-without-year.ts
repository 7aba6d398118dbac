import * as z from "zod";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { defineRule, replace } from "./rule";

/** Words that say the year without naming it. */
const NAMES_YEAR = /[本当今次翌明后下]年|第二年/u;
const DATE = /(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?月|第?[1-4一二三四]季度|[上下]半年/u;

/** 12月31日之前 → 2024年12月31日前; null when that is not certainly what is meant. */
function withYear(text: string, year: number): string | null {
  const dated = text.replace(DATE, (date) => `${String(year)}年${date}`).replace(/[之以]前/u, "前");
  const read = readTargetValue({ value: dated });
  return read.kind === "deadline" && read.date.year === year ? dated : null;
}

export default defineRule({
  id: "date-without-year",
  title: { zh: "时限未写明年度", en: "Deadline without a year" },
  why: {
    zh: "时效指标要写明整体完成时间。只写月日，跨年项目和以后年度的评价就分不清是哪一年。",
    en: "A timeliness indicator fixes the time of completion. With month and day alone, nobody can tell the year once a project runs on or is evaluated later.",
  },
  source: {
    zh: "财预〔2021〕101号（时效指标应确定整体完成时间）；评审惯例",
    en: "财预〔2021〕101号 (timeliness indicators fix the overall time of completion); review practice",
  },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 2024年产业引导资金绩效目标表 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述           | 指标值         | 指标值确定依据 |
      | 产出指标 | 时效指标 | 贴息资金发放时间 | 贴息资金全部拨付的时间 | 12月31日之前✗  | 实施方案       |
      时限“12月31日之前”没有写明年度，请改为“2024年12月31日前”。`,
    good: `
      | 2024年产业引导资金绩效目标表 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述           | 指标值            | 指标值确定依据 |
      | 产出指标 | 时效指标 | 贴息资金发放时间 | 贴息资金全部拨付的时间 | 2024年12月31日前  | 实施方案       |`,
  },
  decisions: {
    zh: "“当年”“次年”已经说明年度，不报告。表中能看出预算年度时补上该年度，看不出时只提示。",
    en: "当年 and 次年 do say the year. The budget year is filled in where the form tells it; otherwise there is only the hint.",
  },
  *check({ indicators, year }) {
    for (const { target, targetValue } of indicators) {
      if (target.kind !== "deadline" || !target.implicitYear || NAMES_YEAR.test(targetValue.text)) continue;
      const dated = year === null ? null : withYear(targetValue.text, year);
      const after = dated === null ? null : rewrite(targetValue, dated);
      yield {
        field: targetValue,
        message: {
          zh: `时限${quote(targetValue.text)}没有写明年度，${dated === null ? "请补写年度" : `请改为${quote(dated)}`}。`,
          en: `The deadline ${quote(targetValue.text)} names no year; ${dated === null ? "add it" : `write ${quote(dated)}`}.`,
        },
        ...(after === null ? {} : { fix: replace("safe", targetValue, after) }),
      };
    }
  },
});
