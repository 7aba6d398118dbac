import type { FieldName } from "../goal-table";

/**
 * What the header of a grid's column may say, most likely meaning first where a word has several.
 * Spelled as `keyOf` spells them, without brackets and stars. A new province is a new word here.
 */
const headerWords: Partial<Readonly<Record<FieldName, readonly string[]>>> = {
  category: [
    "一级指标",
    "一级目标",
    "一级绩效指标",
    "一级指标名称",
    "一级名称",
    "一级",
    "评价指标",
    "指标类别",
    "指标类型",
    "指标分类",
  ],
  subcategory: ["二级指标", "二级目标", "二级绩效指标", "二级指标名称", "二级名称", "二级", "评价内容"],
  name: [
    "三级指标",
    "三级目标",
    "三级绩效指标",
    "三级指标名称",
    "三级名称",
    "三级",
    "四级指标",
    "指标名称",
    "绩效指标名称",
    "绩效指标",
    "指标内容",
    "绩效指标内容",
    "绩效目标内容",
    "具体指标",
    "个性指标",
    "指标",
    "评价指标",
  ],
  description: [
    "绩效指标描述",
    "指标描述",
    "指标解释",
    "指标说明",
    "指标内涵",
    "指标值内容",
    "指标值说明",
    "公式或说明",
    "计算公式",
    "指标内容",
    "指标内容说明",
    "绩效标准",
    "评价要点",
  ],
  targetValue: [
    "指标值",
    "目标值",
    "年度指标值",
    "年度目标值",
    "年初目标值",
    "年初指标值",
    "年初设定指标值",
    "年初设定目标值",
    "指标目标值",
    "指标值及单位",
    "当年预期实现值",
    "预期实现值",
    "预期值",
    "预期目标值",
    "年度目标指标值",
    "年度绩效指标值",
    "绩效指标值",
    "绩效目标值",
    "计划指标值",
    "计划值",
    "计划目标值",
    "本年度计划水平",
    "本年计划水平",
    "本年度指标值",
    "当年指标值",
    "当年目标值",
    "全年目标值",
    "全年指标值",
    "区域目标值",
    "预计当年实现",
    "预计当年实现值",
    "当年预期实现",
    "全年程指标值",
    "数值",
    "值",
    "优",
    "优秀",
  ],
  periodValue: [
    "实施周期目标值",
    "实施期目标值",
    "实施期指标值",
    "实施周期指标值",
    "中期指标值",
    "中期目标值",
    "长期指标值",
    "长期目标值",
    "总体指标值",
    "总体目标值",
    "三年指标值",
  ],
  comparator: ["计算符号", "运算符号", "运算符", "比较符号", "指标符号", "符号", "指标性质", "指标方向"],
  unit: ["度量单位", "计量单位", "指标单位", "指标值单位", "单位"],
  weight: [
    "分值",
    "权重",
    "指标分值",
    "指标权重",
    "权数",
    "分值权重",
    "权重分值",
    "标准分值",
    "标准分",
    "满分",
    "权重分",
  ],
  valueType: ["指标值类型", "指标属性", "定量定性", "定性定量", "指标性质"],
  direction: ["指标方向性", "指标方向", "指标性质"],
  targetBasis: [
    "指标值确定依据",
    "指标值设定依据",
    "参考值确定依据",
    "指标确定依据",
    "确定依据",
    "设定依据",
    "绩效指标值设定依据及数据来源",
    "指标值设定依据及数据来源",
    "指标依据",
    "绩效标准",
    "数据来源",
    "指标来源",
  ],
  scoring: [
    "评扣分标准",
    "扣分标准",
    "评分标准",
    "评分规则",
    "评分办法",
    "评价标准",
    "计分标准",
    "计分方法",
    "指标说明及评分标准",
    "评价标准及依据",
    "赋分标准",
  ],
  actualValue: [
    "实际完成值",
    "全年实际完成值",
    "全年实际值",
    "全年完成值",
    "全年完成情况",
    "完成值",
    "实际值",
    "年终完成值",
    "年度完成值",
    "实际完成情况",
    "实际完成",
    "完成情况",
    "实施进度",
    "实际水平",
    "指标值",
  ],
  score: ["得分", "自评得分", "自评分", "指标得分", "复核分", "评价得分", "实际得分", "自评分数"],
  remark: ["备注", "说明", "其他说明"],
  deviation: [
    "偏差原因分析及改进措施",
    "偏差原因分析",
    "偏差原因",
    "偏差原因说明",
    "原因分析",
    "原因说明",
    "未完成原因及拟采取的改进措施",
    "未完成原因和改进措施",
    "未完成原因及改进措施",
    "未完成原因分析",
    "未完成原因",
    "产生差异的原因及改进措施",
    "偏差原因及改进措施",
    "经费保障",
    "制度保障",
    "人员保障",
    "硬件条件保障",
  ],
  previousValue: [
    "前年",
    "上年",
    "去年",
    "上年指标值",
    "上年自评值",
    "前年指标值",
    "上年完成值",
    "上年实际值",
    "上年值",
    "前年值",
    "历史值",
    "历史指标值",
    "参考值",
    "上年度实际水平",
    "上年实际水平",
    "近三年指标值",
  ],
  adjustedValue: ["调整指标值", "调整后指标值", "调整后目标值", "调整后"],
  monitorActual: ["上半年完成值", "当前完成值", "监控完成值", "执行情况", "截至目前完成值", "当前完成情况", "监控值"],
  forecast: ["全年预计完成情况", "全年预计完成值", "预计完成情况", "预计完成值", "预计全年完成值", "全年预计完成"],
  likelihood: [
    "完成目标可能性",
    "完成可能性分析",
    "完成可能性",
    "目标完成可能性",
    "确定能",
    "有可能",
    "完全不可能",
    "可能性",
  ],
  coreFlag: ["核心指标", "是否核心指标", "是否核心", "是否为核心指标"],
  sequence: ["序号", "编号", "行次"],
  levelNumber: ["级次", "指标级次", "指标级别", "层级", "级别", "指标层级"],
  owner: ["责任单位", "责任科室", "责任部门", "牵头单位", "责任人", "负责科室", "负责人"],
  projectCode: ["项目编码", "项目代码", "项目编号", "项目库编码"],
  projectName: [
    "项目名称",
    "支出项目名称",
    "项目支出名称",
    "二级项目名称",
    "转移支付名称",
    "转移支付项目名称",
    "专项名称",
    "专项资金名称",
    "单位专项名称",
    "资金名称",
    "财政事权",
    "政策任务",
    "任务名称",
    "项目",
  ],
  budgetUnit: [
    "预算单位",
    "单位名称",
    "项目单位",
    "部门名称",
    "部门单位名称",
    "预算单位名称",
    "申报单位",
    "填报单位",
    "资金使用单位",
    "预算部门",
    "单位",
  ],
  supervisor: ["主管部门", "业务主管部门", "主管部门名称", "主管预算部门"],
  implementer: ["实施单位", "项目实施单位", "执行单位", "项目执行单位"],
  projectKind: ["项目类别", "项目类型", "项目属性", "项目分类", "支出类型"],
  projectTerm: ["项目期", "实施期", "项目周期", "起止时间"],
  totalFunding: [
    "预算数",
    "资金总额",
    "年度资金总额",
    "预算金额",
    "项目金额",
    "预算总额",
    "项目预算",
    "项目总预算",
    "项目预算金额",
    "预算申报数",
    "资金需求",
    "资金额度",
    "项目资金",
    "金额",
    "总额",
    "预算安排数",
    "全年预算数",
    "年初预算数",
    "年度预算",
    "本年预算数",
  ],
  fiscalFunding: [
    "财政拨款",
    "财政资金",
    "本年财政拨款",
    "当年财政拨款",
    "其中财政拨款",
    "其中财政资金",
    "一般公共预算",
    "一般公共预算拨款",
  ],
  otherFunding: ["其他资金", "其它资金", "自有资金", "单位资金", "其中其他资金"],
  goal: [
    "绩效目标",
    "年度目标",
    "年度绩效目标",
    "年度总体目标",
    "总体目标",
    "项目绩效目标",
    "预期目标",
    "总体绩效目标",
    "绩效总目标",
  ],
  termGoal: ["中期目标", "长期目标", "实施期目标", "中长期目标", "实施期绩效目标", "中期绩效目标"],
  purpose: ["资金用途", "用途", "项目用途", "项目概况", "项目内容"],
};

