import type { SetDifference } from "../library/compare-own-sets";
import type { Settlement } from "../library/merge-own-sets";
import type { OwnRow } from "../library/own-sets";
import { useWords } from "./words";

type Level = OwnRow["subcategoryCentral"];

/** Everything the pane says about the user's own sets, in one language. */
export interface OwnLibraryMessages {
  readonly title: string;
  readonly intro: string;
  readonly startFromSheet: string;
  readonly startHint: string;
  readonly empty: string;
  readonly sets: string;
  readonly rowCount: (count: number) => string;
  readonly choose: (title: string) => string;
  readonly edit: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly bringBack: (title: string) => string;
  readonly exportAll: string;
  readonly exportChosen: (count: number) => string;
  readonly named: (action: string, name: string) => string;
  readonly damaged: (count: number) => string;
  readonly exportDamaged: string;
  readonly forgetDamaged: string;
  readonly forgetDamagedSure: string;
  readonly newSet: string;
  readonly editSet: string;
  readonly fromProject: (project: string, sheet: string) => string;
  readonly fromRows: (sheet: string) => string;
  readonly skipped: (count: number) => string;
  readonly setTitle: string;
  readonly keywords: string;
  readonly keywordsHint: string;
  readonly draftRows: (count: number) => string;
  readonly up: string;
  readonly down: string;
  readonly editRow: string;
  readonly closeRow: string;
  readonly level: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly name: string;
  readonly comparator: string;
  readonly noComparator: string;
  readonly value: string;
  readonly valueHint: string;
  readonly unit: string;
  readonly description: string;
  readonly basis: string;
  readonly core: string;
  readonly noName: string;
  readonly save: string;
  readonly cancel: string;
  readonly back: string;
  readonly import: string;
  readonly importHint: string;
  readonly chooseFile: string;
  readonly dropHere: string;
  readonly tooLarge: string;
  readonly notRead: string;
  readonly pasted: string;
  readonly importPasted: string;
  readonly address: string;
  readonly addressHint: string;
  readonly importAddress: string;
  readonly incoming: string;
  readonly from: (source: string) => string;
  readonly incomingCounts: (added: number, identical: number) => string;
  readonly unreadable: (count: number) => string;
  readonly conflicts: (count: number) => string;
  readonly conflict: Readonly<Record<"title" | "content", (existing: string, incoming: string) => string>>;
  readonly settlements: Readonly<Record<Settlement, string>>;
  readonly settleAll: Readonly<Record<Settlement, string>>;
  readonly compare: string;
  readonly differences: (difference: SetDifference) => readonly string[];
  readonly confirmImport: string;
  readonly outgoing: Readonly<Record<"sets" | "damaged", (count: number) => string>>;
  readonly outgoingHint: string;
  readonly outgoingText: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly download: string;
}

const said = ({ comparator, value, unit }: OwnRow): string => `${comparator ?? ""}${value}${unit}`;

const fieldWords: Readonly<Record<keyof OwnRow, string>> = {
  category: "一级指标",
  subcategory: "二级指标",
  subcategoryCentral: "二级指标",
  name: "指标名称",
  description: "描述",
  comparator: "比较符号",
  unit: "计量单位",
  value: "指标值",
  kind: "指标性质",
  direction: "指标方向",
  basisType: "依据类型",
  basis: "依据",
  core: "是否核心",
  aliases: "别名",
};

