import fc from "fast-check";
import { emptySheet, type Sheet } from "../../src/sheet/sheet";
import { readDepartmentGoals } from "../../src/table/read-department-goals";
import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

describe("no table is made of", () => {
  test.each([
    [
      "a dictionary of lists",
      `| 一级指标 | 二级指标 | 计量单位 | 计算符号 | 指标性质 |
       | 产出指标 | 数量指标 | 个 | ≥ | 定量 |
       | 效益指标 | 质量指标 | 家 | ≤ | 定性 |
       | 满意度指标 | 时效指标 | % | = | |
       |  | 成本指标 | 元 |  |  |`,
    ],
    [
      "a dictionary without header words",
      `| 大类 | 小类 | 量词 | 符号 | 依据 |
       | 产出指标 | 数量指标 | 个 | ≥ | 计划标准 |
       | 效益指标 | 质量指标 | 家 | ≤ | 行业标准 |
       | 满意度指标 | 时效指标 | % | = | 历史标准 |
       |  | 成本指标 | 元 |  | 其他标准 |`,
    ],
    [
      "instructions that list the header words",
      `| 填报说明 | < | < |
       | 要素名称 | 填报说明 | 是否必填 |
       | 一级指标 | 填写产出指标、效益指标、满意度指标。 | 是 |
       | 二级指标 | 填写数量、质量、时效、成本等指标。 | 是 |
       | 三级指标 | 填写具体指标名称。 | 是 |
       | 指标值 | 填写数值，如≥95。 | 是 |
       | 计量单位 | 填写%、个、人等。 | 否 |`,
    ],
    [
      "a list of projects with scores",
      `| 项目支出绩效情况表 | < | < | < | < | < |
       | 序号 | 项目名称 | 年初预算数 | 全年执行数 | 执行率 | 自评得分 |
       | 1 | 培训 | 10 | 9 | 90% | 95 |
       | 2 | 造林 | 20 | 20 | 100% | 98 |`,
    ],
    [
      "a list of projects with goals",
      `| 项目编码 | 项目名称 | 预算数 | 绩效目标 | 指标个数 |
       | 13080424P00004010001R | 培训 | 10 | 开展培训 | 5 |
       | 13080424P000034100019 | 造林 | 20 | 造林 | 6 |`,
    ],
    [
      "a library of indicators without targets",
      `| 指标库 | < | < | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 计量单位 |
       | 产出指标 | 数量指标 | 培训人数 | 培训的人数 | 人 |
       | ^ | 质量指标 | 合格率 | 合格的比率 | % |`,
    ],
    [
      "statistics without a goal",
      `| 主要经济数据 | < | < |
       | 指标名称 | 计量单位 | 数值 |
       | 工业增加值 | 亿元 | 120 |
       | 城镇新增就业 | 人 | 3500 |`,
    ],
    [
      "a budget summary",
      `| 部门收支总表 | < | < | < |
       | 收入 | < | 支出 | < |
       | 项目 | 预算数 | 项目 | 预算数 |
       | 一般公共预算拨款收入 | 3415.94 | 社会保障和就业支出 | 3301.71 |
       | 本年收入合计 | 3415.94 | 本年支出合计 | 3415.94 |`,
    ],
  ])("%s", (_, drawing) => {
    expect(readTables(drawnSheet(drawing))).toEqual([]);
  });

  test("an empty sheet", () => {
    expect(readTables(emptySheet("空"))).toEqual([]);
    expect(readDepartmentGoals(emptySheet("空"))).toBeNull();
  });

  test("a blank template is a table without a single indicator", () => {
    const tables = readTables(
      drawnSheet(`
        | 绩效目标表 | < | < | < | < | < |
        | 项目编码 |  | 项目名称 |  |  |  |
        | 绩效目标 |  | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
        | 产出指标 | 数量指标 |  |  |  |  |
        | ^ | 质量指标 | …… |  |  |  |
        | ^ | 时效指标 | 本项目不适用此指标 |  | 无 |  |
        | 效益指标 | 社会效益指标 | 指标1： |  | / |  |`),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.headerRows).toEqual([3]);
    expect(tables[0]?.projects.flatMap(({ indicators }) => indicators)).toEqual([]);
    expect(tables[0]?.otherRows.map(({ reason }) => reason)).toEqual([
      "placeholder",
      "placeholder",
      "placeholder",
      "placeholder",
    ]);
  });
});

const words = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "目标值",
  "产出指标",
  "数量指标",
  "质量指标",
  "满意度指标",
  "≥95%",
  "100",
  "单位：万元",
  "项目名称",
  "预算数",
  "3月底",
  "合计",
  "注：说明",
  "绩效目标表",
  "填表人：",
  "指标1：",
  "……",
  "√",
  "年度绩效指标",
  "长期目标",
  "",
  "",
  "",
  "Level-1",
  "Target",
  "（一）数量指标",
  "总额12万元 财政拨款：10",
  "：",
  "一、",
  "\u3000",
  "_x000D_",
  "((((((",
  "项目资金（万元）",
  "甲县",
];

const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    top: fc.nat({ max: 5 }),
    left: fc.nat({ max: 5 }),
    rows: fc.integer({ min: 1, max: 14 }),
    columns: fc.integer({ min: 1, max: 9 }),
    texts: fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), {
      minLength: 126,
      maxLength: 126,
    }),
    merges: fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 8 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
      maxLength: 8,
    }),
    knowsMerges: fc.boolean(),
  })
  .map(({ top, left, rows, columns, texts, merges, knowsMerges }) => {
    const table = Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));
    return {
      ...emptySheet("随机"),
      used: { top, left, bottom: top + rows - 1, right: left + columns - 1 },
      values: table,
      texts: table,
      formulas: table.map((row) => row.map(() => null)),
      numberFormats: table.map((row) => row.map(() => "General")),
      merges: knowsMerges
        ? merges.map(([row, column, height, width]) => ({
            top: top + row,
            left: left + column,
            bottom: top + row + height,
            right: left + column + width,
          }))
        : null,
    };
  });

describe("any sheet at all", () => {
  test(
    "is read without an error, and every field points at a cell that says what the field says",
    () => {
      fc.assert(
        fc.property(sheets, (sheet) => {
          const tables = readTables(sheet);
          readDepartmentGoals(sheet);
          for (const { name, targetValue } of tables.flatMap(({ projects }) =>
            projects.flatMap(({ indicators }) => indicators),
          )) {
            for (const { raw, text } of [name, targetValue]) expect(raw).toContain(text);
          }
        }),
        { seed: 20240605, numRuns: 1000 },
      );
    },
    patience,
  );
});
