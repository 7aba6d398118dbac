import { sameQuantity, unitClass, type Amount } from "./units";

/** Units that count the same events, people or things in everyday writing. */
const COUNTED_ALIKE: readonly ReadonlySet<string>[] = [
  new Set(["人", "人次"]),
  new Set(["家", "户"]),
  new Set(["场", "次", "场次", "期", "班", "班次", "批", "批次"]),
  new Set(["台", "套", "台（套）", "辆"]),
  new Set(["件", "项", "份", "篇"]),
];

function countAlike(one: string, other: string): boolean {
  if (unitClass(one) !== "count" || unitClass(other) !== "count") return false;
  return one === "个" || other === "个" || COUNTED_ALIKE.some((units) => units.has(one) && units.has(other));
}

/** Whether two quantities may be one: equal, in units that mean the same or count the same things (5家企业 and 5个). */
export const maybeSameThing = (one: Amount, other: Amount): boolean =>
  sameQuantity(one, other) || (one.number === other.number && countAlike(one.unit, other.unit));

/** Whether two units can count the same things: 名 and 人, 家 and 个. */
export const maybeSameUnit = (one: string, other: string): boolean =>
  maybeSameThing({ number: 1, unit: one }, { number: 1, unit: other });
