import { changeValidations, noValidation, rulesIn } from "../../spreadsheet/validations";
import type { ValidationRule } from "../../spreadsheet/validations";
import { asBoolean, asOneOf, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind } from "../rich-object";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";
import { describeRule, kindOf, ruleFrom } from "./validation-rule";

const rulesOf = (cells: Cells): readonly ValidationRule[] => rulesIn(sheetOf(cells.sheet), areasOf(cells));

/** What all cells say, or null where they differ. */
function shared(cells: Cells, part: (rule: ValidationRule) => Json): Json {
  const [first = noValidation, ...others] = rulesOf(cells);
  const value = part(first);
  return others.every((other) => JSON.stringify(part(other)) === JSON.stringify(value)) ? value : null;
}

function typeOf(cells: Cells): Json {
  const [first = noValidation, ...others] = rulesOf(cells);
  if (others.length === 0) return kindOf(first);
  return [first, ...others].some((rule) => kindOf(rule) === "None") ? "MixedCriteria" : "Inconsistent";
}

const isOn = (attribute: string | undefined): boolean => attribute === "1" || attribute === "true";
const flag = (on: boolean): string => (on ? "1" : "0");

const styles = ["Stop", "Warning", "Information"] as const;

const errorAlertOf = ({ attributes }: ValidationRule): Json => ({
  message: attributes["error"] ?? "",
  showAlert: isOn(attributes["showErrorMessage"]),
  style: styles.find((style) => style.toLowerCase() === attributes["errorStyle"]) ?? "Stop",
  title: attributes["errorTitle"] ?? "",
});

const promptOf = ({ attributes }: ValidationRule): Json => ({
  message: attributes["prompt"] ?? "",
  showPrompt: isOn(attributes["showInputMessage"]),
  title: attributes["promptTitle"] ?? "",
});

function change(cells: Cells, location: string, to: (rule: ValidationRule) => ValidationRule): void {
  changeValidations(writable(cells.sheet, location), areasOf(cells), to);
}

const add = (cells: Cells, location: string, attributes: Readonly<Record<string, string>>): void => {
  change(cells, location, (rule) => ({ ...rule, attributes: { ...rule.attributes, ...attributes } }));
};

function members(value: Json, location: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RichApiError("InvalidArgument", location);
  }
  return value as Readonly<Record<string, Json>>; // neither a list nor null
}

/** The attributes that a rule brings along. */
const ofRule = ["type", "operator", "showDropDown"];

/** What Excel shows and allows when only a rule is given. */
const usual = { allowBlank: "1", showInputMessage: "1", showErrorMessage: "1" };

/** What cells accept. */
export const dataValidationKind = defineKind<Cells>("DataValidation", {
  scalars: {
    Type: typeOf,
    Rule: (cells) => shared(cells, describeRule),
    ErrorAlert: (cells) => shared(cells, errorAlertOf),
    Prompt: (cells) => shared(cells, promptOf),
    IgnoreBlanks: (cells) => shared(cells, ({ attributes }) => isOn(attributes["allowBlank"])),
  },
  setters: {
    Rule(cells, value) {
      const { attributes, formulas } = ruleFrom(value);
      change(cells, "DataValidation.rule", (before) => {
        const kept = Object.entries(before.attributes).filter(([name]) => !ofRule.includes(name));
        return { attributes: { ...usual, ...Object.fromEntries(kept), ...attributes }, formulas };
      });
    },
    ErrorAlert(cells, value) {
      const location = "DataValidation.errorAlert";
      const { showAlert, style, title, message } = members(value, location);
      add(cells, location, {
        showErrorMessage: flag(asBoolean(showAlert, location)),
        errorStyle: asOneOf(style, styles, location).toLowerCase(),
        errorTitle: asText(title, location),
        error: asText(message, location),
      });
    },
    Prompt(cells, value) {
      const location = "DataValidation.prompt";
      const { showPrompt, title, message } = members(value, location);
      add(cells, location, {
        showInputMessage: flag(asBoolean(showPrompt, location)),
        promptTitle: asText(title, location),
        prompt: asText(message, location),
      });
    },
    IgnoreBlanks(cells, value) {
      const location = "DataValidation.ignoreBlanks";
      add(cells, location, { allowBlank: flag(asBoolean(value, location)) });
    },
  },
  methods: {
    Clear(cells) {
      change(cells, "DataValidation.clear", () => noValidation);
      return undefined;
    },
  },
});