/** English headers, in lower case and without white space, hyphens and underscores. */
const englishWords: Partial<Readonly<Record<FieldName, readonly string[]>>> = {
  category: [
    "level1",
    "level1indicator",
    "levelone",
    "firstlevelindicator",
    "category",
    "dimension",
    "indicatorcategory",
    "primaryindicator",
    "tier1",
    "l1",
  ],
  subcategory: [
    "level2",
    "level2indicator",
    "leveltwo",
    "secondlevelindicator",
    "subcategory",
    "secondaryindicator",
    "tier2",
    "l2",
    "aspect",
  ],
  name: [
    "level3",
    "level3indicator",
    "levelthree",
    "thirdlevelindicator",
    "indicator",
    "indicatorname",
    "indicators",
    "performanceindicator",
    "kpi",
    "name",
    "tertiaryindicator",
    "tier3",
    "l3",
    "measure",
  ],
  description: ["description", "definition", "explanation", "indicatordescription"],
  targetValue: [
    "target",
    "targetvalue",
    "annualtarget",
    "indicatorvalue",
    "value",
    "plannedvalue",
    "goalvalue",
    "plan",
  ],
  periodValue: ["longtermtarget", "mediumtermtarget", "periodtarget"],
  comparator: ["operator", "comparator", "symbol", "sign", "op"],
  unit: ["unit", "unitofmeasure", "measurementunit", "uom"],
  weight: ["weight", "points", "maxscore", "fullscore", "weighting"],
  valueType: ["type", "valuetype", "qualitative/quantitative", "indicatortype"],
  direction: ["direction", "polarity"],
  targetBasis: ["basis", "basisoftarget", "targetbasis", "source", "datasource", "basisforthetarget", "rationale"],
  scoring: ["scoring", "scoringrule", "scoringstandard", "scoringcriteria", "criteria"],
  actualValue: ["actual", "actualvalue", "achieved", "result", "completion", "actualresult"],
  score: ["score", "selfscore", "scored"],
  remark: ["remark", "remarks", "note", "notes", "comment", "comments"],
  deviation: ["deviation", "reasonfordeviation", "reasons", "deviationanalysis"],
  previousValue: ["previous", "previousvalue", "lastyear", "baseline", "historical"],
  sequence: ["no", "no.", "seq", "#", "id", "s/n"],
  owner: ["owner", "responsible", "responsibleunit"],
  projectCode: ["projectcode", "projectid", "projectno"],
  projectName: ["project", "projectname"],
  budgetUnit: ["department", "agency", "budgetunit", "unitname"],
  totalFunding: ["budget", "totalbudget", "amount", "totalfunding", "funding"],
  fiscalFunding: ["fiscalfunding", "fiscal", "governmentfunding"],
  otherFunding: ["otherfunding", "otherfunds"],
  goal: ["goal", "objective", "performancegoal", "annualgoal"],
};

