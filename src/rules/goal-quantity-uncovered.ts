import * as z from "zod";
import { standardRows } from "../library/standard-rows";
import type { Form } from "../table/form";
import type { Field, Project } from "../table/goal-table";
import { quantitiesOf } from "../table/quantities-of";
import { quantitiesIn, type Quantity } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { maybeSameThing, maybeSameUnit } from "../value/same-thing";
import { meansMoney, unitClass, type Amount } from "../value/units";
import { defineRule, type Problem } from "./rule";

const GRADES = new Set(["级", "星", "分", "倍"]);
/** What a clause says about the present or past, or about how the money is made up, is no promise. */
const BACKGROUND = /现有|目前|截至|截止|上年|去年|已有|以往|历年|近[一二三四五\d]+年/u;
const FUNDING = /预算|资金|其中|用于|投入|安排|申请|总投资|金额|经费/u;
const MOST_NAMED = 5;

const LONGEST_HALF_CLAUSE = 60;

function clauseAround(text: string, { index, text: written }: Quantity): string {
  const end = index + written.length;
  const before =
    text
      .slice(Math.max(0, index - LONGEST_HALF_CLAUSE), index)
      .split(/[，,；;。\n]/u)
      .at(-1) ?? "";
  const [behind = ""] = text.slice(end, end + LONGEST_HALF_CLAUSE).split(/[，,；;。\n]/u);
  return before + written + behind;
}

/** Whether the quantity is something to be delivered; how long things take is for 时效指标 to say. */
function isPromised(text: string, quantity: Quantity): boolean {
  if (unitClass(quantity.unit) === "time" || GRADES.has(quantity.unit)) return false;
  const clause = clauseAround(text, quantity);
  return !BACKGROUND.test(clause) && !(meansMoney(quantity.unit) && FUNDING.test(clause));
}

const isAlternative = (text: string, { index, text: written }: Quantity): boolean =>
  text.charAt(index - 1) === "或" || text.charAt(index + written.length) === "或";

const each = <Q extends Amount>(quantities: readonly Q[]): readonly Q[] => [
  ...new Map(quantities.map((quantity) => [`${String(quantity.number)}${quantity.unit}`, quantity])).values(),
];

function uncoveredIn({ text }: Field, { indicators }: Project): readonly Quantity[] {
  const covered = each(indicators.flatMap(quantitiesOf));
  return each(quantitiesIn(text).filter((quantity) => isPromised(text, quantity))).filter(
    (quantity) => !covered.some((other) => maybeSameThing(quantity, other)),
  );
}

/** Library rows for the project's type that count in one of these units, and are not in the table. */
function rowsToInsert(project: Project, uncovered: readonly Quantity[]): readonly string[] {
  const present = new Set(project.indicators.map(({ name }) => name.text));
  return standardRows(project)
    .filter(({ subcategory, unit, name }) => subcategory === "quantity" && unit !== "" && !present.has(name))
    .filter(({ unit }) => uncovered.some((quantity) => maybeSameUnit(quantity.unit, unit)))
    .map(({ name }) => name);
}

/** The goal that the grid breaks down, and what the money is for; forms with two horizons share the latter. */
function textsToCover({ goal, termGoal, purpose }: Project, { horizon }: Form): readonly Field[] {
  const fields = horizon === "period" ? [termGoal] : [goal, purpose];
  return fields.filter((field) => field !== undefined);
}

const goalNames = { purpose: { zh: "资金用途", en: "the purpose" }, goal: { zh: "绩效目标", en: "the goal" } } as const;

export default defineRule({
  id: "goal-quantity-uncovered",
  title: { zh: "绩效目标中的数量未在指标中体现", en: "Quantity of the goal without an indicator" },
  why: {
    zh: "指标是目标的分解。目标里承诺的人数、家数、面积在指标里找不到，年终就没有人核对。",
    en: "Indicators break the goal down. A number promised in the goal that no indicator has will not be checked at the end of the year.",
  },
  source: {
    zh: "财预〔2021〕101号（绩效目标分解细化为绩效指标）；财预〔2015〕88号（绩效目标审核：指标科学性）",
    en: "财预〔2021〕101号 (goals are broken down into indicators); 财预〔2015〕88号 (review of the indicators)",
  },
  category: "consistency",
  dimension: "relevance",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 绩效目标 | 聘用一名高素质劳务派遣人员，保障业务正常开展。✗ | | | |
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员出勤率 | ≥98%   | 考勤制度       |
      绩效目标中的“一名”没有对应的指标，请补充同样数值的指标。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 绩效目标 | 聘用一名高素质劳务派遣人员，保障业务正常开展。 | | | |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | =1人   | 用工批复       |`,
  },
  decisions: {
    zh: "指标值、名称、描述里出现同一数量都算体现；人与人次、家与户、场与次等视为同一单位，“个”可与任何计数单位对应。现状和以往的数量、资金构成的金额、期限、等级不要求体现；用“或”连接的备选数量只作提示。同一目标里的几个数量合并报告一次。",
    en: "A quantity counts as covered by target, name or description of a row; 人 and 人次, 家 and 户, 场 and 次 are one unit, and 个 goes with any. Present or past figures, how the money is made up, durations and grades need no indicator. Alternatives joined by 或 are a hint. One finding per goal.",
  },
  *check(project, _options, form): Iterable<Problem> {
    if (project.indicators.length === 0 || form.kind === "department" || form.kind === "other") return;
    for (const field of textsToCover(project, form)) {
      const uncovered = uncoveredIn(field, project);
      if (uncovered.length === 0) continue;
      const named = [...new Set(uncovered.map(({ text }) => quote(text)))].slice(0, MOST_NAMED);
      const where = field.role === "purpose" ? goalNames.purpose : goalNames.goal;
      const names = rowsToInsert(project, uncovered);
      yield {
        field,
        severity: uncovered.every((quantity) => isAlternative(field.text, quantity)) ? "info" : "warning",
        message: {
          zh: `${where.zh}中的${named.join("")}没有对应的指标，请补充同样数值的指标。`,
          en: `No indicator has the ${named.join(", ")} of ${where.en}; add one with the same number.`,
        },
        ...(names.length > 0 ? { fix: { kind: "insert", names } } : {}),
      };
    }
  },
});
