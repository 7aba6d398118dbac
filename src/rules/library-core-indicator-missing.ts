import * as z from "zod";
import { lenient, matchEntries } from "../library/match";
import { typeOf } from "../library/project-type";
import { expectsClasses, placeToAdd } from "../table/missing-class";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

const MOST_QUOTED = 3;

export default defineRule({
  id: "library-core-indicator-missing",
  title: { zh: "缺少该类项目的核心指标", en: "Core indicators of this kind of project are missing" },
  why: {
    zh: "同一类项目有几项指标是评审必看的，例如劳务派遣看人数、租房看面积和租金。缺了这些，项目做没做成、花得值不值就说不清。",
    en: "For each kind of project reviewers look for certain indicators: the number of people for dispatched labour, area and rent for a lease. Without them nobody can tell what was achieved for the money.",
  },
  source: { zh: "评审惯例（分类项目核心绩效指标）", en: "Review practice (core indicators by kind of project)" },
  category: "library",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    from: z.int().min(1).default(1).describe("至少缺多少项核心指标才提示"),
  }),
  examples: {
    bad: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标   | 二级指标✗          | 三级指标         | 指标值 | 指标值确定依据 |
      | 产出指标   | 质量指标           | 工资发放准确率   | ≥96%   | 用工批复       |
      | 产出指标   | 时效指标           | 工资发放及时率   | =100%  | 用工批复       |
      | 满意度指标 | 服务对象满意度指标 | 用工科室满意度   | ≥95%   | 上年调查结果   |
      该项目属于“劳务派遣（编外聘用）”类，缺少核心指标“劳务派遣人员数量”“派遣人员费用总额”，请补充。`,
    good: `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标   | 二级指标           | 三级指标         | 指标值  | 指标值确定依据 |
      | 产出指标   | 数量指标           | 劳务派遣人员数量 | =1人    | 用工批复       |
      | 产出指标   | 质量指标           | 工资发放准确率   | ≥96%    | 用工批复       |
      | 产出指标   | 时效指标           | 工资发放及时率   | =100%   | 用工批复       |
      | 产出指标   | 成本指标           | 派遣人员费用总额 | ≤4.5万元 | 劳务派遣合同   |
      | 满意度指标 | 服务对象满意度指标 | 用工科室满意度   | ≥95%    | 上年调查结果   |`,
  },
  decisions: {
    zh: "项目类型按名称、用途和目标中的关键词识别，识别不出的，或除满意度外没有一项指标与该类型对得上的（多半是认错了类型），不检查。名称相近、属于别名，或同为满意度的指标，都算已有。每个项目只报告一次，可以一次插入所缺的指标。",
    en: "The kind of project is recognised by keywords; when it is not, or when no indicator but satisfaction is of that kind, nothing is reported. Similar names, other names and any satisfaction indicator count as present. Reported once for a project; the missing rows can be inserted together.",
  },
  *check(project, { from }, form) {
    const type = typeOf(project);
    const field = placeToAdd(project, form);
    if (!type || !field || project.indicators.length === 0 || !expectsClasses(project, form)) return;
    const matches = matchEntries(project.indicators, type.rows, lenient);
    if (matches.every(({ entry }) => entry.subcategory === "clientSatisfaction")) return;
    const present = new Set(matches.map(({ entry }) => entry));
    const names = type.rows.flatMap((entry) => (entry.core && !present.has(entry) ? entry.name : []));
    if (names.length < from) return;
    const quoted = names.slice(0, MOST_QUOTED).map(quote).join("");
    const more = names.length > MOST_QUOTED ? `等 ${String(names.length)} 项` : "";
    yield {
      field,
      message: {
        zh: `该项目属于“${type.title}”类，缺少核心指标${quoted}${more}，请补充。`,
        en: `As a project of the kind “${type.title}” it lacks the core indicators ${quoted}${more === "" ? "" : ` and more (${String(names.length)})`}; add them.`,
      },
      fix: { kind: "insert", names },
    };
  },
});
