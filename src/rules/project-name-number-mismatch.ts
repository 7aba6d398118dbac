import * as z from "zod";
import { called } from "../table/called";
import type { Indicator, Project } from "../table/goal-table";
import { quantitiesOf } from "../table/quantities-of";
import { writtenTarget } from "../table/written-target";
import { quantitiesIn, type Quantity } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { maybeSameThing, maybeSameUnit } from "../value/same-thing";
import { unitClass } from "../value/units";
import { defineRule, type Problem } from "./rule";

const NUMERAL = /[一二两三四五六七八九十]/u;

/** 三支一扶, 一村一名大学生, 三个一: names of programmes, not numbers of anything. */
function isSlogan(name: string, { index, text }: Quantity): boolean {
  return NUMERAL.test(text) && (NUMERAL.test(name.charAt(index + text.length)) || NUMERAL.test(name.charAt(index - 2)));
}

const numbersIn = (name: string): readonly Quantity[] =>
  quantitiesIn(name).filter((quantity) => unitClass(quantity.unit) === "count" && !isSlogan(name, quantity));

const unitOf = ({ target }: Indicator): string | null =>
  target.kind === "numeric" || target.kind === "range" ? target.unit : null;

function problemFor(quantity: Quantity, rows: readonly Indicator[]): Omit<Problem, "field"> {
  const named = quote(quantity.text);
  const other = rows.find((row) => maybeSameUnit(unitOf(row) ?? "", quantity.unit));
  if (!other) {
    return {
      severity: "info",
      message: {
        zh: `项目名称中的${named}没有对应的数量指标，请补充。`,
        en: `No quantity indicator has the ${named} of the project name; add one.`,
      },
    };
  }
  const { zh, en } = called(other);
  const value = quote(writtenTarget(other));
  return {
    also: [other.targetValue],
    message: {
      zh: `项目名称中写的是${named}，${zh}却是${value}，请核对哪一个正确。`,
      en: `The project name says ${named}, but ${en} is ${value}; check which is right.`,
    },
  };
}

const quantityRows = ({ indicators }: Project): readonly Indicator[] =>
  indicators.filter(({ subcategoryKind }) => subcategoryKind === "quantity");

export default defineRule({
  id: "project-name-number-mismatch",
  title: { zh: "项目名称中的数量与指标不一致", en: "Number in the project name differs from the indicators" },
  why: {
    zh: "项目名称写三家企业，数量指标却是 5 家，说明其中一个没有更新，按哪个考核都会有争议。",
    en: "If the name speaks of three enterprises and the indicator of five, one of them was not updated, and the assessment will be disputed.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "consistency",
  dimension: "adequacy",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 天丰生物等三家企业贴息补贴资金✗ | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息企业数量 | =5家   | 会议纪要       |
      项目名称中写的是“三家”，“贴息企业数量”却是“=5家”，请核对哪一个正确。`,
    good: `
      | 项目名称 | 天丰生物等三家企业贴息补贴资金 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 贴息企业数量 | =3家   | 会议纪要       |`,
  },
  decisions: {
    zh: "有同单位的数量指标而数值不同为警告，没有同单位的数量指标为提示；年份、“三支一扶”这类固定名称不算数量。没有数量指标的项目由另一条规则报告。",
    en: "A warning where a quantity row in that unit has another number, a hint where none has the unit. Years and programme names such as 三支一扶 are no numbers. Projects without quantity rows are another rule’s.",
  },
  *check(project): Iterable<Problem> {
    const { projectName } = project;
    const rows = quantityRows(project);
    if (!projectName || rows.length === 0) return;
    const covered = project.indicators.flatMap(quantitiesOf);
    const missing = numbersIn(projectName.text).filter(
      (quantity) => !covered.some((other) => maybeSameThing(quantity, other)),
    );
    const problems = missing.map((quantity) => problemFor(quantity, rows));
    const worst = problems.find(({ severity }) => severity !== "info") ?? problems[0];
    if (worst) yield { field: projectName, ...worst };
  },
});
