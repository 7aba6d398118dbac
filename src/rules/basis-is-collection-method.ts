import * as z from "zod";
import { called } from "../table/called";
import { isSatisfaction } from "../table/missing-class";
import { rewrite } from "../table/rewrite";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace, type Problem } from "./rule";

const LAST_SURVEY = "历史标准（上年满意度调查结果）";

export default defineRule({
  id: "basis-is-collection-method",
  title: { zh: "依据填写的是取值方法而非依据", en: "Basis names how the actual value is obtained" },
  why: {
    zh: "问卷调查、查看台账说明完成值从哪里来，没有说明指标值为什么定在这个水平。依据应当是计划、标准、合同或上年的结果。",
    en: "A questionnaire or a ledger tells where the actual value comes from, not why the target stands at this level. A basis is a plan, a standard, a contract or last year's result.",
  },
  source: {
    zh: "财预〔2021〕101号（问卷调查法等是完成值取值方式，不是指标值设定依据）；评审惯例",
    en: "财预〔2021〕101号 (questionnaires and the like obtain actual values, they are no basis of target values); review practice",
  },
  category: "alignment",
  dimension: "feasibility",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    methods: z
      .array(z.string().min(1))
      .default([
        "问卷调查",
        "问卷调查法",
        "调查问卷",
        "问卷",
        "抽样调查",
        "满意度调查",
        "满意度调查问卷",
        "满意度问卷调查",
        "电话回访",
        "现场查看",
        "现场核查",
        "实地查看",
        "统计",
        "情况统计",
        "情况统计法",
        "情况说明法",
        "直接证明法",
        "趋势判断法",
        "台账",
        "查看台账",
        "查阅台账",
      ])
      .describe("属于取值方法、不能单独作为依据的写法"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥96%   | 问卷调查✗      |
      “受益企业满意度”的依据“问卷调查”是取得完成值的方法，请写明指标值按什么确定，如“上年满意度调查结果”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据            |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥96%   | 上年满意度问卷调查结果94% |`,
  },
  decisions: {
    zh: "整个单元格只写方法才报告。满意度指标可换成“历史标准（上年满意度调查结果）”，由填表人确认属实；其他指标不代填。很多地方的表格普遍这样填写，因此只作提示。",
    en: "Only a cell that names nothing but a method is reported. For satisfaction 历史标准（上年满意度调查结果） is offered, for the user to confirm. Many forms are filled in like this, hence a hint.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标的依据（如${quote(first.text)}）是取得完成值的方法，请写明指标值按什么确定。`,
    en: `${String(count)} bases (such as ${quote(first.text)}) are ways to obtain the actual value; state what the target rests on.`,
  }),
  *check({ indicators }, { methods }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { targetBasis } = indicator;
      if (!targetBasis || !methods.includes(normalise(targetBasis.text))) continue;
      const after = isSatisfaction(indicator) ? rewrite(targetBasis, LAST_SURVEY) : null;
      const { zh, en } = called(indicator);
      const example = isSatisfaction(indicator) ? "上年满意度调查结果" : "上年实际完成数";
      yield {
        field: targetBasis,
        message: {
          zh: `${zh}的依据${quote(targetBasis.text)}是取得完成值的方法，请写明指标值按什么确定，如“${example}”。`,
          en: `The basis ${quote(targetBasis.text)} of ${en} is a way to obtain the actual value; state what the target rests on, such as ${example}.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", targetBasis, after) }),
      };
    }
  },
});
