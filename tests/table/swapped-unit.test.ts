import { costRows } from "../../src/table/cost-rows";
import { readWorkbook } from "../../src/table/read-workbook";
import { swappedUnit } from "../../src/table/swapped-unit";
import { drawnWorkbook } from "../drawn-sheet";

const BUDGET = 83_000_000;

function unitFor(value: string): string | null {
  const { tables } = readWorkbook(
    drawnWorkbook(`
      | 项目名称 | 贴息补贴资金 | 预算数 | 83.00 | 单位：万元 |
      | 一级指标 | 二级指标 | 三级指标       | 指标值   | 指标值确定依据 |
      | 产出指标 | 成本指标 | 贴息资金总成本 | ${value} | 预算批复       |`).sheets,
  );
  const [row] = tables[0]?.projects[0] ? costRows(tables[0].projects[0]) : [];
  if (!row) throw new Error("the drawing has no cost row");
  return swappedUnit(row, BUDGET);
}

test.each([
  ["≤83元", "万元"],
  ["≤830000万元", "元"],
  ["≤83万元", null],
  ["≤830000元", null],
  ["≤60元", null],
  ["≤84万元", null],
  ["≤83亿元", null],
])("the unit for %s is %s", (value, unit) => {
  expect(unitFor(value)).toBe(unit);
});
