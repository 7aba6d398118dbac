import * as z from "zod";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { plainName } from "../value/indicator-name";
import { endsWithMetric, isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { defineRule, replace, type Problem } from "./rule";

const VERB = /^(?:提高|提升|增加|减少|降低|改善|加强|扩大)/u;
const REDUCING = /^(?:减少|降低)/u;

/** 提高运营率 → 运营率; 减少贷款支出率 → 贷款支出减少率, unless the value is a ceiling: 降低事故率 ≤1% → 事故率. */
function renamed({ name, target }: Indicator): string | null {
  const plain = plainName(name.text);
  const [verb = ""] = VERB.exec(plain) ?? [];
  const rest = plain.slice(verb.length);
  if (!rest.endsWith("率") || !isShare(rest) || rest.length < 3) return null;
  const isCeiling = target.kind === "numeric" && (target.comparator === "≤" || target.comparator === "<");
  return REDUCING.test(verb) && !isCeiling ? `${rest.slice(0, -1)}${verb}率` : rest;
}

/** 提升率, 增加值, 减少量: the verb is the noun's own. */
const isNoun = (plain: string): boolean => plain.replace(VERB, "").length < 2;

export default defineRule({
  id: "name-verb-prefix-on-metric",
  title: { zh: "指标名称前带动词", en: "Verb in front of an indicator name" },
  why: {
    zh: "指标名称只写衡量什么，“提高”“减少”由指标值的符号和数值表达。名称里带动词，容易弄不清要的是水平还是变化量。",
    en: "The name says what is measured; “raise” and “reduce” are expressed by the comparator and the number. A verb in the name leaves open whether the level or the change is meant.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述                   | 指标值 | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 提高运营率✗        | 运营车辆数÷车辆总数×100%       | ≥92%   | 上年实际       |
      | 效益指标 | 经济效益指标 | 减少企业贷款支出率✗ | 利息减少额÷上年利息支出×100%   | ≥5%    | 贷款合同       |
      名称“提高运营率”前的动词“提高”请去掉，改为“运营率”。
      名称“减少企业贷款支出率”前的动词“减少”请去掉，改为“企业贷款支出减少率”。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述                   | 指标值 | 指标值确定依据 |
      | 效益指标 | 经济效益指标 | 运营率             | 运营车辆数÷车辆总数×100%       | ≥92%   | 上年实际       |
      | 效益指标 | 经济效益指标 | 企业贷款支出减少率 | 利息减少额÷上年利息支出×100%   | ≥5%    | 贷款合同       |`,
  },
  decisions: {
    zh: "只有以“率”结尾的名称给出改法，由填表人确认。“增加就业人数”去掉动词就成了总人数，所以只提示。“提升率”“增加值”本身是名词，不报告。",
    en: "A new name is suggested for names ending in 率 only, for the user to confirm: without its verb 增加就业人数 would mean all who are employed. 提升率 and 增加值 are nouns and fine.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { name } = indicator;
      const plain = plainName(name.text);
      const [verb] = VERB.exec(plain) ?? [];
      if (verb === undefined || !endsWithMetric(name.text) || isNoun(plain)) continue;
      const better = renamed(indicator);
      const after = better === null ? null : rewrite(name, better);
      yield {
        field: name,
        message: {
          zh: `名称${quote(name.text)}前的动词“${verb}”请去掉，${better === null ? "只写衡量的内容" : `改为${quote(better)}`}。`,
          en: `Leave out the verb “${verb}” in the name ${quote(name.text)}${better === null ? " and state what is measured" : `: ${quote(better)}`}.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", name, after) }),
      };
    }
  },
});
