import type { IStyleBase } from "@univerjs/core";
import { flag, isOn, lineOn, lineStyle } from "../../spreadsheet/cell-format";
import type { Edge, Line } from "../../spreadsheet/cell-format";
import { changeRule, formulaOf, ruleWithId, styleOf } from "../../spreadsheet/conditional-rules";
import type { ConditionalRule } from "../../spreadsheet/conditional-rules";
import { asBoolean, asColor, asOneOf, asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import { defineKind } from "../rich-object";
import { sheetOf, writable } from "./sheet-target";
import type { SheetTarget } from "./sheet-target";

/** One conditional format of a worksheet. */
export interface Rule {
  readonly sheet: SheetTarget;
  readonly id: string;
}

/** The grid's rule; a deleted one is not found. */
export function ruleOf({ sheet, id }: Rule): ConditionalRule {
  const found = ruleWithId(sheetOf(sheet), id);
  if (!found) throw new RichApiError("ItemNotFound", "ConditionalFormat");
  return found;
}

function change(rule: Rule, by: object, location: string): void {
  changeRule(writable(rule.sheet, location), ruleOf(rule), by);
}

const style = (rule: Rule): IStyleBase => styleOf(ruleOf(rule));

function restyle(rule: Rule, by: IStyleBase, location: string): void {
  const { bd, ...rest } = by;
  const before = style(rule);
  const borders = bd ? { bd: { ...before.bd, ...bd } } : {};
  change(rule, { style: { ...before, ...rest, ...borders } }, location);
}

/** The condition of a conditional format. */
export const ruleTextKind = defineKind<Rule>("ConditionalFormatRule", {
  scalars: { Formula: (rule) => formulaOf(ruleOf(rule)) },
  setters: {
    Formula(rule, value) {
      change(rule, { value: asText(value, "ConditionalFormatRule.formula") }, "ConditionalFormatRule.formula");
    },
  },
});

const fillKind = defineKind<Rule>("ConditionalRangeFill", {
  scalars: { Color: (rule) => style(rule).bg?.rgb?.toUpperCase() ?? "" },
  setters: {
    Color(rule, value) {
      restyle(rule, { bg: { rgb: asColor(value, "ConditionalRangeFill.color") } }, "ConditionalRangeFill.color");
    },
  },
});

const fontKind = defineKind<Rule>("ConditionalRangeFont", {
  scalars: {
    Color: (rule) => style(rule).cl?.rgb?.toUpperCase() ?? "",
    Bold: (rule) => isOn(style(rule).bl),
    Italic: (rule) => isOn(style(rule).it),
    Strikethrough: (rule) => isOn(style(rule).st?.s),
    Underline: (rule) => (isOn(style(rule).ul?.s) ? "Single" : "None"),
  },
  setters: {
    Color(rule, value) {
      restyle(rule, { cl: { rgb: asColor(value, "ConditionalRangeFont.color") } }, "ConditionalRangeFont.color");
    },
    Bold(rule, value) {
      restyle(rule, { bl: flag(asBoolean(value, "ConditionalRangeFont.bold")) }, "ConditionalRangeFont.bold");
    },
    Italic(rule, value) {
      restyle(rule, { it: flag(asBoolean(value, "ConditionalRangeFont.italic")) }, "ConditionalRangeFont.italic");
    },
    Strikethrough(rule, value) {
      const s = flag(asBoolean(value, "ConditionalRangeFont.strikethrough"));
      restyle(rule, { st: { s } }, "ConditionalRangeFont.strikethrough");
    },
    Underline(rule, value) {
      const on = asOneOf(value, ["None", "Single", "Double"], "ConditionalRangeFont.underline") !== "None";
      restyle(rule, { ul: { s: flag(on) } }, "ConditionalRangeFont.underline");
    },
  },
});

interface RuleBorder {
  readonly rule: Rule;
  readonly edge: Edge;
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

function drawLine({ rule, edge }: RuleBorder, by: Partial<Line>): void {
  const before = lineOn(style(rule), edge);
  const shown = before.style === "None" ? "Continuous" : before.style;
  restyle(rule, lineStyle(edge, { ...before, style: shown, ...by }), "ConditionalRangeBorder");
}

const borderKind = defineKind<RuleBorder>("ConditionalRangeBorder", {
  identify: ({ edge }) => ({ Id: edge }),
  scalars: {
    SideIndex: ({ edge }) => edge,
    Style: ({ rule, edge }) => lineOn(style(rule), edge).style,
    Color: ({ rule, edge }) => lineOn(style(rule), edge).color,
  },
  setters: {
    Style(border, value) {
      drawLine(border, { style: asOneOf(value, STYLES, "ConditionalRangeBorder.style") });
    },
    Color(border, value) {
      drawLine(border, { color: asColor(value, "ConditionalRangeBorder.color") });
    },
  },
});

const ruleEdges: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

const edgeProperty = (edge: Edge) => (rule: Rule) => borderKind.of({ rule, edge });

const bordersKind = defineKind<Rule>("ConditionalRangeBorderCollection", {
  properties: {
    Top: edgeProperty("EdgeTop"),
    Bottom: edgeProperty("EdgeBottom"),
    Left: edgeProperty("EdgeLeft"),
    Right: edgeProperty("EdgeRight"),
  },
  items: (rule) => ruleEdges.map((edge) => borderKind.of({ rule, edge })),
  item(rule, key) {
    const edge = ruleEdges.find((name) => name === key);
    if (!edge) throw new RichApiError("InvalidArgument", "ConditionalRangeBorderCollection.getItem");
    return borderKind.of({ rule, edge });
  },
});

/** The look that a conditional format gives to cells. */
export const conditionalLookKind = defineKind<Rule>("ConditionalRangeFormat", {
  properties: {
    Fill: (rule) => fillKind.of(rule),
    Font: (rule) => fontKind.of(rule),
    Borders: (rule) => bordersKind.of(rule),
  },
});
