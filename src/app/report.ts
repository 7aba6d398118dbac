import type { Finding } from "../check/finding";
import type { Rule, Text } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import type { Sheet } from "../sheet/sheet";
import type { Field, GoalTable } from "../table/goal-table";

/** What a check of one worksheet found. */
export interface Report {
  /** The worksheet as it was read. */
  readonly sheet: Sheet;
  readonly tables: readonly GoalTable[];
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** The rules that ran, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** A line of the list: one finding, or many of one rule that one sentence tells. */
export type Line =
  | { readonly kind: "one"; readonly finding: Finding }
  | { readonly kind: "many"; readonly rule: Rule; readonly message: Text; readonly findings: readonly Finding[] };

/** The findings of one table. `table` is null for what belongs to none. */
export interface Group {
  readonly table: GoalTable | null;
  readonly lines: readonly Line[];
}

/** From how many findings of one rule on they share a line. */
const MANY = 3;

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => ({
  error: findings.filter(({ severity }) => severity === "error").length,
  warning: findings.filter(({ severity }) => severity === "warning").length,
  info: findings.filter(({ severity }) => severity === "info").length,
});

const fieldOf = ({ field, sheet, at, text }: Finding): Field => ({
  role: field,
  sheet,
  at,
  text: text.trim(),
  raw: text,
  content: text,
});

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function linesOf(findings: readonly Finding[], rules: Report["rules"]): readonly Line[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  return findings.flatMap((finding): readonly Line[] => {
    const rule = rules.get(finding.rule);
    const alike = byRule.get(finding.rule) ?? [];
    if (!rule?.many || alike.length < MANY) return [{ kind: "one", finding }];
    if (finding !== alike[0]) return [];
    return [{ kind: "many", rule, message: rule.many(alike.length, fieldOf(finding)), findings: alike }];
  });
}

/** The findings of the given severities as the list shows them: by table, and repeated ones on one line. */
export function groupFindings(report: Report, severities: ReadonlySet<Severity>): readonly Group[] {
  const shown = report.findings.filter(({ severity }) => severities.has(severity));
  return [...groupBy(shown, ({ table }) => table)].map(([index, findings]) => ({
    table: report.tables.find((table) => table.index === index) ?? null,
    lines: linesOf(findings, report.rules),
  }));
}

/** The findings in the order in which the list shows them. */
export const findingsInOrder = (groups: readonly Group[]): readonly Finding[] =>
  groups.flatMap(({ lines }) => lines).flatMap((line) => (line.kind === "one" ? [line.finding] : line.findings));
