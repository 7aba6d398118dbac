import { readWorkbook } from "../../src/table/read-workbook";
import { writtenFields, writtenGoals, writtenValues } from "../../src/table/written-fields";
import { drawnWorkbook } from "../drawn-sheet";

const { tables } = readWorkbook(
  drawnWorkbook(`
    | 长期目标 | 建成培训体系。 | < | < | < |
    | 年度目标 | 培训5期。      | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
    | 产出指标 | 数量指标 | 培训班次 |              | ≥5期   |
    | 产出指标 | 数量指标 | 培训人次 | 参训的人次   | ≥60人次 |`).sheets,
);
const project = tables[0]?.projects[0];
const texts = (fields: readonly { readonly text: string }[]): readonly string[] => fields.map(({ text }) => text);

describe("written fields", () => {
  test("are those that are filled in, from left to right; columns the form lacks are left out", () => {
    expect(project?.indicators.map((indicator) => texts(writtenFields(indicator)))).toEqual([
      ["培训班次", "≥5期"],
      ["培训人次", "参训的人次", "≥60人次"],
    ]);
    expect(project?.indicators.map((indicator) => texts(writtenValues(indicator)))).toEqual([["≥5期"], ["≥60人次"]]);
  });

  test("the goal of the year comes before that of the term", () => {
    expect(project && texts(writtenGoals(project))).toEqual(["培训5期。", "建成培训体系。"]);
  });
});
