import type { ValidationRule } from "../../spreadsheet/validations";
import { asBoolean, asOneOf, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";

/** Excel's name for a kind of validation, the member of a rule that describes it, and the name that files use. */
const kinds = [
  { name: "WholeNumber", member: "wholeNumber", file: "whole" },
  { name: "Decimal", member: "decimal", file: "decimal" },
  { name: "List", member: "list", file: "list" },
  { name: "Date", member: "date", file: "date" },
  { name: "Time", member: "time", file: "time" },
  { name: "TextLength", member: "textLength", file: "textLength" },
  { name: "Custom", member: "custom", file: "custom" },
] as const;

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** "EqualTo" as files write it: "equal". */
const fileOperator = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1).replace(/To$/, "");

/** Excel takes no longer list typed into a validation. */
const LONGEST_LIST = 255;

type Described = Readonly<Record<string, Json>>;

const isDescribed = (value: Json | undefined): value is Described =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const describedKind = ({ attributes }: ValidationRule) => kinds.find(({ file }) => file === attributes["type"]);

/** "List", "WholeNumber" …; "None" where nothing is demanded. */
export const kindOf = (rule: ValidationRule): string => describedKind(rule)?.name ?? "None";

const fromFileFormula = (formula: string | undefined): Json => {
  if (formula === undefined || formula === "") return "";
  return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
};

function toFileFormula(value: Json | undefined, location: string): string {
  if (typeof value === "number") return String(value);
  const text = asText(value, location);
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

const fromFileList = (formula: string): string => {
  const [, items] = /^"([^]*)"$/.exec(formula) ?? [];
  return items === undefined ? `=${formula}` : items.replaceAll('""', '"');
};

/** A validation as add-ins describe it; {} where nothing is demanded. */
export function describeRule(rule: ValidationRule): Json {
  const kind = describedKind(rule);
  const [first = "", second] = rule.formulas;
  if (!kind) return {};
  if (kind.member === "custom") return { custom: { formula: `=${first}` } };
  if (kind.member === "list") {
    return { list: { inCellDropDown: rule.attributes["showDropDown"] !== "1", source: fromFileList(first) } };
  }
  const operator = operators.find((name) => fileOperator(name) === (rule.attributes["operator"] ?? "between"));
  return {
    [kind.member]: {
      formula1: fromFileFormula(first),
      formula2: fromFileFormula(second),
      operator: operator ?? "Between",
    },
  };
}

const LOCATION = "DataValidation.rule";

function listRule(described: Described): ValidationRule {
  const source = asText(described["source"], LOCATION);
  if (source === "" || (!source.startsWith("=") && source.length > LONGEST_LIST)) {
    throw new RichApiError("InvalidArgument", LOCATION);
  }
  const isShown = described["inCellDropDown"] === undefined || asBoolean(described["inCellDropDown"], LOCATION);
  return {
    attributes: { type: "list", ...(isShown ? {} : { showDropDown: "1" }) },
    formulas: [toFileFormula(source, LOCATION)],
  };
}

function comparison(file: string, described: Described): ValidationRule {
  const operator = asOneOf(described["operator"], operators, LOCATION);
  const isPair = operator === "Between" || operator === "NotBetween";
  return {
    attributes: { type: file, operator: fileOperator(operator) },
    formulas: [
      toFileFormula(described["formula1"], LOCATION),
      ...(isPair ? [toFileFormula(described["formula2"], LOCATION)] : []),
    ],
  };
}

/** A validation from an add-in's description; one that describes none, or several, is refused. */
export function ruleFrom(value: Json): ValidationRule {
  const described = isDescribed(value) ? kinds.filter(({ member }) => isDescribed(value[member])) : [];
  const [kind, ...more] = described;
  const content = kind && isDescribed(value) ? value[kind.member] : undefined;
  if (!kind || more.length > 0 || !isDescribed(content)) throw new RichApiError("InvalidArgument", LOCATION);
  if (kind.member === "list") return listRule(content);
  if (kind.member === "custom") {
    return { attributes: { type: "custom" }, formulas: [toFileFormula(content["formula"], LOCATION)] };
  }
  return comparison(kind.file, content);
}
