import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/check/check-workbook";
import { presetRuleSet } from "../../src/check/rule-set";
import { toA1 } from "../../src/sheet/address";
import { readWorkbook } from "../../src/table/read-workbook";
import type { Workbook } from "../../src/table/workbook";
import { readXlsx } from "../../src/xlsx/read-xlsx";

interface Expected {
  readonly project: number;
  /** The indicator's place in its table, from 1; null for a cell of the header block. */
  readonly row: number | string | null;
  readonly column: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly certainty: "certain" | "debatable";
  readonly detectable: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(__dirname, file), "utf8")) as T;

const expected = read<readonly Expected[]>("findings.json").filter(({ detectable }) => detectable === "deterministic");
const mustNotFire = read<readonly { readonly project: string; readonly ruleId: string }[]>("must-not-fire.json");

const GRID_TOP = 9;
const columns: Readonly<Record<string, string>> = { 三级指标: "C", 描述: "D", 指标值: "F", 依据: "G" };
const headerCells: Readonly<Record<string, string>> = { 绩效目标: "B8", 资金用途: "B5", 资金支出计划: "B7", 指标表: "B9", 项目: "E3" };
/** The column where a finding about a whole row is reported. */
const rowColumns: Readonly<Record<string, string>> = {
  "baseline-missing": "D",
  "unmeasurable-concept": "C",
  "rate-granularity-vs-population": "F",
  "reduction-rate-implausible": "F",
  "indicator-in-wrong-level2": "C",
  "name-description-near-miss": "D",
  "name-description-measure-conflict": "D",
};
/** Where a finding about a whole table, two rows, or a part of the department's goals is reported. */
const particularCells: Readonly<Record<string, string>> = {
  "basis-uniform table": "G10",
  "no-countable-output table": "F10",
  "plan-vs-periodicity 资金支出计划": "E7",
  "period-conflict-in-project 跨行": "F16",
  "dept-subgoal-no-metric 分项绩效目标（一）绩效指标": "B11",
  "dept-subgoal-no-metric 分项绩效目标（二）绩效指标": "B13",
  "dept-subgoal-no-metric 分项绩效目标（三）绩效指标": "B15",
  "dept-subgoal-no-metric 分项绩效目标（四）绩效指标": "B17",
  "dept-subgoal-no-metric 分项绩效目标（五）绩效指标": "B19",
  "dept-goal-without-project 分项绩效目标（五）": "B18",
};

/** docs/seed-review.md says why. */
const decidedOtherwise = new Set(["cell-whitespace-linebreak 2!B8", "dept-metric-not-decomposed 部!?"]);
const beyondTheReview = new Set(["not-in-library"]);

const cellOf = ({ ruleId, row, column }: Expected): string =>
  particularCells[`${ruleId} ${column}`] ??
  (typeof row === "number" ? `${columns[column] ?? rowColumns[ruleId] ?? "?"}${String(GRID_TOP + row)}` : headerCells[column]) ??
  "?";

/** "unit-missing 4!F17": rule, sheet and cell in the sample with one project on each worksheet. */
const place = (each: Expected): string =>
  `${each.ruleId} ${each.project === 0 ? "部" : String(each.project)}!${cellOf(each)}`;

const sample = join(__dirname, "../../assets/samples/部门预算绩效目标.xlsx");

async function sampleWorkbook(): Promise<Workbook> {
  const result = await readXlsx(readFileSync(sample));
  if (result.kind !== "workbook") throw new Error(result.reason);
  return readWorkbook(result.sheets);
}

async function found(): Promise<readonly { readonly rule: string; readonly place: string; readonly severity: string }[]> {
  return checkWorkbook(await sampleWorkbook(), presetRuleSet("strict")).map(({ rule, sheet, at, severity }) => ({
    rule,
    place: `${rule} ${sheet.charAt(0)}!${toA1(at)}`,
    severity,
  }));
}

describe("the published department", () => {
  const reproduced = expected.filter((each) => !decidedOtherwise.has(place(each)));

  it("has every problem of the review, certain and debatable, with its severity", async () => {
    expect(reproduced).toHaveLength(161);
    const all = new Map((await found()).map(({ place: at, severity }) => [at, severity]));
    expect(reproduced.map((each) => [place(each), all.get(place(each))])).toEqual(
      reproduced.map((each) => [place(each), each.severity]),
    );
  });

  it("promises four figures that no project takes up, reported in the two cells that hold them", async () => {
    const places = (await found()).filter(({ rule }) => rule === "dept-metric-not-decomposed").map(({ place: at }) => at);
    expect(places).toEqual(["dept-metric-not-decomposed 部!B8", "dept-metric-not-decomposed 部!B21"]);
  });

  it("has no problem that the review does not know", async () => {
    const known = new Set(expected.map(place));
    const extra = (await found()).filter(
      ({ rule, place: at }) => !known.has(at) && !beyondTheReview.has(rule) && rule !== "dept-metric-not-decomposed",
    );
    expect(extra).toEqual([]);
  });

  it("has no problem that the review ruled out", async () => {
    const everywhere = mustNotFire.filter(({ project }) => project === "all").map(({ ruleId }) => ruleId);
    expect(everywhere.length).toBeGreaterThan(15);
    const wrong = (await found()).filter(
      ({ rule, place: at }) =>
        everywhere.includes(rule) ||
        mustNotFire.some(
          ({ project, ruleId }) => ruleId === rule && project.split(",").some((each) => at.includes(` ${each}!`)),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it("has the core findings of the recommended preset that a reviewer would raise: 3 errors, 50 warnings", async () => {
    const findings = checkWorkbook(await sampleWorkbook(), presetRuleSet("recommended"));
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(3);
    expect(findings.filter(({ severity }) => severity === "warning")).toHaveLength(50);
  });
});
