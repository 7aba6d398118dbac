import { readTables } from "../../src/table/read-tables";
import { applied, drawnWithFormulas, expectFilledIn, patchOf, placementOf } from "./placing";

const head = `
  | 项目名称 | 劳务派遣人员费用 | < |
  | 指标名称 | 指标值 | 权重 |`;

const outline = `${head}
  | 一、产出指标 |  |  |
  | （一）数量指标 |  |  |
  | 受理申请件数 | ≥120件 | #30 |
  | （二）质量指标 |  |  |
  | 档案录入准确率 | ≥96% | #30 |
  | 二、满意度指标 |  |  |
  | （一）服务对象满意度指标 |  |  |
  | 群众满意度 | ≥95% | #40 |
  | 合计 |  | ƒSUM(C3:C10) |`;

describe("a form whose levels are headings among the names", () => {
  it("takes rows at the end of the groups that it has", () => {
    expectFilledIn(
      outline,
      ["工资发放准确率", "用工科室满意度"],
      `${head}
      | 一、产出指标 |  |  |
      | （一）数量指标 |  |  |
      | 受理申请件数 | ≥120件 | #30 |
      | （二）质量指标 |  |  |
      | 档案录入准确率 | ≥96% | #30 |
      | 工资发放准确率 | =100% |  |
      | 二、满意度指标 |  |  |
      | （一）服务对象满意度指标 |  |  |
      | 群众满意度 | ≥95% | #40 |
      | 用工科室满意度 | ≥95% |  |
      | 合计 |  | ƒSUM(C3:C12) |`,
    );
  });

  it("gets the headings that are missing, numbered in its own manner, and those behind count on", () => {
    const { changes } = expectFilledIn(
      outline,
      ["派遣人员年度稳定率", "工资发放及时率", "派遣人员费用总额", "承担业务工作按时办结率"],
      `${head}
      | 一、产出指标 |  |  |
      | （一）数量指标 |  |  |
      | 受理申请件数 | ≥120件 | #30 |
      | （二）质量指标 |  |  |
      | 档案录入准确率 | ≥96% | #30 |
      | （三）时效指标 |  |  |
      | 工资发放及时率 | =100% |  |
      | （四）成本指标 |  |  |
      | 派遣人员费用总额 | ≤4.5万元 |  |
      | 二、效益指标 |  |  |
      | （一）社会效益指标 |  |  |
      | 承担业务工作按时办结率 | ≥95% |  |
      | （二）可持续影响指标 |  |  |
      | 派遣人员年度稳定率 | ≥90% |  |
      | 三、满意度指标 |  |  |
      | （一）服务对象满意度指标 |  |  |
      | 群众满意度 | ≥95% | #40 |
      | 合计 |  | ƒSUM(C3:C19) |`,
      { answers: { budget: "4.5" } },
    );
    expect(changes.filter(({ before }) => before !== null).map(({ at, after }) => [at.row + 1, after])).toEqual([
      [17, "三、满意度指标"],
    ]);
  });

  it("opens a group before all others below the heading of its 一级指标", () => {
    expectFilledIn(
      `${head}
      | 产出 |  |  |
      | 质量 |  |  |
      | 档案录入准确率 | ≥96% | #60 |
      | 满意度 |  |  |
      | 服务对象满意度 |  |  |
      | 群众满意度 | ≥95% | #40 |`,
      ["劳务派遣人员数量"],
      `${head}
      | 产出 |  |  |
      | 数量 |  |  |
      | 劳务派遣人员数量 | =2人 |  |
      | 质量 |  |  |
      | 档案录入准确率 | ≥96% | #60 |
      | 满意度 |  |  |
      | 服务对象满意度 |  |  |
      | 群众满意度 | ≥95% | #40 |`,
      { answers: { n: "2" } },
    );
  });

  it("writes below a heading that has no row yet", () => {
    expectFilledIn(
      `${head}
      | 一、产出指标 |  |  |
      | （一）数量指标 |  |  |
      | （二）质量指标 |  |  |
      | 档案录入准确率 | ≥96% | #60 |
      | 二、满意度指标 |  |  |
      | （一）服务对象满意度指标 |  |  |
      | 群众满意度 | ≥95% | #40 |`,
      ["劳务派遣人员数量"],
      `${head}
      | 一、产出指标 |  |  |
      | （一）数量指标 |  |  |
      | 劳务派遣人员数量 | =2人 |  |
      | （二）质量指标 |  |  |
      | 档案录入准确率 | ≥96% | #60 |
      | 二、满意度指标 |  |  |
      | （一）服务对象满意度指标 |  |  |
      | 群众满意度 | ≥95% | #40 |`,
      { answers: { n: "2" } },
    );
  });

  it("tells the level of every new row where it has a column for that", () => {
    const placement = expectFilledIn(
      `
      | 级次 | 指标名称 | 目标值 |
      | 1 | 产出指标 |  |
      | 2 | 质量指标 |  |
      | 3 | 档案录入准确率 | ≥96% |
      | 1 | 满意度指标 |  |
      | 2 | 服务对象满意度指标 |  |
      | 3 | 群众满意度 | ≥90% |`,
      ["工资发放及时率"],
      `
      | 级次 | 指标名称 | 目标值 |
      | 1 | 产出指标 |  |
      | 2 | 质量指标 |  |
      | 3 | 档案录入准确率 | ≥96% |
      | 2 | 时效指标 |  |
      | 3 | 工资发放及时率 | =100% |
      | 1 | 满意度指标 |  |
      | 2 | 服务对象满意度指标 |  |
      | 3 | 群众满意度 | ≥90% |`,
    );
    expect(placement.patch.edits.filter(({ kind }) => kind === "insert-rows")).toEqual([
      { kind: "insert-rows", row: 4, count: 1, like: 3 },
      { kind: "insert-rows", row: 4, count: 1, like: 2 },
    ]);
  });

  it("is read back with every indicator in its group", () => {
    const sheet = drawnWithFormulas(outline);
    const names = ["派遣人员年度稳定率", "工资发放及时率", "劳务派遣人员数量", "用工科室满意度"];
    const [table] = readTables(applied(sheet, patchOf(placementOf(sheet, names))));
    const read = table?.projects[0]?.indicators.map(({ name, subcategoryKind }) => [name.text, subcategoryKind]);
    expect(read).toEqual([
      ["受理申请件数", "quantity"],
      ["劳务派遣人员数量", "quantity"],
      ["档案录入准确率", "quality"],
      ["工资发放及时率", "timeliness"],
      ["派遣人员年度稳定率", "sustainability"],
      ["群众满意度", "clientSatisfaction"],
      ["用工科室满意度", "clientSatisfaction"],
    ]);
  });
});
