import { isCategoryWord, isSubcategoryWord } from "./words/level-words";

/** What a cell's text looks like, whatever column it stands in. */
export interface Look {
  readonly category: boolean;
  readonly subcategory: boolean;
  /** A comparator alone. */
  readonly comparator: boolean;
  readonly direction: boolean;
  readonly valueType: boolean;
  readonly unit: boolean;
  readonly number: boolean;
  /** A target: number with comparator or unit, date, deadline, one word of a scale. */
  readonly value: boolean;
  /** A value that is more than a number. */
  readonly measured: boolean;
  readonly basis: boolean;
  /** 得分, 扣分: how points are given. */
  readonly scoring: boolean;
  readonly tick: boolean;
  readonly projectCode: boolean;
  /** Words: neither level, number, value nor sign. */
  readonly words: boolean;
  readonly length: number;
}

const comparatorText =
  /^(?:[><=≥≤≧≦═〉〈]|>=|<=|=>|=<|大于等于|小于等于|大于|小于|等于|不低于|不少于|不高于|不超过|定性|定量其他|不适用|其他)$/u;
const directionText = /^(?:正向|反向|负向|逆向|双向|定性)(?:指标)?$/u;
const valueTypeText = /^(?:定量|定性)(?:指标)?$|^(?:数值型?|文本型?)$/u;
const numberText = /^-?\d[\d,]{0,20}(?:\.\d{1,10})?$/u;
const unitText =
  /^(?:[%‰次个户人名家件份篇期场批台套辆间处座栋所村种类门册本张幅宗项班站亩吨元日天周月年分级倍米度人]|百分比|百分点|个百分点|万元|亿元|人次|户次|场次|批次|平方米|立方米|公里|千米|公顷|工作日|小时|分钟|学时|课时|个月|季度|公斤|平米|千瓦时|[\p{L}%]{1,4}\/[\p{L}·]{1,5}|-|\/|无|m2|km)$/u;
const valueText =
  /^(?:[><=≥≤≧≦═]|>=|<=|大于|小于|等于|不低于|不少于|不高于|不超过|至少|约)|^-?\d[\d,]{0,20}(?:\.\d{1,10})?[%‰]?[-~—至]?\d{0,12}(?:\.\d{1,6})?[\p{L}%‰/·*°]{0,10}(?:以上|以下|以内|左右|前|之前|内|底前)?$|^\d{2,4}[年./-]\d{1,2}(?:[月./-]|$)|\d{1,2}月(?:\d{1,2}日|底|末)?(?:前|之前|底前)?$|^百分之/u;
const scaleText =
  /^(?:优良?|良好?|中|差|好|高|较高|合格|达标|显著|明显|较明显|较好|有所(?:提高|提升|改善|增强)|(?:持续|不断|稳步|有效|逐步|明显|显著|进一步|大幅)?(?:提高|提升|改善|增强|增长|增加|加强|稳定|保障|激发|促进|强化)|及时|按时|按期|按计划(?:完成)?|按要求|完成|全部完成|长期|持续|长远|全年|本年内|当年|年内|年底前|全覆盖|较上年(?:增加|增长|提高|提升|减少|下降)|满足需求|效果明显|效果显著|影响(?:显著|深远|明显))$/u;
const basisText =
  /(?:计划|标准|规划|文件|依据|方案|规范|纪要|通知|规定|合同|统计|调查|政策|台账|资料|办法|制度|要求|经验|数据|水平)[;。、.]?$|^(?:问卷|历史|行业)/u;
const scoringText = /[得扣减计加记][^。;]{0,8}分|\d分|[*×]\d/u;
const tickText = /^[√✓☑✔□○×R]$/u;
const codeText = /^\d{6,12}[A-Z]\w{6,16}(?:-.{0,60})?$/u;

/** Looks at one text, in the spelling of `keyOf`. */
export function lookOf(key: string): Look {
  const short = key.length <= 24;
  const category = isCategoryWord(key);
  const subcategory = isSubcategoryWord(key);
  const comparator = short && comparatorText.test(key);
  const number = short && numberText.test(key);
  const unit = short && unitText.test(key);
  const direction = short && directionText.test(key);
  const valueType = short && valueTypeText.test(key);
  const tick = tickText.test(key);
  const value = key.length <= 40 && !comparator && (valueText.test(key) || (short && scaleText.test(key)));
  return {
    category,
    subcategory,
    comparator,
    direction,
    valueType,
    unit,
    number,
    value,
    measured: value && !number,
    basis: key.length <= 80 && basisText.test(key),
    scoring: scoringText.test(key),
    tick,
    projectCode: codeText.test(key),
    words: !category && !subcategory && !comparator && !number && !unit && !value && !tick && !direction && !valueType,
    length: key.length,
  };
}

/** The yes-or-no parts of a look. */
export type LookName = Exclude<keyof Look, "length">;

const lookNames: readonly LookName[] = [
  "category",
  "subcategory",
  "comparator",
  "direction",
  "valueType",
  "unit",
  "number",
  "value",
  "measured",
  "basis",
  "scoring",
  "tick",
  "projectCode",
  "words",
];

/** What the filled cells of a column look like together: shares from 0 to 1. */
export interface Profile {
  /** How many cells were filled. */
  readonly filled: number;
  /** Different texts per filled cell. */
  readonly variety: number;
  readonly averageLength: number;
  readonly shares: Readonly<Record<LookName, number>>;
}

/** Sums up the texts of a column. Blank ones do not count. */
export function profileOf(keys: readonly string[]): Profile {
  const filled = keys.filter((key) => key !== "");
  const looks = filled.map(lookOf);
  const size = Math.max(1, filled.length);
  const share = (name: LookName): number => looks.filter((look) => look[name]).length / size;
  // 成本 and 满意度 are both 一级 and 二级: they count as what the rest of the column is.
  const inBoth = looks.filter(({ category, subcategory }) => category && subcategory).length / size;
  const onlyCategory = share("category") - inBoth;
  const onlySubcategory = share("subcategory") - inBoth;
  return {
    filled: filled.length,
    variety: new Set(filled).size / size,
    averageLength: filled.reduce((sum, key) => sum + key.length, 0) / size,
    // Object.fromEntries forgets the key type.
    shares: {
      ...(Object.fromEntries(lookNames.map((name) => [name, share(name)])) as Record<LookName, number>),
      category: onlyCategory + (onlyCategory >= onlySubcategory ? inBoth : 0),
      subcategory: onlySubcategory + (onlySubcategory >= onlyCategory ? inBoth : 0),
    },
  };
}
