import type { Text } from "../rules/rule";
import { areaToA1, type Area } from "../sheet/address";
import type { RuleChanges } from "./rule-changes";

const damagedChoices: Text = {
  zh: "工作簿中保存的读表设置已损坏，未采用。请到“设置”重新选择。",
  en: "The reading choices kept in the workbook are damaged and not used. Please choose again under Settings.",
};

const damagedRules: Text = {
  zh: "工作簿中保存的规则设置已损坏或与当前版本不符，未采用。请到“设置”重新导入规则集。",
  en: "The rule settings kept in the workbook are damaged or do not fit this version, and are not used. Import the rule set again under Settings.",
};

/** What to tell the user of what could not be restored; null when all was well. */
export function damagedNotice(choices: boolean, rules: boolean): Text | null {
  const parts = [...(choices ? [damagedChoices] : []), ...(rules ? [damagedRules] : [])];
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
}

export const selectTableNotice: Text = {
  zh: "请先在工作表上选中整张表，从表头到最后一行，再点一次。",
  en: "Select the whole table on the worksheet, from its header to its last row, then try again.",
};

export const pointedNotice = (sheet: string, area: Area): Text => ({
  zh: `已把“${sheet}”的 ${areaToA1(area)} 当作指标表。`,
  en: `${areaToA1(area)} of “${sheet}” is now read as a table.`,
});

export const readAgainNotice: Text = {
  zh: "已按您的选择重新读取，并随工作簿保存。",
  en: "Read again by your choice, which is kept with the workbook.",
};

export const rulesChangedNotice: Text = {
  zh: "规则设置已更改，下次检查时生效。",
  en: "The rule settings apply from the next check on.",
};

export const notImportedNotice = (faults: number): Text => ({
  zh: `规则集没有导入，有 ${String(faults)} 处需要改正，已列在导入框下方。`,
  en: `The rule set was not imported. ${String(faults)} faults are listed below the box (in Chinese).`,
});

export const importedNotice = ({ name, rules, custom }: RuleChanges): Text => ({
  zh: `已导入${name === null ? "规则集" : `“${name}”`}：调整 ${String(Object.keys(rules).length)} 条规则，自定义 ${String(custom.length)} 条。`,
  en: `Imported ${name ?? "the rule set"}: ${String(Object.keys(rules).length)} rules changed, ${String(custom.length)} added.`,
});

export const refusedNotice = (faults: readonly string[]): Text => ({
  zh: `没有更改：${faults.join("")}`,
  en: `Not changed: ${faults.join("")}`,
});

export const keptNotice: Text = { zh: "规则设置已存入工作簿。", en: "The rule settings are kept in the workbook." };

export const notKeptNotice: Text = {
  zh: "规则设置不再随工作簿保存，关闭窗格后恢复为所选方案。",
  en: "The rule settings are no longer kept in the workbook; closing the pane returns to the preset.",
};
