import type { Sureness } from "../library/detect-type";
import type { Match } from "../library/match";
import type { CellChange } from "../library/placed-changes";
import type { LibraryEntry } from "../library/schema";
import { useWords } from "./words";

/** Where a keyword of a type was found. */
type Where = "projectName" | "purpose" | "goal";

/** Everything the library says by itself, in one language. */
export interface LibraryMessages {
  readonly views: Readonly<Record<"choose" | "own" | "form", string>>;
  readonly viewList: string;
  readonly noTable: (sheet: string) => string;
  readonly target: string;
  readonly projectType: string;
  readonly chooseType: string;
  readonly likelyTypes: string;
  readonly ownSets: string;
  readonly otherTypes: string;
  readonly proposed: (type: string, sureness: string, score: number) => string;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly reason: Readonly<Record<Where, (keywords: string) => string>>;
  readonly notProposed: string;
  readonly rival: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;
  readonly typesFound: string;
  readonly found: (count: number, hasMore: boolean) => string;
  readonly nothingFound: (query: string) => string;
  readonly results: string;
  readonly tickCore: string;
  readonly tickNone: string;
  readonly counts: (ticked: number, total: number) => string;
  readonly fromOtherTypes: string;
  readonly core: string;
  readonly present: string;
  readonly presentBy: (match: Match) => string;
  readonly hasTwin: string;
  readonly details: string;
  readonly basis: string;
  readonly basisTypes: Readonly<Record<LibraryEntry["basisType"], string>>;
  readonly direction: string;
  readonly directions: Readonly<Record<LibraryEntry["direction"], string>>;
  readonly aliases: string;
  readonly number: (name: string, unit: string) => string;
  readonly toFill: string;
  readonly numberMissing: string;
  readonly parameter: (name: string) => string;
  readonly parameters: string;
  readonly parameterMissing: string;
  readonly budgetFrom: (amount: string) => string;
  readonly preview: string;
  readonly previewOf: (count: number) => string;
  readonly newRow: (row: number, above: number) => string;
  readonly filledRow: (row: number, now: number) => string;
  readonly leftBlank: string;
  readonly otherChanges: string;
  readonly changeKinds: Readonly<Record<CellChange["kind"], string>>;
  readonly moreChanges: (count: number) => string;
  readonly notes: string;
  readonly mergeGrows: (before: string, after: string) => string;
  readonly cellGrows: (before: string, after: string) => string;
  readonly newMerge: (after: string) => string;
  readonly refused: string;
  readonly nothingTicked: string;
  readonly insert: string;
  readonly insertRows: (count: number) => string;
}

const percent = (share: number): string => `${String(Math.round(share * 100))}%`;

const chinese: LibraryMessages = {
  views: { choose: "选指标", own: "我的指标集", form: "新建表" },
  viewList: "指标库的内容",
  noTable: (sheet) => `工作表“${sheet}”里没有绩效目标表，无处插入。请切换到目标表所在的工作表，或者点上方的“新建表”。`,
  target: "插入到",
  projectType: "项目类型",
  chooseType: "请选择项目类型",
  likelyTypes: "可能的类型",
  ownSets: "我的指标集",
  otherTypes: "其他类型",
  proposed: (type, sureness, score) => `建议“${type}”，${sureness}（${String(score)} 分）：`,
  sureness: { sure: "把握较大", likely: "把握一般", unsure: "把握较小，请核对" },
  reason: {
    projectName: (keywords) => `项目名称中有${keywords}`,
    purpose: (keywords) => `用途中有${keywords}`,
    goal: (keywords) => `目标中有${keywords}`,
  },
  notProposed: "从项目名称、用途和目标看不出类型，请自行选择，或直接搜索指标。",
  rival: "也可能是",
  search: "搜索指标",
  searchHint: "名称、拼音或首字母，如 ldpq",
  clearSearch: "清空搜索",
  typesFound: "项目类型",
  found: (count, hasMore) =>
    hasMore ? `找到的较多，列出最相近的 ${String(count)} 个指标。` : `找到 ${String(count)} 个指标。`,
  nothingFound: (query) => `没有找到与“${query}”有关的指标。请换个说法，或少写几个字。`,
  results: "搜索结果",
  tickCore: "全选核心",
  tickNone: "全不选",
  counts: (ticked, total) => `已选 ${String(ticked)}，共 ${String(total)}`,
  fromOtherTypes: "其他类型的指标",
  core: "核心",
  present: "表中已有",
  presentBy: ({ by, similarity, indicator: { name } }) => {
    if (by === "name") return "名称相同";
    const written = `“${name.text.replace(/\s+/g, " ").trim()}”`;
    if (by === "alias") return `${written}是它的别名`;
    return by === "kind" ? `${written}同为满意度指标` : `与${written}相似 ${percent(similarity)}`;
  },
  hasTwin: "已选另一类型的同名指标",
  details: "依据",
  basis: "确定依据",
  basisTypes: {
    计划标准: "计划标准",
    行业标准: "行业标准",
    历史标准: "历史标准",
    预算支出标准: "预算支出标准",
    其他标准: "其他标准",
  },
  direction: "方向",
  directions: { positive: "正向，越高越好", negative: "反向，越低越好", none: "不分方向" },
  aliases: "也叫",
  number: (name, unit) => (unit === "" ? `${name}的数值` : `${name}的数值，单位${unit}`),
  toFill: "待填",
  numberMissing: "不填则留空，插入后在表中填写。",
  parameter: (name) =>
    (({ n: "数值", budget: "预算数", year: "年度" }) as Readonly<Record<string, string>>)[name] ?? name,
  parameters: "所选指标还要用到",
  parameterMissing: "不填则相应的单元格留空，插入后在表中填写。",
  budgetFrom: (amount) => `预算数 ${amount}，取自`,
  preview: "预览",
  previewOf: (count) => `将要写入 ${String(count)} 行`,
  newRow: (row, above) => `第 ${String(row)} 行，新插入，在现在的第 ${String(above)} 行之上`,
  filledRow: (row, now) =>
    row === now ? `第 ${String(row)} 行，填入空行` : `第 ${String(row)} 行，填入现在第 ${String(now)} 行的空行`,
  leftBlank: "留空，插入后填写",
  otherChanges: "表中其他变动",
  changeKinds: {
    "formula-grown": "公式的范围扩大，包括新增的行",
    "formula-copied": "与上下行相同的公式",
    renumbered: "序号顺延",
    heading: "补写的标题",
    "level-number": "指标级次",
  },
  moreChanges: (count) => `另有 ${String(count)} 处`,
  notes: "插入后请处理",
  mergeGrows: (before, after) => `合并单元格 ${before} 扩大为 ${after}`,
  cellGrows: (before, after) => `单元格 ${before} 与新行合并为 ${after}`,
  newMerge: (after) => `新的合并单元格 ${after}`,
  refused: "不能插入",
  nothingTicked: "请勾选要插入的指标。",
  insert: "插入",
  insertRows: (count) => `插入 ${String(count)} 行`,
};

