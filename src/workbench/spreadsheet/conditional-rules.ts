import type { IStyleBase } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { overlap } from "../../sheet/address";
import type { Area } from "../../sheet/address";
import { toArea, toRange } from "./ranges";

export type ConditionalRule = IConditionFormattingRule;

/** The conditional formats of a sheet that touch one of the areas, the one that wins first. */
export const rulesTouching = (sheet: FWorksheet, areas: readonly Area[]): ConditionalRule[] =>
  sheet
    .getConditionalFormattingRules()
    .filter(({ ranges }) => ranges.some((range) => areas.some((area) => overlap(toArea(range), area))));

export const ruleWithId = (sheet: FWorksheet, id: string): ConditionalRule | undefined =>
  sheet.getConditionalFormattingRules().find(({ cfId }) => cfId === id);

/** Whether the rule colours a cell by a formula ("custom" in Excel). */
export const isFormulaRule = ({ rule }: ConditionalRule): boolean =>
  rule.type === CFRuleType.highlightCell && "subType" in rule && rule.subType === CFSubRuleType.formula;

/** The formula of a formula rule, with its leading "="; "" for every other rule. */
export const formulaOf = ({ rule }: ConditionalRule): string =>
  "subType" in rule && rule.subType === CFSubRuleType.formula ? rule.value : "";

/** The format a rule gives to cells; empty for colour scales, data bars and icons. */
export const styleOf = ({ rule }: ConditionalRule): IStyleBase => ("style" in rule ? rule.style : {});

/** Adds a formula rule that does nothing yet, before all others, and answers its id. */
export function addFormulaRule(sheet: FWorksheet, areas: readonly Area[]): string {
  const cfId = `{${crypto.randomUUID().toUpperCase()}}`;
  const rule: IFormulaHighlightCell = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: "=FALSE",
    style: {},
  };
  sheet.addConditionalFormattingRule({ cfId, ranges: areas.map(toRange), stopIfTrue: false, rule });
  return cfId;
}

/** Changes the formula or the format of a formula rule. */
export function changeRule(sheet: FWorksheet, rule: ConditionalRule, change: object): void {
  sheet.setConditionalFormattingRule(rule.cfId, { ...rule, rule: { ...rule.rule, ...change } });
}

const highlightKinds: Readonly<Record<string, string>> = {
  [CFSubRuleType.formula]: "Custom",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
};

const otherKinds: Readonly<Record<string, string>> = {
  [CFRuleType.dataBar]: "DataBar",
  [CFRuleType.colorScale]: "ColorScale",
  [CFRuleType.iconSet]: "IconSet",
};

/** Excel's name for the kind of a conditional format. */
export const ruleKind = ({ rule }: ConditionalRule): string =>
  "subType" in rule ? (highlightKinds[rule.subType] ?? "PresetCriteria") : (otherKinds[rule.type] ?? "PresetCriteria");
