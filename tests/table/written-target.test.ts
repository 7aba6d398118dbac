import { readWorkbook } from "../../src/table/read-workbook";
import { writtenTarget } from "../../src/table/written-target";
import { drawnWorkbook } from "../drawn-sheet";

const written = (drawing: string): readonly string[] =>
  readWorkbook(drawnWorkbook(drawing).sheets).tables.flatMap(({ projects }) =>
    projects.flatMap(({ indicators }) => indicators.map(writtenTarget)),
  );

test("a target is read together with its columns, each part once", () => {
  expect(
    written(`
      | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值   | 度量单位 |
      | 设备购置 | 产出指标 | 数量指标 | 购置台数 | ＝       | 3        | 台       |
      | 设备购置 | 产出指标 | 质量指标 | 合格率   | ≥        | ≥95%     | %        |
      | 设备购置 | 产出指标 | 质量指标 | 完好率   | 正向     | 95       | -        |
      | 设备购置 | 产出指标 | 时效指标 | 交付时间 | 定性     | 年底前   | 天       |`),
  ).toEqual(["＝3台", "≥95%", "95", "年底前"]);
});

test("without columns it is the cell's text", () => {
  expect(
    written(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 购置台数 | 3台    | 采购合同       |`),
  ).toEqual(["3台"]);
});
