import { addFormulaRule, isFormulaRule, ruleKind, rulesTouching } from "../../spreadsheet/conditional-rules";
import { toArea } from "../../spreadsheet/ranges";
import { asBoolean, asInteger, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind, object } from "../rich-object";
import type { Answer, RichObject } from "../rich-object";
import { conditionalLookKind, ruleOf, ruleTextKind } from "./conditional-look";
import type { Rule } from "./conditional-look";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

const customKind = defineKind<Rule>("CustomConditionalFormat", {
  properties: {
    Rule: (rule) => ruleTextKind.of(rule),
    Format: (rule) => conditionalLookKind.of(rule),
  },
});

function custom(rule: Rule): RichObject {
  if (!isFormulaRule(ruleOf(rule))) throw new RichApiError("InvalidArgument", "ConditionalFormat.custom");
  return customKind.of(rule);
}

const conditionalFormatKind = defineKind<Rule>("ConditionalFormat", {
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
});

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
