import { bareName } from "./indicator-name";
import { isShare } from "./metric-suffix";
import { coreOf, normalise } from "./text";
import type { UnitClass } from "./units";

/** What an indicator measures, as far as its words tell. */
export type MeasureClass = Exclude<UnitClass, "other">;

const TIME = /(?:时间|时长|期限|时限|周期|工期|年限|[天日月年]数|小时数|分钟数)$/u;
const COUNT = /(?:数|数量|人次|户次|家次|件次|次|班次|场次)$/u;
/** 指数 and the like count nothing; 额 is a number of places in 名额. */
const NO_COUNT = /(?:指数|系数|分数|倍数|基数|参数|名次|位次|层次|档次|批次率)$/u;
const AREA = /面积$/u;
const LENGTH = /(?:里程|长度)$/u;
const MONEY = /(?:金额|数额|总额|成本|费用|经费|单价|产值|收入|利润|税收)$/u;
/** They name an amount of money only where nothing before them is done: 发放补贴 is a task. */
const MONEY_NOUN = /(?:费|款|资金|补贴|额)$/u;
const NO_MONEY = /(?:免费|消费|收费|自费|公费|贷款|条款|拨款|存款|名额|配额|份额|差额|定额)$/u;
const TASK =
  /^(?:按|及时|足额|发放|拨付|支付|落实|兑现|保障|下达|安排|使用|补助|申请|偿还|争取|减免|规范|提高|增加|完成|为|对)/u;
/** A division, or what names a share of something: 占地 is none, nor is 元/人. */
const DIVISION = /[数量额值次积]\/|÷|之比|除以|占(?![地用有道线])/u;
const AVERAGE = /人均|户均|平均|均价|单位|单[价项位]|每/u;

/** Whole sentences end in anything; 名称：说明 and lists do too. */
const IN_ONE_PHRASE = /^[^，。；！？,;!?：:、]+$/u;

/** The name without the remarks, targets and units that stand behind it: 覆盖率（%）, 完成率%. */
function withoutRemarks(name: string): string {
  let plain = bareName(name);
  for (let previous = ""; previous !== plain;) {
    previous = plain;
    plain = plain.replace(/\([^()]*\)$|[%％]$/u, "");
  }
  return plain;
}

function suffixClass(plain: string): MeasureClass | null {
  if (isShare(plain) || plain.endsWith("满意度")) return "rate";
  if (AREA.test(plain)) return "area";
  if (LENGTH.test(plain)) return "length";
  if (TIME.test(plain)) return "time";
  if (MONEY.test(plain)) return "money";
  if (MONEY_NOUN.test(plain) && !NO_MONEY.test(plain) && !TASK.test(plain)) return "money";
  return COUNT.test(plain) && !NO_COUNT.test(plain) ? "count" : null;
}

/** The class of a 三级指标, from how it ends: 培训人次 counts, 合格率 is a rate; null when its end does not say. */
export const measureOfName = (name: string): MeasureClass | null => suffixClass(withoutRemarks(name));

/**
 * The class of an indicator's description: "rate" where it gives a formula of one, else from how it ends; null for whole
 * sentences. 总成本÷人数 may be an average, and 单价×数量 is what its name says: they have no class.
 */
export function measureOfDescription(description: string): MeasureClass | null {
  const plain = normalise(description);
  if (plain.includes("100%")) return "rate";
  if (DIVISION.test(plain)) return AVERAGE.test(plain) ? null : "rate";
  return plain.includes("×") || !IN_ONE_PHRASE.test(plain) ? null : suffixClass(withoutRemarks(coreOf(plain)));
}

/** A price per person, piece or year: worked out by a division, and still an amount. */
export const isAverage = (name: string): boolean => AVERAGE.test(normalise(name));

/** Whether what a name measures can be given as another class: an amount of work also in area or length. */
export const fits = (measure: MeasureClass, given: MeasureClass): boolean =>
  measure === given || (measure === "count" && (given === "area" || given === "length"));

/** How a message calls a class of measure. */
export const measureName: Readonly<Record<MeasureClass, { readonly zh: string; readonly en: string }>> = {
  rate: { zh: "比率", en: "a rate" },
  count: { zh: "数量", en: "a count" },
  area: { zh: "面积", en: "an area" },
  length: { zh: "长度", en: "a length" },
  money: { zh: "金额", en: "an amount of money" },
  time: { zh: "时间", en: "a time" },
};
