import * as z from "zod";
import { trimEnds } from "../table/cells";
import type { Amount, Field, Project } from "../table/goal-table";
import { readDecimal } from "../value/decimal";
import type { MoneyUnit } from "../value/money";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Problem } from "./rule";

const NONE = /^(?:[-—–_/*.…]+|无)$/u;

const IN_SENTENCE = /\d\s{0,3}(?:[万亿]?元|万|亿)/u;
const VAGUE = /约|左右|上下/u;

/** The number that a cell holds as text and nothing else; null for anything else. */
const storedAsText = ({ content, text }: Field): number | null =>
  typeof content === "string" && trimEnds(content) === text ? readDecimal(normalise(text)) : null;

const decimalsOf = (text: string): number => /^-?[\d,]+\.(\d+)$/.exec(normalise(text))?.[1]?.length ?? 0;

function unreadable({ field, label }: Amount): Problem {
  return {
    field,
    message: {
      zh: `${quote(label)}填的${quote(field.text)}不是金额，请填写数字，如“600.00”。`,
      en: `${quote(field.text)} under ${quote(label)} is no amount; enter a number such as 600.00.`,
    },
  };
}

function negative({ field, label }: Amount): Problem {
  return {
    field,
    message: {
      zh: `${quote(label)}填的${quote(field.text)}是负数，请核对后填写不小于 0 的金额。`,
      en: `${quote(field.text)} under ${quote(label)} is negative; enter an amount of 0 or more.`,
    },
  };
}

function tooFine({ field, label, unit }: Amount, allowed: number): Problem {
  return {
    field,
    severity: "info",
    message: {
      zh: `${quote(label)}填的${quote(field.text)}小数位数过多，以${unit}为单位最多保留 ${String(allowed)} 位，请核对。`,
      en: `${quote(field.text)} under ${quote(label)} has too many decimals; an amount in ${unit} has at most ${String(allowed)}.`,
    },
  };
}

function asText({ field, label }: Amount, number: number): Problem {
  return {
    field,
    severity: "info",
    message: {
      zh: `${quote(label)}的${quote(field.text)}是以文本形式存放的数字，求和公式会漏掉它，请转换为数字。`,
      en: `${quote(field.text)} under ${quote(label)} is a number stored as text, which sums leave out; turn it into a number.`,
    },
    fix: replace("safe", field, number),
  };
}

function problemOf(amount: Amount, decimals: Readonly<Record<MoneyUnit, number>>): Problem | null {
  const { field, fen, unit } = amount;
  if (field.text === "" || NONE.test(field.text)) return null;
  if (fen === null) return IN_SENTENCE.test(field.text) && !VAGUE.test(field.text) ? null : unreadable(amount);
  if (fen < 0) return negative(amount);
  if (decimalsOf(field.text) > decimals[unit]) return tooFine(amount, decimals[unit]);
  const number = storedAsText(field);
  return number === null ? null : asText(amount, number);
}

/** Each amount once, whether it is named or one of the further components. */
function amountsOf({ totalFunding, fiscalFunding, otherFunding, fundingParts }: Project): readonly Amount[] {
  const named = [totalFunding, fiscalFunding, otherFunding].filter((amount) => amount !== undefined);
  const rest = fundingParts.filter((part) => !named.some(({ field }) => field === part.field));
  return [...named, ...rest];
}

export default defineRule({
  id: "amount-format",
  title: { zh: "金额格式错误", en: "Malformed amount" },
  why: {
    zh: "预算数、财政资金和其他资金要参加汇总和勾稽，必须是数字。写成文字的金额，系统和部门汇总都读不出来。",
    en: "The budget, the fiscal and the other funds are added up and compared, so they must be numbers. Neither the system nor the department's totals can read an amount in words.",
  },
  source: {
    zh: "评审惯例；预算管理一体化系统的保存校验",
    en: "Review practice; validation on saving in the integrated budget system",
  },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    decimals: z
      .strictObject({
        元: z.int().min(0).default(2),
        万元: z.int().min(0).default(6),
        亿元: z.int().min(0).default(10),
      })
      .prefault({})
      .describe("各金额单位最多保留的小数位数，默认精确到分"),
  }),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 |  | 单位：万元 |
      | 预算数   | 六百万✗ | 其中：财政资金 | #600.00 |
      | 绩效目标 | 支持企业≥5家，带动营业收入增长≥5%。 |  |  |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   |
      “预算数”填的“六百万”不是金额，请填写数字，如“600.00”。`,
    good: `
      | 项目名称 | 产业引导资金 |  | 单位：万元 |
      | 预算数   | #600.00 | 其中：财政资金 | #600.00 |
      | 绩效目标 | 支持企业≥5家，带动营业收入增长≥5%。 |  |  |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   |`,
  },
  decisions: {
    zh: "千位分隔符和金额后的“万元”不算错误，写在一句话里的金额取其中的数字。“-”“/”“无”表示没有这项资金，不在此报告。小数位数以精确到分为限：元 2 位、万元 6 位，超出为提示。以文本形式存放的数字为提示，可直接转换为数字。",
    en: "Thousands separators and a 万元 behind the amount are fine, and an amount within a sentence is taken from it. A dash or 无 means that there are no such funds. Decimals are limited to the cent: 2 for 元, 6 for 万元; more is a hint. A number stored as text is a hint and can be turned into a number at once.",
  },
  *check(project, { decimals }): Iterable<Problem> {
    for (const amount of amountsOf(project)) {
      const problem = problemOf(amount, decimals);
      if (problem) yield problem;
    }
  },
});