/** Meanings of headers that no list can hold; the first that fits decides. Matched without brackets and stars. */
const headerPatterns: readonly (readonly [RegExp, readonly FieldName[]])[] = [
  [/半年.{0,6}(?:指标|目标|计划)值?$/u, ["regionValue"]],
  [/(?:偏差|未完成|差异).{0,6}(?:原因|分析|措施)/u, ["deviation"]],
  [/可能性/u, ["likelihood"]],
  [/预计.{0,6}(?:完成|实现|执行)/u, ["forecast"]],
  [
    /(?:上年|去年|前年|上年度|历史|往年|参考|基期|近[一二三两]年|\d{4}年(?:度)?实际).{0,8}(?:值|水平|数|情况)/u,
    ["previousValue"],
  ],
  [/(?:调整后?|变更后).{0,6}(?:值|目标)/u, ["adjustedValue"]],
  [
    /(?:\d{1,2}[-—~至]\d{1,2}月|\d{1,2}月|上半年|季度|截[止至].{0,6}|当前|监控期).{0,10}(?:执行|完成|实现)/u,
    ["monitorActual"],
  ],
  [/(?:依据|来源)$/u, ["targetBasis"]],
  [/(?:评|扣|计|赋|打).{0,2}分.{0,4}(?:标准|规则|办法|方法|细则|依据)/u, ["scoring"]],
  [/(?:实施|执行)?(?:周期|中期|长期|总体|实施期).{0,6}(?:指标|目标)值/u, ["periodValue"]],
  [/(?:实际|完成|达成|实现).{0,6}(?:值|情况|数|结果)/u, ["actualValue"]],
  [/(?:得分|评分|打分)$/u, ["score"]],
  [/(?:分值|权重|权数)/u, ["weight"]],
  [/(?:指标|目标|预期|计划|任务)值/u, ["targetValue"]],
  [/(?:指标|绩效).{0,3}(?:描述|解释|说明|内涵|释义)/u, ["description", "name"]],
  [/(?:一级|Ⅰ级).{0,4}(?:指标|名称)/u, ["category"]],
  [/(?:二级|Ⅱ级).{0,4}(?:指标|名称)/u, ["subcategory"]],
  [/(?:[三四]级|Ⅲ级|具体|个性).{0,4}(?:指标|名称)/u, ["name"]],
  [/^(?:绩效)?指标(?:名称|内容)/u, ["name"]],
  [/(?:计量|度量|指标).{0,2}单位/u, ["unit"]],
  [/(?:运算|计算|比较)符号?/u, ["comparator"]],
  [/主管.{0,2}部门/u, ["supervisor"]],
  [/(?:项目|支出).{0,4}(?:编码|代码|编号)$/u, ["projectCode"]],
  [/项目.{0,4}名称$/u, ["projectName"]],
  [/(?:预算|资金).{0,4}(?:数|总额|金额|合计)$|^项目总?(?:投资|金额|预算)$/u, ["totalFunding"]],
  [/财政(?:拨款|资金)/u, ["fiscalFunding"]],
  [/(?:其他|其它|自有|自筹)资金/u, ["otherFunding"]],
];

