import * as z from "zod";
import { typeOf } from "../library/project-type";
import { defineRule, type Problem, type Rule } from "../rules/rule";
import type { Form } from "../table/form";
import type { Amount, Field, Indicator, Project } from "../table/goal-table";
import { projectAmounts, projectTexts } from "../table/project-fields";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { sameUnit } from "../value/units";
import type { Matcher, PatternCompiler } from "./linear-pattern";

const indicatorFields = [
  "category",
  "subcategory",
  "name",
  "description",
  "targetValue",
  "periodValue",
  "comparator",
  "unit",
  "weight",
  "targetBasis",
  "actualValue",
  "remark",
] as const satisfies readonly (keyof Indicator)[];

const fieldName = z.enum([...indicatorFields, ...projectTexts, ...projectAmounts]);

type CustomField = z.infer<typeof fieldName>;

const text = z.string().min(1).max(500);

/** What must hold; exactly one of these. */
const condition = z.union([
  z.strictObject({ required: z.literal(true) }),
  z.strictObject({ matches: text }),
  z.strictObject({ doesNotMatch: text }),
  z.strictObject({ oneOf: z.array(text).min(1) }),
  z.strictObject({ numberBetween: z.tuple([z.number().nullable(), z.number().nullable()]) }),
  z.strictObject({ unitIn: z.array(text).min(1) }),
  z.strictObject({ equals: fieldName }),
  z.strictObject({ notAbove: fieldName }),
]);

type Condition = z.infer<typeof condition>;

const when = z.strictObject({
  category: z
    .array(z.enum(["output", "cost", "benefit", "satisfaction"]))
    .min(1)
    .optional(),
  subcategory: z
    .array(
      z.enum([
        "quantity",
        "quality",
        "timeliness",
        "cost",
        "economicCost",
        "socialCost",
        "ecologicalCost",
        "economicBenefit",
        "socialBenefit",
        "ecologicalBenefit",
        "sustainability",
        "clientSatisfaction",
      ]),
    )
    .min(1)
    .optional(),
  projectType: z.array(text).min(1).optional(),
  form: z.array(text).min(1).optional(),
});

/** A rule that a finance bureau adds in its rule-set file: a field, what must hold for it, and what to say where it does not. */
export const customRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, "应由小写字母、数字和连字符组成，以字母开头"),
  title: text.optional(),
  field: fieldName,
  condition,
  when: when.default({}),
  message: text,
  severity: z.enum(["error", "warning", "info"]).default("warning"),
  source: text.optional(),
});

export type CustomRule = z.infer<typeof customRuleSchema>;

/** A custom rule, or the pattern of it that cannot be used. */
export type CompiledRule =
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "bad-pattern"; readonly id: string; readonly pattern: string };

interface Subject {
  readonly project: Project;
  readonly indicator: Indicator | null;
}

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((candidate) => candidate === name);

const amountOf = ({ project }: Subject, name: CustomField): Amount | undefined =>
  isOneOf(projectAmounts, name) ? project[name] : undefined;

function fieldOf(subject: Subject, name: CustomField): Field | undefined {
  if (isOneOf(indicatorFields, name)) return subject.indicator?.[name];
  if (isOneOf(projectTexts, name)) return subject.project[name];
  return amountOf(subject, name)?.field;
}

/** The number a field stands for: an amount in 万元, the number of a target value, or a plain number. */
function numberOf(subject: Subject, name: CustomField): number | null {
  const amount = amountOf(subject, name);
  if (amount) return amount.fen === null ? null : amount.fen / 1e6;
  const { indicator } = subject;
  if (name === "targetValue" && indicator?.target.kind === "numeric") return indicator.target.number;
  const written = normalise(fieldOf(subject, name)?.text ?? "").replace(/%$/u, "");
  return written === "" || Number.isNaN(Number(written)) ? null : Number(written);
}

function unitOf({ indicator }: Subject): string | null {
  const target = indicator?.target;
  return target?.kind === "numeric" || target?.kind === "range" ? target.unit : null;
}

