import { readTables } from "../../src/table/read-tables";
import { drawnSheet } from "../drawn-sheet";
import { applied, expectPlaced, patchOf, placementOf } from "./placing";

const head = `
  | 3.劳务派遣人员费用绩效目标表 | < | < | < | < | < | < |
  | 项目编码 | 13080424P00003710001A | < | 项目名称 | 劳务派遣人员费用 | < | < |
  | 预算规模及资金用途（万元） | 预算数 | #4.50 | 其中：财政资金 | #4.50 | 其他资金 |  |
  | 绩效目标 | 聘用一名劳务派遣人员。 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | < | 指标值 | 指标值确定依据 |`;

const merged = `${head}
  | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
  | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
  | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
  | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`;

const headcount = "| 劳务派遣人员数量 | 年内实际在岗的派遣人员数（年平均） | < | =1人 | 用工批复或劳务派遣合同 |";
const payroll = "| 工资发放准确率 | 发放无差错人次÷应发放人次×100% | < | =100% | 财务管理制度 |";
const ontime = "| 工资发放及时率 | 按约定日期发放的月份数÷应发放月份数×100% | < | =100% | 劳务派遣合同 |";
const cost = "| 派遣人员费用总额 | 全年支付的派遣人员工资、社保及管理费合计 | < | ≤4.5万元 | 部门预算批复 |";
const satisfaction = "| 用工科室满意度 | 用工科室对派遣人员工作评价满意的比例 | < | ≥95% | 上年满意度调查结果 |";

