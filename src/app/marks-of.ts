import type { Finding } from "../check/finding";
import { toA1 } from "../sheet/address";
import type { Mark, Severity } from "../sheet/mark";

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** One mark for each cell of a worksheet that findings name, with the gravest of their severities. */
export function marksOf(name: string, findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { sheet, at, also, severity } of findings) {
    if (sheet !== name) continue;
    for (const cell of [at, ...also]) {
      const earlier = marks.get(toA1(cell));
      if (!earlier || rank[severity] > rank[earlier.severity]) marks.set(toA1(cell), { at: cell, severity });
    }
  }
  return [...marks.values()];
}
