import * as z from "zod";
import { customRuleSchema } from "../check/custom-rule";
import { parseRuleSet, presetRuleSet, type PresetName, type RuleSet } from "../check/rule-set";
import { isUnchanged, noChanges, ruleSetText, type RuleChanges, type RuleSettings } from "./rule-changes";
import type { Restored } from "./stored-choices";

/** What a rule-set file says, or what is wrong with it: complete sentences in Chinese. */
export type ImportResult =
  | { readonly kind: "read"; readonly preset: PresetName; readonly changes: RuleChanges }
  | { readonly kind: "invalid"; readonly faults: readonly string[] };

const MAX_CHARACTERS = 200_000;

const severity = z.enum(["error", "warning", "info"]);

// Only the outline: `parseRuleSet` has judged the rest by then.
const file = z.object({
  name: z.string().optional(),
  preset: z.enum(["submission", "recommended", "strict"]).default("recommended"),
  rules: z
    .record(
      z.string(),
      z.union([
        z.enum(["error", "warning", "info", "off"]),
        z.object({ severity: severity.optional(), options: z.record(z.string(), z.unknown()).optional() }),
      ]),
    )
    .default({}),
  custom: z.array(customRuleSchema).default([]),
});

const sentence = (line: string): string => (/[。！？]$/u.test(line) ? line : `${line}。`);

/** Reads a rule-set file that somebody hands in. */
export async function importRuleSet(text: string): Promise<ImportResult> {
  if (text.trim() === "")
    return { kind: "invalid", faults: ["没有内容。请选择规则集文件，或把规则集的全部文字粘贴到框中。"] };
  if (text.length > MAX_CHARACTERS) {
    return { kind: "invalid", faults: [`规则集过大，最多 ${String(MAX_CHARACTERS)} 个字符，请删减后再导入。`] };
  }
  const result = await parseRuleSet(text);
  if (result.kind === "invalid") return { kind: "invalid", faults: result.message.split("\n").map(sentence) };
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  const { name = null, preset, rules, custom } = file.parse(data);
  return { kind: "read", preset, changes: { name, rules, custom } };
}

async function build(preset: PresetName, changes: RuleChanges): Promise<RuleSet> {
  if (isUnchanged(changes)) return presetRuleSet(preset);
  const result = await parseRuleSet(ruleSetText(preset, changes));
  if (result.kind === "invalid") throw new Error(result.message);
  return result.ruleSet;
}

const built = new WeakMap<RuleChanges, Map<PresetName, Promise<RuleSet>>>();

/** The rules of a preset with these changes. Rejects when the changes do not fit the rules; those of an import do. */
export function ruleSetOf(preset: PresetName, changes: RuleChanges): Promise<RuleSet> {
  const known = built.get(changes) ?? new Map<PresetName, Promise<RuleSet>>();
  built.set(changes, known);
  const ruleSet = known.get(preset) ?? build(preset, changes);
  known.set(preset, ruleSet);
  return ruleSet;
}

/** Reads the changes that the workbook keeps; what does not fit the rules counts as no change. */
export async function readRuleSettings(text: string | null): Promise<Restored<RuleSettings>> {
  if (text === null) return { value: { changes: noChanges, isKept: false }, isDamaged: false };
  const result = await importRuleSet(text);
  return result.kind === "read"
    ? { value: { changes: result.changes, isKept: true }, isDamaged: false }
    : { value: { changes: noChanges, isKept: false }, isDamaged: true };
}
