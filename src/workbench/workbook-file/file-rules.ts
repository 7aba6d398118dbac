import type { IStyleBase } from "@univerjs/core";
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator } from "@univerjs/sheets-conditional-formatting";
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { areaFromA1, areaToA1 } from "../../sheet/address";
import { toArea, toRange } from "../spreadsheet/ranges";
import { fromFileStyle, toFileStyle } from "./cell-style";
import type { Palette } from "./colors";
import { scaleFromFile, scaleToFile, type FileScale } from "./file-scales";

const comparisons = ["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const;

/** What a file may say of a rule; exceljs types only part of it. */
interface FileRule extends FileScale {
  readonly priority?: number;
  readonly operator?: string;
  readonly text?: string;
  readonly formulae?: readonly (string | number)[];
  readonly style?: Partial<Style>;
}

const isComparison = (operator: string | undefined): operator is (typeof comparisons)[number] =>
  comparisons.some((known) => known === operator);

function ruleConfig(rule: FileRule, style: IStyleBase): IConditionalFormattingRuleConfig | undefined {
  const type = CFRuleType.highlightCell as const;
  const [formula] = rule.formulae ?? [];
  if (rule.type === "expression" && formula !== undefined) {
    return { type, subType: CFSubRuleType.formula, value: `=${String(formula)}`, style };
  }
  if (rule.type === "containsText" && rule.text !== undefined) {
    return { type, subType: CFSubRuleType.text, operator: CFTextOperator.containsText, value: rule.text, style };
  }
  const number = Number(formula);
  if (rule.type === "cellIs" && isComparison(rule.operator) && formula !== "" && Number.isFinite(number)) {
    return { type, subType: CFSubRuleType.number, operator: CFNumberOperator[rule.operator], value: number, style };
  }
  return undefined;
}

/** The conditional formats of a file's worksheet that the grid can show, the one that wins first; others are left out. */
export function rulesFromFile(worksheet: Worksheet, palette: Palette): IConditionFormattingRule[] {
  // exceljs reads conditional formats and does not type where it keeps them.
  const { conditionalFormattings } = worksheet as { conditionalFormattings?: readonly ConditionalFormattingOptions[] };
  const rules = (conditionalFormattings ?? []).flatMap(({ ref, rules: fileRules }) => {
    const ranges = ref
      .split(/[\s,]+/)
      .flatMap((part) => areaFromA1(part) ?? [])
      .map(toRange);
    return (fileRules as readonly FileRule[]).flatMap((fileRule) => {
      const rule =
        scaleFromFile(fileRule, palette) ?? ruleConfig(fileRule, fromFileStyle(fileRule.style ?? {}, palette));
      return rule && ranges.length > 0 ? [{ priority: fileRule.priority ?? 0, ranges, rule }] : [];
    });
  });
  return rules
    .sort((a, b) => a.priority - b.priority)
    .map(({ ranges, rule }) => ({ cfId: `{${crypto.randomUUID().toUpperCase()}}`, ranges, rule, stopIfTrue: false }));
}

function toFileRule(config: IConditionalFormattingRuleConfig): Omit<FileRule, "priority" | "style"> | undefined {
  if (!("subType" in config)) return undefined;
  if (config.subType === CFSubRuleType.formula) {
    return { type: "expression", formulae: [config.value.replace(/^=/, "")] };
  }
  if (config.subType === CFSubRuleType.text && config.operator === CFTextOperator.containsText) {
    return { type: "containsText", operator: "containsText", text: config.value ?? "" };
  }
  if (config.subType === CFSubRuleType.number && isComparison(config.operator) && typeof config.value === "number") {
    return { type: "cellIs", operator: config.operator, formulae: [config.value] };
  }
  return undefined;
}

/**
 * Conditional formats keep a solid fill the other way round: its colour is the background of the pattern. They name only
 * what they change: some programs take an empty border for one that takes the cell's own away.
 */
function differentialStyle(style: IStyleBase): Partial<Style> {
  const { fill, ...all } = toFileStyle(style);
  const rest: Partial<Style> = Object.fromEntries(
    Object.entries(all).filter(([, part]) => typeof part !== "object" || Object.keys(part).length > 0),
  );
  return fill?.type === "pattern" && fill.fgColor
    ? { ...rest, fill: { type: "pattern", pattern: "solid", bgColor: fill.fgColor } }
    : rest;
}

/** Writes the conditional formats that a file can hold, in their order. */
export function rulesToFile(rules: readonly IConditionFormattingRule[], worksheet: Worksheet): void {
  rules.forEach(({ ranges, rule }, index) => {
    const fileRule = scaleToFile(rule) ?? toFileRule(rule);
    if (!fileRule) return;
    const style = "style" in rule ? { style: differentialStyle(rule.style) } : {};
    worksheet.addConditionalFormatting({
      ref: ranges.map((range) => areaToA1(toArea(range))).join(" "),
      // The union of exceljs is narrower than what it writes.
      rules: [{ ...fileRule, ...style, priority: index + 1 } as ConditionalFormattingRule],
    });
  });
}
