import { toA1 } from "../../src/sheet/address";
import { readDepartmentGoals } from "../../src/table/read-department-goals";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnSheet } from "../drawn-sheet";

const texts = (fields: readonly { readonly text: string }[]): readonly string[] => fields.map(({ text }) => text);

describe("the goals of a whole department", () => {
  const paragraphs = drawnSheet(`
    | 部门整体绩效目标 |
    | 一、总体绩效目标 |
    | 总体绩效目标： |
    | 一.保持工业经济平稳运行。 |
    | 二.规模工业增加值同比增长5%。 |
    | 二、分项绩效目标 |
    | 分项绩效目标： |
    | （一）绩效目标：促进工业转型升级绩效目标 |
    | 绩效指标：提升工业发展的质量和效益。 |
    | （二）绩效目标：开展医药储备工作绩效目标 |
    | 绩效指标：切实完成医药储备任务。 |
    | 三、工作保障措施 |
    | 工作保障措施: |
    | （一）做好企业培育工作。 |
    | （ 二）做好民营经济工作。 |
    | 第二部分 |
    | 预算项目绩效目标 |
    | 1.产业引导资金绩效目标表 |`);

  test("are read from one paragraph per row", () => {
    const goals = readDepartmentGoals(paragraphs);
    expect(texts(goals?.overall ?? [])).toEqual(["一.保持工业经济平稳运行。", "二.规模工业增加值同比增长5%。"]);
    expect(goals?.subgoals.map(({ title, metrics }) => [title.text, metrics?.text])).toEqual([
      ["促进工业转型升级绩效目标", "提升工业发展的质量和效益。"],
      ["开展医药储备工作绩效目标", "切实完成医药储备任务。"],
    ]);
    expect(texts(goals?.measures ?? [])).toEqual(["（一）做好企业培育工作。", "（ 二）做好民营经济工作。"]);
    expect(goals?.subgoals[0] && toA1(goals.subgoals[0].title.at)).toBe("A8");
  });

  test("are read from labels with their text on the right, several paragraphs in a cell", () => {
    const goals = readDepartmentGoals(
      drawnSheet(`
        | 部门整体绩效目标 | < |
        | 总体绩效目标 | 一.保持平稳。⏎二.增长5%。 |
        | 分项绩效目标 |  |
        | （一）绩效目标 | 促进转型 |
        | 绩效指标 | 提升质量 |
        | 工作保障措施 | 加强领导。 |`),
    );
    expect(texts(goals?.overall ?? [])).toEqual(["一.保持平稳。", "二.增长5%。"]);
    expect(goals?.subgoals.map(({ title, metrics }) => [title.text, metrics?.text])).toEqual([
      ["促进转型", "提升质量"],
    ]);
    expect(texts(goals?.measures ?? [])).toEqual(["加强领导。"]);
  });

  test("are not made of a project's form, which has an overall goal too", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 培训 | < | < |
      | 总体绩效目标 | 培训干部。 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥100人 |`);
    expect(readDepartmentGoals(sheet)).toBeNull();
    expect(readWorkbook([sheet, paragraphs])).toMatchObject({ tables: { length: 1 }, departmentGoals: { length: 1 } });
  });
});
