import * as z from "zod";
import type { GoalTable, Project } from "../table/goal-table";
import { toA1 } from "../sheet/address";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, type Field, type Problem } from "./rule";

interface Coded {
  readonly table: GoalTable;
  readonly project: Project;
  readonly code: Field;
}

const namesOf = ({ indicators }: Project): string =>
  indicators.map(({ name, targetValue }) => `${normalise(name.text)}=${normalise(targetValue.text)}`).join("|");

const sameForm = (a: Coded, b: Coded): boolean => a.table.sheet === b.table.sheet && a.table.block === b.table.block;

/** Year versions of one project may stand in one workbook. */
const sameYear = (a: Project, b: Project): boolean => a.year === null || b.year === null || a.year === b.year;

function problem(first: Coded, later: Coded): Omit<Problem, "field"> {
  const place = `“${first.table.sheet}”${toA1(first.code.at)}`;
  const code = quote(later.code.text);
  const isSameName =
    normalise(first.project.projectName?.text ?? "") === normalise(later.project.projectName?.text ?? "");
  if (!isSameName) {
    return {
      message: {
        zh: `项目编码${code}与 ${place} 相同，但项目名称不同，请核对编码。`,
        en: `The project code ${code} also stands in ${place} under another name; check the codes.`,
      },
    };
  }
  const isCopy = namesOf(first.project) === namesOf(later.project);
  return {
    severity: "info",
    message: {
      zh: isCopy
        ? `该项目与 ${place} 的内容完全相同，像是重复的一份，请确认是否需要保留。`
        : `项目编码${code}在 ${place} 已经出现，同一项目有两张表，请确认以哪一张为准。`,
      en: isCopy
        ? `This project is the same as the one in ${place}; keep one copy.`
        : `The project code ${code} also stands in ${place}: two tables for one project; decide which one holds.`,
    },
  };
}

export default defineRule({
  id: "duplicate-project-code",
  title: { zh: "项目编码重复", en: "Project code occurs twice" },
  why: {
    zh: "项目编码是项目的唯一标识。两个项目共用一个编码，多半是复制后忘了改，系统会互相覆盖。",
    en: "The code identifies a project. Two projects with one code are usually a copy that was not changed, and overwrite each other in the system.",
  },
  source: {
    zh: "评审惯例",
    en: "Review practice",
  },
  category: "structure",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "workbook",
  options: z.strictObject({}),
  examples: {
    bad: `
      === 租房
      | 项目编码 | 13080424P00003710001A | 项目名称 | 房屋租赁 | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁房屋数量 | =6间   | 租赁合同       |
      === 派遣
      | 项目编码 | 13080424P00003710001A✗ | 项目名称 | 劳务派遣人员费用 | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |
      项目编码“13080424P00003710001A”与 “租房”B1 相同，但项目名称不同，请核对编码。`,
    good: `
      === 租房
      | 项目编码 | 13080424P00003210001X | 项目名称 | 房屋租赁 | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁房屋数量 | =6间   | 租赁合同       |
      === 派遣
      | 项目编码 | 13080424P00003710001A | 项目名称 | 劳务派遣人员费用 | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 派遣人员数量 | =1人   | 用工批复       |`,
  },
  decisions: {
    zh: "名称也相同的只作提示；年度不同的视为同一项目的不同年度，不报告；长期、年度两个指标区属于同一张表，不比较。",
    en: "With the same name it is only a hint. Different years are versions of one project and not reported; the two horizons of one form are not compared.",
  },
  *check({ tables }): Iterable<Problem> {
    const first = new Map<string, Coded>();
    for (const table of tables) {
      for (const project of table.projects) {
        const code = project.projectCode;
        const key = code ? normalise(code.text).toUpperCase() : "";
        if (!code || key === "") continue;
        const later = { table, project, code };
        const earlier = first.get(key);
        if (!earlier) first.set(key, later);
        else if (!sameForm(earlier, later) && sameYear(earlier.project, project))
          yield { field: code, ...problem(earlier, later) };
      }
    }
  },
});
