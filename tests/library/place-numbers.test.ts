import { displayText } from "../../src/sheet/display-text";
import { applyPatch } from "../../src/sheet/apply-patch";
import { drawnSheet } from "../drawn-sheet";
import { expectFilledIn, patchOf, placementOf } from "./placing";

const split = `
  | 项目名称 | 劳务派遣人员费用 | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |`;

describe("a plain number in a column of target values", () => {
  it("is written as a number where the form keeps numbers", () => {
    expectFilledIn(
      `${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | #120 | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | #96 | % |
      | 产出指标 | 质量指标 | 年度考核等次 | 定性 | 合格 |  |`,
      ["工资发放准确率", "派遣人员费用总额"],
      `${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | #120 | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | #96 | % |
      | 产出指标 | 质量指标 | 年度考核等次 | 定性 | 合格 |  |
      | 产出指标 | 质量指标 | 工资发放准确率 | = | #100 | % |
      | 产出指标 | 成本指标 | 派遣人员费用总额 | ≤ | #4.5 | 万元 |`,
      { answers: { budget: "4.5" } },
    );
  });

  it("is previewed as the cell's format will show it", () => {
    const sheet = drawnSheet(`${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | #120.00 | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | #96.00 | % |`);
    const placement = placementOf(sheet, ["工资发放准确率"]);
    const cells = placement.kind === "patch" ? placement.cells : [];
    const result = applyPatch(sheet, patchOf(placement), displayText);
    const changed = result.kind === "applied" ? result.sheet : sheet;
    expect(cells.map(({ text }) => text)).toEqual(["工资发放准确率", "100.00", "=", "%"]);
    expect(cells.map(({ at }) => changed.texts[at.row]?.[at.column])).toEqual(cells.map(({ text }) => text));
  });

  it.each([
    ["the form keeps its numbers as text", "120", "96"],
    ["the cell shows a percentage of what it holds", "#120", "#96%"],
  ])("is written as text where %s", (_, first, second) => {
    expectFilledIn(
      `${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | ${first} | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | ${second} | % |`,
      ["工资发放准确率"],
      `${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | ${first} | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | ${second} | % |
      | 产出指标 | 质量指标 | 工资发放准确率 | = | 100 | % |`,
    );
  });

  it("that carries more than the number stays text: a grade, a date, an unanswered template", () => {
    const form = `${split}
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | #120 | 件 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | #96 | % |`;
    const placement = placementOf(drawnSheet(form), ["劳务派遣人员数量"]);
    const cells = placement.kind === "patch" ? placement.cells : [];
    expect(cells.find(({ role }) => role === "targetValue")).toMatchObject({ after: "{n}", text: "{n}" });
  });
});
