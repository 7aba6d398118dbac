import type { FieldName, MoneyUnit } from "../goal-table";

/**
 * What the labels of a header block mean. Spelled as `keyOf` spells them, without brackets, numbering and colons.
 * In each list the most specific label comes first; the first that a form prints and fills wins.
 */
const labelWords: Partial<Readonly<Record<FieldName, readonly string[]>>> = {
  projectCode: ["项目编码", "项目代码", "项目编号", "项目库编码"],
  projectName: [
    "项目名称",
    "二级项目名称",
    "项目支出名称",
    "支出项目名称",
    "转移支付名称",
    "转移支付项目名称",
    "政策和项目名称",
    "政策项目名称",
    "专项名称",
    "专项资金名称",
    "资金名称",
    "单位专项名称",
    "政策任务",
    "财政事权",
    "任务名称",
    "一级项目名称",
    "projectname",
    "project",
  ],
  budgetUnit: [
    "预算单位",
    "预算单位名称",
    "单位名称",
    "部门名称",
    "部门单位名称",
    "项目单位",
    "预算部门",
    "申报单位",
    "填报单位",
    "资金使用单位",
    "预算单位及代码",
    "部门",
    "budgetunit",
    "agency",
  ],
  supervisor: [
    "主管部门",
    "业务主管部门",
    "主管预算部门",
    "项目主管部门",
    "主管部门名称",
    "主管部门及代码",
    "主管部门及编码",
    "主管部门及其编码",
    "省级主管部门",
    "市级主管部门",
    "县级主管部门",
    "中央主管部门",
    "主管单位",
    "department",
  ],
  implementer: [
    "实施单位",
    "项目实施单位",
    "项目执行单位",
    "执行单位",
    "实施主体",
    "项目承担单位",
    "实施部门",
    "implementer",
  ],
  projectKind: ["项目类别", "项目类型", "项目属性", "项目分类", "项目性质", "支出类型"],
  projectTerm: [
    "项目期",
    "项目周期",
    "实施期",
    "实施期限",
    "项目实施期",
    "项目支出实施期",
    "项目起止时间",
    "项目实施周期",
    "项目期限",
    "建设周期",
    "起止时间",
    "实施周期",
    "项目实施期限",
  ],
  purpose: ["资金用途", "用途", "项目用途", "预算规模及资金用途", "资金主要用途", "资金使用范围"],
  spendingPlan: ["资金支出计划", "支出计划", "资金使用计划", "用款计划", "支出进度计划", "预算执行计划"],
  goal: [
    "年度绩效目标",
    "本年度绩效目标",
    "年度总体目标",
    "年度总体绩效目标",
    "年度目标",
    "本年度目标",
    "当年绩效目标",
    "项目年度绩效目标",
    "年度预期目标",
    "预期目标",
    "年初设定目标",
    "年初目标",
    "年初设定的绩效目标",
    "总体目标",
    "总体绩效目标",
    "项目总体目标",
    "绩效总目标",
    "绩效目标",
    "项目绩效目标",
    "项目支出绩效目标",
    "预期绩效目标",
    "整体绩效目标",
    "部门整体绩效目标",
    "年度整体绩效目标",
    "goal",
    "annualgoal",
    "performancegoal",
  ],
  termGoal: [
    "长期目标",
    "中期目标",
    "中长期目标",
    "实施期目标",
    "实施期总目标",
    "实施期绩效目标",
    "长期绩效目标",
    "中期绩效目标",
    "中长期绩效目标",
    "项目总目标",
    "项目期总目标",
    "项目期目标",
    "三年目标",
  ],
};

/** Labels of cells that no field stands for. Known, so that nobody takes them for a value. */
const otherLabels: readonly string[] = [
  "项目负责人",
  "项目负责人及电话",
  "负责人",
  "联系人",
  "联系电话",
  "填报人",
  "填表人",
  "填报日期",
  "填报时间",
  "项目审批",
  "项目概况",
  "项目总体概况",
  "项目基本情况",
  "基本情况",
  "立项依据",
  "项目立项依据",
  "项目立项情况",
  "项目立项的依据",
  "项目申报的可行性",
  "项目申报的必要性",
  "项目实施进度计划",
  "项目实施内容",
  "实施内容",
  "开始时间",
  "完成时间",
  "单位职能概述",
  "部门职能概述",
  "政策依据",
  "资金性质",
  "资金来源",
  "项目开始日期",
  "项目完成日期",
  "开始日期",
  "结束日期",
  "项目资金",
  "项目资金申请",
  "资金情况",
  "预算情况",
  "项目资金情况",
  "预算执行情况",
  "财政资金预算分类",
  "财政资金科目代码",
  "科目代码",
  "年度预算执行率",
  "预算执行率",
  "执行率",
  "分值",
  "得分",
  "主管部门编码",
  "主管部门代码",
  "单位编码",
  "单位代码",
  "部门编码",
  "实际完成情况",
  "目标完成情况",
  "全年实际完成情况",
  "年度总体目标完成情况",
  "年度总体目标完成情况综述",
  "年度目标完成情况",
  "上年完成情况",
  "年度主要任务",
  "主要任务",
  "主要内容",
  "任务内容",
  "预算年度",
  "年度",
  "项目地址",
  "项目内容",
  "绩效指标",
  "年度绩效指标",
  "长期绩效指标",
  "备注",
];

