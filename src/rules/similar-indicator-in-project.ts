import * as z from "zod";
import { toA1 } from "../sheet/address";
import type { Indicator } from "../table/goal-table";
import { bareName, plainName } from "../value/indicator-name";
import { measureOfName } from "../value/measure-class";
import { quote } from "../value/quote";
import { bigramDice } from "../value/text";
import { defineRule } from "./rule";

const VERB =
  /^(?:有效|持续|不断|进一步|逐步)?(?:提高|提升|增加|增强|改善|促进|推动|加强|强化|减少|降低|保障|确保|完成|实现|开展|优化)/u;
const FRAME = /(?:情况|程度)$/u;
const SHORTEST = 3;
/** 及时率 and 准确率 of one thing are two indicators. */
const RATE_WORD = 3;

interface Named {
  readonly indicator: Indicator;
  readonly plain: string;
  /** The name without its verb and without 情况. */
  readonly core: string;
  readonly measure: string;
}

function named(indicator: Indicator): Named {
  const plain = plainName(indicator.name.text);
  const measure = measureOfName(indicator.name.text);
  return {
    indicator,
    plain,
    core: plain.replace(VERB, "").replace(FRAME, ""),
    measure: measure === "rate" ? plain.slice(-RATE_WORD) : (measure ?? ""),
  };
}

const differsInBracket = (one: Named, other: Named): boolean =>
  one.plain === other.plain && bareName(one.indicator.name.text) !== bareName(other.indicator.name.text);

function isSimilar(one: Named, other: Named, atLeast: number): boolean {
  if (one.plain === other.plain || differsInBracket(one, other)) return false;
  if (one.core.length >= SHORTEST && one.core === other.core) return true;
  const { subcategoryKind: first } = one.indicator;
  const { subcategoryKind: second } = other.indicator;
  if (first === null || first === second || one.measure !== other.measure) return false;
  return bigramDice(one.plain, other.plain) >= atLeast;
}

export default defineRule({
  id: "similar-indicator-in-project",
  title: { zh: "指标含义重复", en: "Two indicators that mean the same" },
  why: {
    zh: "同一件事换个说法列成两个指标，等于重复计分，也占了其他指标的位置。",
    en: "The same thing listed twice in other words is scored twice and takes the place of another indicator.",
  },
  source: { zh: "评审惯例（指标设置重复、混淆）", en: "Review practice (repeated or confused indicators)" },
  category: "consistency",
  dimension: "adequacy",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    atLeast: z.number().min(0.5).max(1).default(0.75).describe("名称相似到什么程度（0.5～1）算重复"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标        | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 按时完成率      | ≥95%   | 实施方案       |
      | 产出指标 | 时效指标 | 项目按时完成率✗ | =100%  | 实施方案       |
      “项目按时完成率”与 C2 的“按时完成率”含义相近，请合并，或在名称中说明区别。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 项目验收合格率 | ≥95%   | 实施方案       |
      | 产出指标 | 时效指标 | 项目按时完成率 | =100%  | 实施方案       |`,
  },
  decisions: {
    zh: "不同二级指标的名称相似 75% 以上，或去掉“提高”“增加”等动词和“情况”后相同的，算含义相近；同名的由“三级指标名称重复”报告。及时率与准确率、数量与金额即使其余文字相同，也是两个指标。",
    en: "Names of different 二级指标 that are 75% alike, or equal without verbs such as 提高 and without 情况, mean the same; equal names are another rule’s. 及时率 and 准确率, or a count and an amount of one thing, are two indicators.",
  },
  *check({ indicators }, { atLeast }) {
    const earlier: Named[] = [];
    for (const indicator of indicators) {
      const own = named(indicator);
      if (own.plain === "") continue;
      const twin = earlier.find((other) => isSimilar(own, other, atLeast));
      earlier.push(own);
      if (!twin) continue;
      const { name } = twin.indicator;
      yield {
        field: indicator.name,
        also: [name],
        message: {
          zh: `${quote(indicator.name.text)}与 ${toA1(name.at)} 的${quote(name.text)}含义相近，请合并，或在名称中说明区别。`,
          en: `${quote(indicator.name.text)} means nearly the same as ${quote(name.text)} in ${toA1(name.at)}; merge them, or name the difference.`,
        },
      };
    }
  },
});
