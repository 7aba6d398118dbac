import * as z from "zod";
import { called } from "../table/called";
import type { Field, Indicator } from "../table/goal-table";
import { quantitiesIn } from "../value/numbers-in-text";
import { defineRule } from "./rule";

const PAST = /历史|上年|同期/u;

const namesFigure = (field: Field | undefined): boolean =>
  field !== undefined && (/[\d０-９]/u.test(field.text) || quantitiesIn(field.text).length > 0);

/** Where the figure to compare with belongs; undefined when the form has no place for it. */
const placeForBaseline = ({ description, targetBasis }: Indicator): Field | undefined => description ?? targetBasis;

const hasPreviousValue = ({ others }: Indicator): boolean =>
  others.some(({ role, text }) => role === "previousValue" && text !== "");

export default defineRule({
  id: "baseline-missing",
  title: { zh: "比较类指标无基期数据", en: "Comparison without the figure compared with" },
  why: {
    zh: "“较上年增加”要知道上年是多少才能评价。描述或依据里没有基期数，年终既算不出增幅，也无法核对目标高低。",
    en: "“More than last year” needs last year’s figure. Without it the increase can neither be worked out nor judged.",
  },
  source: {
    zh: "财预〔2021〕101号（指标值设定依据：历史标准）；预算管理一体化系统的上年、前年指标值",
    en: "财预〔2021〕101号 (past figures as a basis); columns for past values in the integrated budget system",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述           | 指标值        | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 受扶持企业营业收入 | 受扶持企业收入合计✗    | 较上年增长≥5% | 统计报表       |
      “受扶持企业营业收入”与以前比较，但没有写基期数，请在描述或依据中写明，如“2023年营业收入1.2亿元”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述                   | 指标值        | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 受扶持企业营业收入 | 收入合计，2023年为1.2亿元      | 较上年增长≥5% | 统计报表       |`,
  },
  decisions: {
    zh: "指标值写增减，或依据提到历史、上年、同期的，算比较类；描述或依据中有任何数字即算有基期数。表中填有上年值的，以及没有描述列也没有依据列的，不报告。",
    en: "Rows whose value is a change, or whose basis mentions 历史, 上年 or 同期, compare. Any figure in description or basis counts as the base. Forms with a filled column of past values, or with neither description nor basis, are left alone.",
  },
  many: (count) => ({
    zh: `${String(count)} 项指标与以前比较，但没有写基期数，请在描述或依据中写明。`,
    en: `${String(count)} indicators compare with the past but state no base; add it to description or basis.`,
  }),
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, description, targetBasis } = indicator;
      const place = placeForBaseline(indicator);
      const compares = target.kind === "trend" || PAST.test(targetBasis?.text ?? "");
      if (!place || !compares || hasPreviousValue(indicator)) continue;
      if (namesFigure(description) || namesFigure(targetBasis)) continue;
      const { zh, en } = called(indicator);
      yield {
        field: place,
        message: {
          zh: `${zh}与以前比较，但没有写基期数，请在描述或依据中写明，如“2023年营业收入1.2亿元”。`,
          en: `${en} compares with the past but states no base; add it to description or basis, such as “2023年营业收入1.2亿元”.`,
        },
      };
    }
  },
});
