import { join } from "node:path";
import fc from "fast-check";
import { checkSheets, withSheets } from "../../src/app/check-sheets";
import type { Report } from "../../src/app/report";
import { ignoreTarget, type Ignore } from "../../src/check/ignores";
import { presetRuleSet } from "../../src/check/rule-set";
import type { Sheet } from "../../src/sheet/sheet";
import { corpusNames, corpusSheets } from "../corpus/read-corpus";
import { drawnSheet } from "../drawn-sheet";
import { Canvas } from "../table/canvas";
import { edits, statesOf, typedInto } from "../table/edited-sheets";
import { registerLayouts } from "../table/register-layouts";
import type { Source } from "../table/relay";
import { writeRegister } from "../table/relay-register";
import { realSources } from "../table/sources";

const basis = { choices: { tables: [] }, ruleSet: presetRuleSet("strict") };
const corpus = join(__dirname, "../corpus");

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

let sources: readonly Source[] = [];
let workbooks: readonly (readonly Sheet[])[] = [];
beforeAll(async () => {
  sources = await realSources();
  workbooks = await Promise.all(corpusNames(corpus).map((name) => corpusSheets(corpus, name)));
});

/** What a report says, without what it was read by. */
function told(report: Report | null): unknown {
  if (!report) return null;
  const { reading, ...rest } = report;
  return { ...rest, departmentGoals: reading.workbook.departmentGoals };
}

/** Some of the findings, ignored each in its own way. */
const someIgnored = ({ findings }: Report): readonly Ignore[] =>
  findings
    .filter((_, index) => index % 7 === 0)
    .map((finding, index) => ({
      what: ignoreTarget(finding, index % 5 === 0 ? "table" : "cell"),
      reason: "已与主管部门核对",
      who: "",
      when: "2024-11-24T08:00:00Z",
    }));

/** Checks after each edit of one worksheet from the report before it, and everything anew; says how often both did. */
function compareReports(sheets: readonly Sheet[], at: number, typed: Parameters<typeof statesOf>[1]): number {
  const edited = sheets[at % sheets.length];
  const first = checkSheets({ scope: "workbook", sheets, area: null }, basis, []);
  if (!first || !edited) return 0;
  const ignores = someIgnored(first);
  let report: Report | null = first;
  let checks = 0;
  for (const state of statesOf(edited, typed)) {
    if (!report) return checks;
    const subject = withSheets(report, [state]);
    const { scope, area } = subject;
    const now: Report | null = checkSheets(subject, basis, ignores);
    expect(told(now)).toEqual(told(checkSheets({ scope, sheets: subject.sheets, area }, basis, ignores)));
    report = now;
    checks += 1;
  }
  return checks;
}

describe("a workbook checked again after edits", () => {
  test(
    "shows what a check of the whole shows: registers",
    () => {
      let checks = 0;
      fc.assert(
        fc.property(
          registerLayouts,
          fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 5 }),
          edits,
          (layout, picks, typed) => {
            const canvas = new Canvas();
            const picked = picks.map((pick) => sources[pick % sources.length]).filter((each) => each !== undefined);
            writeRegister(canvas, picked, layout);
            const sheet = canvas.sheet("登记表", layout.top, layout.left, layout.knowsMerges);
            checks += compareReports([sheet], 0, typed);
          },
        ),
        { seed: 20241126, numRuns: 60 },
      );
      expect(checks).toBeGreaterThan(100);
    },
    patience,
  );

  test(
    "shows what a check of the whole shows: real workbooks",
    () => {
      let checks = 0;
      fc.assert(
        fc.property(fc.nat({ max: 100 }), fc.nat({ max: 20 }), edits, (pick, at, typed) => {
          checks += compareReports(workbooks[pick % workbooks.length] ?? [], at, typed);
        }),
        { seed: 20241127, numRuns: 60 },
      );
      expect(checks).toBeGreaterThan(60);
    },
    patience,
  );
});

const register = drawnSheet(`
  | 单位名称       | 项目名称     | 一级指标   | 二级指标           | 三级指标       | 指标值 |
  | 某市农业农村局 | 职工技能培训 | 产出指标   | 数量指标           | 培训人次       | ≥50人次 |
  |                |              | 产出指标   | 质量指标           | 培训合格率     | ≥95%   |
  |                |              | 满意度指标 | 服务对象满意度指标 | 学员满意度     | ≥90%   |
  |                | 农村道路养护 | 产出指标   | 数量指标           | 养护里程       | ≥30公里 |
  |                |              | 产出指标   | 时效指标           | 养护完成时间   | 12月底前 |
  |                |              | 效益指标   | 社会效益指标       | 受益村数       | ≥12个  |
  |                | 设备维护     | 产出指标   | 数量指标           | 维护设备台数   | =30台  |
  |                |              | 产出指标   | 质量指标           | 设备完好率     | ≥98%   |
  |                |              | 满意度指标 | 服务对象满意度指标 | 使用人员满意度 | ≥95%   |`);

const columns = 6;

function projectsAfter(at: { readonly row: number; readonly column: number }, text: string) {
  const before = checkSheets({ scope: "sheet", sheets: [register], area: null }, basis, []);
  if (!before) throw new Error("the register has a table");
  const sheet = typedInto(register, { at: at.row * columns + at.column, text });
  const now = checkSheets(withSheets(before, [sheet]), basis, []);
  return {
    before: before.tables.flatMap(({ projects }) => projects),
    now: now?.tables.flatMap(({ projects }) => projects) ?? [],
  };
}

describe("an edit in a register", () => {
  test("leaves the other projects as they were read", () => {
    const { before, now } = projectsAfter({ row: 6, column: 5 }, "≥15个");
    expect(now.map((project, index) => project === before[index])).toEqual([true, false, true]);
    expect(now[1]?.indicators[2]?.targetValue.text).toBe("≥15个");
  });

  test("reaches the projects that take their unit from the one above", () => {
    const { now } = projectsAfter({ row: 1, column: 0 }, "某市水利局");
    expect(now.map(({ budgetUnit }) => budgetUnit?.text)).toEqual(["某市水利局", "某市水利局", "某市水利局"]);
  });

  test("that starts a new project divides the rows anew", () => {
    const { now } = projectsAfter({ row: 5, column: 1 }, "农村桥梁养护");
    expect(now.map(({ projectName }) => projectName?.text)).toEqual([
      "职工技能培训",
      "农村道路养护",
      "农村桥梁养护",
      "设备维护",
    ]);
  });
});
