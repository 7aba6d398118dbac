import * as z from "zod";
import { called } from "../table/called";
import type { Field, Indicator } from "../table/goal-table";
import { isCost } from "../table/missing-class";
import { plainName } from "../value/indicator-name";
import { fits, measureName, measureOfName, type MeasureClass } from "../value/measure-class";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { readUnit, sameUnit, unitClass } from "../value/units";
import { defineRule, type Problem } from "./rule";

/** The unit of the value itself and that of the unit column, where both are given and differ. */
function twoUnits({ targetValue, unit: column }: Indicator): { readonly column: Field; readonly own: string } | null {
  const own = readTargetValue({ value: targetValue.text });
  if ((own.kind !== "numeric" && own.kind !== "range") || own.unit === null || column === undefined) return null;
  const stated = readUnit(column.text)?.unit ?? null;
  const isScale = stated?.endsWith("元") === true && ["万", "亿", "百万", "千万"].includes(own.unit);
  return stated === null || isScale || sameUnit(own.unit, stated) ? null : { column, own: own.unit };
}

/** Growth of income is often given in % without 率 in the name; a control rate of costs is a rate. */
const mayBeRate = (name: string): boolean => /控制率|比例|占比|产值|收入|税收|利润/u.test(name);

/** Other rules judge times of 时效指标 and amounts of 成本指标, and say more about them. */
const isJudgedElsewhere = (indicator: Indicator, measure: MeasureClass): boolean =>
  (measure === "time" && indicator.subcategoryKind === "timeliness") || (measure === "money" && isCost(indicator));

function conflict(indicator: Indicator): { readonly measure: MeasureClass; readonly unit: string } | null {
  const { name, target } = indicator;
  if ((target.kind !== "numeric" && target.kind !== "range") || target.unit === null) return null;
  const measure = measureOfName(name.text);
  const unit = unitClass(target.unit);
  if (measure === null || unit === "other" || fits(measure, unit)) return null;
  if (isJudgedElsewhere(indicator, measure)) return null;
  if (measure === "money" && unit === "rate" && mayBeRate(plainName(name.text))) return null;
  return { measure, unit: target.unit };
}

export default defineRule({
  id: "measure-unit-mismatch",
  title: { zh: "指标名称与单位类型不匹配", en: "Unit that does not fit the name" },
  why: {
    zh: "人次要用“人次”计，面积要用“平方米”计，比率才用“%”。名称和单位对不上，就不知道到底考核什么。",
    en: "人次 is counted in people, 面积 in square metres, and only rates are in %. Where name and unit do not fit, nobody knows what is assessed.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "quantification",
  dimension: "relevance",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | 全年参加培训的人次 | ≥95%✗  | 培训计划       |
      “培训人次”是数量，指标值的单位却是“%”，请核对名称和单位。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述       | 指标值   | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | 全年参加培训的人次 | ≥300人次 | 培训计划       |`,
  },
  decisions: {
    zh: "“数量”也可以用面积、长度单位；产值、收入、税收、利润可以用“%”表示增长。成本指标的金额、时效指标的时间由各自的规则检查。指标值里的单位与单位列不一致时，报告在单位列。",
    en: "A 数量 may be in units of area or length; output value, income, taxes and profit may be in % for their growth. Amounts of cost rows and times of timeliness rows are other rules’. A unit in the value that differs from the unit column is reported in that column.",
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { zh, en } = called(indicator);
      const units = twoUnits(indicator);
      if (units) {
        const [own, stated] = [quote(units.own), quote(units.column.text)];
        yield {
          field: units.column,
          message: {
            zh: `${zh}的指标值里写着单位${own}，单位列却是${stated}，请改成一致。`,
            en: `The target of ${en} is in ${own}, but the unit column says ${stated}; make them agree.`,
          },
        };
        continue;
      }
      const found = conflict(indicator);
      if (!found) continue;
      const measure = measureName[found.measure];
      yield {
        field: indicator.targetValue,
        message: {
          zh: `${zh}是${measure.zh}，指标值的单位却是${quote(found.unit)}，请核对名称和单位。`,
          en: `${en} is ${measure.en}, but its target is in ${quote(found.unit)}; check name and unit.`,
        },
      };
    }
  },
});
