import * as z from "zod";
import { isOfType } from "../library/project-type";
import { standardRows } from "../library/standard-rows";
import { unitClass } from "../value/units";
import type { Indicator } from "../table/goal-table";
import { defineRule } from "./rule";

/** A number without a unit counts: the missing unit is reported by itself. */
function isCountable({ target }: Indicator): boolean {
  if (target.kind === "composite") return true;
  if (target.kind !== "numeric" && target.kind !== "range") return false;
  return target.unit === null || unitClass(target.unit) !== "rate";
}

export default defineRule({
  id: "no-countable-output",
  title: { zh: "数量指标无可计数产出", en: "No quantity that can be counted" },
  why: {
    zh: "数量指标要反映提供了多少产品或服务。全是比率或文字，看不出到底做了多少事。",
    en: "Quantity indicators show how much was delivered. Where all of them are rates or words, nobody sees how much was done.",
  },
  source: {
    zh: "财预〔2021〕101号（数量指标反映预期提供的公共产品或服务数量）",
    en: "财预〔2021〕101号 (quantity indicators show the products or services delivered)",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    exemptTypes: z
      .array(z.string())
      .default(["personnel", "office-expense"])
      .describe("这些类型的项目以保障率等作数量指标，不检查"),
  }),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员出勤率 | ≥98%✗  | 考勤制度       |
      | 产出指标 | 质量指标 | 工资发放准确率     | ≥96%   | 工资表         |
      数量指标里没有能计数的产出，请补充数量，如人数、次数、面积。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量   | =1人   | 用工批复       |
      | 产出指标 | 数量指标 | 劳务派遣人员出勤率 | ≥98%   | 考勤制度       |`,
  },
  *check(project, { exemptTypes }) {
    const quantities = project.indicators.filter(
      ({ subcategoryKind, name, target }) =>
        subcategoryKind === "quantity" && name.text !== "" && target.kind !== "empty",
    );
    const [first] = quantities;
    if (!first || quantities.some(isCountable) || isOfType(project, exemptTypes)) return;
    const names = standardRows(project).flatMap(({ subcategory, unit, name }) =>
      subcategory === "quantity" && unit !== "" && unitClass(unit) !== "rate" ? name : [],
    );
    yield {
      field: first.targetValue,
      message: {
        zh: "数量指标里没有能计数的产出，请补充数量，如人数、次数、面积。",
        en: "None of the quantity indicators can be counted; add a number of people, events, an area or the like.",
      },
      ...(names.length > 0 ? { fix: { kind: "insert", names } } : {}),
    };
  },
});
