import { readDecimal, writeDecimal } from "../value/decimal";
import { readTargetValue } from "../value/read-target-value";
import { basisTypeOf } from "./basis-type";
import { directionOf } from "./direction-of";
import type { OwnRow } from "./own-sets";

const SOME_YEAR = "2024";

type Target = Pick<OwnRow, "comparator" | "unit" | "value" | "kind" | "direction">;

function targetOf({ comparator, unit, value }: OwnRow): Target {
  const read = readTargetValue({ value: value.replace("{year}", SOME_YEAR) });
  if (comparator !== null) {
    const direction = directionOf(comparator, readDecimal(value));
    return { kind: "numeric", comparator, unit, value, direction };
  }
  if (read.kind === "numeric") {
    const direction = directionOf(read.comparator, read.number);
    const number = writeDecimal(read.number);
    return { kind: "numeric", comparator: read.comparator, unit: read.unit ?? unit, value: number, direction };
  }
  if (read.kind === "deadline") return { kind: "deadline", comparator, unit: "", value, direction: "negative" };
  return { kind: "qualitative", comparator, unit: "", value, direction: "none" };
}

const trimmed = (row: OwnRow): OwnRow => ({
  ...row,
  name: row.name.trim(),
  value: row.value.trim(),
  unit: row.unit.trim(),
  description: row.description.trim(),
  basis: row.basis.trim(),
});

/** A row that a user has edited, with what follows from its value and its basis where they were changed. */
export function settledRow(original: OwnRow, edited: OwnRow): OwnRow {
  const row = trimmed(edited);
  const { comparator, value, unit, basis } = original;
  const isSameTarget = row.comparator === comparator && row.value === value && row.unit === unit;
  return {
    ...row,
    ...(isSameTarget ? {} : targetOf(row)),
    ...(row.basis === basis ? {} : { basisType: basisTypeOf(row.basis) }),
  };
}
