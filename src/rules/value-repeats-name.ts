import * as z from "zod";
import type { Indicator } from "../table/goal-table";
import { quote } from "../value/quote";
import { plainName } from "../value/indicator-name";
import { normalise } from "../value/text";
import { defineRule } from "./rule";

const ASKS_FOR_A_STATE = /^(?:情况|程度|与否|状态|状况|水平|度|性)/u;

/** 达标 answers 达标情况 and 是否达标; it does not repeat them. */
const isAnswer = (name: string, value: string): boolean =>
  ASKS_FOR_A_STATE.test(name.slice(name.indexOf(value) + value.length)) || name.includes(`是否${value}`);

function repeatsName({ name, target, targetValue }: Indicator): boolean {
  if (target.kind !== "text" && target.kind !== "level" && target.kind !== "trend") return false;
  const value = normalise(targetValue.text);
  const plain = plainName(name.text);
  return value.length >= 2 && !/\d/.test(value) && plain.includes(value) && !isAnswer(plain, value);
}

export default defineRule({
  id: "value-repeats-name",
  title: { zh: "指标值只是重复指标名称", en: "Target value merely repeats the name" },
  why: {
    zh: "指标值要说明做到什么程度算完成。把名称里的词再写一遍，等于没有目标，年终无法评分。请写成数值，或可查证的结果。",
    en: "The target value says how far is far enough. Repeating a word of the name sets no target and cannot be scored. Give a number or a result that can be verified.",
  },
  source: {
    zh: "评审惯例（指标值应细化、可衡量）",
    en: "Review practice (target values must be specific and measurable)",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标       | 三级指标                       | 绩效指标描述     | 指标值    | 指标值确定依据 |
      | 效益指标 | 可持续影响指标 | 持续激发引导企业创新研发积极性 | 企业研发投入变化 | 持续激发✗ | 年初工作计划   |
      指标值“持续激发”只是重复了名称“持续激发引导企业创新研发积极性”，请写成数值或可查证的结果，如“研发投入增长≥5%”。`,
    good: `
      | 一级指标 | 二级指标       | 三级指标             | 绩效指标描述                         | 指标值 | 指标值确定依据 |
      | 效益指标 | 可持续影响指标 | 企业研发投入增长率   | （本年投入－上年投入）÷上年投入×100% | ≥5%    | 上年统计数据   |`,
  },
  decisions: {
    zh: "名称问的就是状态时（达标情况、是否达标、稳定性），填“达标”“稳定”是回答，不报告。",
    en: "Where the name asks for a state (达标情况, 是否达标, 稳定性), 达标 or 稳定 answers it and is left alone.",
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { name, targetValue } = indicator;
      if (!repeatsName(indicator)) continue;
      yield {
        field: targetValue,
        message: {
          zh: `指标值${quote(targetValue.text)}只是重复了名称${quote(name.text)}，请写成数值或可查证的结果，如“研发投入增长≥5%”。`,
          en: `The target value ${quote(targetValue.text)} merely repeats the name ${quote(name.text)}; give a number or a result that can be verified, such as 研发投入增长≥5%.`,
        },
      };
    }
  },
});
