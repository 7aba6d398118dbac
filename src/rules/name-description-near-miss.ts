import * as z from "zod";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { coreOf } from "../value/text";
import { defineRule } from "./rule";

const SHORTEST = 5;

/** The two characters in which texts of the same length differ, as one string; null unless it is exactly one place. */
function onlyDifference(one: string, other: string): string | null {
  const [first, second] = [Array.from(one), Array.from(other)];
  if (first.length !== second.length || first.length < SHORTEST) return null;
  const pairs = first.flatMap((character, at) => (character === second[at] ? [] : character + (second[at] ?? "")));
  const [pair] = pairs;
  return pair !== undefined && pairs.length === 1 ? pair : null;
}

export default defineRule({
  id: "name-description-near-miss",
  title: { zh: "名称与描述一字之差，疑似错别字", en: "Description one character off the name" },
  why: {
    zh: "名称是“核定工资”，描述是“核对工资”，只差一个字，多半有一处写错，会让人误解指标。",
    en: "核定工资 in the name and 核对工资 in the description differ by one character; one of them is probably a slip.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "adequacy",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    synonyms: z
      .array(z.string().length(2))
      .default("按每 的地 与和 及和 年月 数次 数量 量额 间限 间点 率数 人名 家户 前内".split(" "))
      .describe("相差这两个字不算错别字"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述       | 指标值         | 指标值确定依据 |
      | 产出指标 | 成本指标 | 个人核定工资数额 | 个人核对工资数额✗  | ≤3750元/人·月  | 用工合同       |
      描述“个人核对工资数额”与名称“个人核定工资数额”只差一个字（“对”与“定”），请核对是否写错。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述       | 指标值         | 指标值确定依据 |
      | 产出指标 | 时效指标 | 按月足额拨付资金 | 每月足额拨付资金   | 每月8日前      | 用工合同       |`,
  },
  decisions: {
    zh: "描述开头的“反映”“考核”、末尾的“情况”“程度”和“的”不参加比较；五个字以上才判断；“按”与“每”、“数”与“次”这类换字不算写错。",
    en: "Leading 反映 or 考核, trailing 情况 or 程度, and 的 are left out; only texts of five characters or more are compared. Exchanges such as 按 for 每 or 数 for 次 are no slips.",
  },
  *check({ indicators }, { synonyms }) {
    for (const { name, description } of indicators) {
      if (!description || description.text === "") continue;
      const pair = onlyDifference(plainName(name.text).replaceAll("的", ""), coreOf(description.text));
      if (pair === null) continue;
      const [own = "", other = ""] = Array.from(pair);
      if (synonyms.includes(own + other) || synonyms.includes(other + own)) continue;
      yield {
        field: description,
        message: {
          zh: `描述${quote(description.text)}与名称${quote(name.text)}只差一个字（“${other}”与“${own}”），请核对是否写错。`,
          en: `The description ${quote(description.text)} differs from the name ${quote(name.text)} in one character (${other} for ${own}); check for a slip.`,
        },
      };
    }
  },
});
