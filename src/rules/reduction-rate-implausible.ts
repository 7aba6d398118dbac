import * as z from "zod";
import { called } from "../table/called";
import { writtenTarget } from "../table/written-target";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

const REDUCTION = /减少|降低|下降|压减|节约(?!型)|降幅/u;
/** What is measured is another rate, whatever it is that should go down. */
const OTHER_RATE = /(?:完成|知晓|覆盖|达标|合格|满意|及时|准确|参与|普及|通过|成功|实现|执行|落实)[率度]$/u;

export default defineRule({
  id: "reduction-rate-implausible",
  title: { zh: "降低（减少）类比率目标值明显不合理", en: "Implausible reduction" },
  why: {
    zh: "“支出减少率≥95%”意味着几乎降到零，多半是把完成比例填成了降低幅度。",
    en: "A reduction of ≥95% means almost nothing is left; probably a degree of completion was entered as the reduction.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "quantification",
  dimension: "adequacy",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    most: z.number().min(0).max(100).default(80).describe("降低幅度达到这个百分比时报告"),
    exemptWords: z
      .array(z.string().min(1))
      .default(["违法", "违规", "投诉", "事故", "隐患", "差错", "故障"])
      .describe("名称含这些词的指标本来就要消除，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 减少企业贷款支出率 | 企业利息支出减少比例 | ≥95%✗  | 上年实际       |
      “减少企业贷款支出率”要求降低“≥95%”，等于几乎降到零，请核对是否把完成率填成了降幅。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标               | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 企业贷款利息支出下降率 | 企业利息支出减少比例 | ≥30%   | 上年实际       |`,
  },
  decisions: {
    zh: "要消除的现象（违法、事故、投诉等）降低 80% 以上是合理的，不报告；名称以完成率、知晓率、达标率等结尾的量的是别的比率，也不报告。",
    en: "What should disappear (offences, accidents, complaints) may well go down by more than 80%. Names ending in 完成率, 知晓率, 达标率 and the like measure another rate.",
  },
  *check({ indicators }, { most, exemptWords }) {
    for (const indicator of indicators) {
      const { target, targetValue } = indicator;
      const name = plainName(indicator.name.text);
      if (!REDUCTION.test(name) || OTHER_RATE.test(name) || exemptWords.some((word) => name.includes(word))) continue;
      if (target.kind !== "numeric" || target.unit !== "%" || target.number < most) continue;
      if (target.comparator !== "≥" && target.comparator !== ">") continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      yield {
        field: targetValue,
        message: {
          zh: `${zh}要求降低${value}，等于几乎降到零，请核对是否把完成率填成了降幅。`,
          en: `${en} asks for a reduction of ${value}, which leaves almost nothing; check whether a degree of completion was meant.`,
        },
      };
    }
  },
});
