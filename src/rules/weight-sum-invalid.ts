import * as z from "zod";
import { statedWeight, weightsOf } from "../table/weights";
import type { Indicator } from "../table/goal-table";
import { defineRule, type Problem } from "./rule";

const TOLERANCE = 0.01;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const shown = (number: number): string => String(Math.round(number * 100) / 100);

/** 产出指标（50分）: the indicators under it must add up to 50. */
function* wrongParents(indicators: readonly Indicator[]): Iterable<Problem> {
  const parents = new Map(
    indicators.flatMap(({ category }) => (category ? [[category.at.row, category] as const] : [])),
  );
  for (const category of parents.values()) {
    const stated = statedWeight(category.raw);
    const rows = indicators.filter((indicator) => indicator.category?.at.row === category.at.row);
    const weights = weightsOf(rows);
    if (stated === null || !weights || Math.abs(sum(weights) - stated) <= TOLERANCE) continue;
    yield {
      field: category,
      message: {
        zh: `“${category.text}”标明 ${shown(stated)} 分，但其下各指标分值合计 ${shown(sum(weights))} 分，请核对。`,
        en: `“${category.text}” states ${shown(stated)} points, but its indicators add up to ${shown(sum(weights))}; check them.`,
      },
    };
  }
}

export default defineRule({
  id: "weight-sum-invalid",
  title: { zh: "指标权重合计错误", en: "Weights do not add up" },
  why: {
    zh: "编报时各项三级指标的权重合计应为 90 分（自评时再加预算执行率 10 分）或 100 分，对不上就无法评分。",
    en: "In budgeting the weights add up to 90 (10 for budget execution come with the self-evaluation) or to 100; otherwise nothing can be scored.",
  },
  source: {
    zh: "财预〔2021〕101号（指标权重）；财预〔2020〕10号（自评权重：预算执行率10分）",
    en: "财预〔2021〕101号 (weights of indicators); 财预〔2020〕10号 (self-evaluation: 10 points for budget execution)",
  },
  category: "arithmetic",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    totals: z.array(z.number().positive()).min(1).default([90, 100]).describe("允许的权重合计"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值  | 分值✗ |
      | 产出指标   | 数量指标           | 培训人次       | ≥300人次 | 40 |
      | 效益指标   | 社会效益指标       | 持证上岗率     | ≥90%    | 30    |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥95%    | 15    |
      各项指标的分值合计 85 分，应为 90 或 100 分，请核对。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值  | 分值 |
      | 产出指标   | 数量指标           | 培训人次       | ≥300人次 | 50 |
      | 效益指标   | 社会效益指标       | 持证上岗率     | ≥90%    | 30   |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥95%    | 10   |`,
  },
  decisions: {
    zh: "权重写成比例（合计 0.9 或 1）同样接受。有指标未填权重或填了文字的，不作合计。一级指标后注明分值的，其下各项之和应与之相等。",
    en: "Weights written as fractions (0.9 or 1 in all) are accepted. Nothing is added up where a weight is blank or words. Where a class states its points in brackets, its indicators must add up to them.",
  },
  *check({ indicators }, { totals }, { columns, hasSeveralProjects }): Iterable<Problem> {
    const weights = weightsOf(indicators);
    const header = columns.find(({ field }) => field === "weight")?.header;
    const first = indicators[0]?.weight;
    if (!weights || !header || !first) return;
    const total = sum(weights);
    if (
      !totals.some((allowed) => Math.abs(total - allowed) <= TOLERANCE || Math.abs(total * 100 - allowed) <= TOLERANCE)
    ) {
      yield {
        field: hasSeveralProjects ? first : header,
        message: {
          zh: `各项指标的分值合计 ${shown(total)} 分，应为 ${totals.join(" 或 ")} 分，请核对。`,
          en: `The weights add up to ${shown(total)}, not to ${totals.join(" or ")}; check them.`,
        },
      };
    }
    yield* wrongParents(indicators);
  },
});
