import type { IStyleBase } from "@univerjs/core";
import { flag, isOn, lineOn, lineStyle } from "../../spreadsheet/cell-format";
import type { Edge, Line } from "../../spreadsheet/cell-format";
import {
  addFormulaRule,
  changeRule,
  formulaOf,
  isFormulaRule,
  ruleKind,
  rulesTouching,
  ruleWithId,
  styleOf,
} from "../../spreadsheet/conditional-rules";
import type { ConditionalRule } from "../../spreadsheet/conditional-rules";
import { toArea } from "../../spreadsheet/ranges";
import { asBoolean, asColor, asInteger, asOneOf, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind, object } from "../rich-object";
import type { Answer, Members, RichObject } from "../rich-object";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells, SheetTarget } from "./sheet-target";

/** One conditional format of a worksheet. */
export interface Rule {
  readonly sheet: SheetTarget;
  readonly id: string;
}

function ruleOf({ sheet, id }: Rule): ConditionalRule {
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

const ruleTextKind = defineKind<Rule>("ConditionalFormatRule", {
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
  identify: ({ edge }) => ({ Id: edge.replace("Edge", "Edge") }),
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

const formatKind = defineKind<Rule>("ConditionalRangeFormat", {
  properties: {
    Fill: (rule) => fillKind.of(rule),
    Font: (rule) => fontKind.of(rule),
    Borders: (rule) => bordersKind.of(rule),
  },
});

const customKind = defineKind<Rule>("CustomConditionalFormat", {
  properties: {
    Rule: (rule) => ruleTextKind.of(rule),
    Format: (rule) => formatKind.of(rule),
  },
});

function custom(rule: Rule): RichObject {
  if (!isFormulaRule(ruleOf(rule))) throw new RichApiError("InvalidArgument", "ConditionalFormat.custom");
  return customKind.of(rule);
}

const conditionalFormatMembers: Members<Rule> = {
  identify: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Type: (rule) => ruleKind(ruleOf(rule)),
    Priority: (rule) =>
      sheetOf(rule.sheet)
        .getConditionalFormattingRules()
        .findIndex(({ cfId }) => cfId === rule.id),
    StopIfTrue: (rule) => ruleOf(rule).stopIfTrue,
  },
  properties: {
    Custom: custom,
    CustomOrNullObject: (rule) => (isFormulaRule(ruleOf(rule)) ? customKind.of(rule) : null),
  },
  setters: {
    StopIfTrue(rule, value) {
      const stopIfTrue = asBoolean(value, "ConditionalFormat.stopIfTrue");
      const sheet = writable(rule.sheet, "ConditionalFormat.stopIfTrue");
      sheet.setConditionalFormattingRule(rule.id, { ...ruleOf(rule), stopIfTrue });
    },
  },
  methods: {
    Delete(rule) {
      const sheet = writable(rule.sheet, "ConditionalFormat.delete");
      sheet.deleteConditionalFormattingRule(ruleOf(rule).cfId);
      return undefined;
    },
    GetRange(rule) {
      const [only, ...others] = ruleOf(rule).ranges;
      if (!only || others.length > 0) throw new RichApiError("InvalidReference", "ConditionalFormat.getRange");
      return object(rule.sheet.range(toArea(only)));
    },
    GetRanges: (rule) => object(rule.sheet.rangeAreas(ruleOf(rule).ranges.map(toArea))),
  },
};

export const conditionalFormatKind = defineKind("ConditionalFormat", conditionalFormatMembers);

const rulesOf = (cells: Cells): Rule[] =>
  rulesTouching(sheetOf(cells.sheet), areasOf(cells)).map(({ cfId }) => ({ sheet: cells.sheet, id: cfId }));

function itemWithId(cells: Cells, key: Json): Rule | undefined {
  const id = asText(key, "ConditionalFormatCollection.getItem");
  return rulesOf(cells).find((rule) => rule.id === id);
}

function add(cells: Cells, wanted: Json | undefined): Answer {
  const type = asText(wanted, "ConditionalFormatCollection.add");
  if (type !== "Custom") throw new RichApiError("ApiNotFound", `ConditionalFormatCollection.add(${type})`);
  const sheet = writable(cells.sheet, "ConditionalFormatCollection.add");
  return object(conditionalFormatKind.of({ sheet: cells.sheet, id: addFormulaRule(sheet, areasOf(cells)) }));
}

/** The conditional formats that touch some cells, the one that wins first. */
export const conditionalFormatsKind = defineKind<Cells>("ConditionalFormatCollection", {
  items: (cells) => rulesOf(cells).map((rule) => conditionalFormatKind.of(rule)),
  item(cells, key) {
    const rule = itemWithId(cells, key);
    if (!rule) throw new RichApiError("ItemNotFound", "ConditionalFormatCollection.getItem");
    return conditionalFormatKind.of(rule);
  },
  methods: {
    Add: (cells, { values: [type] }) => add(cells, type),
    ClearAll(cells) {
      const sheet = writable(cells.sheet, "ConditionalFormatCollection.clearAll");
      for (const { id } of rulesOf(cells)) sheet.deleteConditionalFormattingRule(id);
      return undefined;
    },
    GetItemAt(cells, { values: [index] }) {
      const rule = rulesOf(cells)[asInteger(index, "ConditionalFormatCollection.getItemAt")];
      if (!rule) throw new RichApiError("InvalidArgument", "ConditionalFormatCollection.getItemAt");
      return object(conditionalFormatKind.of(rule));
    },
    GetItemOrNullObject(cells, { values: [id] }) {
      const rule = itemWithId(cells, id ?? null);
      return object(rule ? conditionalFormatKind.of(rule) : null);
    },
  },
});
