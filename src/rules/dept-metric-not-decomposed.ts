import * as z from "zod";
import type { Indicator, Project } from "../table/goal-table";
import { contentPairs } from "../value/content-pairs";
import { clausesIn } from "../value/goal-clauses";
import { quantitiesIn } from "../value/numbers-in-text";
import { quote } from "../value/quote";
import { remembered } from "../value/remembered";
import { maybeSameUnit } from "../value/same-thing";
import { defineRule, type Problem } from "./rule";

/** What an indicator can take over from the department: its unit, and the words of its name and description. */
interface Taker {
  readonly unit: string;
  readonly pairs: ReadonlySet<string>;
}

/** Words of any promise. */
const ANY_PROMISE =
  /企业|新增|增长|增加|达到|完成|以上|以下|力争|争取|确保|年底|年末|全区|全县|全市|全省|省级|市级|数量|提高|提升|实现/gu;

const subjectOf = (text: string): ReadonlySet<string> => contentPairs(text.replace(ANY_PROMISE, " "));

function takerOf({ name, description, target }: Indicator): Taker | null {
  const unit = "unit" in target ? target.unit : null;
  return unit === null ? null : { unit, pairs: subjectOf(`${name.text}。${description?.text ?? ""}`) };
}

const knownTakers = new WeakMap<Project, readonly Taker[]>();

/** What the indicators of a project can take over, those of one unit together. */
function takersOf(project: Project): readonly Taker[] {
  const known = knownTakers.get(project);
  if (known) return known;
  const pairsOf = new Map<string, Set<string>>();
  for (const indicator of project.indicators) {
    const taker = takerOf(indicator);
    if (!taker) continue;
    const pairs = pairsOf.get(taker.unit) ?? new Set();
    pairsOf.set(taker.unit, pairs);
    for (const pair of taker.pairs) pairs.add(pair);
  }
  const takers = Array.from(pairsOf, ([unit, pairs]) => ({ unit, pairs }));
  knownTakers.set(project, takers);
  return takers;
}

function isTaken(promise: string, takers: readonly Taker[]): boolean {
  const subject = [...subjectOf(promise)];
  return quantitiesIn(promise).every((quantity) => {
    const isItsUnit = remembered((unit) => maybeSameUnit(unit, quantity.unit));
    return takers.some(({ unit, pairs }) => isItsUnit(unit) && subject.some((pair) => pairs.has(pair)));
  });
}

export default defineRule({
  id: "dept-metric-not-decomposed",
  title: { zh: "部门整体目标中的量化承诺未分解到项目", en: "Department's promise in numbers reaches no project" },
  why: {
    zh: "部门整体目标里写了数，就要有项目指标来承接，否则年终没有项目对它负责。不靠项目资金完成的，应当说明由哪个科室、用什么经费保障。",
    en: "A number in the department's goals needs a project indicator that takes it over, or no project answers for it. Where no project money is needed, say who carries it and how.",
  },
  source: {
    zh: "财预〔2021〕101号（加强部门整体目标与项目指标的衔接）；评审惯例",
    en: "财预〔2021〕101号 (department goals and project indicators are linked); review practice",
  },
  category: "alignment",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({}),
  examples: {
    bad: `
      === 部门整体绩效目标
      | 总体绩效目标 | 强化调度，规模工业增加值同比增长5%，培训企业50家。✗ |
      | 分项绩效目标 | |
      | （一）绩效目标 | 企业服务 |
      === 企业培训
      | 项目名称 | 企业管理人员培训 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训企业数量 | ≥50家  | 培训计划       |
      部门的量化承诺“规模工业增加值同比增长5%”没有项目指标承接，请分解到项目，或注明不靠项目资金完成。`,
    good: `
      === 部门整体绩效目标
      | 总体绩效目标 | 强化调度，培训企业50家。 |
      | 分项绩效目标 | |
      | （一）绩效目标 | 企业服务 |
      === 企业培训
      | 项目名称 | 企业管理人员培训 | | | |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训企业数量 | ≥50家  | 培训计划       |`,
  },
  decisions: {
    zh: "项目指标的单位相同、名称或描述说的是同一件事，就算承接，数值不要求相等，因为一个承诺可以由几个项目分担。“企业”“新增”“增长”等通用词不算说的是同一件事。同一单元格里的几项承诺合并报告。",
    en: "An indicator takes a promise over when its unit is the same and its name or description speaks of the same thing; the number may differ, since several projects may share a promise. General words do not count. Promises of one cell are reported together.",
  },
  *check({ tables, departmentGoals }): Iterable<Problem> {
    const promises = departmentGoals.flatMap(({ overall, measures }) => [...overall, ...measures]);
    const projects = tables.flatMap((table) => table.projects);
    if (promises.length === 0 || projects.every(({ indicators }) => indicators.length === 0)) return;
    const takers = projects.flatMap(takersOf);
    for (const field of promises) {
      const open = clausesIn(field.text)
        .flatMap((clause) => clause.split("、"))
        .filter((promise) => !isTaken(promise, takers));
      const [first] = open;
      if (first === undefined) continue;
      const count = open.length > 1 ? `等 ${String(open.length)} 项` : "";
      yield {
        field,
        message: {
          zh: `部门的量化承诺${quote(first)}${count}没有项目指标承接，请分解到项目，或注明不靠项目资金完成。`,
          en: `No project indicator takes over the department's ${quote(first)}${open.length > 1 ? ` and ${String(open.length - 1)} more` : ""}; break it down, or note that no project money is needed.`,
        },
      };
    }
  },
});