/** What one header cell says. */
export interface HeaderMeaning {
  /** Most likely first; never empty. */
  readonly fields: readonly FieldName[];
  /** True when the word is in the lists, false when only a pattern fits. */
  readonly exact: boolean;
}

function byWord(...lists: readonly (typeof headerWords)[]): ReadonlyMap<string, readonly FieldName[]> {
  const fieldsOf = new Map<string, FieldName[]>();
  // Object.entries forgets the key type of a record whose keys are field names.
  for (const [field, words] of lists.flatMap((list) => Object.entries(list) as [FieldName, readonly string[]][])) {
    for (const word of words) {
      const fields = fieldsOf.get(word);
      if (fields) fields.push(field);
      else fieldsOf.set(word, [field]);
    }
  }
  return fieldsOf;
}

/** Words with several meanings, in the order in which they are meant most often. */
const preferred: ReadonlyMap<string, readonly FieldName[]> = new Map([
  ["指标性质", ["comparator", "direction", "valueType"]],
  ["指标方向", ["comparator", "direction"]],
  ["绩效标准", ["targetBasis", "description"]],
  ["指标内容", ["name", "description"]],
  ["指标值", ["targetValue", "actualValue"]],
  ["单位", ["unit", "budgetUnit"]],
  ["评价指标", ["category", "name", "subcategory"]],
  ["指标", ["name", "category"]],
  ["绩效指标", ["name", "category"]],
  ["指标名称", ["name", "category"]],
  ["评价标准", ["scoring", "description"]],
  ["指标说明", ["description", "name"]],
]);

