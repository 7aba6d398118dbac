import type { CustomRule } from "../check/custom-rule";
import type { PresetName } from "../check/rule-set";
import type { Severity } from "../sheet/mark";

/** What is decided about one rule, as a rule-set file says it. Options that are not named keep their defaults. */
export type RuleChange =
  | Severity
  | "off"
  | { readonly severity?: Severity | undefined; readonly options?: Readonly<Record<string, unknown>> | undefined };

/** What differs from a preset. */
export interface RuleChanges {
  /** Of the rule-set file it came from. */
  readonly name: string | null;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleChange>>;
  readonly custom: readonly CustomRule[];
}

/** The changes, and whether they travel with the workbook. */
export interface RuleSettings {
  readonly changes: RuleChanges;
  readonly isKept: boolean;
}

export const noChanges: RuleChanges = { name: null, rules: {}, custom: [] };

export const isUnchanged = ({ rules, custom }: RuleChanges): boolean =>
  custom.length === 0 && Object.keys(rules).length === 0;

/** A severity or "off" that was chosen for the rule; null where the preset decides. */
export const severityIn = (change: RuleChange | undefined): Severity | "off" | null =>
  typeof change === "object" ? (change.severity ?? null) : (change ?? null);

/** Options that were chosen for the rule. */
export const optionsIn = (change: RuleChange | undefined): Readonly<Record<string, unknown>> =>
  typeof change === "object" ? (change.options ?? {}) : {};

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** The change of a rule with another severity; undefined when nothing is left of it. A rule that is off has no options. */
export function withSeverity(
  change: RuleChange | undefined,
  severity: Severity | "off" | null,
): RuleChange | undefined {
  const options = optionsIn(change);
  if (severity === "off" || Object.keys(options).length === 0) return severity ?? undefined;
  return severity === null ? { options } : { severity, options };
}

/** The change of a rule with one option set; undefined leaves the option to its default. */
export function withOption(change: RuleChange | undefined, name: string, value: unknown): RuleChange | undefined {
  const others = without(optionsIn(change), name);
  const options = value === undefined ? others : { ...others, [name]: value };
  const severity = severityIn(change);
  if (Object.keys(options).length === 0) return severity ?? undefined;
  return severity === null || severity === "off" ? { options } : { severity, options };
}

/** The changes with that of one rule replaced; undefined takes it back. */
export function withRule(changes: RuleChanges, id: string, change: RuleChange | undefined): RuleChanges {
  const others = without(changes.rules, id);
  return { ...changes, rules: change === undefined ? others : { ...others, [id]: change } };
}

/** The rule-set file that says the same. */
export const ruleSetText = (preset: PresetName, { name, rules, custom }: RuleChanges): string =>
  JSON.stringify(
    { ...(name === null ? {} : { name }), preset, rules, ...(custom.length > 0 ? { custom } : {}) },
    null,
    2,
  );
