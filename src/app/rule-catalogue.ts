import * as z from "zod";
import { presetRuleSet, type PresetName } from "../check/rule-set";
import { allRules } from "../rules";
import type { Rule } from "../rules/rule";
import type { Severity } from "../sheet/mark";

/** An option that can be set by hand. */
export interface RuleOption {
  /** Where it stands among the rule's options: its name, or the names of a group and of one member of it. */
  readonly path: readonly [name: string, member?: string];
  /** What it means, in Chinese. */
  readonly about: string;
  readonly kind:
    | { readonly type: "words" }
    | { readonly type: "numbers" }
    | { readonly type: "boolean" }
    | {
        readonly type: "number";
        readonly isInteger: boolean;
        readonly least: number | null;
        readonly most: number | null;
      };
}

/** A rule as the settings show it. */
export interface RuleEntry extends Pick<
  Rule,
  "id" | "title" | "why" | "source" | "category" | "severity" | "tier" | "decisions"
> {
  readonly examples: Pick<Rule["examples"], "bad" | "good">;
  readonly options: readonly RuleOption[];
  /** Names of options that only a rule-set file can set. */
  readonly otherOptions: readonly string[];
  /** By name. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Below which severity each preset drops the rule's findings; null: the preset does not ask the rule. */
  readonly presets: Readonly<Record<PresetName, Severity | null>>;
}

type Property = z.core.JSONSchema._JSONSchema;

const itemType = (items: z.core.JSONSchema.BaseSchema["items"]): string | undefined =>
  typeof items === "object" && !Array.isArray(items) && typeof items.type === "string" ? items.type : undefined;

function kindOf(property: Exclude<Property, boolean>): RuleOption["kind"] | null {
  const { type, items, minimum, maximum, enum: values } = property;
  if (values) return null;
  if (type === "boolean") return { type };
  if (type === "array") {
    const item = itemType(items);
    if (item === "string") return { type: "words" };
    return item === "number" || item === "integer" ? { type: "numbers" } : null;
  }
  if (type !== "number" && type !== "integer") return null;
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? null : maximum;
  return { type: "number", isInteger: type === "integer", least: minimum ?? null, most };
}

function optionsOf(name: string, property: Property): readonly RuleOption[] {
  if (typeof property === "boolean") return [];
  const about = property.description ?? name;
  const kind = kindOf(property);
  if (kind) return [{ path: [name], about, kind }];
  return Object.entries(property.properties ?? {}).flatMap(([member, part]) => {
    const partKind = typeof part === "boolean" ? null : kindOf(part);
    return partKind ? [{ path: [name, member] as const, about, kind: partKind }] : [];
  });
}

const record = z.record(z.string(), z.unknown());

type MinimumByRule = ReadonlyMap<Rule, Severity>;

const minimumIn = (preset: PresetName): MinimumByRule =>
  new Map(presetRuleSet(preset).active.map(({ rule, minimum }) => [rule, minimum]));

function entryOf(rule: Rule, minimums: Readonly<Record<PresetName, MinimumByRule>>): RuleEntry {
  const { id, title, why, source, category, severity, tier, decisions, examples } = rule;
  const properties = Object.entries(z.toJSONSchema(rule.options, { io: "input" }).properties ?? {});
  const options = properties.map(([name, property]) => [name, optionsOf(name, property)] as const);
  return {
    ...{ id, title, why, source, category, severity, tier, examples },
    ...(decisions ? { decisions } : {}),
    options: options.flatMap(([, found]) => found),
    otherOptions: options.flatMap(([name, found]) => (found.length === 0 ? [name] : [])),
    defaults: record.parse(rule.options.parse({})),
    presets: {
      submission: minimums.submission.get(rule) ?? null,
      recommended: minimums.recommended.get(rule) ?? null,
      strict: minimums.strict.get(rule) ?? null,
    },
  };
}

/** All rules of the book, as the settings show them. */
export function ruleCatalogue(): readonly RuleEntry[] {
  const minimums = {
    submission: minimumIn("submission"),
    recommended: minimumIn("recommended"),
    strict: minimumIn("strict"),
  };
  return allRules.map((rule) => entryOf(rule, minimums));
}