describe("a row for a group whose levels are merged", () => {
  it("goes to the end of the group, whose merged cell grows around it", () => {
    expectPlaced(
      merged,
      ["工资发放准确率"],
      `${head}
      | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
      | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      | ^          | ^                  ${payroll}
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`,
    );
  });

  it("merges the level of a group that had one row, inside and at the end of the form", () => {
    expectPlaced(
      merged,
      ["劳务派遣人员数量", "用工科室满意度"],
      `${head}
      | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
      | ^          | ^                  ${headcount}
      | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |
      | ^          | ^                  ${satisfaction}`,
      { answers: { n: "1" } },
    );
  });

  it("opens the groups that are missing in the order of the official forms", () => {
    expectPlaced(
      merged,
      ["派遣人员费用总额", "工资发放准确率", "工资发放及时率"],
      `${head}
      | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
      | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      | ^          | ^                  ${payroll}
      | ^          | 时效指标           ${ontime}
      | ^          | 成本指标           ${cost}
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`,
    );
  });

  it("moves the word of the 一级指标 to a group that opens before all others", () => {
    const without = merged
      .replace(/\n.*受理申请件数.*/, "")
      .replace("| ^          | 质量指标", "| 产出指标   | 质量指标");
    expectPlaced(
      without,
      ["劳务派遣人员数量"],
      `${head}
      | 产出指标   | 数量指标           ${headcount}
      | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`,
      { answers: { n: "1" } },
    );
  });

  it("opens a missing 一级指标 and merges it over its rows", () => {
    const without = merged.replace(/\n.*社会效益指标.*/, "");
    expectPlaced(
      without,
      ["承担业务工作按时办结率", "派遣人员年度稳定率"],
      `${head}
      | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
      | ^          | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      | ^          | ^                  | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      | 效益指标   | 社会效益指标 | 承担业务工作按时办结率 | 派遣人员承担事项中按时办结数÷应办结数×100% | < | ≥95% | 《2024年度工作计划》 |
      | ^          | 可持续影响指标 | 派遣人员年度稳定率 | 1−离职人数÷年平均人数 | < | ≥90% | 上年同口径数据 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`,
    );
  });

  it("leaves an unanswered number in braces", () => {
    const sheet = drawnSheet(merged);
    const changed = applied(sheet, patchOf(placementOf(sheet, ["劳务派遣人员数量"])));
    expect(changed.texts[6]?.[5]).toBe("={n}人");
    expect(changed.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
});

describe("a row for a group whose levels are written once", () => {
  const blank = merged.replaceAll("^ ", "  ");

  it("leaves the levels blank below the words", () => {
    expectPlaced(
      blank,
      ["工资发放准确率", "用工科室满意度"],
      `${head}
      | 产出指标   | 数量指标           | 受理申请件数   | 受理的申请件数       | < | ≥120件 | 年初工作计划 |
      |            | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      |            |                    | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      |            |                    ${payroll}
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |
      |            |                    ${satisfaction}`,
    );
  });

  it("writes the word of a group that it opens, and moves the one of the 一级指标 up where it must", () => {
    const without = blank
      .replace(/\n.*受理申请件数.*/, "")
      .replace("|            | 质量指标", "| 产出指标   | 质量指标");
    expectPlaced(
      without,
      ["劳务派遣人员数量", "工资发放及时率"],
      `${head}
      | 产出指标   | 数量指标           ${headcount}
      |            | 质量指标           | 档案录入准确率 | 无差错件数÷总件数     | < | ≥96%   | 行业规范     |
      |            |                    | 年度考核等次   | 年度考核结果         | < | 合格   | 行业规范     |
      |            | 时效指标           ${ontime}
      | 效益指标   | 社会效益指标       | 群众等候时间   | 平均等候的分钟数     | < | ≤15分钟 | 上年实际   |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | 满意的比例           | < | ≥95%   | 问卷调查     |`,
      { answers: { n: "1" } },
    );
  });
});

describe("a row for a group whose levels stand on every row", () => {
  it("says them again", () => {
    expectPlaced(
      `${head}
      | 产出 | 数量 | 受理申请件数   | 受理的申请件数   | < | ≥120件 | 年初工作计划 |
      | 产出 | 质量 | 档案录入准确率 | 无差错件数÷总件数 | < | ≥96%   | 行业规范     |
      | 产出 | 质量 | 年度考核等次   | 年度考核结果     | < | 合格   | 行业规范     |
      | 效益 | 社会效益 | 群众等候时间 | 平均等候的分钟数 | < | ≤15分钟 | 上年实际 |`,
      ["工资发放准确率", "工资发放及时率", "用工科室满意度"],
      `${head}
      | 产出 | 数量 | 受理申请件数   | 受理的申请件数   | < | ≥120件 | 年初工作计划 |
      | 产出 | 质量 | 档案录入准确率 | 无差错件数÷总件数 | < | ≥96%   | 行业规范     |
      | 产出 | 质量 | 年度考核等次   | 年度考核结果     | < | 合格   | 行业规范     |
      | 产出 | 质量 ${payroll}
      | 产出 | 时效 ${ontime}
      | 效益 | 社会效益 | 群众等候时间 | 平均等候的分钟数 | < | ≤15分钟 | 上年实际 |
      | 满意度 | 服务对象满意度 ${satisfaction}`,
    );
  });
});

describe("empty rows that wait for an indicator", () => {
  const waiting = `
    | 项目支出绩效目标申报表 | < | < | < | < | < |
    | 项目名称 | < | 劳务派遣人员费用 | < | < | < |
    | 资金情况（万元） | < | 年度资金总额 | #4.5 | < | < |
    | 总体目标 | < | 聘用一名劳务派遣人员。 | < | < | < |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | ^ | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |  |
    | ^ | ^ | ^ | 指标2： |  |  |
    | ^ | ^ | 质量指标 |  |  |  |
    | ^ | ^ | 时效指标 |  |  |  |
    | ^ | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |  |
    | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% |  |`;

  it("are filled first, prompts included, and only then rows are added", () => {
    expectPlaced(
      waiting,
      ["劳务派遣人员数量", "工资发放准确率", "派遣人员出勤率"],
      `
      | 项目支出绩效目标申报表 | < | < | < | < | < |
      | 项目名称 | < | 劳务派遣人员费用 | < | < | < |
      | 资金情况（万元） | < | 年度资金总额 | #4.5 | < | < |
      | 总体目标 | < | 聘用一名劳务派遣人员。 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
      | ^ | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |  |
      | ^ | ^ | ^ | 劳务派遣人员数量 | =1人 |  |
      | ^ | ^ | 质量指标 | 工资发放准确率 | =100% |  |
      | ^ | ^ | ^ | 派遣人员出勤率 | ≥98% |  |
      | ^ | ^ | 时效指标 |  |  |  |
      | ^ | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |  |
      | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% |  |`,
      { answers: { n: "1" } },
    );
  });

  it("let the label beside the grid grow when the last group does", () => {
    expectPlaced(
      waiting,
      ["用工科室满意度"],
      `${waiting}
    | ^ | ^ | ^ | 用工科室满意度 | ≥95% |  |`,
    );
  });
});

describe("a register of several projects", () => {
  const register = `
    | 部门预算项目绩效目标申报表 | < | < | < | < | < | < | < | < | < |
    | 金额单位：万元 | < | < | < | < | < | < | < | < | < |
    | 单位名称 | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
    | 820001-马踏镇 | 村组干部报酬 | #331 | 效益指标 | 社会效益指标 | 群众等候时间 | ≤ | 15 | 分钟 | 20 |
    | ^ | ^ | ^ | 产出指标 | 质量指标 | 发放差错次数 | ≤ | 2 | 次 | 20 |
    | ^ | ^ | ^ | 产出指标 | 数量指标 | 村组干部人数 | = | 230 | 人 | 20 |
    | ^ | 基层组织活动经费 | #66 | 产出指标 | 数量指标 | 行政村数量 | = | 11 | 个 | 40 |
    | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 95 | % | 20 |`;
  const [first, second] = [register.indexOf("| ^ | 基层组织"), register.length];

  it("lets the project's cells reach over a row at the project's end, and splits the value over its columns", () => {
    expectPlaced(
      register,
      ["劳务派遣人员数量"],
      `${register.slice(0, first)}
    | ^ | ^ | ^ | 产出指标 | 数量指标 | 劳务派遣人员数量 | = | 2 | 人 |  |
    ${register.slice(first, second)}`,
      { answers: { n: "2" } },
    );
  });

  it("lets the department's cell grow as well at the register's end", () => {
    expectPlaced(
      register,
      ["用工科室满意度"],
      `${register}
    | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 用工科室满意度 | ≥ | 95 | % |  |`,
      { project: 1 },
    );
  });
});

describe("what stands beside the levels", () => {
  it("grows with them where it is one merged cell: a weight given once for a 一级指标", () => {
    expectPlaced(
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < |
      | 一级指标 | 权重 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 60 | 数量指标 | 受理申请件数 | ≥120件 |
      | ^ | ^ | 质量指标 | 档案录入准确率 | ≥96% |
      | 效益指标 | 40 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`,
      ["工资发放准确率"],
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < |
      | 一级指标 | 权重 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 60 | 数量指标 | 受理申请件数 | ≥120件 |
      | ^ | ^ | 质量指标 | 档案录入准确率 | ≥96% |
      | ^ | ^ | ^ | 工资发放准确率 | =100% |
      | 效益指标 | 40 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`,
    );
  });

  it("stays shared where the whole grid shares it: a basis that is one merged cell", () => {
    expectPlaced(
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 | 年初工作计划 |
      | ^ | 质量指标 | 档案录入准确率 | ≥96% | ^ |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 | ^ |`,
      ["工资发放准确率"],
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 | 年初工作计划 |
      | ^ | 质量指标 | 档案录入准确率 | ≥96% | ^ |
      | ^ | ^ | 工资发放准确率 | =100% | ^ |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 | ^ |`,
    );
  });

  it("is written in the form's own words: 正向指标, and its opposite after the same pattern", () => {
    expectPlaced(
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标方向性 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | 120 | 件 | 正向指标 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | 96 | % | 正向指标 |
      | 效益指标 | 社会效益指标 | 群众满意率 | ≥ | 95 | % | 正向指标 |`,
      ["工资发放准确率", "派遣人员费用总额"],
      `
      | 项目名称 | 劳务派遣人员费用 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标方向性 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥ | 120 | 件 | 正向指标 |
      | 产出指标 | 质量指标 | 档案录入准确率 | ≥ | 96 | % | 正向指标 |
      | 产出指标 | 质量指标 | 工资发放准确率 | = | 100 | % | 正向指标 |
      | 产出指标 | 成本指标 | 派遣人员费用总额 | ≤ | 4.5 | 万元 | 反向指标 |
      | 效益指标 | 社会效益指标 | 群众满意率 | ≥ | 95 | % | 正向指标 |`,
      { answers: { budget: "4.5" } },
    );
  });
});

describe("a form of 财预〔2021〕101号", () => {
  it("takes costs into its own 一级指标", () => {
    expectPlaced(
      `
      | 项目名称 | 劳务派遣人员费用 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 人均用工成本 | ≤3000元/人·月 |
      | ^ | 社会成本指标 |  |  |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`,
      ["派遣人员费用总额"],
      `
      | 项目名称 | 劳务派遣人员费用 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 人均用工成本 | ≤3000元/人·月 |
      | ^ | ^ | 派遣人员费用总额 | ≤4.5万元 |
      | ^ | 社会成本指标 |  |  |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |`,
      { answers: { budget: "4.5" } },
    );
  });
});

describe("rows that are hidden", () => {
  it("are no model for the new row", () => {
    const sheet = { ...drawnSheet(merged), hiddenRows: [7] };
    const { edits } = patchOf(placementOf(sheet, ["工资发放准确率"]));
    expect(edits.filter(({ kind }) => kind === "insert-rows")).toEqual([
      { kind: "insert-rows", row: 8, count: 1, like: 6 },
    ]);
  });
});

describe("several tables on one sheet", () => {
  it("keep theirs when the table above grows", () => {
    const stacked = `${merged}
      |  |  |  |  |  |  |  |
      ${merged.replace("3.劳务派遣人员费用", "4.第二个项目").replace("13080424P00003710001A", "13080424P00003210001X")}`;
    const sheet = drawnSheet(stacked);
    expect(readTables(sheet)).toHaveLength(2);
    const changed = applied(sheet, patchOf(placementOf(sheet, ["用工科室满意度", "工资发放及时率"])));
    const [, lower] = readTables(sheet);
    const [, moved] = readTables(changed);
    const texts = (rows: typeof lower): unknown =>
      rows?.projects[0]?.indicators.map(({ name, target }) => [name.text, target]);
    expect(texts(moved)).toEqual(texts(lower));
    expect(moved?.area.top).toBe((lower?.area.top ?? 0) + 2);
    expect(moved?.projects[0]?.projectCode?.text).toBe("13080424P00003210001X");
  });

  it("take rows below without moving the table above", () => {
    const stacked = `${merged}
      |  |  |  |  |  |  |  |
      ${merged}`;
    const sheet = drawnSheet(stacked);
    const changed = applied(sheet, patchOf(placementOf(sheet, ["工资发放准确率"], { table: 1 })));
    const [above] = readTables(sheet);
    expect(readTables(changed)[0]).toEqual(above);
  });
});

describe("what is read back after inserting", () => {
  it("has the new indicators in their groups and every old one as it was", () => {
    const sheet = drawnSheet(merged);
    const names = ["劳务派遣人员数量", "工资发放准确率", "派遣人员费用总额", "用工科室满意度"];
    const changed = applied(sheet, patchOf(placementOf(sheet, names)));
    const indicators = readTables(changed)[0]?.projects[0]?.indicators ?? [];
    const placed = indicators.map(({ name, categoryKind, subcategoryKind }) => [
      name.text,
      categoryKind,
      subcategoryKind,
    ]);
    expect(placed).toEqual([
      ["受理申请件数", "output", "quantity"],
      ["劳务派遣人员数量", "output", "quantity"],
      ["档案录入准确率", "output", "quality"],
      ["年度考核等次", "output", "quality"],
      ["工资发放准确率", "output", "quality"],
      ["派遣人员费用总额", "output", "cost"],
      ["群众等候时间", "benefit", "socialBenefit"],
      ["群众满意度", "satisfaction", "clientSatisfaction"],
      ["用工科室满意度", "satisfaction", "clientSatisfaction"],
    ]);
  });

  it("stands exactly in the cells that the placement named", () => {
    const sheet = drawnSheet(merged);
    const placement = placementOf(sheet, ["派遣人员费用总额", "用工科室满意度"]);
    const changed = applied(sheet, patchOf(placement));
    const cells = placement.kind === "patch" ? placement.cells : [];
    expect(cells.map(({ role }) => role)).toEqual(
      Array.from({ length: 2 }, () => ["name", "description", "targetValue", "targetBasis"]).flat(),
    );
    expect(cells.map(({ at }) => changed.texts[at.row]?.[at.column])).toEqual(cells.map(({ text }) => text));
  });
});

describe("what cannot be inserted", () => {
  const reasonOf = (placement: ReturnType<typeof placementOf>): string =>
    placement.kind === "refused" ? placement.reason.zh : "";

  it("is refused on a protected sheet", () => {
    const sheet = { ...drawnSheet(merged), isProtected: true };
    expect(reasonOf(placementOf(sheet, ["工资发放准确率"]))).toBe(
      "工作表“表1”受保护，不能插入。请先在“审阅”中撤销工作表保护，再重新插入。",
    );
  });

  it("is refused where merged areas may be and the host cannot tell", () => {
    const sheet = { ...drawnSheet(merged), merges: null };
    expect(reasonOf(placementOf(sheet, ["工资发放准确率"]))).toMatch(/^当前版本的 Excel 不提供合并单元格的信息/);
  });

  it("is refused beside another table that the new row would tear apart", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 劳务派遣人员费用 | < | < |  | 项目名称 | 办公用房租赁 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |  | 产出指标 | 数量指标 | 租赁房屋间数 | =6间 |
      | ^ | 质量指标 | 档案录入准确率 | ≥96% |  | ^ | 质量指标 | 房屋验收合格率 | =100% |
      | 效益指标 | 社会效益指标 | 群众等候时间 | ≤15分钟 |  | 效益指标 | 社会效益指标 | 办公用房需求保障率 | =100% |`);
    expect(reasonOf(placementOf(sheet, ["工资发放准确率"]))).toBe(
      "表格右边的 F4:I5 还有内容，插入整行会把它拆开。请先把它移到表格下方或另一张工作表，再重新插入。",
    );
  });

  it("is refused when the new row would lie in one merged cell of all indicators' names", () => {
    const sheet = drawnSheet(`
      | 项目名称 | 劳务派遣人员费用 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 受理申请件数 | ≥120件 |
      | ^ | 质量指标 | 档案录入准确率 | ≥96% |
      | 效益指标 | 社会效益指标 | ^ | ≤15分钟 |`);
    expect(reasonOf(placementOf(sheet, ["工资发放准确率"]))).toMatch(/^C4:C5 是合并单元格/);
  });

  it("changes nothing when no row is asked for", () => {
    const sheet = drawnSheet(merged);
    expect(patchOf(placementOf(sheet, [])).edits).toEqual([]);
  });
});
