import fc from "fast-check";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { expectInsertion, probes } from "./placing";

const groups = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

const projectNames = ["村组干部报酬", "基层组织活动经费", "农村公路养护"];

type Manner = "^" | "" | "repeat";

interface Register {
  /** For each project, the rows of each group; at least one in all. */
  readonly counts: readonly (readonly number[])[];
  readonly projectManner: Manner;
  readonly levelManner: Manner;
  readonly isNumbered: boolean;
}

const continued = (word: string, isContinued: boolean, manner: Manner): string =>
  isContinued && manner !== "repeat" ? manner : word;

function drawingOf({ counts, projectManner, levelManner, isNumbered }: Register): string {
  const header = [
    ...(isNumbered ? ["序号"] : []),
    ...["项目名称", "预算数", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"],
  ];
  const rows = counts.flatMap((own, project) => {
    const levels = groups.flatMap((group, index) => Array<(typeof groups)[number]>(own[index] ?? 0).fill(group));
    return levels.map(([category, subcategory], index) => {
      const above = levels[index - 1];
      const ofProject = (word: string): string => continued(word, index > 0, projectManner);
      return [
        ...(isNumbered ? [ofProject(`#${String(project + 1)}`)] : []),
        ofProject(projectNames[project] ?? ""),
        ofProject(`#${String(100 + project)}`),
        continued(category, above?.[0] === category, levelManner),
        continued(subcategory, above?.[1] === subcategory, levelManner),
        `${projectNames[project] ?? ""}${subcategory}第${String(index + 1)}项比率`,
        ...["≥", "#95", "%", "#10"],
      ].join(" | ");
    });
  });
  return [header.join(" | "), ...rows].map((row) => `| ${row} |`).join("\n");
}

const project = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: groups.length, maxLength: groups.length })
  .filter((counts) => counts.some((count) => count > 0));

const manner = fc.constantFrom<Manner>("^", "", "repeat");

const registers = fc
  .record({
    counts: fc.array(project, { minLength: 2, maxLength: 3 }),
    projectManner: manner,
    levelManner: manner,
    isNumbered: fc.boolean(),
  })
  .filter(({ counts }) => counts.flat().reduce((sum, count) => sum + count, 0) > counts.length + 1);

describe("inserting any rows into any project of a register", () => {
  it("leaves them and all others with the project and the levels that they have", () => {
    fc.assert(
      fc.property(registers, fc.nat(2), fc.subarray([...probes], { minLength: 1 }), (register, index, chosen) => {
        const sheet = drawnSheet(drawingOf(register));
        const [table] = readTables(sheet);
        const own = table?.projects[index % register.counts.length];
        fc.pre(table?.projects.length === register.counts.length && own !== undefined);
        expectInsertion(sheet, table, own, chosen);
      }),
      { numRuns: 100, seed: 20_240_601 },
    );
  });
});
