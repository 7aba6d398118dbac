import type { Rule, Text } from "../rules/rule";
import type { Field } from "../table/goal-table";
import type { Finding } from "./finding";
import { groupBy } from "./group-by";

/** A line of a list of findings: one finding, or many of one rule that one sentence tells. */
export type Line =
  | { readonly kind: "one"; readonly finding: Finding }
  | { readonly kind: "many"; readonly rule: Rule; readonly message: Text; readonly findings: readonly Finding[] };

/** From how many findings of one rule on they share a line. */
const MANY = 3;

const fieldOf = ({ field, sheet, at, text }: Finding): Field => ({
  role: field,
  sheet,
  at,
  text: text.trim(),
  raw: text,
  content: text,
});

/** Findings of different severity never share a line: a reader would take that of the first for all. */
const keyOf = ({ rule, severity }: Finding): string => `${rule} ${severity}`;

/** Findings of one table as lines; a rule that repeats down the table stands where its first finding stood. */
export function findingLines(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): readonly Line[] {
  const groups = groupBy(findings, keyOf);
  return findings.flatMap((finding): readonly Line[] => {
    const rule = rules.get(finding.rule);
    const alike = groups.get(keyOf(finding)) ?? [];
    if (!rule?.many || alike.length < MANY) return [{ kind: "one", finding }];
    if (finding !== alike[0]) return [];
    return [{ kind: "many", rule, message: rule.many(alike.length, fieldOf(finding)), findings: alike }];
  });
}
