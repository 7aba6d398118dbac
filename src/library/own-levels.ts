import type { Subcategory } from "../table/goal-table";
import type { OwnRow } from "./own-sets";

/** Where a row of a user's own set stands in both taxonomies. */
export type OwnLevels = Pick<OwnRow, "category" | "subcategory" | "subcategoryCentral">;

/** Where a row of this 二级指标 stands; a cost that is not divided counts as 经济成本. */
export const ownLevels: Readonly<Record<Subcategory, OwnLevels>> = {
  quantity: { category: "output", subcategory: "quantity", subcategoryCentral: "quantity" },
  quality: { category: "output", subcategory: "quality", subcategoryCentral: "quality" },
  timeliness: { category: "output", subcategory: "timeliness", subcategoryCentral: "timeliness" },
  cost: { category: "output", subcategory: "cost", subcategoryCentral: "economicCost" },
  economicCost: { category: "output", subcategory: "cost", subcategoryCentral: "economicCost" },
  socialCost: { category: "output", subcategory: "cost", subcategoryCentral: "socialCost" },
  ecologicalCost: { category: "output", subcategory: "cost", subcategoryCentral: "ecologicalCost" },
  economicBenefit: { category: "benefit", subcategory: "economicBenefit", subcategoryCentral: "economicBenefit" },
  socialBenefit: { category: "benefit", subcategory: "socialBenefit", subcategoryCentral: "socialBenefit" },
  ecologicalBenefit: { category: "benefit", subcategory: "ecologicalBenefit", subcategoryCentral: "ecologicalBenefit" },
  sustainability: { category: "benefit", subcategory: "sustainability", subcategoryCentral: "sustainability" },
  clientSatisfaction: {
    category: "satisfaction",
    subcategory: "clientSatisfaction",
    subcategoryCentral: "clientSatisfaction",
  },
};
