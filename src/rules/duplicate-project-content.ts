import * as z from "zod";
import { toA1 } from "../sheet/address";
import type { GoalTable, Indicator, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import { writtenTarget } from "../table/written-target";
import { bareName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { defineRule, type Problem } from "./rule";

/** In a register of thousands, rows that everybody has (资金到位率 100%) are compared with the first of them only. */
const MOST_COMPARED = 50;

/** A project's indicators by their name and value. */
type Rows = ReadonlyMap<string, Indicator>;

interface Content {
  readonly project: Project;
  readonly table: GoalTable;
  readonly rows: Rows;
}

function keyOf(indicator: Indicator): string | null {
  const [name, value] = [bareName(indicator.name.text), normalise(writtenTarget(indicator))];
  return name === "" || value === "" ? null : `${name}\n${value}`;
}

const knownRows = new WeakMap<Project, Rows>();

function rowsOf(project: Project): Rows {
  const known = knownRows.get(project);
  if (known) return known;
  const rows = new Map<string, Indicator>();
  for (const indicator of project.indicators) {
    const key = keyOf(indicator);
    if (key !== null) rows.set(key, indicator);
  }
  knownRows.set(project, rows);
  return rows;
}

const identity = ({ projectCode, projectName }: Project): string => projectCode?.text || projectName?.text || "";

/** The two horizons of a form, and a project's goals beside its self-evaluation, are one project. */
const isSameProject = (one: Content, other: Content): boolean =>
  (one.table.sheet === other.table.sheet && one.table.block === other.table.block && one.table !== other.table) ||
  (identity(one.project) !== "" && identity(one.project) === identity(other.project));

interface Twin {
  readonly content: Content;
  readonly shared: number;
}

const none: readonly number[] = [];

/** The projects seen so far, by what they hold. */
class Seen {
  private readonly contents: Content[] = [];
  /** Which of them hold a row, by their places. */
  private readonly byKey = new Map<string, number[]>();
  /** How many rows each shares with the project that is looked at; all zero in between. */
  private readonly counts: number[] = [];

  /** The project that shares the most rows with this one, but at least `least`; the first of several. */
  mostLike(own: Content, least: number): Twin | null {
    if (own.rows.size < least) return null;
    const original = this.originalOf(own);
    if (original) return { content: original, shared: own.rows.size };
    const { contents, counts } = this;
    let best: Twin | null = null;
    let wanted = least;
    for (const place of this.countShared(own)) {
      const shared = counts[place] ?? 0;
      counts[place] = 0;
      const content = shared < wanted ? undefined : contents[place];
      if (!content || isSameProject(own, content)) continue;
      best = { content, shared };
      wanted = shared + 1;
    }
    return best;
  }

  /** The first that shares every row: no other can share more, so that nothing needs to be counted. */
  private originalOf(own: Content): Content | null {
    const [places, ...others] = Array.from(own.rows.keys(), (key) => this.byKey.get(key) ?? none);
    for (const place of places ?? none) {
      const content = this.contents[place];
      const isWhole = others.every((other) => other.includes(place));
      if (content && isWhole && !isSameProject(own, content)) return content;
    }
    return null;
  }

  private countShared({ rows }: Content): readonly number[] {
    const { counts } = this;
    const places: number[] = [];
    for (const key of rows.keys()) {
      for (const place of this.byKey.get(key) ?? none) {
        const count = counts[place] ?? 0;
        if (count === 0) places.push(place);
        counts[place] = count + 1;
      }
    }
    return places;
  }

  add(own: Content): void {
    const place = this.contents.push(own) - 1;
    this.counts.push(0);
    for (const key of own.rows.keys()) {
      const known = this.byKey.get(key);
      if (!known) this.byKey.set(key, [place]);
      else if (known.length < MOST_COMPARED) known.push(place);
    }
  }
}

const calledProject = ({ project, table }: Content): string => quote(project.projectName?.text || table.sheet);

interface KnownProblem {
  readonly other: Project;
  readonly shared: number;
  readonly problem: Problem | null;
}

const knownProblems = new WeakMap<Project, KnownProblem>();

function problemWith(own: Content, twin: Twin): Problem | null {
  const { content, shared } = twin;
  const known = knownProblems.get(own.project);
  if (known?.other === content.project && known.shared === shared) return known.problem;
  const problem = problemOf(own, twin);
  knownProblems.set(own.project, { other: content.project, shared, problem });
  return problem;
}

function problemOf(own: Content, { content: other, shared }: Twin): Problem | null {
  const [first, ...others] = [...own.rows].flatMap(([key, { name }]) => (other.rows.has(key) ? name : []));
  const there = [...other.rows.values()][0]?.name;
  if (!first || !there) return null;
  const [total, count] = [String(own.rows.size), String(shared)];
  const place = `${there.sheet} ${toA1(there.at)}`;
  return {
    field: first,
    also: others,
    message: {
      zh: `${calledProject(own)}的 ${total} 项指标中有 ${count} 项与${calledProject(other)}（${place} 起）的名称和指标值完全相同，请核对是否照抄。`,
      en: `${count} of the ${total} indicators of ${calledProject(own)} are the same as those of ${calledProject(other)} (from ${place}), target included; check whether they were copied.`,
    },
  };
}

export default defineRule({
  id: "duplicate-project-content",
  title: { zh: "不同项目指标雷同", en: "Two projects with the same indicators" },
  why: {
    zh: "两个项目的指标和指标值大半相同，多半是复制后没有改。指标要反映各自项目的内容和资金。",
    en: "Where most indicators and targets of two projects agree, one was probably copied. Indicators should speak of their own project and its money.",
  },
  source: { zh: "评审惯例（指标雷同、照搬）", en: "Review practice (copied indicators)" },
  category: "consistency",
  dimension: "adequacy",
  severity: "info",
  tier: "extended",
  scope: "workbook",
  options: z.strictObject({
    share: z.number().min(0.1).max(1).default(0.6).describe("相同指标占本项目指标的比例达到多少时报告"),
    least: z.int().min(1).default(4).describe("至少有几项指标相同才报告"),
  }),
  examples: {
    bad: `
      | 项目名称 | 一级指标   | 二级指标           | 三级指标        | 指标值  | 指标值确定依据 |
      | 春季培训 | 产出指标   | 数量指标           | 培训人次        | ≥50人次 | 培训计划       |
      | 春季培训 | 产出指标   | 质量指标           | 考核合格率      | ≥95%    | 培训计划       |
      | 春季培训 | 产出指标   | 时效指标           | 按期完成率      | =100%   | 培训计划       |
      | 春季培训 | 满意度指标 | 服务对象满意度指标 | 学员满意度      | ≥95%    | 问卷调查       |
      | 设备维护 | 产出指标   | 数量指标           | 培训人次✗       | ≥50人次 | 培训计划       |
      | 设备维护 | 产出指标   | 质量指标           | 考核合格率      | ≥95%    | 培训计划       |
      | 设备维护 | 产出指标   | 时效指标           | 按期完成率      | =100%   | 培训计划       |
      | 设备维护 | 满意度指标 | 服务对象满意度指标 | 学员满意度      | ≥95%    | 问卷调查       |
      “设备维护”的 4 项指标中有 4 项与“春季培训”（表1 D2 起）的名称和指标值完全相同，请核对是否照抄。`,
    good: `
      | 项目名称 | 一级指标   | 二级指标           | 三级指标        | 指标值  | 指标值确定依据 |
      | 春季培训 | 产出指标   | 数量指标           | 培训人次        | ≥50人次 | 培训计划       |
      | 春季培训 | 产出指标   | 质量指标           | 考核合格率      | ≥95%    | 培训计划       |
      | 春季培训 | 产出指标   | 时效指标           | 按期完成率      | =100%   | 培训计划       |
      | 春季培训 | 满意度指标 | 服务对象满意度指标 | 学员满意度      | ≥95%    | 问卷调查       |
      | 设备维护 | 产出指标   | 数量指标           | 维护设备台数    | =30台   | 维护合同       |
      | 设备维护 | 产出指标   | 质量指标           | 设备完好率      | ≥98%    | 维护合同       |
      | 设备维护 | 产出指标   | 时效指标           | 按期完成率      | =100%   | 维护合同       |
      | 设备维护 | 满意度指标 | 服务对象满意度指标 | 使用人员满意度  | ≥95%    | 问卷调查       |`,
  },
  decisions: {
    zh: "按项目比较（登记表中的每个项目分别算），报告在后出现的项目上。同一项目的两个时段、绩效目标表与自评表不算雷同。",
    en: "Projects are compared, each of a register by itself, and the later one is reported. The two horizons of a form, or a project’s goals and its self-evaluation, are one project.",
  },
  *check({ tables }: Workbook, { share, least }) {
    const seen = new Seen();
    for (const table of tables.filter(({ kind }) => kind !== "department")) {
      for (const project of table.projects) {
        const own: Content = { project, table, rows: rowsOf(project) };
        const twin = seen.mostLike(own, Math.max(least, own.rows.size * share));
        seen.add(own);
        const found = twin && problemWith(own, twin);
        if (found) yield found;
      }
    }
  },
});
