import { quantitiesOf } from "../../src/table/quantities-of";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";

const quantities = (drawing: string): readonly (readonly string[])[] =>
  readWorkbook(drawnWorkbook(drawing).sheets).tables.flatMap(({ projects }) =>
    projects.flatMap(({ indicators }) =>
      indicators.map((indicator) => [
        ...new Set(quantitiesOf(indicator).map(({ number, unit }) => `${String(number)}${unit}`)),
      ]),
    ),
  );

test("a row's quantities are those of its target and of its words", () => {
  expect(
    quantities(`
      | 一级指标 | 二级指标     | 三级指标   | 绩效指标描述      | 指标值        | 指标值确定依据 |
      | 产出指标 | 数量指标     | 道路建设   | 全村共修路3公里   | =1条          | 施工合同       |
      | 产出指标 | 数量指标     | 培训班次   |                   | 3-5期         | 培训计划       |
      | 效益指标 | 经济效益指标 | 产业收入   |                   | 较上年增长≥5% | 统计数据       |
      | 效益指标 | 社会效益指标 | 社会影响   |                   | 效果明显      | 统计数据       |`),
  ).toEqual([["1条", "3公里"], ["3期", "5期"], ["5%"], []]);
});

test("a unit in its own column belongs to the number", () => {
  expect(
    quantities(`
      | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
      | 设备购置 | 产出指标 | 数量指标 | 购置台数 | ＝       | 3      | 台       |
      | 设备购置 | 产出指标 | 数量指标 | 培训规模 | ≥        | 50     |          |`),
  ).toEqual([["3台"], []]);
});
