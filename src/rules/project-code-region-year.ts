import * as z from "zod";
import { keyOf } from "../table/cells";
import type { Field, GoalTable } from "../table/goal-table";
import { yearIn } from "../table/read-header-block";
import { projectCodeForm } from "../value/project-code";
import { quote } from "../value/quote";
import { remembered } from "../value/remembered";
import { defineRule, type Problem } from "./rule";

interface Code {
  readonly field: Field;
  readonly region: string;
  readonly year: number;
  /** The budget year, as the form's title or the sheet's name says it: not as the code does. */
  readonly budgetYear: number | null;
}

const budgetYearOf = ({ title, sheet }: GoalTable): number | null => yearIn([keyOf(title?.text ?? ""), keyOf(sheet)]);

const formOfCode = remembered(projectCodeForm);

function codesIn(tables: readonly GoalTable[]): readonly Code[] {
  const codes: Code[] = [];
  for (const table of tables) {
    const budgetYear = budgetYearOf(table);
    for (const { projectCode: field } of table.projects) {
      const { fault, region, year } = formOfCode(field?.text ?? "");
      if (field && fault === null && region !== null && year !== null) codes.push({ field, region, year, budgetYear });
    }
  }
  return codes;
}

/** The region of more than half of the codes. */
function usualRegion(codes: readonly Code[]): string | null {
  const counts = new Map<string, number>();
  for (const { region } of codes) counts.set(region, (counts.get(region) ?? 0) + 1);
  const usual = [...counts].find(([, count]) => count * 2 > codes.length);
  return usual?.[0] ?? null;
}

/** Funds passed down keep the code of the province, the city or the centre above. */
const isAbove = (region: string, own: string): boolean =>
  /^[01]00000$/.test(region) || own.startsWith(region.replace(/(?:00){1,2}$/, ""));

function regionProblem({ field, region }: Code, own: string): Problem {
  return {
    field,
    message: {
      zh: `项目编码${quote(field.text)}的行政区划是“${region}”，与本地的“${own}”不同，请核对是否抄错。`,
      en: `The project code ${quote(field.text)} names the region “${region}”, not “${own}” as the others do; check whether it was miscopied.`,
    },
  };
}

function yearProblem({ field, year, budgetYear }: Code, yearsBack: number): Problem | null {
  if (budgetYear === null || (year <= budgetYear && year >= budgetYear - yearsBack)) return null;
  const isLater = year > budgetYear;
  return {
    field,
    severity: isLater ? "warning" : "info",
    message: {
      zh: `项目编码${quote(field.text)}的年度是 ${String(year)} 年，${isLater ? "晚于" : "远早于"}预算年度 ${String(budgetYear)} 年，请核对。`,
      en: `The project code ${quote(field.text)} is of ${String(year)}, ${isLater ? "later" : "much earlier"} than the budget year ${String(budgetYear)}; check it.`,
    },
  };
}

export default defineRule({
  id: "project-code-region-year",
  title: { zh: "项目编码区划或年度异常", en: "Unexpected region or year in the project code" },
  why: {
    zh: "编码的前 6 位是行政区划，第 7、8 位是立项年度。区划与本地不同，或年度晚于预算年度，多半是抄错了或用了别的项目的编码。",
    en: "A project code begins with the region (six digits) and the year the project was set up (two). Another region, or a year after the budget year, mostly means a slip or the code of another project.",
  },
  source: { zh: "项目编码的构成；评审惯例", en: "Structure of project codes; review practice" },
  category: "format",
  dimension: "completeness",
  severity: "warning",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({
    region: z
      .string()
      .regex(/^(?:\d{6})?$/)
      .default("")
      .describe("本地的 6 位行政区划代码；不填时以工作簿中半数以上编码的区划为准"),
    yearsBack: z.int().min(0).default(5).describe("立项年度早于预算年度多少年以上给出提示"),
  }),
  examples: {
    bad: `
      | 2024年劳务派遣人员费用绩效目标表 | < | < | < |
      | 项目编码 | 13080425P00003710001Q✗ | 项目名称 | 劳务派遣人员费用 |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |
      项目编码“13080425P00003710001Q”的年度是 2025 年，晚于预算年度 2024 年，请核对。`,
    good: `
      | 2024年劳务派遣人员费用绩效目标表 | < | < | < |
      | 项目编码 | 13080424P00003710001A | 项目名称 | 劳务派遣人员费用 |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`,
  },
  decisions: {
    zh: "未指定本地区划时，以工作簿中半数以上编码的区划为准，没有过半的就不比较。上级（省、市、中央）的区划不报告，因为下达的资金沿用上级编码。预算年度取自表题或工作表名称，看不出时不比较年度；延续项目保留立项年度，早 5 年以内不报告。",
    en: "Unless a region is set, that of more than half of the codes counts; without such a majority regions are not compared. The regions above (province, city, centre) are fine, since funds passed down keep their code. The budget year comes from the title or the sheet's name; without one years are not compared. Continuing projects keep the year they were set up: up to five years back are fine.",
  },
  *check({ tables }, { region, yearsBack }): Iterable<Problem> {
    const codes = codesIn(tables);
    const own = region === "" ? usualRegion(codes) : region;
    for (const code of codes) {
      const isForeign = own !== null && code.region !== own && !isAbove(code.region, own);
      const problem = isForeign ? regionProblem(code, own) : yearProblem(code, yearsBack);
      if (problem) yield problem;
    }
  },
});
