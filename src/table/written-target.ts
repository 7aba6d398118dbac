import { readComparator } from "../value/comparator";
import { readTargetValue } from "../value/read-target-value";
import { readUnit } from "../value/units";
import type { Field, Indicator } from "./goal-table";

const columnText = (column: Field | undefined, says: (text: string) => boolean): string =>
  column !== undefined && says(column.text) ? column.text : "";

/** The target value as a person reads the row: 95 between columns of ≥ and % is ≥95%. */
export function writtenTarget({ targetValue, comparator, unit }: Indicator): string {
  const own = readTargetValue({ value: targetValue.text });
  if (own.kind !== "numeric") return targetValue.text;
  const sign = own.explicit ? "" : columnText(comparator, (text) => readComparator(text) !== null);
  const measure = own.unit !== null ? "" : columnText(unit, (text) => readUnit(text) !== null);
  return sign + targetValue.text + measure;
}
