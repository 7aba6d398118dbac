import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { writtenTarget } from "../table/written-target";
import { plainName } from "../value/indicator-name";
import { formatTenThousandYuan, tenThousandYuan } from "../value/money";
import { quote } from "../value/quote";
import { unitClass } from "../value/units";
import { defineRule } from "./rule";

const GOOD_RATE = /(?:合格率|通过率|完成率|覆盖率|及时率|准确率|达标率)%?$/u;

/** 个 or 家; not 次/月, and not 万人次. */
const countsOnes = (unit: string): boolean =>
  unitClass(unit) === "count" && !unit.includes("/") && !/^[百千万亿]/u.test(unit);

const isAtMostOne = ({ target }: Indicator): boolean =>
  target.kind === "numeric" &&
  (target.comparator === "≥" || target.comparator === ">") &&
  target.number <= 1 &&
  target.unit !== null &&
  countsOnes(target.unit);

const isLowRate = ({ target, name }: Indicator, least: number): boolean =>
  target.kind === "numeric" &&
  target.unit === "%" &&
  target.comparator !== "≤" &&
  target.comparator !== "<" &&
  target.number < least &&
  GOOD_RATE.test(plainName(name.text));

export default defineRule({
  id: "trivial-threshold",
  title: { zh: "目标值过低，易于完成", en: "Target that is too easy" },
  why: {
    zh: "几百万元的预算只要求“≥1个”，或合格率只要求一半，不努力也能完成。目标值要与资金量相称。",
    en: "A budget of millions for “≥1个”, or a pass rate of one half, is reached without effort. Targets should match the money.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标审核：资金匹配性，目标是否过高或过低）；评审惯例",
    en: "财预〔2015〕88号 (review of goals: money and task match, neither too high nor too low); review practice",
  },
  category: "quantification",
  dimension: "adequacy",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    budget: z.number().min(0).default(50).describe("预算数达到多少万元时，“≥1个”算过低"),
    rate: z.number().min(0).max(100).default(60).describe("合格率、完成率等低于这个百分比算过低"),
  }),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥1个✗  | 实施方案       |
      “支持产业项目数”的目标“≥1个”对 600.00 万元的预算偏低，请按实际任务填写。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥8个   | 实施方案       |`,
  },
  decisions: {
    zh: "数量只看写“≥”“＞”的：一个大项目本来就写“=1个”，不报告；频次（次/月）和万人次不算。比率只看合格率、通过率、完成率、覆盖率、及时率、准确率、达标率。",
    en: "Counts are judged only with ≥ or ＞: one large project says =1个 and is fine; frequencies and 万人次 are none. Rates: 合格率, 通过率, 完成率, 覆盖率, 及时率, 准确率, 达标率.",
  },
  *check({ indicators, totalFunding }, { budget: large, rate }) {
    const budget = totalFunding?.fen ?? 0;
    for (const indicator of indicators) {
      const isSmall = tenThousandYuan(budget) >= large && isAtMostOne(indicator);
      if (!isSmall && !isLowRate(indicator, rate)) continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      const money = formatTenThousandYuan(budget);
      yield {
        field: indicator.targetValue,
        message: isSmall
          ? {
              zh: `${zh}的目标${value}对 ${money} 万元的预算偏低，请按实际任务填写。`,
              en: `The target ${value} of ${en} is low for a budget of ${money} ten thousand yuan; state the real task.`,
            }
          : {
              zh: `${zh}的目标${value}偏低，请提高或说明理由。`,
              en: `The target ${value} of ${en} is low; raise it or explain.`,
            },
      };
    }
  },
});
