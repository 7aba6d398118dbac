import * as z from "zod";
import type { Indicator, Project } from "../table/goal-table";
import { called } from "../table/called";
import { rewrite } from "../table/rewrite";
import { formatTenThousandYuan } from "../value/money";
import { isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { meansMoney, unitClass } from "../value/units";
import { defineRule, replace, type Fix, type Problem } from "./rule";

const AMOUNT_IN_SENTENCE = /\d(?:\.\d+)?(?:万|亿|千)?元/u;
const WHOLE_COST = /总成本|总额|资金/u;

/** Social and ecological costs (101号) are often described, not priced. */
const isPriced = ({ categoryKind, subcategoryKind }: Indicator): boolean =>
  subcategoryKind === "cost" ||
  subcategoryKind === "economicCost" ||
  (categoryKind === "cost" && subcategoryKind === null);

function isFine({ target, name, description }: Indicator): boolean {
  if (target.kind === "empty" || target.kind === "placeholder") return true;
  if (target.kind !== "numeric" && target.kind !== "range") return false;
  if (target.unit === null || meansMoney(target.unit)) return true;
  return unitClass(target.unit) === "rate" && (isShare(name.text) || isShare(description?.text ?? ""));
}

function fixFor({ name, targetValue, unit, comparator }: Indicator, { totalFunding }: Project): Fix | null {
  if (!totalFunding || totalFunding.fen === null || unit || comparator || !WHOLE_COST.test(name.text)) return null;
  const after = rewrite(targetValue, `≤${formatTenThousandYuan(totalFunding.fen).replace(/\.?0+$/u, "")}万元`);
  return after === null ? null : replace("confirm", targetValue, after);
}

export default defineRule({
  id: "cost-value-not-monetary",
  title: { zh: "成本指标值未量化为金额或标准", en: "Cost target is no amount of money" },
  why: {
    zh: "成本指标控制的是花多少钱。写“工资标准”“符合规定”等于没有上限，也无法与预算核对。",
    en: "A cost indicator limits what is spent. 工资标准 or 符合规定 sets no limit and cannot be compared with the budget.",
  },
  source: {
    zh: "财预〔2021〕101号（成本指标值以预算支出标准为依据）；评审惯例",
    en: "财预〔2021〕101号 (cost targets rest on spending standards); review practice",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值    | 指标值确定依据 |
      | 产出指标 | 成本指标 | 个人核定工资数额 | 每人每年发放的工资   | 工资标准✗ | 用工合同       |
      成本指标“个人核定工资数额”的指标值“工资标准”不是金额，请写成金额或单位成本，如“≤4.5万元”“≤3750元/人·月”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述         | 指标值         | 指标值确定依据 |
      | 产出指标 | 成本指标 | 个人核定工资数额 | 每人每月发放的工资   | ≤3750元/人·月  | 用工合同       |`,
  },
  decisions: {
    zh: "只有数字没有单位的，由“指标值缺少计量单位”报告；句子里写有金额的，提示只留金额；名称或描述是比率（贴息率、成本控制率）的，可以用“%”；社会成本、生态环境成本可以定性。",
    en: "A number without a unit is another rule’s. An amount within a sentence is a hint. Rates (贴息率, 成本控制率) may be in %. Social and ecological costs may be qualitative.",
  },
  *check(project): Iterable<Problem> {
    for (const indicator of project.indicators) {
      const { targetValue } = indicator;
      if (!isPriced(indicator) || isFine(indicator)) continue;
      const { zh, en } = called(indicator);
      if (AMOUNT_IN_SENTENCE.test(normalise(targetValue.text))) {
        yield {
          field: targetValue,
          severity: "info",
          message: {
            zh: `成本指标${zh}的指标值${quote(targetValue.text)}把金额写在句子里，请只写金额，如“≤4.5万元”。`,
            en: `The cost target ${quote(targetValue.text)} of ${en} hides the amount in a sentence; write only the amount, such as ≤4.5万元.`,
          },
        };
        continue;
      }
      const fix = fixFor(indicator, project);
      yield {
        field: targetValue,
        message: {
          zh: `成本指标${zh}的指标值${quote(targetValue.text)}不是金额，请写成金额或单位成本，如“≤4.5万元”“≤3750元/人·月”。`,
          en: `The target ${quote(targetValue.text)} of the cost indicator ${en} is no amount of money; state an amount or a unit cost, such as ≤4.5万元 or ≤3750元/人·月.`,
        },
        ...(fix ? { fix } : {}),
      };
    }
  },
});
