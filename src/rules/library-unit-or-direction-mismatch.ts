import * as z from "zod";
import { matchEntries } from "../library/match";
import type { LibraryEntry } from "../library/schema";
import { standardRows } from "../library/standard-rows";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { formatTargetValue } from "../value/format-target-value";
import { measureOfName } from "../value/measure-class";
import { quote } from "../value/quote";
import { systemSign } from "../value/system-sign";
import type { Comparator, TargetValue } from "../value/target-value";
import { readUnit, unitClass } from "../value/units";
import { defineRule, replace, type Problem } from "./rule";

type Numeric = Extract<TargetValue, { kind: "numeric" }>;

/** People and visits are counted in units of their own; 个, 项, 家, 件 are habit. */
function unitKind(unit: string): string {
  const plain = readUnit(unit)?.unit ?? unit;
  const [people] = /人次?$/u.exec(plain) ?? [];
  if (people !== undefined) return people;
  const kind = unitClass(plain);
  return kind === "area" || kind === "length" ? "extent" : kind;
}

const standsApart = (one: string, other: string): boolean => {
  const [a, b] = [unitKind(one), unitKind(other)];
  const isExtent = (a === "extent" && b === "count") || (a === "count" && b === "extent");
  return a !== b && !isExtent && a !== "other" && b !== "other";
};

const isCounted = (unit: string): boolean => unitClass(unit) === "count";

const sense: Readonly<Record<Comparator, 1 | 0 | -1>> = { ">": 1, "≥": 1, "=": 0, "≤": -1, "<": -1 };

/** 减少支出率 is known as another name of 支出减少额, and is right to have a % of its own. */
const isOwn = ({ name }: Indicator, unit: string): boolean =>
  !isCounted(unit) && measureOfName(name.text) === unitClass(unit);

function unitProblem(indicator: Indicator, target: Numeric, { name, unit }: LibraryEntry): Problem | null {
  if (target.unit === null || unit === "" || !standsApart(target.unit, unit) || isOwn(indicator, target.unit))
    return null;
  const { targetValue, unit: column } = indicator;
  const field = column && column.text !== "" ? column : targetValue;
  const text = field === targetValue ? formatTargetValue({ ...target, unit }) : unit;
  const after = text === null || !isCounted(unit) || !isCounted(target.unit) ? null : rewrite(field, text);
  return {
    field,
    message: {
      zh: `指标库中“${name}”的单位是“${unit}”，这里是${quote(target.unitText ?? target.unit)}，请核对指标值和单位。`,
      en: `The library counts “${name}” in “${unit}”, here it is ${quote(target.unitText ?? target.unit)}; check value and unit.`,
    },
    ...(after === null ? {} : { fix: replace("confirm", field, after) }),
  };
}

function directionProblem(indicator: Indicator, target: Numeric, { name, comparator }: LibraryEntry): Problem | null {
  if (!target.explicit || comparator === null || sense[target.comparator] * sense[comparator] >= 0) return null;
  const { targetValue, comparator: column } = indicator;
  const field = column && column.text !== "" ? column : targetValue;
  const text = field === targetValue ? formatTargetValue({ ...target, comparator }) : systemSign(comparator);
  const after = text === null ? null : rewrite(field, text);
  return {
    field,
    message: {
      zh: `指标库中“${name}”用“${systemSign(comparator)}”，这里用了“${systemSign(target.comparator)}”，方向相反，请核对。`,
      en: `The library has “${systemSign(comparator)}” for “${name}”, here it is “${systemSign(target.comparator)}”, the other way round; check it.`,
    },
    ...(after === null ? {} : { fix: replace("confirm", field, after) }),
  };
}

export default defineRule({
  id: "library-unit-or-direction-mismatch",
  title: { zh: "与指标库的单位或方向不一致", en: "Unit or direction differs from the library" },
  why: {
    zh: "同一个指标在库里有固定的单位和方向：培训人次数人次，成本只设上限。单位或方向不同，要么是填错了，要么不是同一个指标。",
    en: "An indicator has a fixed unit and direction in the library: visits are counted as such, costs have an upper limit. Another one is a slip, or another indicator.",
  },
  source: { zh: "评审惯例（指标库的口径）", en: "Review practice (definitions of the library)" },
  category: "library",
  dimension: "relevance",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 职工技能培训 | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值       | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次       | ≥300个✗      | 培训计划       |
      | 产出指标 | 质量指标 | 培训人员合格率 | ≤95%✗        | 培训计划       |
      | 产出指标 | 成本指标 | 人均培训成本   | ≤400元/人·天 | 培训费管理办法 |
      指标库中“培训人次”的单位是“人次”，这里是“个”，请核对指标值和单位。
      指标库中“培训人员合格率”用“≥”，这里用了“≤”，方向相反，请核对。`,
    good: `
      | 项目名称 | 职工技能培训 | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值       | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次       | ≥300人次     | 培训计划       |
      | 产出指标 | 质量指标 | 培训人员合格率 | ≥95%         | 培训计划       |
      | 产出指标 | 成本指标 | 人均培训成本   | ≤400元/人·天 | 培训费管理办法 |`,
  },
  decisions: {
    zh: "只比较与库内指标同名或名称非常相近的指标。个、项、家、件等计数单位互换不报告，人和人次分开计；面积、长度与个数互换由别的规则检查。库内用“＝”的不限制方向。只有计数单位之间的替换和符号可以一键修正。",
    en: "Only indicators with the library's name, or nearly so, are compared. 个, 项, 家, 件 are interchangeable, 人 and 人次 are kept apart. An equals sign in the library says no direction. Only counting units and signs can be replaced at once.",
  },
  *check(project): Iterable<Problem> {
    for (const { entry, indicator } of matchEntries(project.indicators, standardRows(project))) {
      const { target } = indicator;
      if (target.kind !== "numeric" || entry.kind !== "numeric") continue;
      const problem = unitProblem(indicator, target, entry) ?? directionProblem(indicator, target, entry);
      if (problem) yield problem;
    }
  },
});
