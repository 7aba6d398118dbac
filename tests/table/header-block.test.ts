import type { Project } from "../../src/table/goal-table";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";

const grid = `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
  | 产出指标 | 数量指标 | 培训人数 | ≥100人 |      |`;

function project(block: string): Project {
  const found = readTables(drawnSheet(`${block}\n${grid}`))[0]?.projects[0];
  if (!found) throw new Error("no table was read");
  return found;
}

const money = ({ totalFunding, fiscalFunding, otherFunding }: Project): unknown => [
  totalFunding?.fen,
  fiscalFunding?.fen,
  otherFunding?.fen,
];

const blockWithoutMerges = (block: string): Project => {
  const sheet = drawnSheet(`${block}\n${grid}`);
  const found = readTables({ ...sheet, merges: null })[0]?.projects[0];
  if (!found) throw new Error("no table was read");
  return found;
};

describe("a header block", () => {
  const hebei = `
    | 1.培训项目绩效目标表 | < | < | < | < |
    | 350001某市工业和信息化局本级 | < | < | 单位：万元 | < |
    | 项目编码 | 13080424P00004010001R | 项目名称 | 培训项目 | < |
    | 预算规模及资金用途 | 预算数 | #600.00 | 其中：财政    资金 | #500.00 |
    | ^ | 用于开展干部培训 | < | < | < |
    | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
    | ^ | #25% | 50% | 75% |  |
    | 绩效目标 | 1.培训干部。 | < | < | < |`;

  test.each([
    ["with merged areas", project(hebei)],
    ["without them", blockWithoutMerges(hebei)],
  ])("of Hebei is read %s", (_, read) => {
    expect([read.projectCode?.text, read.projectName?.text, read.budgetUnit?.text]).toEqual([
      "13080424P00004010001R",
      "培训项目",
      "350001某市工业和信息化局本级",
    ]);
    expect(read.purpose?.text).toBe("用于开展干部培训");
    expect(read.goal?.text).toBe("1.培训干部。");
    expect(money(read)).toEqual([600_000_000, 500_000_000, undefined]);
    expect(read.spendingPlan.map(({ label, percent }) => [label, percent])).toEqual([
      ["3月底", 25],
      ["6月底", 50],
      ["10月底", 75],
      ["12月底", null],
    ]);
    expect(read.year).toBe(2024);
  });

  test("may have its labels above the answers", () => {
    const read = project(`
      | 项目编码 | 项目名称 | 预算数（元） | 财政拨款 | 其他资金 |
      | 13080424P00004010001R | 培训 | #1000000.00 | #900000 | #100000 |
      | 绩效目标 | < | < | < | < |
      | 培训干部，提升能力。 | < | < | < | < |`);
    expect([read.projectCode?.text, read.projectName?.text, read.goal?.text]).toEqual([
      "13080424P00004010001R",
      "培训",
      "培训干部，提升能力。",
    ]);
    expect(money(read)).toEqual([100_000_000, 90_000_000, 10_000_000]);
  });

  test("may have label and answer in one cell, several in one", () => {
    const read = project(`
      | 预算单位： 某县人民政府 | < | < | 金额单位：万元 | < |
      | 项目名称：培训    主管部门：某县组织部 | < | < | < | < |
      | 项目资金申请（万元） | 资金总额： 250 | < | < | < |
      | ^ | 一、预算资金：200 | < | < | < |
      | ^ | 二、自有资金：20 | < | < | < |
      | ^ | 三、其他：30 | < | < | < |`);
    expect([read.budgetUnit?.text, read.projectName?.text, read.supervisor?.text]).toEqual([
      "某县人民政府",
      "培训",
      "某县组织部",
    ]);
    expect(money(read)).toEqual([250_000_000, 200_000_000, 30_000_000]);
    expect(read.fundingParts.map(({ fen }) => fen)).toEqual([200_000_000, 20_000_000, 30_000_000]);
  });

  test("may state its money in one sentence", () => {
    const read = project(`
      | 专项名称 | 文化专项 | < | < | < |
      | 资金情况 | 总额10606.7522万元 一、财政拨款:10000万元 二、其他资金:606.7522万元 | < | < | < |`);
    expect(read.projectName?.text).toBe("文化专项");
    expect(money(read)).toEqual([10_606_752_200, 10_000_000_000, 606_752_200]);
    expect(read.fundingParts).toHaveLength(2);
  });

  test("of a self-evaluation states what was planned beside what was spent: the budget of the year counts", () => {
    const read = project(`
      | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 |
      | ^ | 年度资金总额： | #100 | #120 | #110 |
      | ^ | 其中：本年财政拨款 | #90 | #110 | #100 |
      | ^ | 其他资金 | #10 | #10 | #10 |`);
    expect(money(read)).toEqual([120_000_000, 110_000_000, 10_000_000]);
  });

  test("whose printed total is 0 is read from its parts", () => {
    const read = project(`
      | 项目资金（万元） | 年度资金总额： | #0 | | |
      | ^ | 其中：本年财政拨款 | #90 | | |
      | ^ | 其他资金 |  | | |`);
    expect(money(read)).toEqual([90_000_000, 90_000_000, null]);
  });

  test("adds all printed parts, but not the parts of a part", () => {
    const read = project(`
      | 资金总额（万元） | #100 | 一、财政拨款 | #70 | |
      |  |  | 其中：中央补助 | #50 | |
      |  |  | 省级补助 | #20 | |
      | 二、上年结转 | #10 | 三、自有资金 | #20 | |`);
    expect(read.fundingParts.map(({ label, fen }) => [label, fen])).toEqual([
      ["一、财政拨款", 70_000_000],
      ["二、上年结转", 10_000_000],
      ["三、自有资金", 20_000_000],
    ]);
  });

  test.each([
    ["the corner note", "| 金额单位：元 | | | | |\n| 资金总额 | #2500 | | | |", 250_000, "元"],
    ["the label", "| 资金总额（元） | #2500 | | | |", 250_000, "元"],
    ["the label of the group", "| 项目资金（元） | 资金总额 | #2500 | | |", 250_000, "元"],
    ["the amount itself", "| 资金总额 | 0.25万 | | | |", 250_000, "万元"],
    ["the label against the corner", "| 单位：万元 | | | | |\n| 资金总额（元） | #2500 | | | |", 250_000, "元"],
  ])("takes its money unit from %s", (_, block, fen, unit) => {
    const read = project(block);
    expect([read.totalFunding?.fen, read.totalFunding?.unit]).toEqual([fen, unit]);
  });

  test("keeps amounts exact", () => {
    const read = project(`
      | 单位：万元 | | | | |
      | 预算数 | 0.3 | 财政拨款 | 0.1 | |
      |  |  | 其他资金 | 0.2 | |`);
    expect(money(read)).toEqual([300_000, 100_000, 200_000]);
  });

  test("prefers the more particular of two labels", () => {
    const read = project(`
      | 一级项目名称 | 文化专项资金 | 二级项目名称 | 博物馆免费开放 | |
      | 总体目标 | 三年目标内容 | 年度目标 | 今年的目标 | |`);
    expect([read.projectName?.text, read.goal?.text]).toEqual(["博物馆免费开放", "今年的目标"]);
  });

  test("keeps blank answers as blank fields, and leaves out what the form does not print", () => {
    const read = project(`
      | 项目编码 |  | 项目名称 |  | |
      | 绩效目标 |  | < | < | < |`);
    expect([read.projectCode?.text, read.projectName?.text, read.goal?.text]).toEqual(["", "", ""]);
    expect(read.purpose).toBeUndefined();
    expect(read.totalFunding).toBeUndefined();
  });

  test.each(["年度总体目标", "总体目标", "年度绩效目标"])(
    "takes %s above the grid for a goal left blank, not for a heading",
    (label) => {
      const [table] = readTables(drawnSheet(`| 项目名称 | 培训 | | | |\n| ${label} |  | | | |${grid}`));
      expect(table?.headerRows).toEqual([2]);
      expect(table?.projects[0]?.goal).toMatchObject({ text: "", at: { row: 1, column: 1 } });
    },
  );

  test("never takes the label beside the grid for a goal", () => {
    const [table] = readTables(
      drawnSheet(`
        | 项目名称 | 培训 | < | < | < |
        | 年度绩效目标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | ^ | 产出指标 | 数量指标 | 培训人数 | ≥100人 |`),
    );
    expect(table?.projects[0]?.goal).toBeUndefined();
    expect(table?.projects[0]?.projectName?.text).toBe("培训");
  });
});
