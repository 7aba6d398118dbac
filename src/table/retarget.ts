import { readComparator } from "../value/comparator";
import { formatTargetValue } from "../value/format-target-value";
import { readTargetValue } from "../value/read-target-value";
import type { Comparator, TargetValue } from "../value/target-value";
import { readUnit } from "../value/units";
import type { Field, Indicator } from "./goal-table";
import { rewrite } from "./rewrite";

/** What is to change of a numeric target. */
export interface Retarget {
  readonly comparator?: Comparator;
  readonly number?: number;
  readonly unit?: string;
}

/** What a cell of the target would hold instead. */
export interface Retargeted {
  readonly field: Field;
  readonly after: string | number;
}

/** A cell that holds a plain number keeps holding one. */
function contentFor(field: Field, text: string): string | number | null {
  return typeof field.content === "number" && /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : rewrite(field, text);
}

type Numeric = Extract<TargetValue, { kind: "numeric" }>;

/** A value without a comparator gets none unless one is asked for. */
function valueChange(field: Field, own: Numeric, change: Retarget): Retargeted | null {
  const written = formatTargetValue({ ...own, ...change });
  const isExplicit = own.explicit || change.comparator !== undefined;
  const after = written === null ? null : contentFor(field, isExplicit ? written : written.replace(/^=/u, ""));
  return after === null ? null : { field, after };
}

type Pending = readonly (Retargeted | null)[];

function inColumn(column: Field, after: string | undefined): Pending {
  if (after === undefined) return [];
  const text = rewrite(column, after);
  return [text === null ? null : { field: column, after: text }];
}

/**
 * A numeric target with another comparator, number or unit, each written where the form has it: in the value itself, or in
 * its own column. null when the target is no number, when 万 stands in the value and 元 in the column, or when a cell holds a formula.
 */
export function retarget(indicator: Indicator, { comparator, number, unit }: Retarget): readonly Retargeted[] | null {
  const { targetValue, comparator: comparatorColumn, unit: unitColumn } = indicator;
  const own = readTargetValue({ value: targetValue.text });
  if (own.kind !== "numeric") return null;
  const hasComparator = comparatorColumn !== undefined && readComparator(comparatorColumn.text) !== null;
  const hasUnit = unitColumn !== undefined && readUnit(unitColumn.text) !== null;
  if (hasUnit && own.unit !== null && unit !== undefined) return null;
  const inValue: Retarget = {
    ...(comparator !== undefined && (own.explicit || !hasComparator) ? { comparator } : {}),
    ...(number === undefined ? {} : { number }),
    ...(unit !== undefined && !hasUnit ? { unit } : {}),
  };
  const pending: Pending = [
    ...(hasComparator && !own.explicit ? inColumn(comparatorColumn, comparator) : []),
    ...(Object.keys(inValue).length > 0 ? [valueChange(targetValue, own, inValue)] : []),
    ...(hasUnit ? inColumn(unitColumn, unit) : []),
  ];
  const changes = pending.filter((change) => change !== null);
  return changes.length === pending.length && changes.length > 0 ? changes : null;
}
