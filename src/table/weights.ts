import { toA1 } from "../sheet/address";
import { readDecimal } from "../value/decimal";
import { normalise } from "../value/text";
import type { Indicator } from "./goal-table";

const readWeight = (text: string): number | null => {
  const [, digits = "", sign] = /^(\d[\d,.]*?)(%|分)?$/u.exec(normalise(text)) ?? [];
  const number = readDecimal(digits);
  return number !== null && sign === "%" && number > 1 ? number / 100 : number;
};

/** The weights of these indicators, one merged over several rows once; null when one is missing, blank or no number. */
export function weightsOf(indicators: readonly Indicator[]): readonly number[] | null {
  const weights = new Map<string, number>();
  for (const { weight } of indicators) {
    const number = weight ? readWeight(weight.text) : null;
    if (!weight || number === null) return null;
    weights.set(toA1(weight.at), number);
  }
  return weights.size > 0 ? [...weights.values()] : null;
}

/** The points a level's cell states in brackets: 产出指标（50分） → 50; null when it states none, or a range. */
export function statedWeight(level: string): number | null {
  const [, digits] = /\((\d+(?:\.\d+)?)分?\)/u.exec(level.normalize("NFKC").replace(/\s/gu, "")) ?? [];
  return digits === undefined ? null : Number(digits);
}
