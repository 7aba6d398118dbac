import * as z from "zod";
import type { Field } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { writtenValues } from "../table/written-fields";
import { readChineseNumber } from "../value/chinese-number";
import { quote } from "../value/quote";
import { defineRule, replace, type Problem } from "./rule";

const WORD_BEHIND_NUMBER = /([0-9０-９])\s{0,3}(?:百分比|百分数|百分号|pct)/giu;
const WORD_BEFORE_NUMBER = /百分之\s{0,3}([0-9０-９]+(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百]+)/gu;
const FULL_WIDTH_SIGN = /([0-9０-９])\s{0,3}％/gu;
const UNIT_WORD = /^(?:百分比|百分数|百分号|百分之|pct|％)$/iu;

const inDigits = (number: string): string =>
  /^[0-9０-９]/u.test(number) ? number : String(readChineseNumber(number) ?? number);

const withSign = (text: string): string =>
  text
    .replace(WORD_BEHIND_NUMBER, "$1%")
    .replace(WORD_BEFORE_NUMBER, (_, number: string) => `${inDigits(number)}%`)
    .replace(FULL_WIDTH_SIGN, "$1%");

function problem(field: Field, written: string, after: string): Problem {
  const content = rewrite(field, after);
  return {
    field,
    severity: /％/u.test(written) && !/百分|pct/iu.test(written) ? "info" : "warning",
    message: {
      zh: `${quote(written)}的百分比单位请统一写作“%”，改为${quote(after)}。`,
      en: `Write the percentage in ${quote(written)} with “%”: ${quote(after)}.`,
    },
    ...(content === null ? {} : { fix: replace("safe", field, content) }),
  };
}

export default defineRule({
  id: "percent-unit-nonstandard",
  title: { zh: "百分比单位书写不规范", en: "Percentage not written with %" },
  why: {
    zh: "计量单位在系统里是自由填写的，“百分比”会原样接在数字后面，读来不通，也无法与“%”的指标汇总比较。请统一写作“%”。",
    en: "The unit is free text in the budget system, so 百分比 ends up right behind the number; it reads badly and cannot be compared with targets in %. Write % throughout.",
  },
  source: {
    zh: "预算管理一体化系统的打印格式（符号、数值、计量单位合并为指标值）；评审惯例",
    en: "Print format of the integrated budget system (comparator, number and unit joined into one value); review practice",
  },
  category: "format",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述                       | 指标值     | 指标值确定依据 |
      | 产出指标 | 质量指标 | 工资发放准确率 | 准确发放人次÷应发放人次×100%       | ≥98百分比✗ | 用工合同       |
      “≥98百分比”的百分比单位请统一写作“%”，改为“≥98%”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述                       | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 工资发放准确率 | 准确发放人次÷应发放人次×100%       | ≥98%   | 用工合同       |`,
  },
  decisions: {
    zh: "只是把“%”写成全角“％”的为提示。“个百分点”是另一种单位，不报告。单独的计量单位列同样检查。",
    en: "A mere full-width ％ is a hint. 个百分点 (percentage points) is another unit and is left alone. A separate unit column is checked as well.",
  },
  many: (count) => ({
    zh: `${String(count)} 处百分比没有写作“%”，请统一写作“%”。`,
    en: `${String(count)} percentages are not written with “%”.`,
  }),
  *check({ indicators }) {
    for (const indicator of indicators) {
      for (const value of writtenValues(indicator)) {
        const after = withSign(value.text);
        if (after !== value.text) yield problem(value, value.text, after);
      }
      const { unit } = indicator;
      if (unit && UNIT_WORD.test(unit.text)) yield problem(unit, unit.text, "%");
    }
  },
});