const isWithin = (number: number, [low, high]: readonly [number | null, number | null]): boolean =>
  (low === null || number >= low) && (high === null || number <= high);

/** Whether the condition holds; what cannot be judged (a blank cell, a text that is no number) counts as holding. */
function holds(subject: Subject, name: CustomField, { condition, matcher }: Prepared): boolean {
  const field = fieldOf(subject, name);
  const written = field?.text ?? "";
  if ("required" in condition) return field === undefined || written !== "";
  if (written === "") return true;
  if ("matches" in condition) return matcher(written);
  if ("doesNotMatch" in condition) return !matcher(written);
  if ("oneOf" in condition) return condition.oneOf.some((allowed) => normalise(allowed) === normalise(written));
  if ("unitIn" in condition) {
    const unit = unitOf(subject);
    return unit === null || condition.unitIn.some((allowed) => sameUnit(allowed, unit));
  }
  const number = numberOf(subject, name);
  if ("numberBetween" in condition) return number === null || isWithin(number, condition.numberBetween);
  if ("equals" in condition) {
    const other = fieldOf(subject, condition.equals);
    return other === undefined || other.text === "" || normalise(other.text) === normalise(written);
  }
  const limit = numberOf(subject, condition.notAbove);
  return number === null || limit === null || number <= limit;
}

function applies({ project, indicator }: Subject, { form }: Form, conditions: CustomRule["when"]): boolean {
  const { category, subcategory, projectType, form: forms } = conditions;
  if (category && !category.some((kind) => kind === indicator?.categoryKind)) return false;
  if (subcategory && !subcategory.some((kind) => kind === indicator?.subcategoryKind)) return false;
  if (forms && !forms.includes(form)) return false;
  const type = projectType ? typeOf(project) : null;
  return !projectType || (type !== null && (projectType.includes(type.id) || projectType.includes(type.title)));
}

interface Prepared {
  readonly condition: Condition;
  readonly matcher: Matcher;
}

const patternOf = (condition: Condition): string | null =>
  "matches" in condition ? condition.matches : "doesNotMatch" in condition ? condition.doesNotMatch : null;

const sentence = (words: string): string => (/[。！？.!?]$/u.test(words) ? words : `${words}。`);

/** Makes a rule of its description. The rule reports its message with the cell's text quoted in front. */
export function compileCustomRule(custom: CustomRule, compile: PatternCompiler): CompiledRule {
  const pattern = patternOf(custom.condition);
  const matcher = pattern === null ? () => true : compile(pattern);
  if (!matcher) return { kind: "bad-pattern", id: custom.id, pattern: pattern ?? "" };
  const prepared = { condition: custom.condition, matcher };
  const isAboutIndicators = isOneOf(indicatorFields, custom.field);

  function* check(project: Project, _options: unknown, form: Form): Iterable<Problem> {
    const subjects: readonly Subject[] = isAboutIndicators
      ? project.indicators.map((indicator) => ({ project, indicator }))
      : [{ project, indicator: null }];
    for (const subject of subjects) {
      const field = fieldOf(subject, custom.field);
      if (!field || !applies(subject, form, custom.when) || holds(subject, custom.field, prepared)) continue;
      const words = field.text === "" ? sentence(custom.message) : `${quote(field.text)}：${sentence(custom.message)}`;
      yield { field, message: { zh: words, en: words } };
    }
  }

  const title = custom.title ?? custom.message;
  const source = custom.source ?? "本单位规则集";
  return {
    kind: "rule",
    rule: defineRule({
      id: custom.id,
      title: { zh: title, en: title },
      why: { zh: sentence(custom.message), en: sentence(custom.message) },
      source: { zh: source, en: source },
      category: "format",
      dimension: "completeness",
      severity: custom.severity,
      tier: "core",
      scope: "project",
      options: z.unknown(),
      examples: { bad: "", good: "" },
      check,
    }),
  };
}
