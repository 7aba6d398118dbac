import { checkWorkbook } from "../check/check-workbook";
import { presetRuleSet, type PresetName } from "../check/rule-set";
import type { Sheet } from "../sheet/sheet";
import { readWorkbook } from "../table/read-workbook";
import type { Report } from "./report";

/** Reads and checks one worksheet; null when it holds no goal table. */
export function checkSheet(sheet: Sheet, preset: PresetName): Report | null {
  const workbook = readWorkbook([sheet]);
  if (workbook.tables.length === 0) return null;
  const ruleSet = presetRuleSet(preset);
  return {
    sheet,
    tables: workbook.tables,
    findings: checkWorkbook(workbook, ruleSet),
    rules: new Map(ruleSet.active.map(({ rule }) => [rule.id, rule])),
  };
}
