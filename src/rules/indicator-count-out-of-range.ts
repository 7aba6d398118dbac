import * as z from "zod";
import { expectsClasses, placeToAdd } from "../table/missing-class";
import type { Indicator, Subcategory } from "../table/goal-table";
import { defineRule, type Problem } from "./rule";

function crowdedGroups(indicators: readonly Indicator[], limit: number): readonly Indicator[] {
  const counts = new Map<Subcategory, number>();
  return indicators.filter(({ subcategoryKind }) => {
    if (!subcategoryKind) return false;
    const count = (counts.get(subcategoryKind) ?? 0) + 1;
    counts.set(subcategoryKind, count);
    return count === limit + 1;
  });
}

export default defineRule({
  id: "indicator-count-out-of-range",
  title: { zh: "指标数量过少或过多", en: "Too few or too many indicators" },
  why: {
    zh: "指标要以较少的条数涵盖主要工作：太少反映不了任务全貌，太多则重点不清、年终难以逐项核对。",
    en: "A few indicators should cover the main work: too few do not show the task, too many hide what matters and cannot be checked one by one.",
  },
  source: {
    zh: "财预〔2021〕101号（突出重点，以较少的指标涵盖主要工作内容）；条数界限为评审惯例",
    en: "财预〔2021〕101号 (few indicators that cover the main work); the limits are review practice",
  },
  category: "completeness",
  dimension: "completeness",
  severity: "warning",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    fewest: z.int().min(1).default(4).describe("少于这个条数时警告"),
    most: z.int().min(1).default(15).describe("多于这个条数时提示"),
    mostInGroup: z.int().min(1).default(5).describe("同一个二级指标下多于这个条数时提示"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标✗          | 三级指标   | 指标值  | 指标值确定依据 |
      | 产出指标   | 数量指标           | 抽检批次   | ≥60批次 | 抽检计划       |
      | 效益指标   | 社会效益指标       | 抽检合格率 | ≥95%    | 上年数据       |
      | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90%    | 上年调查结果   |
      该项目只有 3 项指标，难以反映主要工作，一般应为 4 至 15 项，请补充。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标     | 指标值   | 指标值确定依据 |
      | 产出指标   | 数量指标           | 抽检批次     | ≥60批次  | 抽检计划       |
      | 产出指标   | 质量指标           | 报告准确率   | =100%    | 抽检计划       |
      | 效益指标   | 社会效益指标       | 抽检合格率   | ≥95%     | 上年数据       |
      | 满意度指标 | 服务对象满意度指标 | 公众满意度   | ≥90%     | 上年调查结果   |`,
  },
  *check(project, { fewest, most, mostInGroup }, form): Iterable<Problem> {
    const named = project.indicators.filter(({ name }) => name.text !== "");
    const field = placeToAdd(project, form);
    if (!field || named.length === 0 || !expectsClasses(project, form)) return;
    const count = String(named.length);
    const usual = {
      zh: `一般应为 ${String(fewest)} 至 ${String(most)} 项`,
      en: `usually ${String(fewest)} to ${String(most)}`,
    };
    if (named.length < fewest) {
      yield {
        field,
        message: {
          zh: `该项目只有 ${count} 项指标，难以反映主要工作，${usual.zh}，请补充。`,
          en: `The project has only ${count} indicators (${usual.en}); add those the main work needs.`,
        },
      };
    } else if (named.length > most) {
      yield {
        field,
        severity: "info",
        message: {
          zh: `该项目有 ${count} 项指标，${usual.zh}，请保留能反映主要工作的指标。`,
          en: `The project has ${count} indicators (${usual.en}); keep those that show the main work.`,
        },
      };
    }
    for (const { name } of crowdedGroups(named, mostInGroup)) {
      yield {
        field: name,
        severity: "info",
        message: {
          zh: `从这一行起，同一个二级指标下已超过 ${String(mostInGroup)} 项，请合并或精简。`,
          en: `From this row on, one class holds more than ${String(mostInGroup)} indicators; combine or drop some.`,
        },
      };
    }
  },
});
