import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/check/check-workbook";
import { presetRuleSet } from "../../src/check/rule-set";
import { allRules } from "../../src/rules";
import { toA1 } from "../../src/sheet/address";
import { readWorkbook } from "../../src/table/read-workbook";
import type { Workbook } from "../../src/table/workbook";
import { readXlsx } from "../../src/xlsx/read-xlsx";

/** The rules that the published department's four tables were gone through with, by hand. */
const reviewed = [
  "unit-missing",
  "percent-unit-nonstandard",
  "operator-missing",
  "cost-value-not-monetary",
  "trend-without-magnitude",
  "qualitative-value-not-graded",
  "timeliness-value-vague",
  "value-repeats-name",
  "description-equals-name",
  "satisfaction-object-missing",
  "trailing-punctuation",
  "cell-whitespace-linebreak",
  "purpose-duplicates-name",
  "goal-not-quantified",
  "indicator-value-empty",
  "indicator-name-empty",
  "output-indicator-missing",
  "benefit-indicator-missing",
  "duplicate-indicator-name",
  "budget-sum-mismatch",
  "plan-not-monotonic",
  "plan-final-not-100",
  "cost-exceeds-budget",
  "project-code-check-char",
];

interface Expected {
  readonly project: number;
  /** The indicator's place in its table, from 1; null for a cell of the header block. */
  readonly row: number | null;
  readonly column: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly certainty: "certain" | "debatable";
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(__dirname, file), "utf8")) as T;

const expected = read<readonly Expected[]>("findings.json").filter(({ ruleId }) => reviewed.includes(ruleId));
const mustNotFire = read<readonly { readonly project: string; readonly ruleId: string }[]>("must-not-fire.json");

const columns: Readonly<Record<string, string>> = { 三级指标: "C", 描述: "D", 指标值: "F", 依据: "G" };
const headerCells: Readonly<Record<string, string>> = { 绩效目标: "B8", 资金用途: "B5" };
const GRID_TOP = 9;

/** "unit-missing 4!F14": rule, project and cell on a sheet of its own. */
function place({ ruleId, project, row, column }: Expected): string {
  const cell = row === null ? headerCells[column] : `${columns[column] ?? "?"}${String(GRID_TOP + row)}`;
  return `${ruleId} ${String(project)}!${cell ?? "?"}`;
}

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
  it("is gone through with every rule of the review", () => {
    expect(allRules.map(({ id }) => id)).toEqual(expect.arrayContaining(reviewed));
  });

  it("has every problem that the review is certain of, with its severity", async () => {
    const certain = expected.filter(({ certainty }) => certainty === "certain");
    expect(certain.length).toBeGreaterThan(40);
    const all = new Map((await found()).map(({ place: at, severity }) => [at, severity]));
    expect(certain.map((each) => [place(each), all.get(place(each))])).toEqual(
      certain.map((each) => [place(each), each.severity]),
    );
  });

  it("has no problem that the review does not know", async () => {
    const known = new Set(expected.map(place));
    const extra = (await found()).filter(({ rule, place: at }) => reviewed.includes(rule) && !known.has(at));
    expect(extra).toEqual([]);
  });

  it("has no problem that the review ruled out", async () => {
    const everywhere = mustNotFire.filter(({ project }) => project === "all").map(({ ruleId }) => ruleId);
    expect(everywhere.length).toBeGreaterThan(15);
    const wrong = (await found()).filter(
      ({ rule, place: at }) =>
        everywhere.includes(rule) ||
        mustNotFire.some(({ project, ruleId }) => ruleId === rule && project.split(",").some((each) => at.includes(` ${each}!`))),
    );
    expect(wrong).toEqual([]);
  });
});
