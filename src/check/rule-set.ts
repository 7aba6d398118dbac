import * as z from "zod";
import { allRules } from "../rules";
import type { Rule } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import { compileCustomRule, customRuleSchema, type CustomRule } from "./custom-rule";
import { explainIssues } from "./explain-issues";
import { linearPatterns } from "./linear-pattern";

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

type Setting = z.infer<ReturnType<typeof settingOf>> | undefined;

/** The schema of a rule-set file, built from the rules: a misspelt rule or option is refused with its path. */
export const ruleSetSchema = (rules: readonly Rule[]) =>
  z.strictObject({
    $schema: z.string().optional(),
    name: z.string().min(1).optional(),
    preset: z.enum(["submission", "recommended", "strict"]).default("recommended"),
    rules: z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule).optional()]))).default({}),
    custom: z.array(customRuleSchema).default([]),
  });

const activate = (rule: Rule, preset: Preset): ActiveRule | null =>
  preset.tiers.includes(rule.tier) ? { rule, options: rule.options.parse({}), minimum: preset.minimum } : null;

/** The rules of a preset, with their default options. */
export function presetRuleSet(preset: PresetName, rules: readonly Rule[] = allRules): RuleSet {
  const definition = presetDefinitions[preset];
  return { name: preset, preset, active: rules.flatMap((rule) => activate(rule, definition) ?? []) };
}

function configured(rule: Rule, setting: Setting, preset: Preset): ActiveRule | null {
  if (setting === "off") return null;
  if (setting === undefined) return activate(rule, preset);
  if (typeof setting === "string") {
    return { rule, options: rule.options.parse({}), severity: setting, minimum: "info" };
  }
  const options = setting.options ?? rule.options.parse({});
  if (setting.severity) return { rule, options, severity: setting.severity, minimum: "info" };
  const inherited = activate(rule, preset);
  return inherited && { ...inherited, options };
}

interface CustomRules {
  readonly active: readonly ActiveRule[];
  readonly faults: readonly string[];
}

/** Custom rules may not take the id of a rule of the book, or of one another. */
function repeatedIds(custom: readonly CustomRule[], rules: readonly Rule[]): readonly string[] {
  const taken = new Set(rules.map(({ id }) => id));
  return custom.flatMap(({ id }, index) => {
    const isTaken = taken.has(id);
    taken.add(id);
    return isTaken ? `custom[${String(index)}].id：已有名为“${id}”的规则，请换一个名称。` : [];
  });
}

async function compileAll(custom: readonly CustomRule[], rules: readonly Rule[]): Promise<CustomRules> {
  if (custom.length === 0) return { active: [], faults: [] };
  const compile = await linearPatterns();
  const active: ActiveRule[] = [];
  const faults = [...repeatedIds(custom, rules)];
  for (const [index, description] of custom.entries()) {
    const compiled = compileCustomRule(description, compile);
    if (compiled.kind === "rule") active.push({ rule: compiled.rule, options: undefined, minimum: "info" });
    else {
      const place = `custom[${String(index)}].condition`;
      faults.push(`${place}：“${compiled.pattern}”不是可用的正则表达式（不支持反向引用和环视），请检查写法。`);
    }
  }
  return { active, faults };
}

/** Reads a rule-set file: JSON of the shape of `ruleSetSchema`. */
export async function parseRuleSet(json: string, rules: readonly Rule[] = allRules): Promise<RuleSetResult> {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "invalid", message: `规则集不是有效的 JSON，请检查括号、引号和逗号（${detail}）。` };
  }
  const parsed = ruleSetSchema(rules).safeParse(data);
  if (!parsed.success) {
    const ids = rules.map(({ id }) => id);
    return { kind: "invalid", message: explainIssues(parsed.error.issues, ids) };
  }
  const { preset, name = preset, rules: settings, custom } = parsed.data;
  const { active, faults } = await compileAll(custom, rules);
  if (faults.length > 0) return { kind: "invalid", message: faults.join("\n") };
  const definition = presetDefinitions[preset];
  const own = rules.flatMap((rule) => configured(rule, settings[rule.id], definition) ?? []);
  return { kind: "rule-set", ruleSet: { name, preset, active: [...own, ...active] } };
}
