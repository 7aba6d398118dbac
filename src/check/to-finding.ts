import type { Problem } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import type { Address } from "../sheet/address";
import type { Finding } from "./finding";
import type { ActiveRule } from "./rule-set";

/** Where a problem belongs: the numbers of its table and project, and what its cell is about. */
export interface Place {
  readonly table: number;
  readonly project: number | null;
  readonly subject: string;
}

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

const noCells: readonly Address[] = [];

/** What the pane lists for a rule's problem; null when it is below what the rule set reports. */
export function toFinding(
  { rule, severity, minimum }: ActiveRule,
  { field, message, severity: own, fix, also = [] }: Problem,
  placeOf: () => Place,
): Finding | null {
  const decided = severity ?? own ?? rule.severity;
  if (rank[decided] < rank[minimum]) return null;
  const { table, project, subject } = placeOf();
  return {
    rule: rule.id,
    severity: decided,
    sheet: field.sheet,
    at: field.at,
    table,
    project,
    field: field.role,
    subject,
    text: field.raw,
    message,
    source: rule.source,
    ...(fix ? { fix } : {}),
    also: also.length === 0 ? noCells : also.map(({ at }) => at),
  };
}
