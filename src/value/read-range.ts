import { isYear } from "./calendar";
import { numberAt } from "./number-at";
import type { TargetValue } from "./target-value";
import { sameUnit, unitAt, unitClass } from "./units";

type Range = Extract<TargetValue, { kind: "range" }>;

interface Bound {
  readonly number: number;
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly length: number;
}

const SIGN = /^(?:--|——|[-—–~〜至到])/u;
const NOUN = /^(?!以|左|之|或|和|且)\p{Script=Han}{0,8}$/u;

function boundAt(text: string): Bound | null {
  const found = numberAt(text);
  if (!found) return null;
  const unit = found.unit === null ? unitAt(text, found.length) : null;
  if (unit === null) return { number: found.number, unit: found.unit, unitText: found.unit, length: found.length };
  const length = found.length + unit.length;
  return { number: found.number, unit: unit.unit, unitText: text.slice(found.length, length), length };
}

/** 5万-10万元: the first unit may leave out what the second says. */
const fits = (low: string | null, high: string | null): boolean =>
  low === null || sameUnit(low, high) || (high?.startsWith(low) === true && unitClass(low) === "other");

/**
 * From … to: 3-5个, 80%~90%, 5万-10万元. The text is in half width, without white space and without punctuation at its end.
 * null when it is anything else, or the first bound is above the second.
 */
export function readRange(text: string): Range | null {
  const plain = text.replace(/^(?:在|介于|约)/u, "").replace(/(?:之间|左右)$/u, "");
  const low = plain.startsWith("-") ? null : boundAt(plain);
  if (!low) return null;
  const [sign] = SIGN.exec(plain.slice(low.length)) ?? [];
  if (sign === undefined) return null;
  const rest = plain.slice(low.length + sign.length);
  const high = boundAt(rest);
  if (!high || low.number > high.number || !fits(low.unit, high.unit)) return null;
  if (high.unitText === "年" && isYear(low.number)) return null;
  const noun = rest.slice(high.length);
  if (!NOUN.test(noun)) return null;
  const { unit, unitText } = high;
  return { kind: "range", low: low.number, high: high.number, unit, unitText, ...(noun === "" ? {} : { noun }) };
}
