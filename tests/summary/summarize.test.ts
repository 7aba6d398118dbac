import type { Finding } from "../../src/check/finding";
import { summarize } from "../../src/summary/summarize";
import type { Summary } from "../../src/summary/summary";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";
import { seedSheets } from "../library/seed-tables";

const summaryOf = (drawing: string): Summary => summarize(readWorkbook(drawnWorkbook(drawing).sheets));

const notesOf = ({ notes }: Summary): readonly string[] => notes.map(({ text }) => text.zh);

const form = (lines: string): string => `
  ${lines}
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
  | 产出指标 | 质量指标 | 档案录入准确率 | ≥96% |
  | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`;

describe("the totals of the sample department", () => {
  const { totals, departments, notes } = summarize(readWorkbook(seedSheets));

  it("add up its four projects to 693.50 万元 of fiscal funding", () => {
    expect(totals).toMatchObject({ projects: 4, totalFen: 693_500_000, fiscalFen: 693_500_000, otherFen: 0 });
  });

  it("weigh each project's spending plan by its budget", () => {
    expect(totals.plan).toEqual([
      { label: "3月底", fen: 173_375_000 },
      { label: "6月底", fen: 346_750_000 },
      { label: "10月底", fen: 520_125_000 },
      { label: "12月底", fen: 693_500_000 },
    ]);
  });

  it("count thirty indicators by category and subcategory", () => {
    expect(totals.indicators).toBe(30);
    expect(totals.categories).toEqual([
      {
        category: "output",
        count: 16,
        subcategories: [
          { subcategory: "quantity", count: 4 },
          { subcategory: "quality", count: 4 },
          { subcategory: "timeliness", count: 4 },
          { subcategory: "cost", count: 4 },
        ],
      },
      {
        category: "benefit",
        count: 10,
        subcategories: [
          { subcategory: "economicBenefit", count: 3 },
          { subcategory: "socialBenefit", count: 4 },
          { subcategory: "sustainability", count: 3 },
        ],
      },
      { category: "satisfaction", count: 4, subcategories: [{ subcategory: "clientSatisfaction", count: 4 }] },
    ]);
  });

  it("count the kinds of target values", () => {
    expect(Object.fromEntries(totals.valueKinds.map(({ kind, count }) => [kind, count]))).toEqual({
      numeric: 17,
      text: 5,
      trend: 2,
      deadline: 2,
      "relative-deadline": 1,
      recurring: 1,
      period: 1,
      "standard-reference": 1,
    });
  });

  it("add the cost limits up to 689 万元 and name the one that is no amount", () => {
    expect(totals.costLimitFen).toBe(689_000_000);
    expect(notes.map(({ text }) => text.zh)).toEqual([
      "成本指标“个人核定工资数额”的指标值“工资标准”不是金额上限，没有计入成本上限合计。",
    ]);
    expect(notes[0]).toMatchObject({ sheet: "3", at: { row: 12, column: 5 } });
  });

  it("belong to its only department", () => {
    expect(departments.map(({ budgetUnit }) => budgetUnit)).toEqual(["350001承德市鹰手营子矿区工业和信息化局本级"]);
    expect(departments[0]?.totals).toEqual(totals);
    expect(departments[0]?.projects.map(({ totalFen }) => totalFen)).toEqual([
      600_000_000, 83_000_000, 4_500_000, 6_000_000,
    ]);
  });

  it("say nothing about findings when nothing was checked", () => {
    expect(totals.findings).toBeNull();
  });
});

describe("findings in the totals", () => {
  const finding = (sheet: string, severity: Finding["severity"], project: number | null): Finding => ({
    rule: "unit-missing",
    severity,
    sheet,
    at: { row: 0, column: 0 },
    table: 0,
    project,
    field: "targetValue",
    subject: "项目总成本",
    text: "≥94",
    message: { zh: "", en: "" },
    source: { zh: "", en: "" },
    also: [],
  });

  it("are counted by severity for the project they are about, and all of them in the sum", () => {
    const findings = [
      finding("4", "error", 0),
      finding("4", "info", null),
      finding("1", "warning", 0),
      finding("部门", "info", null),
    ];
    const { totals, departments } = summarize(readWorkbook(seedSheets), findings);
    expect(totals.findings).toEqual({ error: 1, warning: 1, info: 2 });
    expect(departments[0]?.projects.map((project) => project.findings)).toEqual([
      { error: 0, warning: 1, info: 0 },
      { error: 0, warning: 0, info: 0 },
      { error: 0, warning: 0, info: 0 },
      { error: 1, warning: 0, info: 1 },
    ]);
  });
});

