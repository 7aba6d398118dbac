import * as z from "zod";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { defineRule, type Problem } from "./rule";

export default defineRule({
  id: "dept-subgoal-no-metric",
  title: { zh: "部门分项绩效指标未量化", en: "Department sub-goal without a number" },
  why: {
    zh: "分项绩效指标是部门职责的衡量标准，也是项目指标的来处。只写“提升水平”“完成任务”，既无法评价部门，也无法分解到项目。",
    en: "The indicators of a sub-goal measure the department's duties and are where project indicators come from. “Raise the level” can neither be assessed nor broken down.",
  },
  source: {
    zh: "财预〔2015〕88号（部门整体支出绩效目标应细化量化）；评审惯例",
    en: "财预〔2015〕88号 (the goals of a department are specific and quantified); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "warning",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 部门整体绩效目标 |
      | 一、总体绩效目标 |
      | 保持全区工业经济平稳健康运行。 |
      | 二、分项绩效目标 |
      | （一）绩效目标：开展医药储备工作绩效目标 |
      | 绩效指标：切实完成医药储备任务。✗ |
      “开展医药储备工作绩效目标”的绩效指标没有数量或比率，请写明做多少、达到什么程度，如“储备药品≥30种”。`,
    good: `
      | 部门整体绩效目标 |
      | 一、总体绩效目标 |
      | 保持全区工业经济平稳健康运行。 |
      | 二、分项绩效目标 |
      | （一）绩效目标：开展医药储备工作绩效目标 |
      | 绩效指标：储备药品≥30种，储备药品合格率100%。 |`,
  },
  decisions: {
    zh: "没有写绩效指标的分项，只有在其他分项写了绩效指标时才报告，标在分项目标上。公开文本有时只摘要，仍按警告报告，因为部门自己的文本应当有数。",
    en: "A sub-goal without indicators is reported, at its own cell, only where other sub-goals have some. Published texts may be abridged, but the department's own text has numbers, hence a warning.",
  },
  *check({ departmentGoals }): Iterable<Problem> {
    for (const { subgoals } of departmentGoals) {
      const expectsMetrics = subgoals.some(({ metrics }) => metrics !== null);
      for (const { title, metrics } of subgoals) {
        if (metrics ? quantitiesIn(metrics.text).length > 0 : !expectsMetrics) continue;
        const state = metrics ? "的绩效指标没有数量或比率" : "没有绩效指标";
        yield {
          field: metrics ?? title,
          message: {
            zh: `${quote(title.text)}${state}，请写明做多少、达到什么程度，如“储备药品≥30种”。`,
            en: `${quote(title.text)} has ${metrics ? "no number in its indicators" : "no indicators"}; say how much and how far, such as 储备药品≥30种.`,
          },
        };
      }
    }
  },
});
