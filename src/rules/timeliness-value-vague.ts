import * as z from "zod";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Problem } from "./rule";

const BY_END_OF_YEAR = /^(?:本年度?内?|当年内|年内|本年底前|年底之?前|年末之?前|年底|年末)(?:完成)?$/u;

export default defineRule({
  id: "timeliness-value-vague",
  title: { zh: "时效指标值过于笼统", en: "Vague point in time" },
  why: {
    zh: "“本年内”“及时”说不清哪一天算完成。时效指标要写明完成时间，或写成及时率这样的数值。",
    en: "本年内 or 及时 names no day. A timeliness indicator states a date, or a rate such as 及时率=100%.",
  },
  source: {
    zh: "财预〔2021〕101号（设置时效指标，需确定整体完成时间）",
    en: "财预〔2021〕101号 (timeliness indicators fix the overall completion time)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 | | |
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值  | 指标值确定依据 |
      | 产出指标 | 时效指标 | 产业引导研发期限 | 全部项目完成的时间   | 本年内✗ | 年初工作计划   |
      时效指标值“本年内”过于笼统，请写明完成时间，如“2024年12月31日前”。`,
    good: `
      | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 | | |
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值           | 指标值确定依据 |
      | 产出指标 | 时效指标 | 产业引导研发期限 | 全部项目完成的时间   | 2024年11月30日前 | 年初工作计划   |`,
  },
  decisions: {
    zh: "“本年内”“年底前”可改写为预算年度的12月31日前，经确认后应用；“及时”“按时”“全年”没有唯一的改法，不给修正。",
    en: "本年内 and 年底前 can become 31 December of the budget year, on confirmation; 及时, 按时 and 全年 have no single reading and get no fix.",
  },
  many: (count) => ({
    zh: `${String(count)} 项时效指标值过于笼统，请写明完成时间。`,
    en: `${String(count)} timeliness targets are vague; state when they are due.`,
  }),
  *check({ indicators, year }): Iterable<Problem> {
    for (const { target, targetValue, subcategoryKind } of indicators) {
      if (subcategoryKind !== "timeliness") continue;
      if (target.kind !== "relative-deadline" && target.kind !== "vague-time") continue;
      const deadline = year === null ? null : `${String(year)}年12月31日前`;
      const isEndOfYear = target.kind === "relative-deadline" && BY_END_OF_YEAR.test(normalise(targetValue.text));
      const after = deadline !== null && isEndOfYear ? rewrite(targetValue, deadline) : null;
      const example = target.kind === "vague-time" ? "及时率=100%" : (deadline ?? "12月31日前");
      yield {
        field: targetValue,
        message: {
          zh: `时效指标值${quote(targetValue.text)}过于笼统，请写明完成时间，如“${example}”。`,
          en: `The timeliness target ${quote(targetValue.text)} is vague; state when it is due, such as “${example}”.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", targetValue, after) }),
      };
    }
  },
});