describe("a project that appears twice", () => {
  const once = form(
    "| 项目编码 | 13080424P00003710001A | 项目名称 | 劳务派遣人员费用 |\n| 预算数（万元） | #4.50 | 其中：财政资金 | #4.50 |",
  );

  it("counts once, with its indicators, and a note says where it counts", () => {
    const summary = summaryOf(`=== 申报\n${once}\n=== 自评\n${once}`);
    expect(summary.totals).toMatchObject({ projects: 1, totalFen: 4_500_000, indicators: 3 });
    expect(notesOf(summary)).toContain(
      "项目“劳务派遣人员费用”（编码13080424P00003710001A）在工作表“申报”中已经计入，这里不再重复计算。",
    );
  });

  it("counts as two under two names, since a code is easily mistyped", () => {
    const summary = summaryOf(`=== 一\n${once}\n=== 二\n${once.replace("劳务派遣人员费用", "办公用房租赁费用")}`);
    expect(summary.totals).toMatchObject({ projects: 2, totalFen: 9_000_000 });
    expect(notesOf(summary)).toContain(
      "项目“办公用房租赁费用”与“劳务派遣人员费用”的编码相同但名称不同，已按两个项目计算。请核对项目编码13080424P00003710001A。",
    );
  });
});

describe("what cannot be added up", () => {
  it("is a blank budget", () => {
    const summary = summaryOf(
      form("| 项目名称 | 劳务派遣人员费用 | < | < |\n| 预算数（万元） |  | 其中：财政资金 | #4.50 |"),
    );
    expect(summary.totals).toMatchObject({ projects: 1, totalFen: 0, fiscalFen: 4_500_000 });
    expect(notesOf(summary)).toContain("“劳务派遣人员费用”的预算数是空的，没有计入合计。");
  });

  it("is a budget in words", () => {
    const summary = summaryOf(
      form("| 项目名称 | 劳务派遣人员费用 | < | < |\n| 预算数（万元） | 四万五千 | 其中：财政资金 | #4.50 |"),
    );
    expect(notesOf(summary)).toContain("“劳务派遣人员费用”的预算数“四万五千”读不出金额，没有计入合计。请改为数字。");
  });

  it("is other money that is blank although the fiscal money does not make up the budget", () => {
    const block = (fiscal: string): string =>
      form(
        `| 项目名称 | 劳务派遣人员费用 | < | < | < | < |\n| 预算数（万元） | #4.50 | 其中：财政资金 | ${fiscal} | 其他资金 |  |`,
      );
    expect(notesOf(summaryOf(block("#4.00")))).toContain("“劳务派遣人员费用”的其他资金是空的，没有计入合计。");
    expect(notesOf(summaryOf(block("#4.50")))).toEqual([]);
  });

  it("is an amount whose unit nothing states: it is counted, and the assumption is said", () => {
    const summary = summaryOf(
      form("| 项目名称 | 劳务派遣人员费用 | < | < |\n| 预算数 | #4.50 | 其中：财政资金 | #4.50 |"),
    );
    expect(notesOf(summary)).toContain("工作表“表1”的这张表没有写明金额单位，金额已按万元计算。");
  });

  it("is a spending plan that one project has and another lacks", () => {
    const [one, two] = seedSheets;
    if (!one || !two) throw new Error("the sample has four sheets");
    const workbook = readWorkbook([one, two]);
    const [first, second] = workbook.tables;
    if (!first || !second) throw new Error("the sample has four tables");
    const planless = { ...second, projects: second.projects.map((project) => ({ ...project, spendingPlan: [] })) };
    const { totals, notes } = summarize({ ...workbook, tables: [first, planless] });
    expect(totals.plan.at(-1)).toEqual({ label: "12月底", fen: 600_000_000 });
    expect(notes.map(({ text }) => text.zh)).toContain(
      "“承德市天丰生物等三家企业贴息补贴资金”没有资金支出计划，没有计入累计支出。",
    );
  });
});

describe("a register without a column for fiscal money", () => {
  it("is noted once, not once for each project", () => {
    const { totals, notes } = summaryOf(`
      | 金额单位：万元 | < | < | < | < | < |
      | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 村组干部报酬 | #331 | 产出指标 | 质量指标 | 发放差错次数 | ≤2次 |
      | ^ | ^ | 产出指标 | 时效指标 | 发放及时率 | ≥95% |
      | 基层组织活动经费 | #66 | 产出指标 | 质量指标 | 活动合格率 | ≥95% |
      | ^ | ^ | 产出指标 | 时效指标 | 活动及时率 | ≥95% |`);
    expect(totals).toMatchObject({ projects: 2, totalFen: 397_000_000, fiscalFen: 0 });
    expect(notes.map(({ text }) => text.zh)).toEqual(["工作表“表1”的这张表没有写财政资金，没有计入财政资金合计。"]);
  });
});

describe("the departments of a summary", () => {
  it("are told apart by the unit, whatever the spaces in its name", () => {
    const project = (unit: string, name: string): string =>
      `=== ${name}\n${form(`| 预算单位 | ${unit} | 项目名称 | ${name} |\n| 预算数（万元） | #5 | 其中：财政资金 | #5 |`)}`;
    const { departments } = summaryOf(
      [project("区教育局", "校车费用"), project("区 教育局", "培训费用"), project("区水务局", "河道清淤")].join("\n"),
    );
    expect(departments.map(({ budgetUnit, totals }) => [budgetUnit, totals.projects, totals.totalFen])).toEqual([
      ["区教育局", 2, 10_000_000],
      ["区水务局", 1, 5_000_000],
    ]);
  });
});
