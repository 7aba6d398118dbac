import { readWorkbook } from "../../src/table/read-workbook";
import { retarget, type Retarget } from "../../src/table/retarget";
import type { Indicator } from "../../src/table/goal-table";
import { drawnWorkbook } from "../drawn-sheet";

function indicatorsIn(drawing: string): readonly Indicator[] {
  return readWorkbook(drawnWorkbook(drawing).sheets).tables.flatMap(({ projects }) =>
    projects.flatMap(({ indicators }) => indicators),
  );
}

const [single, bare, words] = indicatorsIn(`
  | 一级指标 | 二级指标 | 三级指标   | 指标值   | 指标值确定依据 |
  | 产出指标 | 成本指标 | 总成本     | ≥83元    | 预算批复       |
  | 产出指标 | 成本指标 | 场地费用   | 12万元   | 预算批复       |
  | 产出指标 | 质量指标 | 验收情况   | 符合合同 | 采购合同       |`);

const [split, scaled] = indicatorsIn(`
  | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
  | 设备购置 | 产出指标 | 成本指标 | 总成本   | ≥        | #83    | 元       |
  | 设备购置 | 产出指标 | 成本指标 | 运输费用 | ≤        | 5万    | 元       |`);

function changes(indicator: Indicator | undefined, to: Retarget): readonly (readonly unknown[])[] | null {
  if (!indicator) throw new Error("the drawing has no such row");
  return retarget(indicator, to)?.map(({ field, after }) => [field.role, after]) ?? null;
}

describe("retarget", () => {
  test("writes comparator, number and unit into the value where the form has no columns for them", () => {
    expect(changes(single, { comparator: "≤" })).toEqual([["targetValue", "≤83元"]]);
    expect(changes(single, { unit: "万元" })).toEqual([["targetValue", "≥83万元"]]);
    expect(changes(single, { comparator: "≤", number: 60 })).toEqual([["targetValue", "≤60元"]]);
  });

  test("adds no comparator to a value that had none", () => {
    expect(changes(bare, { number: 30 })).toEqual([["targetValue", "30万元"]]);
    expect(changes(bare, { comparator: "=", number: 30 })).toEqual([["targetValue", "=30万元"]]);
  });

  test("writes each into its own column, and a number as a number", () => {
    expect(changes(split, { comparator: "≤" })).toEqual([["comparator", "≤"]]);
    expect(changes(split, { unit: "万元" })).toEqual([["unit", "万元"]]);
    expect(changes(split, { comparator: "=", number: 100 })).toEqual([
      ["comparator", "="],
      ["targetValue", 100],
    ]);
  });

  test("gives up where 万 stands in the value and 元 in the column, and on words", () => {
    expect(changes(scaled, { unit: "万元" })).toBeNull();
    expect(changes(words, { number: 30 })).toBeNull();
  });

  test("gives up where a cell holds a formula", () => {
    if (!single) throw new Error("the drawing has no such row");
    const calculated = { ...single, targetValue: { ...single.targetValue, content: { formula: '="≥"&B1&"元"' } } };
    expect(changes(calculated, { comparator: "≤" })).toBeNull();
  });
});
