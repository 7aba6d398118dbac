import type { PresetName } from "../check/rule-set";
import type { Task } from "../app/session-state";
import type { Text } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import type { Category } from "../table/goal-table";
import { reviewChinese, reviewEnglish, type ReviewMessages } from "./review-messages";

/** Everything the pane says by itself, in one language. Sentences about the workbook come as `Text` and go through `say`. */
export interface Messages {
  readonly language: "zh" | "en";
  readonly say: (text: Text) => string;
  readonly quote: (text: string) => string;
  readonly tabs: Readonly<Record<"check" | "library" | "summary" | "settings", string>>;
  readonly tabList: string;
  readonly busy: Readonly<Record<Task, string>>;
  readonly stillBusy: string;
  readonly check: string;
  readonly fix: string;
  readonly fixAll: string;
  readonly previous: string;
  readonly next: string;
  readonly clearMarks: string;
  readonly undo: string;
  readonly undoStep: (label: string) => string;
  readonly nothingToUndo: string;
  readonly intro: string;
  readonly shortcuts: string;
  readonly outdated: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly severityFilter: string;
  readonly noFindings: string;
  readonly noShownFindings: string;
  readonly findingList: string;
  readonly otherFindings: string;
  readonly tableHeading: (sheet: string, place: number, project: string | null) => string;
  readonly findingName: (severity: string, cells: string, message: string) => string;
  readonly found: string;
  readonly blank: string;
  readonly becomes: string;
  readonly details: string;
  readonly why: string;
  readonly source: string;
  readonly more: (count: number) => string;
  readonly fromLibrary: string;
  readonly goTo: (cell: string) => string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly writeSummary: string;
  readonly summaryNoTable: string;
  readonly totals: string;
  readonly projectCount: string;
  readonly totalFunding: string;
  readonly fiscalFunding: string;
  readonly otherFunding: string;
  readonly tenThousandYuan: string;
  readonly plan: string;
  readonly planUntil: string;
  readonly planAmount: string;
  readonly planShare: string;
  readonly indicatorRows: string;
  readonly otherRows: string;
  readonly project: string;
  readonly rows: string;
  readonly findings: string;
  readonly total: string;
  readonly notes: string;
  readonly rules: string;
  readonly rulesHint: string;
  readonly presets: Readonly<Record<PresetName, { readonly name: string; readonly about: string }>>;
  readonly crashed: string;
  readonly restart: string;
  readonly retry: string;
  readonly review: ReviewMessages;
  readonly partNotLoaded: string;
}

const chinese: Messages = {
  language: "zh",
  say: ({ zh }) => zh,
  quote: (text) => `“${text}”`,
  tabs: { check: "检查", library: "指标库", summary: "汇总", settings: "设置" },
  tabList: "功能",
  busy: {
    check: "正在检查…",
    fix: "正在修正…",
    ignore: "正在更新忽略…",
    export: "正在导出问题清单…",
    copy: "正在复制清单…",
    clear: "正在清除标记…",
    undo: "正在撤销…",
    reveal: "正在定位…",
    library: "正在打开指标库…",
    insert: "正在插入…",
    "new-form": "正在新建工作表…",
    summary: "正在汇总…",
    "write-summary": "正在写入汇总表…",
    settings: "正在更新设置…",
    "own-sets": "正在处理指标集…",
  },
  stillBusy: "Excel 还没有回应。如果有单元格正在编辑，请按 Enter 结束编辑。",
  check: "检查",
  fix: "修正",
  fixAll: "全部修正",
  previous: "上一个",
  next: "下一个",
  clearMarks: "清除标记",
  undo: "撤销",
  undoStep: (label) => `撤销“${label}”`,
  nothingToUndo: "没有可撤销的操作",
  intro: "检查当前工作表中的绩效目标表，在单元格上标出问题，并列在这里。",
  shortcuts: "在问题列表中：↑ ↓ 移动，Enter 跳到单元格。",
  outdated: "工作表已改动，请重新检查。",
  severities: { error: "错误", warning: "警告", info: "提示" },
  severityFilter: "显示的级别",
  noFindings: "没有需要处理的问题。",
  noShownFindings: "所选级别没有问题。请在上方选择其他级别。",
  findingList: "问题清单",
  otherFindings: "其他问题",
  tableHeading: (sheet, place, project) => project ?? (place === 0 ? sheet : `${sheet}，第 ${String(place + 1)} 张表`),
  findingName: (severity, cells, message) => `${severity}，${cells}：${message}`,
  found: "现在是",
  blank: "（空白）",
  becomes: "改为",
  details: "原因和依据",
  why: "原因",
  source: "依据",
  more: (count) => `再显示 ${String(count)} 个`,
  fromLibrary: "从指标库补充",
  goTo: (cell) => `转到 ${cell}`,
  categories: { output: "产出指标", cost: "成本指标", benefit: "效益指标", satisfaction: "满意度指标" },
  writeSummary: "写入汇总表",
  summaryNoTable: "工作簿里没有找到绩效目标表。请打开含有目标表的工作簿。",
  totals: "部门合计",
  projectCount: "项目",
  totalFunding: "预算数",
  fiscalFunding: "财政资金",
  otherFunding: "其他资金",
  tenThousandYuan: "万元",
  plan: "资金支出计划（累计）",
  planUntil: "截至",
  planAmount: "金额（万元）",
  planShare: "占预算",
  indicatorRows: "指标行数",
  otherRows: "其他",
  project: "项目",
  rows: "指标",
  findings: "问题",
  total: "合计",
  notes: "说明",
  rules: "检查范围",
  rulesHint: "选择后立即按新的范围重新检查；设置随工作簿保存。",
  presets: {
    submission: { name: "送审必改", about: "只列会被退回的错误。" },
    recommended: { name: "推荐", about: "错误和审核中常被问到的警告。" },
    strict: { name: "从严", about: "全部规则，连同改进写法的提示。" },
  },
  crashed: "窗格显示出错，工作簿没有受影响。",
  restart: "重新开始",
  retry: "重试",
  review: reviewChinese,
  partNotLoaded: "这一部分没有载入。请检查网络连接，再点“重试”。",
};

