import type { Category, Subcategory } from "../goal-table";

/** 一级指标 as forms print it, without 指标, 目标, 项目 and score brackets. */
const categoryWords: Readonly<Record<Category, readonly string[]>> = {
  output: ["产出", "完成", "工作量", "履职产出", "output", "outputs"],
  cost: ["成本", "cost", "costs"],
  benefit: ["效益", "效果", "实施效果", "社会效应", "benefit", "benefits", "outcome", "outcomes", "effect", "impact"],
  satisfaction: [
    "满意度",
    "服务对象满意度",
    "社会公众满意度",
    "社会公众或服务对象满意度",
    "服务对象或社会公众满意度",
    "受益对象满意度",
    "群众满意度",
    "satisfaction",
  ],
};

/** 二级指标 as forms print it, without 指标, 目标, 产出-, 项目- and score brackets. */
const subcategoryWords: Readonly<Record<Subcategory, readonly string[]>> = {
  quantity: ["数量", "quantity"],
  quality: ["质量", "quality"],
  timeliness: ["时效", "timeliness", "time"],
  cost: ["成本", "cost"],
  economicCost: ["经济成本", "economiccost"],
  socialCost: ["社会成本", "socialcost"],
  ecologicalCost: ["生态环境成本", "生态成本", "环境成本", "ecologicalcost", "environmentalcost"],
  economicBenefit: ["经济效益", "经济", "economicbenefit", "economicbenefits", "economic"],
  socialBenefit: ["社会效益", "社会", "socialbenefit", "socialbenefits", "social"],
  ecologicalBenefit: [
    "生态效益",
    "环境效益",
    "生态环境效益",
    "生态",
    "ecologicalbenefit",
    "environmentalbenefit",
    "ecological",
    "environmental",
  ],
  sustainability: [
    "可持续影响",
    "可持续性影响",
    "可持续发展",
    "可持续效益",
    "可持续发展影响",
    "可持续",
    "sustainability",
    "sustainableimpact",
    "sustainableinfluence",
  ],
  clientSatisfaction: [
    "服务对象满意度",
    "满意度",
    "社会公众满意度",
    "社会公众或服务对象满意度",
    "服务对象或社会公众满意度",
    "受益对象满意度",
    "群众满意度",
    "公众满意度",
    "clientsatisfaction",
    "servicesatisfaction",
    "satisfaction",
  ],
};

/** Level words of evaluation schemes and department forms: they show where the levels are, but are no standard class. */
const otherCategories: readonly string[] = [
  "投入",
  "过程",
  "决策",
  "管理",
  "规划",
  "执行",
  "预算绩效",
  "履职效能",
  "管理效率",
  "运行成本",
  "可持续发展能力",
  "可持续性",
  "履职",
  "部门管理",
  "部门履职",
  "过程管理",
  "资金管理",
  "预算执行",
  "预算管理",
  "投入与管理",
  "投入管理",
  "影响力",
];

const otherSubcategories: readonly string[] = [
  "立项",
  "资金投入",
  "资金落实",
  "资金管理",
  "组织实施",
  "业务管理",
  "财务管理",
  "预算编制",
  "预算配置",
  "预算执行",
  "预算管理",
  "资产管理",
  "采购管理",
  "人员管理",
  "绩效管理",
  "绩效",
  "重点工作",
  "重点工作任务",
  "履职尽责",
  "职责履行",
];

const invert = <Kind extends string>(words: Readonly<Record<Kind, readonly string[]>>): ReadonlyMap<string, Kind> =>
  // Object.entries forgets the key type of a record whose keys are exactly Kind.
  new Map(
    (Object.entries(words) as [Kind, readonly string[]][]).flatMap(([kind, all]) => all.map((word) => [word, kind])),
  );

const categories = invert(categoryWords);
const subcategories = invert(subcategoryWords);
const furtherCategories = new Set(otherCategories);
const furtherSubcategories = new Set(otherSubcategories);

const ordinal = /^(?:第?[一二三四五六七八九十]{1,3}[、.:]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.:)])/u;
const scoreWithoutBracket = /[\d.]{1,5}(?:-[\d.]{1,5})?分$/u;

const printedScore = /[(（][\d.]{1,5}(?:[-~—][\d.]{1,5})?分[)）]$|[(（][\d.]{1,5}[-~—][\d.]{1,5}[)）]分$/u;

/** A level's text without its trailing score bracket: "产出指标（50分）" → "产出指标". Other brackets belong to the name. */
export const withoutScore = (text: string): string => text.replace(printedScore, "");

const withoutFrame = (key: string): string =>
  key
    .toLowerCase()
    .replace(ordinal, "")
    .replace(anyBracket, "")
    .replace(scoreWithoutBracket, "")
    .replace(/分$/u, "")
    .replace(/^[*★☆●◆▲-]+/u, "")
    .replace(/(?:二级|一级)?(?:绩效)?(?:指标|目标|indicators?)(?:等|类)?$/u, "")
    .replace(/等$/u, "");

const anyBracket = /[[(（【][^[\]()（）【】]{0,24}[\])）】]/gu;

/** 项目- and 产出- say nothing beside a word that is complete without them; 产出 itself must stay. */
const readings = (key: string): readonly string[] => {
  const word = withoutFrame(key);
  return [word, word.replace(/^(?:项目|部门|年度)/u, ""), word.replace(/^(?:项目)?(?:产出|效果|效益)(?:的|-)?/u, "")];
};

function firstOf<Kind>(words: ReadonlyMap<string, Kind>, key: string): Kind | null {
  for (const reading of readings(key)) {
    const kind = words.get(reading);
    if (kind !== undefined) return kind;
  }
  return null;
}

/** The standard class a 一级指标 cell means, whatever the form calls it. */
export const categoryOf = (key: string): Category | null => firstOf(categories, key);

/** The standard class a 二级指标 cell means, whatever the form calls it. */
export const subcategoryOf = (key: string): Subcategory | null => firstOf(subcategories, key);

/** True when the text is a 一级指标 of some known scheme. */
export const isCategoryWord = (key: string): boolean =>
  key.length <= 40 && (categoryOf(key) !== null || readings(key).some((word) => furtherCategories.has(word)));

/** True when the text is a 二级指标 of some known scheme. */
export const isSubcategoryWord = (key: string): boolean =>
  key.length <= 40 && (subcategoryOf(key) !== null || readings(key).some((word) => furtherSubcategories.has(word)));

/** 财预〔2021〕101号: these stand under a 一级 成本指标. */
export const costSubcategories: ReadonlySet<Subcategory> = new Set(["economicCost", "socialCost", "ecologicalCost"]);

/** The 一级指标 that a 二级指标 belongs to when the form has no column for it. */
export const categoryAbove: Readonly<Record<Subcategory, Category>> = {
  quantity: "output",
  quality: "output",
  timeliness: "output",
  cost: "output",
  economicCost: "cost",
  socialCost: "cost",
  ecologicalCost: "cost",
  economicBenefit: "benefit",
  socialBenefit: "benefit",
  ecologicalBenefit: "benefit",
  sustainability: "benefit",
  clientSatisfaction: "satisfaction",
};
