import type { IgnoreScope } from "../check/ignores";
import type { Scope } from "../app/report";
import type { Task } from "../app/session-state";

/** What the pane says about going through findings, in one language. */
export interface ReviewMessages {
  readonly scope: string;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly selection: (area: string) => string;
  readonly progress: (done: number, total: number) => string;
  readonly cancel: string;
  readonly recheck: string;
  readonly checksEdits: string;
  readonly filter: string;
  readonly shown: (count: number, total: number) => string;
  readonly category: string;
  readonly rule: string;
  readonly table: string;
  readonly all: (count: number) => string;
  readonly choice: (name: string, count: number) => string;
  readonly onlyFixable: (count: number) => string;
  readonly onlyIgnored: (count: number) => string;
  readonly search: string;
  readonly resetFilter: string;
  readonly noneListed: string;
  readonly fixMany: (count: number) => string;
  readonly previewTitle: (count: number) => string;
  readonly previewHint: string;
  readonly apply: string;
  readonly chosenFixes: (count: number, total: number) => string;
  readonly selectAll: string;
  readonly selectNone: string;
  readonly ignore: string;
  readonly ignoreTitle: string;
  readonly ignoreScopes: Readonly<Record<IgnoreScope, string>>;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly who: string;
  readonly confirmIgnore: string;
  readonly ignored: string;
  readonly ignoredScopes: Readonly<Record<IgnoreScope, string>>;
  readonly noneIgnored: string;
  readonly decided: (who: string, when: string) => string;
  readonly restore: string;
  readonly stale: (count: number) => string;
  readonly staleText: (text: string) => string;
  readonly removeStale: string;
  readonly exportFindings: string;
  readonly copyFindings: string;
  readonly history: string;
  readonly historyTitle: string;
  readonly historyEmpty: string;
  readonly historyHint: string;
  readonly undoOne: (label: string) => string;
  readonly andMore: (count: number) => string;
  readonly tasks: Readonly<Record<Task, string>>;
  readonly log: string;
  readonly logEmpty: string;
  readonly logHint: string;
  readonly logContents: string;
  readonly copyLog: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly cost: (trips: number, milliseconds: number, sent: string, received: string) => string;
}

export const reviewChinese: ReviewMessages = {
  scope: "检查范围",
  scopes: { sheet: "当前工作表", selection: "选中区域", workbook: "整个工作簿" },
  selection: (area) => `只列出 ${area} 中的问题。`,
  progress: (done, total) => `${String(done)}/${String(total)}`,
  cancel: "取消",
  recheck: "重新检查",
  checksEdits: "编辑后自动检查",
  filter: "筛选",
  shown: (count, total) => `显示 ${String(count)} / ${String(total)}`,
  category: "类别",
  rule: "规则",
  table: "表格",
  all: (count) => `全部（${String(count)}）`,
  choice: (name, count) => `${name}（${String(count)}）`,
  onlyFixable: (count) => `只看可修正的（${String(count)}）`,
  onlyIgnored: (count) => `只看已忽略的（${String(count)}）`,
  search: "搜索问题、内容或单元格",
  resetFilter: "清除筛选",
  noneListed: "没有符合筛选条件的问题。请放宽上方的条件。",
  fixMany: (count) => `修正全部 ${String(count)} 处`,
  previewTitle: (count) => `将要修正 ${String(count)} 处`,
  previewHint: "取消勾选的不会改动。应用之后可以撤销。",
  apply: "应用",
  chosenFixes: (count, total) => `已选 ${String(count)} / ${String(total)} 处`,
  selectAll: "全选",
  selectNone: "全不选",
  ignore: "忽略",
  ignoreTitle: "忽略这个问题",
  ignoreScopes: {
    cell: "只忽略这一处",
    table: "这张表中的同类问题都忽略",
    workbook: "整个工作簿中的同类问题都忽略",
  },
  reason: "理由（必填）",
  reasonMissing: "请填写忽略的理由。",
  who: "姓名",
  confirmIgnore: "确定",
  ignored: "已忽略",
  ignoredScopes: { cell: "这一处", table: "整张表", workbook: "整个工作簿" },
  noneIgnored: "没有已忽略的问题。",
  decided: (who, when) => (who === "" ? when : `${who}，${when}`),
  restore: "恢复",
  stale: (count) => `${String(count)} 条忽略已失效：内容已改动。`,
  staleText: (text) => (text.trim() === "" ? "当时内容为空白" : `当时内容是“${text}”`),
  removeStale: "删除失效的忽略",
  exportFindings: "导出问题清单",
  copyFindings: "复制清单",
  history: "记录",
  historyTitle: "改动记录",
  historyEmpty: "还没有改动过工作簿。",
  historyHint: "最近 50 步改动，随工作簿保存；只要单元格之后没有再改，可以按任意次序撤销。",
  undoOne: (label) => `撤销：${label}`,
  andMore: (count) => `等 ${String(count)} 处`,
  tasks: {
    check: "检查",
    fix: "修正",
    ignore: "忽略或恢复",
    clear: "清除标记",
    undo: "撤销",
    reveal: "定位",
    export: "导出问题清单",
    copy: "复制清单",
    library: "打开指标库",
    insert: "插入",
    "new-form": "新建表",
    summary: "汇总",
    "write-summary": "写入汇总表",
    settings: "设置",
    "own-sets": "我的指标集",
  },
  log: "运行记录",
  logEmpty: "打开窗格以来还没有操作。",
  logHint: "遇到问题时可以复制给技术支持。不含单元格内容，除非勾选下面一项。",
  logContents: "包含写入的单元格内容",
  copyLog: "复制运行记录",
  copied: "已复制。",
  notCopied: "没有复制成功：浏览器不允许使用剪贴板。",
  cost: (trips, milliseconds, sent, received) =>
    `往返 ${String(trips)} 次，${String(Math.round(milliseconds))} 毫秒，发出 ${sent}，收到 ${received}`,
};

