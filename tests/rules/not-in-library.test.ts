import rule from "../../src/rules/not-in-library";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "similar indicators are named": `
    | 项目名称 | 劳务派遣人员费用 | | | |
    | 一级指标 | 二级指标     | 三级指标                 | 指标值 | 指标值确定依据 |
    | 效益指标 | 社会效益指标 | 机关工作人员尽职尽责程度✗ | 较高   | 行业规范       |
    指标库中没有“机关工作人员尽职尽责程度”，确属本项目特有的可以保留。`,
  "a project of no known kind is held against the whole library": `
    | 项目名称 | 专项业务经费 | | | |
    | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 培训人次       | ≥30人次 | 上年实际      |
    | 产出指标 | 数量指标 | 雾炮车风炮射程✗ | ≥80米  | 服务合同       |
    指标库中没有“雾炮车风炮射程”，确属本项目特有的可以保留。`,
  "marks and numbers before the name do not hide it": `
    | 项目名称 | 职工技能培训 | | | |
    | 一级指标   | 二级指标           | 三级指标              | 指标值 | 指标值确定依据 |
    | 产出指标   | 数量指标           | 指标1：培训班次       | ≥5期   | 培训计划       |
    | 满意度指标 | 服务对象满意度指标 | ★参训学员满意度（%）  | ≥90%   | 上年调查结果   |`,
  "the very name of another kind's indicator": `
    | 项目名称 | 职工技能培训 | | | |
    | 一级指标 | 二级指标     | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标     | 会议次数   | =2次   | 会议计划       |
    | 效益指标 | 社会效益指标 | 政策知晓率 | ≥80%   | 上年调查结果   |`,
  "a name that is nearly the library's": `
    | 项目名称 | 劳务派遣人员费用 | | | |
    | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 劳务派遣人员总数量 | =1人   | 用工批复       |`,
});

describe("not-in-library", () => {
  test("takes the bureau's measure of likeness", () => {
    const drawing = `
      | 项目名称 | 劳务派遣人员费用 | | | |
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 劳务派遣人员总数量 | =1人   | 用工批复       |`;
    expect(outcomes(rule, drawing, { atLeast: 1 })).toEqual(["C3 info"]);
  });

  test("takes names for known that somebody else has on a list", () => {
    const drawing = `
      | 项目名称 | 职工技能培训 | | | |
      | 一级指标 | 二级指标 | 三级指标               | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益 | 指标1：古树名木保护株数 | ≥12株  | 普查结果       |
      | 效益指标 | 社会效益 | 古井修缮口数            | ≥3口   | 普查结果       |`;
    expect(outcomes(rule, drawing, { alsoKnown: ["古树名木保护株数"] })).toEqual(["C4 info"]);
  });
});
