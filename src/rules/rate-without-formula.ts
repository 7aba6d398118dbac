import * as z from "zod";
import { libraryDescription } from "../library/entries-named";
import { called } from "../table/called";
import { rewrite } from "../table/rewrite";
import { isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, replace } from "./rule";

const FORMULA = /[/÷×*∕]|占|之比|比值|除以|比例=|100%|分子|分母|.的比[例重率]/u;

const hasFormula = (description: string): boolean => FORMULA.test(normalise(description));

export default defineRule({
  id: "rate-without-formula",
  title: { zh: "比率类指标描述缺少计算口径", en: "Rate without a formula" },
  why: {
    zh: "比率要说清分子和分母，否则年终各算各的。请在描述中写明计算公式，如“准确发放人次÷应发放人次×100%”。",
    en: "A rate needs its numerator and denominator, or everyone will work it out differently. Put the formula into the description, such as 准确发放人次÷应发放人次×100%.",
  },
  source: {
    zh: "财预〔2021〕101号（指标解释应包括计算方法）；预算管理一体化系统的填报说明（定量指标须明确计算方法或统计口径）",
    en: "财预〔2021〕101号 (an indicator states its method of calculation); instructions of the integrated budget system (quantitative indicators state method or scope)",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述             | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 工资发放准确率 | 反映工资发放的准确情况✗  | ≥96%   | 用工合同       |
      “工资发放准确率”的描述没有计算公式，请写明分子和分母，如“达标数÷总数×100%”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述                 | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 工资发放准确率 | 准确发放人次÷应发放人次×100% | ≥96%   | 用工合同       |`,
  },
  decisions: {
    zh: "只看以“率”“比例”“占比”“比重”结尾的指标；“满意度”“效率”“频率”“税率”等不是两数之比，不要求公式。没有描述列的表不检查。",
    en: "Only names ending in 率, 比例, 占比 or 比重; 满意度, 效率, 频率 and 税率 are no quotient of two counts. Forms without a description column are not checked.",
  },
  many: (count) => ({
    zh: `${String(count)} 项比率指标的描述没有计算公式，请写明分子和分母。`,
    en: `${String(count)} rates have no formula in their description; state numerator and denominator.`,
  }),
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { name, description } = indicator;
      if (!description || normalise(description.text) === "" || !isShare(name.text) || hasFormula(description.text))
        continue;
      const better = libraryDescription(name.text);
      const after = better === undefined || !hasFormula(better) ? null : rewrite(description, better);
      const { zh, en } = called(indicator);
      yield {
        field: description,
        message: {
          zh: `${zh}的描述没有计算公式，请写明分子和分母，如“达标数÷总数×100%”。`,
          en: `The description ${quote(description.text)} of ${en} has no formula; state numerator and denominator, such as 达标数÷总数×100%.`,
        },
        ...(after === null ? {} : { fix: replace("confirm", description, after) }),
      };
    }
  },
});