const chinese = byWord(headerWords);
const english = byWord(englishWords);
const longestHeader = 80;

const withoutBrackets = (key: string): string => key.replace(/[([【{][^()[\]【】{}]*[)\]】}]/gu, "");
const withOpenBrackets = (key: string): string => key.replace(/[()[\]【】]/gu, "");
const bare = (key: string): string => key.replace(/^(?:[*★☆]+|\d{1,2}[.、])|[:*]+$/gu, "");

/** Import templates print a star and, behind the header, how to fill the column: "*分值 数量(20)、质量(10)…". */
function startingWith(word: string): HeaderMeaning | null {
  for (let length = Math.min(12, word.length); length >= 2; length -= 1) {
    const fields = chinese.get(word.slice(0, length));
    if (fields) return { fields, exact: true };
  }
  return null;
}

const longestWord = 24;
const startsEnglish = /^[A-Za-z#]/u;

function inLists(word: string): readonly FieldName[] | undefined {
  if (word.length > longestWord) return undefined;
  const fields = preferred.get(word) ?? chinese.get(word);
  return fields ?? (startsEnglish.test(word) ? english.get(word.toLowerCase().replace(/[-_]/gu, "")) : undefined);
}

const hasFrame = /^[*★☆]|[)\]】:*]$/u;

/** True when the lists know the header word, whatever stands in brackets behind it. */
export const isHeaderWord = (key: string): boolean =>
  key.length <= longestHeader &&
  (inLists(key) ?? (hasFrame.test(key) ? headerMeaning(key)?.fields : undefined)) !== undefined;

/** What a header says, by its key; null when it is no header word. */
export function headerMeaning(key: string): HeaderMeaning | null {
  if (key === "" || key.length > longestHeader) return null;
  const word = bare(withoutBrackets(key));
  const exact = inLists(bare(withOpenBrackets(key))) ?? inLists(word);
  if (exact) return { fields: exact, exact: true };
  if (key.startsWith("*")) return startingWith(word);
  if (word.length > 16) return null;
  const [, fields = []] = headerPatterns.find(([pattern]) => pattern.test(word)) ?? [];
  return fields.length > 0 ? { fields, exact: false } : null;
}

const periodWord = /长期|中期|实施期|实施周期|项目期|总体|三年|中长期/u;
const annualWord = /年度|本年|当年|全年|年初/u;

/** Which horizon a header, side label or heading speaks of. */
export function horizonOf(key: string): "annual" | "period" | null {
  if (periodWord.test(key)) return "period";
  return annualWord.test(key) ? "annual" : null;
}

/** A heading over several columns that only sorts them: 项目基本信息, 绩效自评情况 … */
export const isSortingHeader = (key: string): boolean =>
  key.length <= 12 && /(?:信息|情况|指标|目标|资金|概况|内容|预算|绩效|评价|监控)$/u.test(key);

/** A heading over several columns or beside the whole grid: 绩效指标, 年度绩效指标 …  */
export const isGroupHeader = (key: string): boolean =>
  key.length <= 16 &&
  /^(?:项目|部门|年度|本年度|年|长期|中期|中长期|实施期|总体|当年|整体)*(?:绩效)?(?:指标|目标)(?:值|情况|设置|体系)?(?:\([^()]*\))?$/u.test(
    key,
  ) &&
  key.includes("指标");
