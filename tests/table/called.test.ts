import { called } from "../../src/table/called";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";

describe("called", () => {
  test("quotes the indicator's name, and finds words for one without a name", () => {
    const { tables } = readWorkbook(
      drawnWorkbook(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值  |
        | 产出指标 | 数量指标 | 培训班次 | ≥5期    |
        | 产出指标 | 质量指标 |          | ≥95%    |`).sheets,
    );
    expect(tables[0]?.projects[0]?.indicators.map(called)).toEqual([
      { zh: "“培训班次”", en: "“培训班次”" },
      { zh: "该指标", en: "this indicator" },
    ]);
  });
});
