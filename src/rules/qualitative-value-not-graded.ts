import * as z from "zod";
import type { Indicator, Subcategory } from "../table/goal-table";
import { called } from "../table/called";
import { levelAtEnd } from "../value/levels";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

const CHECKED: ReadonlySet<Subcategory | null> = new Set<Subcategory>([
  "quality",
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
]);

function problem(indicator: Indicator, value: string): Omit<Problem, "field"> {
  const { zh, en } = called(indicator);
  if (quantitiesIn(value).length > 0) {
    return {
      severity: "info",
      message: {
        zh: `${zh}的指标值${quote(value)}把数值写在句子里，请只写比较符号、数值和单位，说明放到描述中。`,
        en: `The target ${quote(value)} of ${en} hides its number in a sentence; keep comparator, number and unit, and move the rest to the description.`,
      },
    };
  }
  const level = levelAtEnd(value);
  if (level !== null) {
    return {
      severity: "info",
      message: {
        zh: `${zh}的指标值${quote(value)}只有一个档次“${level}”，请在描述中写明分档标准，或改为数值。`,
        en: `The target ${quote(value)} of ${en} names one level, ${level}; describe the scale it belongs to, or give a number.`,
      },
    };
  }
  return {
    message: {
      zh: `${zh}的指标值${quote(value)}无法衡量，请改为数值，或写成分档（如优、良、中、差）并说明标准。`,
      en: `The target ${quote(value)} of ${en} cannot be measured; give a number, or a level of a scale with its criteria.`,
    },
  };
}

export default defineRule({
  id: "qualitative-value-not-graded",
  title: { zh: "定性指标值无分级分档或判断标准", en: "Qualitative target without levels or criteria" },
  why: {
    zh: "不能量化的指标要分级分档或给出判断标准，否则“强化”“满足需求”人人都可以说完成了。",
    en: "What cannot be quantified is graded or given a criterion; otherwise anybody may claim that 强化 or 满足需求 was achieved.",
  },
  source: {
    zh: "财预〔2015〕88号（细化量化，难以量化的应充分、具体地定性描述）；财预〔2021〕101号（量化易评）",
    en: "财预〔2015〕88号 (specific and quantified, else described fully); 财预〔2021〕101号 (quantified and easy to assess)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述   | 指标值  | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 食品工业园建设情况 | 园区配套的进展 | 强化✗   | 实施方案       |
      “食品工业园建设情况”的指标值“强化”无法衡量，请改为数值，或写成分档（如优、良、中、差）并说明标准。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述                 | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 食品工业园建设情况 | 入园企业3家以上为优，2家为良 | 优     | 实施方案       |`,
  },
  decisions: {
    zh: "单独一个档次词（优、合格、显著）视为已分档；“效果良好”这样名词加一个档次词的，提示补写标准；句中已有数值的，提示只留数值。较上年变化一类由“变化类指标值未写幅度”检查。",
    en: "A single word of a scale (优, 合格, 显著) counts as graded. A phrase that ends in one (效果良好) is a hint, and so is a number in a sentence. Changes over last year are another rule’s.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { target, targetValue, subcategoryKind } = indicator;
      if (target.kind !== "text" || !CHECKED.has(subcategoryKind)) continue;
      yield { field: targetValue, ...problem(indicator, targetValue.text) };
    }
  },
});
