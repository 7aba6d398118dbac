import * as z from "zod";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, type Field } from "./rule";

const NAMES_DOCUMENT = /[《〔[]|[0-9]号/u;

/** The cells with the most frequent basis. */
function mostFrequent(bases: readonly Field[]): readonly Field[] {
  const groups = new Map<string, Field[]>();
  for (const basis of bases) {
    const key = normalise(basis.text);
    groups.set(key, [...(groups.get(key) ?? []), basis]);
  }
  return [...groups.values()].reduce<readonly Field[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}

export default defineRule({
  id: "basis-uniform",
  title: { zh: "所有指标的确定依据雷同", en: "One basis for nearly every indicator" },
  why: {
    zh: "数量、成本、效益、满意度的指标值各有各的来处。整张表都填同一个依据，多半是下拉复制，没有逐项想过。",
    en: "Quantities, costs, effects and satisfaction rest on different things. The same basis throughout was most likely filled down without a thought for each row.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "alignment",
  dimension: "feasibility",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    fromRows: z.int().min(2).default(5).describe("至少有多少项指标填了依据才检查"),
    share: z.number().min(0.5).max(1).default(0.8).describe("相同依据达到多大比例视为雷同"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值   | 指标值确定依据 |
      | 产出指标   | 数量指标           | 支持项目数     | ≥8个     | 年初工作计划✗  |
      | 产出指标   | 质量指标           | 项目验收合格率 | =100%    | 年初工作计划   |
      | 产出指标   | 成本指标           | 引导资金总额   | ≤600万元 | 年初工作计划   |
      | 效益指标   | 经济效益指标       | 营业收入增长率 | ≥5%      | 年初工作计划   |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥96%     | 上年调查结果   |
      5 项指标有 4 项的依据都是“年初工作计划”，请按各项指标的实际来源分别填写。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值   | 指标值确定依据   |
      | 产出指标   | 数量指标           | 支持项目数     | ≥8个     | 年度产业项目计划 |
      | 产出指标   | 质量指标           | 项目验收合格率 | =100%    | 项目验收办法     |
      | 产出指标   | 成本指标           | 引导资金总额   | ≤600万元 | 预算批复         |
      | 效益指标   | 经济效益指标       | 营业收入增长率 | ≥5%      | 上年增长率       |
      | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥96%     | 上年调查结果     |`,
  },
  decisions: {
    zh: "只计算填了依据的指标。依据写明文件名称或文号的不报告：小项目可能整个由一份文件规定。",
    en: "Only filled-in cells count. A basis that names a document is accepted: one document may govern a small project.",
  },
  *check({ indicators }, { fromRows, share }) {
    const bases = indicators
      .flatMap(({ targetBasis }) => targetBasis ?? [])
      .filter(({ text }) => normalise(text) !== "");
    const [first, ...rest] = mostFrequent(bases);
    if (!first || bases.length < fromRows || NAMES_DOCUMENT.test(first.text)) return;
    const count = rest.length + 1;
    if (count < share * bases.length) return;
    const [all, same] = [String(bases.length), String(count)];
    yield {
      field: first,
      message: {
        zh: `${all} 项指标有 ${same} 项的依据都是${quote(first.text)}，请按各项指标的实际来源分别填写。`,
        en: `${same} of ${all} indicators have the basis ${quote(first.text)}; state where each target comes from.`,
      },
      also: rest,
    };
  },
});
