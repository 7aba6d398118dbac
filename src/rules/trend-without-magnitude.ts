import * as z from "zod";
import { called } from "../table/called";
import { quote } from "../value/quote";
import type { TargetValue } from "../value/target-value";
import { defineRule } from "./rule";

function suggestion({ base, direction, verb }: Extract<TargetValue, { kind: "trend" }>): string {
  const since = base === null ? "较上年" : /^[同环]比$/u.test(base) ? base : `较${base}`;
  if (direction === "level") return `${since}变动幅度≤5%`;
  return `${since}${direction === "down" ? "下降" : verb === "提高" ? "提高" : "增长"}≥5%`;
}

export default defineRule({
  id: "trend-without-magnitude",
  title: { zh: "变化类指标值未写幅度", en: "Trend without a magnitude" },
  why: {
    zh: "“较上年增加”增加一元也算完成，看不出目标高低。变化类的指标值要写明比谁、变化多少。",
    en: "More than last year is reached by a single yuan more and sets no target. A trend states the base and by how much.",
  },
  source: {
    zh: "财预〔2015〕88号（细化量化）；财预〔2021〕101号（指标值设定依据：历史标准）",
    en: "财预〔2015〕88号 (specific and quantified); 财预〔2021〕101号 (past figures as a basis)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标         | 绩效指标描述             | 指标值      | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 引导产业营业收入 | 受扶持企业营业收入合计   | 较上年增加✗ | 上年统计数据   |
      “引导产业营业收入”的指标值“较上年增加”没有写幅度，请写明变化多少，如“较上年增长≥5%”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标         | 绩效指标描述             | 指标值        | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 引导产业营业收入 | 受扶持企业营业收入合计   | 较上年增长≥5% | 上年统计数据   |`,
  },
  decisions: {
    zh: "经济效益指标为错误，其他指标为警告。“有所提高”“明显改善”这类没有比较基期的说法同样属于变化而无幅度；“效果良好”属于定性，由另一条规则检查。幅度无从推定，因此不自动改写。",
    en: "An error for economic benefits, a warning for others. 有所提高 or 明显改善 are trends without magnitude even without a base; 效果良好 is qualitative and another rule’s. No fix, since the magnitude cannot be guessed.",
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, targetValue, subcategoryKind } = indicator;
      if (target.kind !== "trend" || target.number !== null) continue;
      const { zh, en } = called(indicator);
      const example = suggestion(target);
      yield {
        field: targetValue,
        severity: subcategoryKind === "economicBenefit" ? "error" : "warning",
        message: {
          zh: `${zh}的指标值${quote(targetValue.text)}没有写幅度，请写明变化多少，如“${example}”。`,
          en: `The target ${quote(targetValue.text)} of ${en} states no magnitude; say by how much, such as “${example}”.`,
        },
      };
    }
  },
});
