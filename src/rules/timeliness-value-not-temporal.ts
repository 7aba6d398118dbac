import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { writtenTarget } from "../table/written-target";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { unitClass } from "../value/units";
import { defineRule, type Problem } from "./rule";

const ABOUT_TIME = /及时|按时|准时|按期|如期|当年|年内|期限|时限|限内|到位|下达|进度|完成率/u;
const SPEAKS_OF_TIME =
  /及时|按时|按期|准时|如期|前|内|月|季|年|日|天|时间|时限|时段|期限|周期|期间|工期|进度|随时|同步|全程|长期/u;

/** 10个工作日, 1次/月. */
const hasTime = (unit: string): boolean =>
  unit.split(/[/·]/u).some((part) => unitClass(part) === "time" || part === "月");

const isAboutTime = ({ name, description }: Indicator): boolean =>
  [name, description].some((field) => field !== undefined && ABOUT_TIME.test(normalise(field.text)));

const speaksOfTime = (value: string): boolean =>
  SPEAKS_OF_TIME.test(value) || quantitiesIn(value).some(({ unit }) => hasTime(unit));

function isTemporal(indicator: Indicator): boolean {
  const { target, targetValue } = indicator;
  if (target.kind === "numeric" || target.kind === "range" || target.kind === "trend") {
    if (target.unit === null || hasTime(target.unit)) return true;
    return unitClass(target.unit) === "rate" && isAboutTime(indicator);
  }
  if (target.kind === "level") return isAboutTime(indicator);
  const isWords = target.kind === "composite" || target.kind === "standard-reference" || target.kind === "text";
  return !isWords || speaksOfTime(targetValue.text);
}

export default defineRule({
  id: "timeliness-value-not-temporal",
  title: { zh: "时效指标值不是时间类", en: "Timeliness target that is no time" },
  why: {
    zh: "时效指标反映完成的时间和效率，指标值应是完成时间、办理时限，或及时率、按期完成率。写成户数、金额就放错了类别。",
    en: "A timeliness indicator says when or how promptly something is done: a date, a time limit or a rate such as 及时率. A number of households or an amount belongs to another class.",
  },
  source: {
    zh: "财预〔2021〕101号（时效指标反映产出的及时程度和效率情况）",
    en: "财预〔2021〕101号 (timeliness indicators show how promptly outputs are delivered)",
  },
  category: "quantification",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 时效指标 | 贴息资金兑付 | 获得贴息的企业       | ≥3家✗  | 实施方案       |
      时效指标“贴息资金兑付”的指标值“≥3家”不是时间，请写完成时间或及时率，如“2024年11月30日前”“及时率=100%”，或改列其他二级指标。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 时效指标 | 贴息资金发放及时率 | 按期发放笔数占比     | =100%  | 实施方案       |`,
  },
  decisions: {
    zh: "名称或描述提到及时、按期、期限、到位、进度、完成率等的，可以用百分比；频次（1次/月）算时间；没有单位的数字由“指标值缺少计量单位”报告；“及时”“本年内”由“时效指标值过于笼统”报告。",
    en: "Names or descriptions about promptness, limits, arrival of money, progress or completion rates may be in %. A frequency (1次/月) is a time. Numbers without a unit and vague times are other rules’.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { targetValue, subcategoryKind } = indicator;
      if (subcategoryKind !== "timeliness" || isTemporal(indicator)) continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      yield {
        field: targetValue,
        message: {
          zh: `时效指标${zh}的指标值${value}不是时间，请写完成时间或及时率，如“2024年11月30日前”“及时率=100%”，或改列其他二级指标。`,
          en: `The target ${value} of the timeliness indicator ${en} is no time; state a date or a rate such as 及时率=100%, or move the row to another 二级指标.`,
        },
      };
    }
  },
});
