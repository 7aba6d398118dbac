import { readFileSync } from "node:fs";
import { join } from "node:path";
import { linkProjects } from "../../src/goals/link-projects";
import { readWorkbook } from "../../src/table/read-workbook";
import type { Workbook } from "../../src/table/workbook";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { drawnWorkbook } from "../drawn-sheet";

const department = `
  === 目标
  | 总体绩效目标 | 促进教育事业均衡发展。 |
  | 分项绩效目标 | |
  | （一）绩效目标 | 校园安全 |
  | 绩效指标 | 安全责任事故0起。 |
  | （二）绩效目标 | 教师培训绩效目标 |
  | 绩效指标 | 培训骨干教师≥300人次。 |
`;

const drawn = (projects: string): Workbook => readWorkbook(drawnWorkbook(department + projects).sheets);

const linksOf = (workbook: Workbook, leastLikeness?: number): readonly (readonly [string, readonly string[]])[] =>
  linkProjects(workbook, leastLikeness).map(({ project, proposals }) => [
    project.projectName?.text ?? "",
    proposals.map(({ subgoal }) => subgoal.title.text),
  ]);

describe("links between projects and the department's sub-goals", () => {
  test("of the published department are proposed as a reader would, the likeliest first", async () => {
    const file = readFileSync(join(__dirname, "../../assets/samples/部门预算绩效目标.xlsx"));
    const result = await readXlsx(file);
    if (result.kind !== "workbook") throw new Error(result.reason);
    const [industry, information, enterprises, administration] = [
      "促进工业转型升级绩效目标",
      "推进全区信息化建设与应用绩效目标",
      "促进中小企业和民营经济发展绩效目标",
      "工信政务管理绩效目标",
    ];
    expect(linksOf(readWorkbook(result.sheets)).map(([, proposals]) => proposals)).toEqual([
      [industry, enterprises],
      [industry, enterprises],
      [],
      expect.arrayContaining([administration, information]),
    ]);
  });

  test("come from the project's name, its purpose and its goal", () => {
    const workbook = drawn(`
      === 甲
      | 项目名称 | 骨干教师研修 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 研修人次 | ≥30人次 | 研修计划 |
      === 乙
      | 项目名称 | 保安费用 | | | |
      | 资金用途 | 用于校园安全保卫 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 保安人数 | =30人 | 服务合同 |
      === 丙
      | 项目名称 | 暑期活动 | | | |
      | 绩效目标 | 组织教师培训2期。 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训期数 | =2期 | 培训计划 |`);
    expect(linksOf(workbook)).toEqual([
      ["骨干教师研修", ["教师培训绩效目标"]],
      ["保安费用", ["校园安全"]],
      ["暑期活动", ["教师培训绩效目标"]],
    ]);
  });

  test("say how much of the project's words a sub-goal has", () => {
    const workbook = drawn(`
      === 甲
      | 项目名称 | 教师培训 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | ≥30人次 | 培训计划 |
      === 乙
      | 项目名称 | 教师公寓租赁 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁间数 | =30间 | 租赁合同 |`);
    const likenesses = linkProjects(workbook).map(({ proposals }) => proposals.map(({ likeness }) => likeness));
    expect(likenesses).toEqual([[1], [0.2]]);
    expect(linksOf(workbook, 0.2)[1]).toEqual(["教师公寓租赁", ["教师培训绩效目标"]]);
    expect(linksOf(workbook, 0.21)[1]).toEqual(["教师公寓租赁", []]);
  });

  test("never rest on nothing, whatever likeness is asked for", () => {
    const workbook = drawn(
      `
      | 项目名称 | 公务用车租赁 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 租赁车辆 | =2辆 | 租赁合同 |`.replace("\n", "\n=== 甲\n"),
    );
    expect(linksOf(workbook, 0)).toEqual([["公务用车租赁", []]]);
  });

  test("leave out templates without a name", () => {
    const workbook = drawn(`
      === 空表
      | 项目名称 |  | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | ≥30人次 | 培训计划 |`);
    expect(linksOf(workbook)).toEqual([]);
  });
});
