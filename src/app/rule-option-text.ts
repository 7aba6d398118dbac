import type { RuleOption } from "./rule-catalogue";

type Kind = RuleOption["kind"];

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** An option's value as text to edit: a word on each line, numbers with 、 between them. */
export function formOption({ type }: Kind, value: unknown): string {
  if (type === "words") return asList(value).map(String).join("\n");
  if (type === "numbers") return asList(value).map(String).join("、");
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

const parts = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A number, or the text itself where it is none: the rule's schema then says what is wrong with it. */
const asNumber = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text);

/** The value that an edited text stands for; undefined, the default, when a number is left blank. */
export function readOption({ type }: Kind, text: string): unknown {
  switch (type) {
    case "words":
      return [...new Set(parts(text, /[\r\n]+/u))];
    case "numbers":
      return parts(text, /[\s、，,；;]+/u).map(asNumber);
    case "number":
      return text.trim() === "" ? undefined : asNumber(text.trim());
    case "boolean":
      return text === "true";
  }
}

/** An option's value: what was chosen, else the default. */
export function optionValue(
  { path: [name, member] }: RuleOption,
  chosen: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): unknown {
  const value = chosen[name] ?? defaults[name];
  if (member === undefined) return value;
  const standard = memberOf(defaults[name], member);
  return memberOf(value, member) ?? standard;
}

// Options with members are JSON objects.
const memberOf = (value: unknown, member: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === member)?.[1]
    : undefined;

/** What to store under the option's name when it, or one member of it, gets this value. */
export function optionWith(
  { path: [name, member] }: RuleOption,
  value: unknown,
  chosen: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): unknown {
  if (member === undefined) return value;
  const standard = defaults[name];
  const current = chosen[name];
  const whole = { ...(typeof standard === "object" ? standard : {}), ...(typeof current === "object" ? current : {}) };
  return { ...whole, [member]: value ?? memberOf(standard, member) };
}
