import * as z from "zod";
import { allRules } from "../rules";
import type { Rule } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import { explainIssues } from "./explain-issues";

/** A rule that is switched on, with its options read. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: unknown;
  /** Replaces the severity of every finding of the rule. */
  readonly severity?: Severity;
  /** Findings below this severity are not reported. */
  readonly minimum: Severity;
}

export type PresetName = "submission" | "recommended" | "strict";

/** Which rules run, how strictly, with which options. */
export interface RuleSet {
  readonly name: string;
  readonly preset: PresetName;
  readonly active: readonly ActiveRule[];
}

export type RuleSetResult =
  | { readonly kind: "rule-set"; readonly ruleSet: RuleSet }
  /** `message` says in Chinese what is wrong with the file, one line for each fault, with its path. */
  | { readonly kind: "invalid"; readonly message: string };

interface Preset {
  readonly tiers: readonly Rule["tier"][];
  readonly minimum: Severity;
}

const presetDefinitions: Readonly<Record<PresetName, Preset>> = {
  submission: { tiers: ["core"], minimum: "error" },
  recommended: { tiers: ["core"], minimum: "warning" },
  strict: { tiers: ["core", "extended", "optional"], minimum: "info" },
};

const severity = z.enum(["error", "warning", "info"]);

const settingOf = (rule: Rule) =>
  z.union([
    z.enum(["error", "warning", "info", "off"]),
    z.strictObject({ severity: severity.optional(), options: rule.options.optional() }),
  ]);

/** The schema of a rule-set file, built from the rules: a misspelt rule or option is refused with its path. */
export const ruleSetSchema = (rules: readonly Rule[]) =>
  z.strictObject({
    $schema: z.string().optional(),
    name: z.string().min(1).optional(),
    preset: z.enum(["submission", "recommended", "strict"]).default("recommended"),
    rules: z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule).optional()]))).default({}),
  });

const activate = (rule: Rule, preset: Preset): ActiveRule | null =>
  preset.tiers.includes(rule.tier) ? { rule, options: rule.options.parse({}), minimum: preset.minimum } : null;

/** The rules of a preset, with their default options. */
export function presetRuleSet(preset: PresetName, rules: readonly Rule[] = allRules): RuleSet {
  const definition = presetDefinitions[preset];
  return { name: preset, preset, active: rules.flatMap((rule) => activate(rule, definition) ?? []) };
}

/** Reads a rule-set file: JSON of the shape of `ruleSetSchema`. */
export function parseRuleSet(json: string, rules: readonly Rule[] = allRules): RuleSetResult {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "invalid", message: `规则集不是有效的 JSON，请检查括号、引号和逗号（${detail}）。` };
  }
  const parsed = ruleSetSchema(rules).safeParse(data);
  if (!parsed.success) {
    return {
      kind: "invalid",
      message: explainIssues(
        parsed.error.issues,
        rules.map(({ id }) => id),
      ),
    };
  }
  const { preset, name = preset, rules: settings } = parsed.data;
  const active = rules.flatMap((rule): ActiveRule | readonly [] => {
    const setting = settings[rule.id];
    const inherited = activate(rule, presetDefinitions[preset]);
    if (setting === "off") return [];
    if (setting === undefined) return inherited ?? [];
    if (typeof setting === "string")
      return { rule, options: rule.options.parse({}), severity: setting, minimum: "info" };
    return {
      rule,
      options: setting.options ?? rule.options.parse({}),
      ...(setting.severity ? { severity: setting.severity } : {}),
      minimum: "info",
    };
  });
  return { kind: "rule-set", ruleSet: { name, preset, active } };
}