const english: LibraryMessages = {
  views: { choose: "Indicators", own: "My sets", form: "New form" },
  viewList: "Parts of the library",
  noTable: (sheet) =>
    `No goal table on the worksheet “${sheet}”. Go to the one with the goal table, or choose “New form” above.`,
  target: "Insert into",
  projectType: "Project type",
  chooseType: "Choose a project type",
  likelyTypes: "Likely types",
  ownSets: "My sets",
  otherTypes: "Other types",
  proposed: (type, sureness, score) => `Proposed: “${type}”, ${sureness} (score ${String(score)}):`,
  sureness: { sure: "quite sure", likely: "fairly sure", unsure: "not sure, please check" },
  reason: {
    projectName: (keywords) => `${keywords} in the project name`,
    purpose: (keywords) => `${keywords} in the purpose`,
    goal: (keywords) => `${keywords} in the goal`,
  },
  notProposed: "The project's name, purpose and goal do not tell its type. Choose one, or search for indicators.",
  rival: "Or perhaps",
  search: "Search indicators",
  searchHint: "Name, pinyin or initials, such as ldpq",
  clearSearch: "Clear the search",
  typesFound: "Project types",
  found: (count, hasMore) =>
    hasMore ? `More than ${String(count)} found; the best are listed.` : `Indicators found: ${String(count)}.`,
  nothingFound: (query) => `Nothing found for “${query}”. Try other words, or fewer.`,
  results: "Search results",
  tickCore: "Tick core",
  tickNone: "Tick none",
  counts: (ticked, total) => `${String(ticked)} of ${String(total)}`,
  fromOtherTypes: "Of other types",
  core: "Core",
  present: "In the table",
  presentBy: ({ by, similarity, indicator: { name } }) => {
    if (by === "name") return "same name";
    const written = `“${name.text.replace(/\s+/g, " ").trim()}”`;
    if (by === "alias") return `${written} is another name for it`;
    return by === "kind" ? `${written} is about satisfaction too` : `${percent(similarity)} like ${written}`;
  },
  hasTwin: "one of this name is ticked under another type",
  details: "Basis",
  basis: "Basis",
  basisTypes: {
    计划标准: "Plan",
    行业标准: "Sector standard",
    历史标准: "Past results",
    预算支出标准: "Spending standard",
    其他标准: "Other standard",
  },
  direction: "Direction",
  directions: { positive: "higher is better", negative: "lower is better", none: "neither" },
  aliases: "Also called",
  number: (name, unit) => (unit === "" ? `Number for ${name}` : `Number for ${name}, in ${unit}`),
  toFill: "to be filled in",
  numberMissing: "Left blank when you give none; fill it in on the sheet.",
  parameter: (name) =>
    (({ n: "Number", budget: "Budget", year: "Year", 服务对象: "Who is served" }) as Readonly<Record<string, string>>)[
      name
    ] ?? name,
  parameters: "The ticked indicators also need",
  parameterMissing: "Without it the cells are left blank, to be filled in on the sheet.",
  budgetFrom: (amount) => `Budget ${amount}, from`,
  preview: "Preview",
  previewOf: (count) => `Rows to be written: ${String(count)}`,
  newRow: (row, above) => `Row ${String(row)}, new, above what is row ${String(above)} now`,
  filledRow: (row, now) =>
    row === now ? `Row ${String(row)}, empty until now` : `Row ${String(row)}, the empty row ${String(now)} of now`,
  leftBlank: "left blank, to be filled in",
  otherChanges: "Other changes",
  changeKinds: {
    "formula-grown": "the formula's range grows to include the new rows",
    "formula-copied": "the formula of the rows beside it",
    renumbered: "counted on",
    heading: "a heading that is added",
    "level-number": "the level's number",
  },
  moreChanges: (count) => `${String(count)} more`,
  notes: "To be seen to afterwards",
  mergeGrows: (before, after) => `Merged cells ${before} grow to ${after}`,
  cellGrows: (before, after) => `Cell ${before} is merged with new rows to ${after}`,
  newMerge: (after) => `New merged cells ${after}`,
  refused: "Cannot be inserted",
  nothingTicked: "Tick the indicators to insert.",
  insert: "Insert",
  insertRows: (count) => `Insert ${String(count)} rows`,
};

/** The words of the library in the language of the pane. */
export const useLibraryWords = (): LibraryMessages => (useWords().language === "en" ? english : chinese);
