import rule from "../../src/rules/unit-missing";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a bare number of something is asked for its unit": `
    | 一级指标 | 二级指标 | 三级指标                     | 指标值及单位 | 绩效标准 |
    | 产出指标 | 数量指标 | 雾炮车抑尘降尘服务配备车辆数 | 10✗          | 计划标准 |
    | 产出指标 | 时效指标 | 服务周期                     | 180✗         | 计划标准 |
    | 产出指标 | 成本指标 | 服务费用                     | ≤250✗        | 计划标准 |
    “雾炮车抑尘降尘服务配备车辆数”的指标值缺少计量单位，请写明单位，如“个”“人次”。
    “服务周期”的指标值缺少计量单位，请写明单位，如“天”“个月”。
    “服务费用”的指标值缺少计量单位，请写明单位，如“元”“万元”。`,
  "a rate lacks its %": `
    | 一级指标 | 二级指标     | 三级指标   | 绩效指标描述 | 指标值 | 指标值确定依据     |
    | 效益指标 | 经济效益指标 | 提高运营率 | 提高运营率   | ≥92✗   | 根据局年初工作计划 |
    “提高运营率”的指标值缺少计量单位，请补写“%”。`,
  "a description with % tells the unit": `
    | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述               | 指标值 |
    | 产出指标 | 质量指标 | 报告评审通过 | 通过数÷提交数×100%         | ≥90✗   |
    “报告评审通过”的指标值缺少计量单位，请补写“%”。`,
  "the library knows the unit of its own indicators": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训人次 | ≥200✗  |
    “培训人次”的指标值缺少计量单位，请补写“人次”。`,
  "in a form with a unit column the blank unit is marked": `
    | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
    | 产出指标 | 质量指标 | 按时发放率 | ≥        | 95     | ✗        |
    “按时发放率”的指标值缺少计量单位，请补写“%”。`,
  "the target of a self-evaluation is checked as well": `
    | 一级指标   | 二级指标   | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 满意度指标 | 满意度指标 | 公众满意度 | ≥90✗       | 95%        | 10   | 10   |
    “公众满意度”的指标值缺少计量单位，请补写“%”。`,
  "every project of a register is checked": `
    | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值   |
    | 会议费   | 产出指标 | 数量指标 | 会议次数 | 6✗       |
    | 培训费   | 产出指标 | 数量指标 | 培训人次 | ≥200人次 |
    | ^        | 产出指标 | 数量指标 | 培训班次 | ≥3✗      |
    “会议次数”的指标值缺少计量单位，请补写“次”。
    “培训班次”的指标值缺少计量单位，请补写“期”。`,
  "a unit column that says there is none is believed": `
    | 一级指标 | 二级指标 | 三级指标     | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 行政村数量   | ＝       | 11     | 个       |
    | 效益指标 | 社会效益指标 | 信访评价值 | ≥      | 95     | /        |`,
  "indices, scores and ranks have no unit": `
    | 一级指标 | 二级指标     | 三级指标         | 指标值 |
    | 效益指标 | 社会效益指标 | 营商环境评价指数 | ≥85    |
    | 产出指标 | 质量指标     | 专家评审平均得分 | ≥90    |
    | 效益指标 | 社会效益指标 | 全省考核排名     | ≤10    |`,
  "numbers with units, dates, words and standards lack nothing": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值           |
    | 产出指标 | 数量指标 | 租赁房屋间数     | 6间              |
    | 产出指标 | 时效指标 | 贴息资金发放时间 | 12月31日之前     |
    | 产出指标 | 成本指标 | 低保标准         | >=530元/人*月    |
    | 产出指标 | 成本指标 | 个人核定工资数额 | 工资标准         |
    | 产出指标 | 质量指标 | 服务期内空气质量 | 优良             |
    | 产出指标 | 时效指标 | 服务周期         | 2023.07-2024.01  |`,
  "a percentage that only the cell's format shows has its unit": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 质量指标 | 补贴发放合规率 | #100%  |`,
  "blank and unfilled values are other rules' business": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训场次 |        |
    | 产出指标 | 数量指标 | 培训天数 | 待定   |
    | 产出指标 | 数量指标 | 培训人次 | ≥200人次 |`,
});

const form = (row: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  ${row}
  | 产出指标 | 数量指标 | 培训场次 | ＝5场  |`;

describe("unit-missing", () => {
  test("is an error for quantity, cost and satisfaction, and a warning elsewhere", () => {
    const rows = [
      "| 产出指标   | 数量指标           | 支持企业数 | ≥5  |",
      "| 产出指标   | 成本指标           | 服务费用   | ≤5  |",
      "| 成本指标   | 经济成本指标       | 服务费用   | ≤5  |",
      "| 满意度指标 | 服务对象满意度指标 | 满意度     | ≥94 |",
      "| 产出指标   | 质量指标           | 合格率     | ≥94 |",
      "| 效益指标   | 社会效益指标       | 知晓率     | ≥94 |",
    ];
    const severities = rows.map((row) => outcomes(rule, form(row))[0]?.split(" ")[1]);
    expect(severities).toEqual(["error", "error", "error", "error", "warning", "warning"]);
  });

  test("puts the unit right behind the number, for the user to confirm", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | 94以上。 |"))).toEqual([
      'D2 warning confirm D2="94%以上"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | ≥９４．５ |"))).toEqual([
      'D2 warning confirm D2="≥９４．５%"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | #95 |"))).toEqual(['D2 warning confirm D2="95%"']);
  });

  test("offers no % for a share written as a fraction, and none where nothing tells the unit", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | ≥0.95 |"))).toEqual(["D2 warning"]);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 差错率 | ＝0 |"))).toEqual(['D2 warning confirm D2="＝0%"']);
    expect(outcomes(rule, form("| 产出指标 | 数量指标 | 雾炮车出车数 | 10 |"))).toEqual(["D2 error"]);
  });

  test("fills the unit column of a form that has one", () => {
    const drawing = `
      | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
      | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
      | 产出指标 | 质量指标 | 按时发放率 | ≥        | 95     |          |`;
    expect(outcomes(rule, drawing)).toEqual(['F3 warning confirm F3="%"']);
  });

  test("leaves alone the endings that an office has named", () => {
    const options = { namesWithoutUnit: ["评价值"] };
    expect(outcomes(rule, form("| 效益指标 | 社会效益指标 | 信访评价值 | ≥95 |"), options)).toEqual([]);
    expect(outcomes(rule, form("| 效益指标 | 社会效益指标 | 信访得分 | ≥95 |"), options)).toEqual(["D2 warning"]);
  });
});