/** What a funding label adds to: the total, or which part of it. */
export type FundingKind = "total" | "termTotal" | "fiscal" | "grade" | "other" | "own" | "carryOver";

/** Labels that speak of money without stating the budget. */
const noFunding =
  /(?:执行|支出|使用|完成|到位|拨付|追加|追减|增减|科目|分类|来源|性质|名称|用途|计划|情况|单位|代码|率)(?:数|额)?$/u;

/** The first that fits decides. Matched without brackets, numbering, 其中 and colons. */
const fundingPatterns: readonly (readonly [RegExp, FundingKind])[] = [
  [/^(?:中期|实施期|长期|实施周期|项目期|三年)(?:项目)?(?:资金|预算)?(?:总额|总计|合计)?$/u, "termTotal"],
  [/^(?:上年|以前年度|往年)?(?:财政)?(?:结转|结余)(?:结余)?(?:资金)?$|^上年结转/u, "carryOver"],
  [
    /^(?:该项目支出)?(?:中央|省级?|市级?|县级?|区级?|上级|本级|地方|乡镇)(?:级)?(?:财政)?(?:补助|拨款|资金|专项|安排|转移支付|配套|预算|投入|财力)+(?:安排|资金)?$|^该项目支出上级资金$/u,
    "grade",
  ],
  [
    /^(?:本年|当年|年度)?(?:一般公共预算|政府性基金|国有资本经营|专项债券?|地方债|债券|财政专户)(?:预算)?(?:拨款|资金|收入|管理资金)*$/u,
    "grade",
  ],
  [/^(?:本年|当年|年度|本年度|年初)?(?:财政)(?:拨款|资金|投入|补助|预算)(?:小计|资金|数)?$|^预算资金$/u, "fiscal"],
  [/^(?:其他|其它)(?:资金|收入|来源)?(?:收入)?$/u, "other"],
  [
    /^(?:自有|自筹|单位自筹|单位|社会|事业|经营性?|银行|企业|个人|捐赠|项目单位自筹)(?:资金|收入|自筹|自有资金|贷款|投入)*$/u,
    "own",
  ],
  [
    /^(?:项目|部门)?(?:年度|本年度|当年|本年|全年|年初|调整后){0,2}(?:本级)?(?:项目)?(?:支出)?(?:资金|预算|投资|补助|经费)?(?:申请|申报|安排|需求|规模|执行)?(?:总额|总预算|总投资|预算数|预算金额|金额|额度|申报数|预算总额|需求|安排数|预算|投资总额|数)$/u,
    "total",
  ],
  [/^(?:总额|合计|资金合计|总投资|总预算|totalfunding|totalbudget|budget)$/u, "total"],
];

/** What one label says. */
export interface Label {
  readonly field: FieldName | null;
  /** Place in the field's list: the lower, the more specific. */
  readonly rank: number;
  readonly funding: FundingKind | null;
  /** "其中：" in front, or indented numbering: a part of what stands above. */
  readonly isPart: boolean;
}

const ranked = new Map<string, { readonly field: FieldName; readonly rank: number }>();
// Object.entries forgets the key type of a record whose keys are field names.
for (const [field, words] of Object.entries(labelWords) as [FieldName, readonly string[]][]) {
  for (const [rank, word] of words.entries()) ranked.set(word, { field, rank });
}
const others = new Set(otherLabels);

const brackets = /[([【][^()[\]【】]*[)\]】]/gu;
const lead = /^(?:[*★☆]+|[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.])/u;
const part = /^其中[:：]?/u;

