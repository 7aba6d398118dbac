import { quantitiesIn } from "../value/numbers-in-text";
import type { Amount } from "../value/units";
import type { Indicator } from "./goal-table";
import { writtenFields } from "./written-fields";

/** Every number with a unit that a row names: its target, and what its words mention (a description “共6间”). */
export function quantitiesOf(indicator: Indicator): readonly Amount[] {
  const { target, others } = indicator;
  const written = [...writtenFields(indicator), ...others].flatMap(({ text }) => quantitiesIn(text));
  if (!("unit" in target) || target.unit === null) return written;
  const { unit } = target;
  const numbers = target.kind === "range" ? [target.low, target.high] : target.number === null ? [] : [target.number];
  return [...numbers.map((number) => ({ number, unit })), ...written];
}
