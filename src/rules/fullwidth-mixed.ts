import * as z from "zod";
import { rewrite } from "../table/rewrite";
import { writtenValues } from "../table/written-fields";
import { quote } from "../value/quote";
import { defineRule, replace } from "./rule";

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/u;
const TO_CHANGE = /[０-９Ａ-Ｚａ-ｚ％]|．(?=[0-9０-９])/gu;

const inHalfWidth = (text: string): string => text.replace(TO_CHANGE, (character) => character.normalize("NFKC"));

export default defineRule({
  id: "fullwidth-mixed",
  title: { zh: "全角半角混用", en: "Full-width digits or letters" },
  why: {
    zh: "全角的数字和字母看着像数字，系统却当作文字，无法比较和汇总。请改为半角。",
    en: "Full-width digits and letters look right, but the system takes them for text and cannot compare or add them up. Use half width.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标     | 绩效指标描述             | 指标值    | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | 满意问卷数÷有效问卷数×100% | ≥９５％✗ | 上年实际       |
      “≥９５％”含有全角数字或字母，请改为半角“≥95%”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标     | 绩效指标描述             | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | 满意问卷数÷有效问卷数×100% | ≥95%   | 上年实际       |`,
  },
  decisions: {
    zh: "只看数字和英文字母。“＝”“＞”“＜”是系统自己的写法，中文标点和括号照常，单独的全角“％”由百分比单位的规则提示。",
    en: "Digits and Latin letters only. ＝, ＞ and ＜ are the system's own signs, Chinese punctuation stays, and a lone ％ is left to the rule about percentages.",
  },
  *check({ indicators }) {
    for (const value of indicators.flatMap(writtenValues)) {
      if (!FULL_WIDTH.test(value.text)) continue;
      const standard = inHalfWidth(value.text);
      const after = rewrite(value, standard);
      yield {
        field: value,
        message: {
          zh: `${quote(value.text)}含有全角数字或字母，请改为半角${quote(standard)}。`,
          en: `${quote(value.text)} has full-width digits or letters; write ${quote(standard)}.`,
        },
        ...(after === null ? {} : { fix: replace("safe", value, after) }),
      };
    }
  },
});