export const reviewEnglish: ReviewMessages = {
  scope: "What to check",
  scopes: { sheet: "This worksheet", selection: "Selection", workbook: "Workbook" },
  selection: (area) => `Only problems in ${area} are listed.`,
  progress: (done, total) => `${String(done)}/${String(total)}`,
  cancel: "Cancel",
  recheck: "Check again",
  checksEdits: "Check after edits",
  filter: "Filter",
  shown: (count, total) => `${String(count)} of ${String(total)} shown`,
  category: "Category",
  rule: "Rule",
  table: "Table",
  all: (count) => `All (${String(count)})`,
  choice: (name, count) => `${name} (${String(count)})`,
  onlyFixable: (count) => `Only what can be fixed (${String(count)})`,
  onlyIgnored: (count) => `Only what is ignored (${String(count)})`,
  search: "Search problems, content or cells",
  resetFilter: "Clear filter",
  noneListed: "No problems match the filter. Loosen it above.",
  fixMany: (count) => `Fix all ${String(count)}`,
  previewTitle: (count) => `Cells to fix: ${String(count)}`,
  previewHint: "What is unticked stays as it is. You can undo it afterwards.",
  apply: "Apply",
  chosenFixes: (count, total) => `${String(count)} of ${String(total)} chosen`,
  selectAll: "Select all",
  selectNone: "Select none",
  ignore: "Ignore",
  ignoreTitle: "Ignore this problem",
  ignoreScopes: {
    cell: "Only here",
    table: "This kind of problem in the whole table",
    workbook: "This kind of problem in the whole workbook",
  },
  reason: "Reason (required)",
  reasonMissing: "Please give the reason for ignoring it.",
  who: "Your name",
  confirmIgnore: "OK",
  ignored: "Ignored",
  ignoredScopes: { cell: "here", table: "whole table", workbook: "whole workbook" },
  noneIgnored: "Nothing is ignored.",
  decided: (who, when) => (who === "" ? when : `${who}, ${when}`),
  restore: "Restore",
  stale: (count) => `Ignores no longer valid because the content changed: ${String(count)}.`,
  staleText: (text) => (text.trim() === "" ? "The cell was blank." : `The content was “${text}”.`),
  removeStale: "Delete them",
  exportFindings: "Export list",
  copyFindings: "Copy list",
  history: "History",
  historyTitle: "Changes made",
  historyEmpty: "Nothing in the workbook has been changed yet.",
  historyHint:
    "The last 50 changes, kept with the workbook. Each can be undone, in any order, as long as its cells have not changed since.",
  undoOne: (label) => `Undo: ${label}`,
  andMore: (count) => `${String(count)} cells in all`,
  tasks: {
    check: "Check",
    fix: "Fix",
    ignore: "Ignore or restore",
    clear: "Clear marks",
    undo: "Undo",
    reveal: "Go to cell",
    export: "Export list",
    copy: "Copy list",
    library: "Open library",
    insert: "Insert",
    "new-form": "New form",
    summary: "Summary",
    "write-summary": "Write summary sheet",
    settings: "Settings",
    "own-sets": "My sets",
  },
  log: "Activity log",
  logEmpty: "Nothing has been done since the pane was opened.",
  logHint: "Copy this for support when something goes wrong. It has no cell contents unless you tick the box.",
  logContents: "Include the cell contents that were written",
  copyLog: "Copy log",
  copied: "Copied.",
  notCopied: "Nothing was copied: the browser does not allow it.",
  cost: (trips, milliseconds, sent, received) =>
    `${String(trips)} round trips, ${String(Math.round(milliseconds))} ms, sent ${sent}, received ${received}`,
};
