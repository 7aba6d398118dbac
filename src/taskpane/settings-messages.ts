import type { RuleEntry } from "../app/rule-catalogue";
import type { ColumnFieldGroup } from "../app/column-fields";
import type { Severity } from "../sheet/mark";
import type { Taxonomy, TableKind } from "../table/goal-table";
import { useWords } from "./words";

/** Everything the settings say, in one language. */
export interface SettingsMessages {
  readonly reading: string;
  readonly readingHint: string;
  readonly readingNoTable: (sheet: string) => string;
  readonly readingNothing: string;
  readonly sharedChoices: string;
  readonly range: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly taxonomy: string;
  readonly taxonomies: Readonly<Record<Taxonomy, string>>;
  readonly form: string;
  readonly byReader: string;
  readonly byReaderIs: (form: string) => string;
  readonly columns: string;
  readonly columnName: (letter: string, header: string) => string;
  readonly noHeader: string;
  readonly unsure: string;
  readonly chosen: string;
  readonly pointedAt: string;
  readonly noMeaning: string;
  readonly fieldGroups: Readonly<Record<ColumnFieldGroup, string>>;
  readonly point: string;
  readonly pointHint: string;
  readonly forget: string;
  readonly forgetAll: string;
  readonly doubts: string;
  readonly neither: string;
  readonly ruleSettings: string;
  readonly search: string;
  readonly noMatch: string;
  readonly ruleCount: (count: number, changed: number) => string;
  readonly tiers: Readonly<Record<RuleEntry["tier"], string>>;
  readonly severityOf: (title: string) => string;
  readonly off: string;
  readonly byPresetIs: (severity: string) => string;
  /** The preset drops findings below this severity, and the rule has findings of several. */
  readonly byPresetFrom: (minimum: Severity) => string;
  readonly changed: string;
  readonly reset: string;
  readonly resetName: (title: string) => string;
  readonly resetAll: string;
  readonly about: string;
  readonly options: string;
  readonly onePerLine: string;
  readonly otherOptions: (names: string) => string;
  readonly defaultIs: (value: string) => string;
  readonly decisions: string;
  readonly bad: string;
  readonly good: string;
  readonly customRules: string;
  readonly remove: (title: string) => string;
  readonly keep: string;
  readonly keepHint: string;
  readonly exchange: string;
  readonly importHint: string;
  readonly chooseFile: string;
  readonly pasted: string;
  readonly importButton: string;
  readonly exported: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

const chinese: SettingsMessages = {
  reading: "本表怎么读",
  readingHint: "读错时请在这里改正。改动随工作簿保存，立即生效。",
  readingNoTable: (sheet) =>
    `工作表“${sheet}”里没有找到绩效目标表。如果有，请选中整张表（从表头到最后一行），再点下面的按钮。`,
  readingNothing: "当前工作表无法读取。请切换到绩效目标表所在的工作表。",
  sharedChoices: "本工作表有几张表，改动对其中自动识别的各张表都有效。",
  range: "区域",
  kind: "类型",
  kinds: {
    target: "绩效目标表",
    "self-eval": "自评表",
    monitor: "监控表",
    register: "多项目清单",
    transfer: "转移支付目标表",
    department: "部门整体目标表",
    other: "其他指标表",
  },
  taxonomy: "指标体系",
  taxonomies: { "88": "财预〔2015〕88号", "101": "财预〔2021〕101号", none: "没有标准分类" },
  form: "表格样式",
  byReader: "自动识别",
  byReaderIs: (form) => `自动识别：${form}`,
  columns: "各列的含义",
  columnName: (letter, header) => `${letter} 列“${header}”的含义`,
  noHeader: "（无表头）",
  unsure: "不确定",
  chosen: "已指定",
  pointedAt: "手工选定的区域",
  noMeaning: "不使用",
  fieldGroups: { indicator: "指标", result: "完成情况", project: "项目信息" },
  point: "把选中的区域当作指标表",
  pointHint: "先在工作表上选中整张表，从表头到最后一行。",
  forget: "恢复自动识别",
  forgetAll: "本工作表恢复自动识别",
  doubts: "请确认",
  neither: "都不是",
  ruleSettings: "规则",
  search: "查找规则",
  noMatch: "没有符合的规则。请换一个词。",
  ruleCount: (count, changed) =>
    changed > 0 ? `${String(count)} 条，已改 ${String(changed)} 条` : `${String(count)} 条`,
  tiers: { core: "核心", extended: "扩展", optional: "可选" },
  severityOf: (title) => `“${title}”的级别`,
  off: "不检查",
  byPresetIs: (severity) => `按方案（${severity}）`,
  byPresetFrom: (minimum) => (minimum === "error" ? "按方案（只报错误）" : "按方案（不报提示）"),
  changed: "已改",
  reset: "恢复",
  resetName: (title) => `恢复“${title}”`,
  resetAll: "全部恢复为所选方案",
  about: "说明和选项",
  options: "选项",
  onePerLine: "每行一个",
  otherOptions: (names) => `选项 ${names} 较复杂，请在规则集文件中设置。`,
  defaultIs: (value) => `默认 ${value}`,
  decisions: "说明",
  bad: "会被指出",
  good: "这样就好",
  customRules: "自定义规则",
  remove: (title) => `移除“${title}”`,
  keep: "规则设置随工作簿保存",
  keepHint: "勾选后，别人打开这个工作簿也按这些规则检查；不勾选，只在本次有效。",
  exchange: "规则集文件",
  importHint: "导入财政部门下发的规则集，会替换当前的规则设置。",
  chooseFile: "选择规则集文件（.json）",
  pasted: "或粘贴规则集文字",
  importButton: "导入规则集",
  exported: "当前的规则集",
  copy: "复制规则集",
  copied: "已复制。请粘贴到文本文件，保存为 .json 文件。",
  copyByHand: "不能自动复制。文字已选中，请按 Ctrl+C 复制。",
};

const english: SettingsMessages = {
  reading: "How this sheet is read",
  readingHint: "Correct here what was read wrong. It takes effect at once and is kept with the workbook.",
  readingNoTable: (sheet) =>
    `No goal table was found on the worksheet “${sheet}”. If there is one, select all of it, header included, and use the button below.`,
  readingNothing: "This worksheet cannot be read. Go to the worksheet with the goal table.",
  sharedChoices: "This worksheet has several tables. A choice applies to all that were found automatically.",
  range: "Range",
  kind: "Kind",
  kinds: {
    target: "Targets",
    "self-eval": "Self-evaluation",
    monitor: "Monitoring",
    register: "List of projects",
    transfer: "Transfer payments",
    department: "Whole department",
    other: "Other indicators",
  },
  taxonomy: "Classes",
  taxonomies: { "88": "Caiyu [2015] No. 88", "101": "Caiyu [2021] No. 101", none: "No standard classes" },
  form: "Form",
  byReader: "Automatic",
  byReaderIs: (form) => `Automatic: ${form}`,
  columns: "What the columns mean",
  columnName: (letter, header) => `Meaning of column ${letter} “${header}”`,
  noHeader: "(no header)",
  unsure: "Not sure",
  chosen: "Your choice",
  pointedAt: "Range chosen by hand",
  noMeaning: "Not used",
  fieldGroups: { indicator: "Indicator", result: "Results", project: "Project" },
  point: "Read the selected cells as a table",
  pointHint: "First select the whole table on the worksheet, from its header to its last row.",
  forget: "Back to automatic",
  forgetAll: "Read this worksheet automatically",
  doubts: "Please confirm",
  neither: "Neither",
  ruleSettings: "Rules",
  search: "Find a rule",
  noMatch: "No rule matches. Try another word.",
  ruleCount: (count, changed) => (changed > 0 ? `${String(count)}, ${String(changed)} changed` : String(count)),
  tiers: { core: "Core", extended: "Extended", optional: "Optional" },
  severityOf: (title) => `Severity of “${title}”`,
  off: "Off",
  byPresetIs: (severity) => `As preset (${severity})`,
  byPresetFrom: (minimum) => (minimum === "error" ? "As preset (errors only)" : "As preset (no notes)"),
  changed: "Changed",
  reset: "Reset",
  resetName: (title) => `Reset “${title}”`,
  resetAll: "Reset all to the preset",
  about: "About and options",
  options: "Options",
  onePerLine: "one per line",
  otherOptions: (names) => `The options ${names} can be set in a rule-set file only.`,
  defaultIs: (value) => `default ${value}`,
  decisions: "Notes",
  bad: "Reported",
  good: "Fine",
  customRules: "Custom rules",
  remove: (title) => `Remove “${title}”`,
  keep: "Keep the rule settings with the workbook",
  keepHint:
    "When ticked, others who open this workbook check by these rules; otherwise they last until the pane closes.",
  exchange: "Rule-set file",
  importHint: "A rule set from your finance bureau replaces the current rule settings.",
  chooseFile: "Choose a rule-set file (.json)",
  pasted: "Or paste the text of a rule set",
  importButton: "Import",
  exported: "The current rule set",
  copy: "Copy",
  copied: "Copied. Paste it into a text file and save that as .json.",
  copyByHand: "It could not be copied. The text is selected: press Ctrl+C.",
};

/** The words of the settings in the language of the pane. */
export const useSettingsWords = (): SettingsMessages => (useWords().language === "en" ? english : chinese);
