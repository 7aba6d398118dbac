import * as z from "zod";
import { called } from "../table/called";
import type { Indicator, Project } from "../table/goal-table";
import { isSatisfaction } from "../table/missing-class";
import { retarget } from "../table/retarget";
import { writtenTarget } from "../table/written-target";
import { isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { unitClass } from "../value/units";
import { defineRule, type Problem } from "./rule";

/** Rates of money or of change have another population than the things counted. */
const OTHER_POPULATION = /支出|金额|资金|成本|收入|利润|增长|减少|降低/u;

interface Population {
  readonly indicator: Indicator;
  readonly count: number;
}

function populations({ indicators }: Project, most: number): readonly Population[] {
  return indicators.flatMap((indicator) => {
    const { target, subcategoryKind } = indicator;
    if (subcategoryKind !== "quantity" || target.kind !== "numeric" || target.comparator !== "=") return [];
    if (target.unit === null || unitClass(target.unit) !== "count" || target.approximate) return [];
    const isSmall = Number.isInteger(target.number) && target.number >= 1 && target.number <= most;
    return isSmall ? { indicator, count: target.number } : [];
  });
}

/** The share that a rate must reach, where it is a share of things below 100%. */
function thresholdOf(indicator: Indicator): number | null {
  const { target, name } = indicator;
  if (isSatisfaction(indicator) || !isShare(name.text) || OTHER_POPULATION.test(name.text)) return null;
  if (target.kind !== "numeric" || target.unit !== "%" || target.number >= 100) return null;
  return target.comparator === "≥" || target.comparator === ">" ? target.number : null;
}

export default defineRule({
  id: "rate-granularity-vs-population",
  title: { zh: "比率目标在样本量下无法取到", en: "Rate that so few cannot reach" },
  why: {
    zh: "总共 3 家企业，达标率只可能是 0、33%、67%、100%。写“≥96%”和“=100%”是一回事，不如直接写明。",
    en: "Of 3 enterprises either none, 33%, 67% or 100% can pass. ≥96% is the same as =100% and better written so.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "quantification",
  dimension: "adequacy",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    nouns: z
      .array(z.string().min(1))
      .default(["企业", "项目", "设备", "人员", "单位", "房屋"])
      .describe("数量指标和比率指标的名称都含其中一词时，视为同一对象"),
    most: z.int().min(1).default(10).describe("总数不超过多少时检查"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息补贴企业数量   | 获得贴息的企业家数 | =3家   | 会议纪要       |
      | 产出指标 | 质量指标 | 贴息申请企业达标率 | 达标企业占比       | ≥96%✗  | 实施方案       |
      “贴息申请企业达标率”的对象只有 3 个，“≥96%”实际就是“=100%”，请直接写明。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息补贴企业数量   | 获得贴息的企业家数 | =3家   | 会议纪要       |
      | 产出指标 | 质量指标 | 贴息申请企业达标率 | 达标企业占比       | =100%  | 实施方案       |`,
  },
  decisions: {
    zh: "只在数量写明是几个（“=3家”“3家”，不是“≥3家”）且不超过 10 个时判断；支出、金额、增长一类的比率和满意度另有分母，不判断。",
    en: "Judged only where the count is exact (=3家 or 3家, not ≥3家) and at most 10. Rates of spending, amounts or growth and satisfaction have another base.",
  },
  *check(project, { nouns, most }): Iterable<Problem> {
    const small = populations(project, most);
    for (const indicator of project.indicators) {
      const threshold = thresholdOf(indicator);
      if (threshold === null) continue;
      const shared = nouns.filter((noun) => indicator.name.text.includes(noun));
      const population = small.find(({ indicator: { name } }) => shared.some((noun) => name.text.includes(noun)));
      if (!population || ((population.count - 1) / population.count) * 100 >= threshold) continue;
      const replacements = retarget(indicator, { comparator: "=", number: 100 });
      const { zh, en } = called(indicator);
      const [value, count] = [quote(writtenTarget(indicator)), String(population.count)];
      yield {
        field: indicator.targetValue,
        message: {
          zh: `${zh}的对象只有 ${count} 个，${value}实际就是“=100%”，请直接写明。`,
          en: `${en} is about ${count} only, so ${value} amounts to =100%; say so.`,
        },
        ...(replacements ? { fix: { kind: "confirm", replacements } } : {}),
      };
    }
  },
});
