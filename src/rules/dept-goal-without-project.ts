import * as z from "zod";
import { LEAST_LIKENESS, linkProjects } from "../goals/link-projects";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

export default defineRule({
  id: "dept-goal-without-project",
  title: { zh: "部门分项绩效目标无项目支撑", en: "Department sub-goal without a project" },
  why: {
    zh: "分项绩效目标靠项目来实现。没有一个项目对应的目标，要么漏报了项目，要么目标没有资金保障；由人员、公用经费保障的，应当写明。",
    en: "Sub-goals are reached through projects. One that no project serves has either lost its project or has no money; where staff and running costs carry it, say so.",
  },
  source: {
    zh: "财预〔2015〕88号（目标相关性）；评审惯例",
    en: "财预〔2015〕88号 (goals and projects belong together); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({
    atLeast: z.number().min(0).max(1).default(LEAST_LIKENESS).describe("项目与分项目标的文字相似度达到多少视为对应"),
    otherMeans: z
      .array(z.string().min(1))
      .default(["人员经费", "公用经费", "日常经费", "基本支出", "上级资金"])
      .describe("分项目标或其指标写有这些词，视为不靠项目保障"),
  }),
  examples: {
    bad: `
      === 部门整体绩效目标
      | 总体绩效目标 | 保持全区工业经济平稳健康运行。 |
      | 分项绩效目标 | |
      | （一）绩效目标 | 推进信息化建设与应用绩效目标 |
      | 绩效指标 | 提升电子政务信息化建设水平，系统可用率≥99%。 |
      | （二）绩效目标 | 开展医药储备工作绩效目标✗ |
      | 绩效指标 | 储备药品≥30种。 |
      === 政务平台
      | 项目名称 | 电子政务信息平台建设 | | | |
      | 绩效目标 | 建设电子政务信息平台1个，系统可用率99%以上。 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 建设平台数量 | =1个   | 建设方案批复   |
      没有找到支撑“开展医药储备工作绩效目标”的项目，请补报项目，或注明由人员经费、公用经费保障。`,
    good: `
      === 部门整体绩效目标
      | 总体绩效目标 | 保持全区工业经济平稳健康运行。 |
      | 分项绩效目标 | |
      | （一）绩效目标 | 推进信息化建设与应用绩效目标 |
      | 绩效指标 | 提升电子政务信息化建设水平，系统可用率≥99%。 |
      === 政务平台
      | 项目名称 | 电子政务信息平台建设 | | | |
      | 绩效目标 | 建设电子政务信息平台1个，系统可用率99%以上。 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 建设平台数量 | =1个   | 建设方案批复   |`,
  },
  decisions: {
    zh: "对应关系按项目名称、资金用途、绩效目标与分项目标的相同字词推断，一个项目可以支撑多个分项目标；文字上的推断不可靠，因此只作提示。工作簿里没有项目表时不检查。",
    en: "A project's name, purpose and goal are compared with the sub-goals by their words, and one project may serve several. Words are weak evidence, hence a hint. Without any project table nothing is reported.",
  },
  *check(workbook, { atLeast, otherMeans }): Iterable<Problem> {
    if (workbook.departmentGoals.every(({ subgoals }) => subgoals.length === 0)) return;
    const links = linkProjects(workbook, atLeast);
    if (links.length === 0) return;
    const served = new Set(links.flatMap(({ proposals }) => proposals.map(({ subgoal }) => subgoal)));
    for (const subgoal of workbook.departmentGoals.flatMap(({ subgoals }) => subgoals)) {
      const { title, metrics } = subgoal;
      const text = title.text + (metrics?.text ?? "");
      if (served.has(subgoal) || otherMeans.some((word) => text.includes(word))) continue;
      yield {
        field: title,
        message: {
          zh: `没有找到支撑${quote(title.text)}的项目，请补报项目，或注明由人员经费、公用经费保障。`,
          en: `No project was found that serves ${quote(title.text)}; add one, or note that staff and running costs carry it.`,
        },
      };
    }
  },
});
