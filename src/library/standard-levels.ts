import type { Subcategory } from "../table/goal-table";

/** 二级指标 of 财预〔2015〕88号, in its order: 成本 belongs to 产出. */
export const subcategories88 = [
  "quantity",
  "quality",
  "timeliness",
  "cost",
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
  "clientSatisfaction",
] as const satisfies readonly Subcategory[];

/** 二级指标 of 财预〔2021〕101号: 成本 is a 一级指标 with three of its own. */
export const subcategories101 = [
  "quantity",
  "quality",
  "timeliness",
  "economicCost",
  "socialCost",
  "ecologicalCost",
  "economicBenefit",
  "socialBenefit",
  "ecologicalBenefit",
  "sustainability",
  "clientSatisfaction",
] as const satisfies readonly Subcategory[];