const english: Messages = {
  language: "en",
  say: ({ en }) => en,
  quote: (text) => `“${text}”`,
  tabs: { check: "Check", library: "Library", summary: "Summary", settings: "Settings" },
  tabList: "Functions",
  busy: {
    check: "Checking…",
    fix: "Fixing…",
    ignore: "Updating what is ignored…",
    export: "Exporting the list…",
    copy: "Copying the list…",
    clear: "Clearing marks…",
    undo: "Undoing…",
    reveal: "Going to the cell…",
    library: "Opening the library…",
    insert: "Inserting…",
    "new-form": "Adding the worksheet…",
    summary: "Adding up…",
    "write-summary": "Writing the summary sheet…",
    settings: "Updating the settings…",
    "own-sets": "Working on your sets…",
  },
  stillBusy: "Excel has not answered yet. If a cell is being edited, press Enter to finish.",
  check: "Check",
  fix: "Fix",
  fixAll: "Fix all",
  previous: "Previous",
  next: "Next",
  clearMarks: "Clear marks",
  undo: "Undo",
  undoStep: (label) => `Undo: ${label}`,
  nothingToUndo: "Nothing to undo",
  intro: "Checks the goal tables on this worksheet, marks the problems in the cells and lists them here.",
  shortcuts: "In the list: ↑ ↓ to move, Enter to go to the cell.",
  outdated: "The worksheet changed after the check. Please check again.",
  severities: { error: "Error", warning: "Warning", info: "Note" },
  severityFilter: "Severities shown",
  noFindings: "Nothing needs attention.",
  noShownFindings: "No problems of the severities chosen. Choose others above.",
  findingList: "Problems",
  otherFindings: "Other problems",
  tableHeading: (sheet, place, project) => project ?? (place === 0 ? sheet : `${sheet}, table ${String(place + 1)}`),
  findingName: (severity, cells, message) => `${severity}, ${cells}: ${message}`,
  found: "Now",
  blank: "(blank)",
  becomes: "becomes",
  details: "Reason and source",
  why: "Reason",
  source: "Source",
  more: (count) => `Show ${String(count)} more`,
  fromLibrary: "Add from the library",
  goTo: (cell) => `Go to ${cell}`,
  categories: { output: "Output", cost: "Cost", benefit: "Benefit", satisfaction: "Satisfaction" },
  writeSummary: "Write summary sheet",
  summaryNoTable: "No goal table in this workbook. Open the workbook with the goal tables.",
  totals: "Department totals",
  projectCount: "Projects",
  totalFunding: "Budget",
  fiscalFunding: "Fiscal funds",
  otherFunding: "Other funds",
  tenThousandYuan: "10,000 yuan",
  plan: "Spending plan (cumulative)",
  planUntil: "Until",
  planAmount: "Amount (10,000 yuan)",
  planShare: "Of budget",
  indicatorRows: "Indicator rows",
  otherRows: "Other",
  project: "Project",
  rows: "Rows",
  findings: "Problems",
  total: "Total",
  notes: "Notes",
  rules: "What to check",
  rulesHint: "A new choice checks again at once. It is kept with the workbook.",
  presets: {
    submission: { name: "Must fix", about: "Only the errors that get a form sent back." },
    recommended: { name: "Recommended", about: "Errors, and the warnings that reviewers often ask about." },
    strict: { name: "Strict", about: "Every rule, with notes on better wording." },
  },
  crashed: "The pane failed to show this. The workbook is unharmed.",
  restart: "Start again",
  retry: "Try again",
  review: reviewEnglish,
  partNotLoaded: "This part could not be loaded. Check the network connection, then try again.",
};

/** The pane's words for a display language: English where that is English, else Chinese, as in the manifest. */
export const messagesFor = (language: string): Messages => (/^en\b/i.test(language) ? english : chinese);
