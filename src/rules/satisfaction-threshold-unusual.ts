import * as z from "zod";
import { called } from "../table/called";
import { isSatisfaction } from "../table/missing-class";
import { writtenTarget } from "../table/written-target";
import { quote } from "../value/quote";
import type { TargetValue } from "../value/target-value";
import { defineRule, type Problem } from "./rule";

/** The least satisfaction asked for, in percent; null when the value is none, or no lower limit. */
function leastOf(target: TargetValue): number | null {
  if (target.kind === "range") return target.unit === "%" ? target.low : null;
  if (target.kind !== "numeric" || target.unit !== "%") return null;
  return target.comparator === "≤" || target.comparator === "<" ? null : target.number;
}

export default defineRule({
  id: "satisfaction-threshold-unusual",
  title: { zh: "满意度目标值过低或过高", en: "Satisfaction target unusually low or high" },
  why: {
    zh: "满意度一般定在 90% 左右。低于 80% 等于预先承认服务不好，100% 则有一个人不满意就完不成。",
    en: "Satisfaction is usually set at about 90%. Less than 80% concedes poor service beforehand; at 100% one dissatisfied person means failure.",
  },
  source: {
    zh: "财预〔2021〕101号（满意度指标按比例分档赋分）；评审惯例",
    en: "财预〔2021〕101号 (satisfaction is scored by percentage bands); review practice",
  },
  category: "quantification",
  dimension: "adequacy",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    low: z.number().min(0).max(100).default(80).describe("低于这个百分比为警告"),
    failing: z.number().min(0).max(100).default(60).describe("低于这个百分比为错误"),
    inverted: z
      .array(z.string().min(1))
      .default(["投诉", "不满意", "差评", "信访", "纠纷"])
      .describe("名称含这些词的指标越低越好，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | 问卷中满意的人数占比 | ≥70%✗  | 问卷调查       |
      “受益群众满意度”的目标“≥70%”偏低，一般不低于 80%，请提高或说明理由。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | 问卷中满意的人数占比 | ≥95%   | 问卷调查       |`,
  },
  decisions: {
    zh: "低于 60% 为错误，60%～80% 为警告，100% 为提示。投诉率一类越低越好的指标、写成上限的不检查。",
    en: "Below 60% is an error, 60 to 80% a warning, 100% a hint. Indicators where less is better and upper limits are left alone.",
  },
  *check({ indicators }, { low, failing, inverted }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { name, target, targetValue } = indicator;
      const least = leastOf(target);
      if (least === null || !isSatisfaction(indicator)) continue;
      if (inverted.some((word) => name.text.includes(word))) continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      if (least < low) {
        yield {
          field: targetValue,
          severity: least < failing ? "error" : "warning",
          message: {
            zh: `${zh}的目标${value}偏低，一般不低于 ${String(low)}%，请提高或说明理由。`,
            en: `The target ${value} of ${en} is low; usually it is at least ${String(low)}%. Raise it or explain.`,
          },
        };
      } else if (least === 100) {
        yield {
          field: targetValue,
          severity: "info",
          message: {
            zh: `${zh}的目标${value}要求人人满意，很难做到，请核对，如改为“≥95%”。`,
            en: `The target ${value} of ${en} asks everybody to be satisfied, which hardly happens; consider ≥95%.`,
          },
        };
      }
    }
  },
});
