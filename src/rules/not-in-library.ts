import * as z from "zod";
import { entriesNamed } from "../library/entries-named";
import { loadLibrary } from "../library/load-library";
import { nearestEntries } from "../library/match";
import { typeOf } from "../library/project-type";
import type { LibraryEntry, ProjectType } from "../library/schema";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { remembered } from "../value/remembered";
import { defineRule, type Problem } from "./rule";

const MOST_NEAR = 3;
const LEAST_NEAR = 0.3;

type NearestTo = (name: string) => readonly { readonly entry: LibraryEntry; readonly similarity: number }[];

/** The rows of a type and those of every project; the whole library when the type is not recognised. */
const rowsFor = (own: ProjectType | null): readonly LibraryEntry[] =>
  loadLibrary().types.flatMap((type) => (own === null || type === own || type.id === "general" ? type.rows : []));

const searches = new Map<ProjectType | null, NearestTo>();

/** Finds the nearest rows for indicators of projects of a type; each name is looked for once. */
function nearestFor(type: ProjectType | null): NearestTo {
  const known = searches.get(type);
  if (known) return known;
  const rows = rowsFor(type);
  const search = remembered((name) => nearestEntries(name, rows, LEAST_NEAR, MOST_NEAR));
  searches.set(type, search);
  return search;
}

export default defineRule({
  id: "not-in-library",
  title: { zh: "指标不在指标库中", en: "Indicator is not in the library" },
  why: {
    zh: "指标库里的指标名称、口径和单位是统一的，便于同类项目比较和系统取数。库里有相近指标的，优先选用；确属个性指标的可以保留。",
    en: "Names, definitions and units of the library are uniform, so that like projects compare. Use a similar one where there is one; indicators peculiar to a project may stay.",
  },
  source: { zh: "评审惯例（优先从指标库中选取）", en: "Review practice (indicators are taken from the library first)" },
  category: "library",
  dimension: "relevance",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    atLeast: z.number().min(0).max(1).default(0.6).describe("名称与库内指标的相似度达到多少视为在库"),
    alsoKnown: z.array(z.string()).default([]).describe("另外视为在库的指标名称"),
  }),
  examples: {
    bad: `
      | 项目名称 | 职工技能培训 | | | |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训班次         | ≥5期   | 培训计划       |
      | 效益指标 | 社会效益 | 古树名木保护株数✗ | ≥12株  | 普查结果       |
      指标库中没有“古树名木保护株数”，确属本项目特有的可以保留。`,
    good: `
      | 项目名称 | 职工技能培训 | | | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训班次       | ≥5期   | 培训计划       |
      | 产出指标 | 质量指标 | 培训人员合格率 | ≥95%   | 培训计划       |`,
  },
  decisions: {
    zh: "与该类项目或通用指标的名称、别名相同或相近即为在库，与其他类型指标同名的也算。识别不出类型的，与整个指标库比较。“我的指标集”里的名称也算在库。提示里列出最相近的三项，由填表人选用，不自动改名。",
    en: "A name equal or similar to one of the project's kind, or of the indicators for all projects, is in the library, and so is the very name of any other. When the kind is not recognised, the whole library is compared. Names of the user's own sets count as well. The three nearest are named; nothing is renamed.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标不在指标库中（如${quote(first.text)}），请优先选用库内指标。`,
    en: `${String(count)} indicators are not in the library (such as ${quote(first.text)}); prefer those of the library.`,
  }),
  *check(project, { atLeast, alsoKnown }, { kind }): Iterable<Problem> {
    if (kind === "department" || kind === "other") return;
    const nearestTo = nearestFor(typeOf(project));
    const others = new Set(["", ...alsoKnown.map(plainName)]);
    for (const { name } of project.indicators) {
      if (others.has(plainName(name.text)) || entriesNamed(name.text).length > 0) continue;
      const near = nearestTo(name.text);
      if ((near[0]?.similarity ?? 0) >= atLeast) continue;
      const [nearest] = near;
      const names = near.map(({ entry }) => quote(entry.name)).join("");
      yield {
        field: name,
        message: {
          zh: `指标库中没有${quote(name.text)}，${names === "" ? "" : `可以选用相近的${names}；`}确属本项目特有的可以保留。`,
          en: `The library has no ${quote(name.text)}; ${names === "" ? "" : `similar ones are ${names}; `}it may stay if it is peculiar to this project.`,
        },
        ...(nearest ? { fix: { kind: "insert", names: [nearest.entry.name] } } : {}),
      };
    }
  },
});