const chinese: OwnLibraryMessages = {
  title: "我的指标集",
  intro: "把常用的指标行存成一套，以后像指标库的项目类型一样选用。指标集保存在这台电脑上，可以导出给同事。",
  startFromSheet: "把选中的行存为指标集",
  startHint: "先在工作表上选中指标行。只选中一个单元格时，取所在项目的全部指标行。",
  empty: "还没有指标集。",
  sets: "指标集",
  rowCount: (count) => `${String(count)} 项指标`,
  choose: (title) => `选中“${title}”以便导出`,
  edit: "编辑",
  duplicate: "复制一份",
  remove: "删除",
  bringBack: (title) => `恢复“${title}”`,
  exportAll: "导出全部",
  exportChosen: (count) => `导出选中的 ${String(count)} 个`,
  named: (action, name) => `${action}“${name}”`,
  damaged: (count) => `${String(count)} 个指标集无法完整读取，已另存，可导出后交给技术人员。其他指标集不受影响。`,
  exportDamaged: "导出无法读取的内容",
  forgetDamaged: "不再保留",
  forgetDamagedSure: "无法读取的内容将永久删除，确认不再保留",
  newSet: "存为指标集",
  editSet: "编辑指标集",
  fromProject: (project, sheet) => `只选中了一个单元格，已取工作表“${sheet}”中${project}的全部指标行。`,
  fromRows: (sheet) => `取自工作表“${sheet}”选中的行。`,
  skipped: (count) => `${String(count)} 行没有取：`,
  setTitle: "名称",
  keywords: "关键词",
  keywordsHint: "用空格分开。项目名称、用途或目标里有这些词时，会推荐这套指标。",
  draftRows: (count) => `指标（${String(count)}）`,
  up: "上移",
  down: "下移",
  editRow: "修改",
  closeRow: "收起",
  level: "二级指标",
  levels: {
    quantity: "数量指标",
    quality: "质量指标",
    timeliness: "时效指标",
    economicCost: "成本指标（经济成本）",
    socialCost: "成本指标（社会成本）",
    ecologicalCost: "成本指标（生态环境成本）",
    economicBenefit: "经济效益指标",
    socialBenefit: "社会效益指标",
    ecologicalBenefit: "生态效益指标",
    sustainability: "可持续影响指标",
    clientSatisfaction: "服务对象满意度指标",
  },
  name: "三级指标",
  comparator: "比较符号",
  noComparator: "无",
  value: "指标值",
  valueHint: "{year} 会换成预算年度，{budget} 会换成预算数（万元），{n} 在插入时填写。",
  unit: "计量单位",
  description: "指标描述",
  basis: "指标值确定依据",
  core: "核心指标（插入时默认勾选）",
  noName: "（未命名）",
  save: "保存",
  cancel: "取消",
  back: "返回",
  import: "导入",
  importHint: "导入同事导出的指标集文件（JSON）。重名或内容相同的会先问您。",
  chooseFile: "选择文件",
  dropHere: "也可以把文件拖到这里。",
  tooLarge: "文件超过 5 MB，不像是指标集文件，没有导入。",
  notRead: "文件读不出来，没有导入。请检查文件是否还在，再选一次。",
  pasted: "粘贴内容",
  importPasted: "导入粘贴的内容",
  address: "内网地址",
  addressHint: "点按钮时才读取，不会自动更新。",
  importAddress: "从地址导入",
  incoming: "确认导入",
  from: (source) => `来自“${source}”。`,
  incomingCounts: (added, identical) =>
    `新指标集 ${String(added)} 个${identical > 0 ? `，与已有的完全相同 ${String(identical)} 个（跳过）` : ""}。`,
  unreadable: (count) => `${String(count)} 处无法读取，其余仍可导入：`,
  conflicts: (count) => `重复的指标集（${String(count)}）`,
  conflict: {
    title: (existing) => `“${existing}”已存在，内容不同`,
    content: (existing, incoming) => `“${incoming}”与已有的“${existing}”内容相同，名称不同`,
  },
  settlements: { replace: "覆盖", both: "保留两者", keep: "跳过" },
  settleAll: { replace: "全部覆盖", both: "全部保留两者", keep: "全部跳过" },
  compare: "比较差别",
  differences: ({ keywords, added, removed, changed, order }) => [
    ...(keywords ? ["关键词不同。"] : []),
    ...added.map((row) => `新增“${row.name}”（${said(row)}）。`),
    ...removed.map((row) => `没有“${row.name}”（${said(row)}）。`),
    ...changed.map(({ before, after, fields }) => {
      const names = [...new Set(fields.map((field) => fieldWords[field]))].join("、");
      const values = said(before) === said(after) ? "" : `：“${said(before)}”改为“${said(after)}”`;
      return `“${after.name}”的${names}不同${values}。`;
    }),
    ...(order ? ["指标顺序不同。"] : []),
  ],
  confirmImport: "导入",
  outgoing: {
    sets: (count) => `导出 ${String(count)} 个指标集`,
    damaged: (count) => `导出 ${String(count)} 个无法读取的指标集`,
  },
  outgoingHint: "复制下面的内容，粘贴到记事本，存为 .json 文件，就可以发给同事或放到内网。",
  outgoingText: "文件内容",
  copy: "复制",
  copied: "已复制。",
  copyByHand: "浏览器不允许自动复制。内容已选中，请按 Ctrl+C。",
  download: "下载文件",
};

