import * as z from "zod";
import { statedWeight, weightsOf } from "../table/weights";
import type { Category, Field, Indicator } from "../table/goal-table";
import { defineRule } from "./rule";

const shares = z.strictObject({
  cost: z.number().min(0),
  output: z.number().min(0),
  benefit: z.number().min(0),
  satisfaction: z.number().min(0),
});

type Shares = z.infer<typeof shares>;

const classNames: Readonly<Record<Category, string>> = {
  cost: "成本指标",
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
};

/** What each class should weigh: without satisfaction its points go to benefit. */
function expectedShares(indicators: readonly Indicator[], withCost: Shares, withoutCost: Shares): Shares {
  const has = (kind: Category): boolean => indicators.some(({ categoryKind }) => categoryKind === kind);
  const expected = has("cost") ? withCost : withoutCost;
  return has("satisfaction")
    ? expected
    : { ...expected, benefit: expected.benefit + expected.satisfaction, satisfaction: 0 };
}

interface ClassWeight {
  readonly kind: Category;
  readonly field: Field;
  readonly weight: number;
}

function classWeights(indicators: readonly Indicator[]): readonly ClassWeight[] {
  return (Object.keys(classNames) as Category[]).flatMap((kind) => {
    const rows = indicators.filter(({ categoryKind }) => categoryKind === kind);
    const weights = weightsOf(rows);
    const field = rows[0]?.category;
    if (!weights || !field || statedWeight(field.raw) !== null) return [];
    return { kind, field, weight: weights.reduce((total, weight) => total + weight, 0) };
  });
}

export default defineRule({
  id: "weight-default-deviation",
  title: { zh: "一级指标权重偏离统一比例", en: "Weight of a class differs from the uniform share" },
  why: {
    zh: "指引给出了各一级指标的统一权重；各地可以调整，但应有理由。偏离时请确认是有意为之。",
    en: "The guideline sets uniform weights for the classes. Departments may deviate for a reason; make sure that it is on purpose.",
  },
  source: {
    zh: "财预〔2021〕101号（指标权重）；财预〔2020〕10号（自评权重）",
    en: "财预〔2021〕101号 (weights); 财预〔2020〕10号 (weights of the self-evaluation)",
  },
  category: "arithmetic",
  dimension: "adequacy",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    withCost: shares
      .default({ cost: 20, output: 40, benefit: 20, satisfaction: 10 })
      .describe("设有成本指标（一级）时各类的权重"),
    withoutCost: shares
      .default({ cost: 0, output: 50, benefit: 30, satisfaction: 10 })
      .describe("不设成本指标（一级）时各类的权重"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值   | 分值 |
      | 产出指标✗  | 数量指标           | 培训人次       | ≥300人次 | 30   |
      | 效益指标✗  | 社会效益指标       | 持证上岗率     | ≥90%     | 50   |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥95%     | 10   |
      产出指标的权重合计 30 分，统一比例为 50 分，请确认是否有意调整。
      效益指标的权重合计 50 分，统一比例为 30 分，请确认是否有意调整。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 指标值   | 分值 |
      | 产出指标   | 数量指标           | 培训人次       | ≥300人次 | 50   |
      | 效益指标   | 社会效益指标       | 持证上岗率     | ≥90%     | 30   |
      | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥95%     | 10   |`,
  },
  decisions: {
    zh: "一级指标后已注明分值的（如“产出指标（40分）”）视为本表自有规定，不比较；合计 100 分的表先扣除差额再比较的做法不采用，只比较合计 90 分的表。",
    en: "A class that states its points in brackets follows its own rule and is not compared. Only forms whose weights add up to 90 are compared.",
  },
  *check({ indicators }, { withCost, withoutCost }) {
    const all = weightsOf(indicators)?.reduce((total, weight) => total + weight, 0) ?? 0;
    if (Math.abs(all - 90) > 0.01) return;
    const expected = expectedShares(indicators, withCost, withoutCost);
    for (const { kind, field, weight } of classWeights(indicators)) {
      if (Math.abs(weight - expected[kind]) <= 0.01) continue;
      const [is, should] = [String(weight), String(expected[kind])];
      yield {
        field,
        message: {
          zh: `${classNames[kind]}的权重合计 ${is} 分，统一比例为 ${should} 分，请确认是否有意调整。`,
          en: `${classNames[kind]} weigh ${is} in all, the uniform share is ${should}; make sure that this is on purpose.`,
        },
      };
    }
  },
});
