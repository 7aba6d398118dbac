import type { Category } from "../table/goal-table";
import { shareOut } from "./share-out";

type Points = Readonly<Record<Category, number>>;

/** 财预〔2021〕101号: 90 points in all, the other 10 are for budget execution. */
const withCost: Points = { cost: 20, output: 40, benefit: 20, satisfaction: 10 };
const withoutCost: Points = { cost: 0, output: 50, benefit: 30, satisfaction: 10 };

/** What a class is worth beside the others; without satisfaction its points go to benefit. */
function pointsOf(category: Category, present: ReadonlySet<Category>): number {
  const points = (present.has("cost") ? withCost : withoutCost)[category];
  return category === "benefit" && !present.has("satisfaction") ? points + 10 : points;
}

/** 分值 of each row, from the rows' 一级指标: each class's points divided among its rows. */
export function weightsFor(categories: readonly Category[]): readonly number[] {
  const present = new Set(categories);
  const shares = new Map(
    Array.from(present, (category) => {
      const rows = categories.filter((other) => other === category).length;
      return [category, [...shareOut(pointsOf(category, present), rows)]];
    }),
  );
  return categories.map((category) => shares.get(category)?.shift() ?? 0);
}
