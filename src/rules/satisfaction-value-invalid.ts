import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { isSatisfaction } from "../table/missing-class";
import { writtenTarget } from "../table/written-target";
import { quote } from "../value/quote";
import { defineRule, type Text } from "./rule";

const UPWARD = new Set([">", "≥", "="]);

function faultOf({ target }: Indicator): Text | null {
  if (target.kind === "empty" || target.kind === "placeholder") return null;
  if (target.kind !== "numeric" && target.kind !== "range") {
    return { zh: "不是百分比或分数", en: "is no percentage or score" };
  }
  if (target.unit === null) return null;
  if (target.unit !== "%" && target.unit !== "分")
    return { zh: "的单位不是“%”或“分”", en: "is neither in % nor in 分" };
  return target.kind === "range" || UPWARD.has(target.comparator)
    ? null
    : { zh: "写成了上限", en: "is an upper limit" };
}

export default defineRule({
  id: "satisfaction-value-invalid",
  title: { zh: "满意度指标值格式错误", en: "Satisfaction target in a wrong form" },
  why: {
    zh: "满意度按百分比分档赋分，指标值要写成“≥90%”这样的下限。写“满意”无法打分，写“≤90%”等于要求不满意。",
    en: "Satisfaction is scored by bands of percentages, so its target is a lower limit such as ≥90%. 满意 cannot be scored, and ≤90% asks for dissatisfaction.",
  },
  source: {
    zh: "财预〔2021〕101号（满意度指标按比例分档赋分）",
    en: "财预〔2021〕101号 (satisfaction is scored by percentage bands)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    inverted: z
      .array(z.string().min(1))
      .default(["投诉", "不满意", "差评", "信访", "纠纷"])
      .describe("名称含这些词的指标越低越好，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | 问卷中评价满意的占比   | 满意✗  | 问卷调查       |
      | 满意度指标 | 服务对象满意度指标 | 派出单位满意度 | 问卷中评价满意的占比   | ≤90%✗  | 问卷调查       |
      “参训学员满意度”的指标值“满意”不是百分比或分数，请写成下限，如“≥90%”。
      “派出单位满意度”的指标值“≤90%”写成了上限，请写成下限，如“≥90%”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | 问卷中评价满意的占比   | ≥90%   | 问卷调查       |
      | 满意度指标 | 服务对象满意度指标 | 课程评价得分   | 五分制问卷的平均得分   | ≥4.5分 | 问卷调查       |`,
  },
  decisions: {
    zh: "五分制等分值可以；没有单位的数字由“指标值缺少计量单位”报告；投诉次数一类越低越好的指标不检查。",
    en: "Scores in 分 are fine. A number without a unit is another rule’s. Indicators such as 投诉次数, where less is better, are left alone.",
  },
  *check({ indicators }, { inverted }) {
    for (const indicator of indicators) {
      const { name, targetValue } = indicator;
      if (!isSatisfaction(indicator) || inverted.some((word) => name.text.includes(word))) continue;
      const fault = faultOf(indicator);
      if (!fault) continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      yield {
        field: targetValue,
        message: {
          zh: `${zh}的指标值${value}${fault.zh}，请写成下限，如“≥90%”。`,
          en: `The target ${value} of ${en} ${fault.en}; write a lower limit such as ≥90%.`,
        },
      };
    }
  },
});
