import { tenThousandYuan } from "../value/money";
import type { CostRow } from "./cost-rows";

/** 元 and 万元, where one stands for the other. */
export type SwappedUnit = "元" | "万元";

const SAME = 0.005;

/** The unit that makes a total cost equal to the budget (in 分) where the one written misses it by far; null when it fits or no swap helps. */
export function swappedUnit({ indicator: { target }, fen, isTotal }: CostRow, budget: number): SwappedUnit | null {
  if (!isTotal || target.kind !== "numeric" || Math.abs(fen - budget) <= budget * 0.01) return null;
  if (target.unit === "元" && Math.abs(target.number - tenThousandYuan(budget)) <= SAME) return "万元";
  return target.unit === "万元" && Math.abs(target.number - budget / 100) <= SAME ? "元" : null;
}
