import { formatTenThousandYuan, tenThousandYuan, yuan } from "../value/money";
import type { Amount, MoneyUnit } from "./goal-table";

const FEN_PER_HUNDRED_MILLION = 1e10;

/** 分 as a number of the unit, exact to the 分. */
export function inUnit(fen: number, unit: MoneyUnit): number {
  switch (unit) {
    case "元":
      return yuan(fen);
    case "万元":
      return tenThousandYuan(fen);
    case "亿元":
      return fen / FEN_PER_HUNDRED_MILLION;
  }
}

/** An amount as a message writes it, without its unit: two decimals, more where two would round. */
export const writtenAmount = (fen: number, unit: MoneyUnit): string =>
  unit === "万元" ? formatTenThousandYuan(fen) : inUnit(fen, unit).toFixed(unit === "元" ? 2 : 4);

/** What the amount's cell would hold for another amount; null where it holds a formula or more than a plain number. */
export function amountContent({ field, unit }: Amount, fen: number): number | string | null {
  if (typeof field.content === "number") return inUnit(fen, unit);
  return /^[\d,]+(?:\.\d+)?$/u.test(field.text) && typeof field.content === "string" ? writtenAmount(fen, unit) : null;
}