const english: OwnLibraryMessages = {
  title: "My sets",
  intro: "Keep rows you often use as a set and choose it like a type of the library. Sets stay on this computer.",
  startFromSheet: "Save the selected rows as a set",
  startHint: "Select rows on the worksheet first. A single cell stands for all rows of its project.",
  empty: "No sets yet.",
  sets: "Sets",
  rowCount: (count) => `${String(count)} indicators`,
  choose: (title) => `Select “${title}” for export`,
  edit: "Edit",
  duplicate: "Duplicate",
  remove: "Delete",
  bringBack: (title) => `Bring back “${title}”`,
  exportAll: "Export all",
  exportChosen: (count) => `Export ${String(count)} selected`,
  named: (action, name) => `${action} “${name}”`,
  damaged: (count) =>
    `${String(count)} sets cannot be read entirely. Their texts are kept; export them for somebody who can mend them.`,
  exportDamaged: "Export what cannot be read",
  forgetDamaged: "Discard",
  forgetDamagedSure: "Discard for good what cannot be read",
  newSet: "Save as a set",
  editSet: "Edit set",
  fromProject: (project, sheet) => `One cell was selected: all rows of ${project} on “${sheet}” were taken.`,
  fromRows: (sheet) => `From the selected rows of “${sheet}”.`,
  skipped: (count) => `${String(count)} rows were left out:`,
  setTitle: "Name",
  keywords: "Keywords",
  keywordsHint: "Separated by spaces. The set is proposed for projects whose name, purpose or goal has these words.",
  draftRows: (count) => `Indicators (${String(count)})`,
  up: "Move up",
  down: "Move down",
  editRow: "Edit",
  closeRow: "Close",
  level: "Level 2",
  levels: {
    quantity: "Quantity",
    quality: "Quality",
    timeliness: "Timeliness",
    economicCost: "Cost (economic)",
    socialCost: "Cost (social)",
    ecologicalCost: "Cost (ecological)",
    economicBenefit: "Economic benefit",
    socialBenefit: "Social benefit",
    ecologicalBenefit: "Ecological benefit",
    sustainability: "Sustained effect",
    clientSatisfaction: "Client satisfaction",
  },
  name: "Indicator",
  comparator: "Comparison",
  noComparator: "none",
  value: "Target value",
  valueHint: "{year} becomes the budget year, {budget} the budget in 10,000 yuan, {n} is asked for.",
  unit: "Unit",
  description: "Description",
  basis: "Basis of the target",
  core: "Core indicator (ticked at first)",
  noName: "(no name)",
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  import: "Import",
  importHint: "Import a file of sets (JSON) that a colleague exported. You are asked about duplicates.",
  chooseFile: "Choose a file",
  dropHere: "Or drop the file here.",
  tooLarge: "The file is larger than 5 MB and hardly a file of sets. Not imported.",
  notRead: "The file cannot be read. Check that it is still there, then choose it again.",
  pasted: "Pasted text",
  importPasted: "Import the pasted text",
  address: "Intranet address",
  addressHint: "Read only when you press the button, never by itself.",
  importAddress: "Import from the address",
  incoming: "Review the import",
  from: (source) => `From “${source}”.`,
  incomingCounts: (added, identical) => `${String(added)} new; ${String(identical)} identical, skipped.`,
  unreadable: (count) => `${String(count)} faults (in Chinese); the rest can be imported:`,
  conflicts: (count) => `Duplicates (${String(count)})`,
  conflict: {
    title: (existing) => `“${existing}” exists with other content`,
    content: (existing, incoming) => `“${incoming}” has the content of your “${existing}”`,
  },
  settlements: { replace: "Replace", both: "Keep both", keep: "Skip" },
  settleAll: { replace: "Replace all", both: "Keep both of all", keep: "Skip all" },
  compare: "Compare",
  differences: ({ keywords, added, removed, changed, order }) => [
    ...(keywords ? ["Other keywords."] : []),
    ...added.map((row) => `Adds “${row.name}” (${said(row)}).`),
    ...removed.map((row) => `Lacks “${row.name}” (${said(row)}).`),
    ...changed.map(({ before, after }) => `Changes “${after.name}”: “${said(before)}” → “${said(after)}”.`),
    ...(order ? ["Another order."] : []),
  ],
  confirmImport: "Import",
  outgoing: {
    sets: (count) => `Export ${String(count)} sets`,
    damaged: (count) => `Export ${String(count)} damaged sets`,
  },
  outgoingHint: "Copy the text below into a text file and save it as .json to hand it out.",
  outgoingText: "Content of the file",
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "It could not be copied. The text is selected: press Ctrl+C.",
  download: "Download",
};

/** The words about own sets in the language of the pane. */
export const useOwnLibraryWords = (): OwnLibraryMessages => (useWords().language === "en" ? english : chinese);