/** A label's key without numbering, 其中, brackets and colons. */
export const labelWord = (key: string): string =>
  key
    .replace(lead, "")
    .replace(part, "")
    .replace(lead, "")
    .replace(brackets, "")
    .replace(/[:;,。]+$/u, "");

const fundingFields: Readonly<Record<FundingKind, FieldName>> = {
  total: "totalFunding",
  termTotal: "totalFunding",
  fiscal: "fiscalFunding",
  other: "otherFunding",
  grade: "fundingPart",
  own: "fundingPart",
  carryOver: "fundingPart",
};

/** What a label means, by its key; null when it is none that is known. */
export function labelOf(key: string): Label | null {
  if (key === "" || key.length > 40) return null;
  const word = labelWord(key);
  const known = ranked.get(word) ?? ranked.get(word.toLowerCase());
  const isPart = part.test(key.replace(lead, ""));
  if (known) return { ...known, funding: null, isPart };
  if (others.has(word)) return { field: null, rank: 0, funding: null, isPart };
  if (noFunding.test(word)) return null;
  const [, funding] = fundingPatterns.find(([pattern]) => pattern.test(word)) ?? [];
  if (funding === undefined) return null;
  return { field: fundingFields[funding], rank: 0, funding, isPart };
}

const identityFields: ReadonlySet<FieldName> = new Set([
  "projectCode",
  "projectName",
  "budgetUnit",
  "supervisor",
  "implementer",
]);

/** A label that opens the header block of a form: 项目名称, 主管部门 … */
export function opensForm(key: string): boolean {
  const field = labelOf(key.split(":")[0] ?? "")?.field;
  return field !== undefined && field !== null && identityFields.has(field);
}

/** True for a text that names something rather than saying it: a known label, or short and ending with a colon. */
export const isLabelLike = (key: string): boolean => labelOf(key) !== null || (key.length <= 20 && key.endsWith(":"));

/** Labels of one level's funds that, where nothing else says 财政, state the fiscal funds. */
const fiscalGrades: ReadonlySet<string> = new Set(["中央补助", "中央财政资金", "上级财政资金", "中央补助资金"]);

/** 中央补助 and the like, as a label states them. */
export const isFiscalGrade = (key: string): boolean => fiscalGrades.has(labelWord(key));

const unitNote = /^(?:\(|金额|货币|人民币)?单位[:]?\(?(?:亿元|万元|千元|元)\)?$/u;

/** "单位：万元", alone in its cell. */
export const isUnitNote = (key: string): boolean => unitNote.test(key);

const moneyNote = /(?:单位|unit)[:]?\(?(亿元|万元|千元|元)\)?/iu;
const moneyBracket = /[([](?:金额)?(?:单位[:]?)?(亿元|万元|元)[)\]]/u;

const asMoneyUnit = (text: string | undefined): MoneyUnit | null =>
  text === "元" || text === "万元" || text === "亿元" ? text : null;

/** "金额单位：万元", anywhere in the text. */
export const moneyNoteIn = (key: string): MoneyUnit | null => asMoneyUnit(moneyNote.exec(key)?.[1]);

/** "（万元）" in a label. */
export const moneyBracketIn = (key: string): MoneyUnit | null => asMoneyUnit(moneyBracket.exec(key)?.[1]);

const budgetColumns: readonly RegExp[] = [/全年预算|调整后?预算|调整预算/u, /年初预算|预算数/u, /预算|金额|资金/u];

/** How well a column heading of a funding grid fits "the budget of the year": 0 is best, -1 does not fit. */
export function budgetColumnRank(key: string): number {
  if (/执行|支出数|完成|得分|分值|结余/u.test(key)) return -1;
  return budgetColumns.findIndex((pattern) => pattern.test(key));
}

/** "3月底", "第一季度", "1-6月": a checkpoint of the spending plan. */
export const isCheckpoint = (key: string): boolean =>
  /^(?:\d{1,2}月(?:份|底|末|底前)?|截?至?\d{1,2}月[底末]|第?[一二三四1-4]季度[末底]?|[上下]半年|全年|年底|\d{1,2}-\d{1,2}月)(?:\(%\)|进度|支出进度)?$/u.test(
    key,
  );

const unlabelledUnit = /^[[(（]?(\d{3,15})[\])）]?[-—]?(?=\p{Script=Han}{2})/u;

/** "350001承德市…本级": a budget unit that its code gives away. */
export const isCodedUnit = (key: string): boolean =>
  key.length <= 60 && unlabelledUnit.test(key) && !/年|表$/u.test(key.slice(0, 12));
