import * as z from "zod";
import { isSatisfaction } from "../table/missing-class";
import { bareName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

/** 服务对象满意度（%） names nobody either. */
const withoutUnit = (name: string): string => name.replace(/%$|\([^()\p{Script=Han}]*\)$/u, "");

export default defineRule({
  id: "satisfaction-object-missing",
  title: { zh: "满意度指标未写明调查对象", en: "Satisfaction of whom is not stated" },
  why: {
    zh: "满意度要写明问谁：企业、学员、群众还是使用科室。只写“服务对象满意度”，年终不知道该发问卷给谁。",
    en: "Say who is asked: companies, trainees, residents or the offices served. 服务对象满意度 alone leaves open who gets the questionnaire.",
  },
  source: {
    zh: "财预〔2021〕101号（满意度指标应写明服务对象，如补贴对象满意度）；评审惯例",
    en: "财预〔2021〕101号 (satisfaction names those served); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    names: z
      .array(z.string().min(1))
      .default(["服务对象满意度", "满意度", "受益对象满意度", "相关人员满意度", "服务对象满意度指标", "满意度指标"])
      .describe("没有写明对象的名称"),
    broadNames: z
      .array(z.string().min(1))
      .default(["社会公众满意度", "群众满意度", "公众满意度", "社会公众或服务对象满意度"])
      .describe("对象过宽、只作提示的名称"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标        | 绩效指标描述   | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度✗ | 问卷调查结果   | ≥95%   | 上年调查结果   |
      “服务对象满意度”没有写明调查对象，请写出具体对象，如“受益企业满意度”“参训学员满意度”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述   | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | 问卷调查结果   | ≥95%   | 上年调查结果   |`,
  },
  *check({ indicators }, { names, broadNames }): Iterable<Problem> {
    for (const indicator of indicators.filter(isSatisfaction)) {
      const { name } = indicator;
      const plain = withoutUnit(bareName(name.text));
      const isBroad = broadNames.includes(plain);
      if (!isBroad && !names.includes(plain)) continue;
      yield {
        field: name,
        severity: isBroad ? "info" : "warning",
        message: {
          zh: `${quote(name.text)}没有写明调查对象，请写出具体对象，如“受益企业满意度”“参训学员满意度”。`,
          en: `${quote(name.text)} does not say who is asked; name them, such as 受益企业满意度 or 参训学员满意度.`,
        },
      };
    }
  },
});
