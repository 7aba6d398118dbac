import rule from "../../src/rules/indicator-in-wrong-level2";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a count or an amount among quality, time and cost": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值    |
    | 产出指标 | 质量指标 | 培训人次✗      | ≥300人次  |
    | 产出指标 | 质量指标 | 补助发放金额✗  | =50万元   |
    | 产出指标 | 时效指标 | 绿化养护面积✗  | ≥2万平方米 |
    | 产出指标 | 时效指标 | 验收合格率✗    | =100%     |
    | 产出指标 | 成本指标 | 印刷材料数量✗  | ≤500份    |
    “培训人次”放在“质量指标”下不合适，应属于“数量指标”，请调整。
    “补助发放金额”放在“质量指标”下不合适，应属于“成本指标”，请调整。
    “绿化养护面积”放在“时效指标”下不合适，应属于“数量指标”，请调整。
    “验收合格率”放在“时效指标”下不合适，应属于“质量指标”，请调整。
    “印刷材料数量”放在“成本指标”下不合适，应属于“数量指标”，请调整。`,
  "satisfaction does not replace a benefit": `
    | 一级指标   | 二级指标           | 三级指标                 | 指标值 |
    | 效益指标   | 社会效益指标       | 市民对空气质量的满意程度✗ | ≥85%   |
    | 效益指标   | 经济效益指标       | 受益企业满意度（%）✗     | ≥95%   |
    | 满意度指标 | 服务对象满意度指标 | 参训学员满意度           | ≥90%   |
    “市民对空气质量的满意程度”放在“社会效益指标”下不合适，应属于“服务对象满意度指标”，请调整。
    “受益企业满意度（%）”放在“经济效益指标”下不合适，应属于“服务对象满意度指标”，请调整。`,
  "quality among the economic benefits": `
    | 一级指标 | 二级指标     | 三级指标         | 指标值 |
    | 效益指标 | 经济效益指标 | 设备故障率✗      | ≤2%    |
    | 效益指标 | 经济效益指标 | 企业营业收入增幅 | ≥5%    |
    “设备故障率”放在“经济效益指标”下不合适，应属于“质量指标”，请调整。`,
  "a rate of timeliness among the quantities": `
    | 一级指标 | 二级指标 | 三级指标        | 指标值 |
    | 产出指标 | 数量     | 工资发放及时率✗ | ≥95%   |
    “工资发放及时率”放在“数量”下不合适，应属于“时效”，请调整。`,
  "the cost class of 财预〔2021〕101号": `
    | 一级指标 | 二级指标     | 三级指标      | 指标值  |
    | 成本指标 | 经济成本指标 | 项目总成本    | ≤65万元 |
    | 产出指标 | 质量指标     | 工程支付金额✗ | ≤65万元 |
    | 效益指标 | 社会效益指标 | 受益总人口    | ≥200人  |
    “工程支付金额”放在“质量指标”下不合适，应属于“经济成本指标”，请调整。`,
  "how often something goes wrong, and how many met a standard, is quality": `
    | 一级指标 | 二级指标 | 三级指标           | 指标值 |
    | 产出指标 | 质量指标 | 安全责任事故次数   | =0次   |
    | 产出指标 | 质量指标 | 有效投诉数量       | ≤2件   |
    | 产出指标 | 质量指标 | 通过验收的项目数量 | ≥8个   |
    | 产出指标 | 质量指标 | 高标准农田亩均产量 | ≥500公斤 |`,
  "how much of a whole is covered may be a quantity": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 数量指标 | 免费体检覆盖率 | =100%  |
    | 产出指标 | 数量指标 | 会议召开频率   | 1次/月 |`,
  "how long an effect lasts is sustainability": `
    | 一级指标 | 二级指标       | 三级指标             | 指标值 |
    | 效益指标 | 可持续影响指标 | 项目持续发挥作用期限 | ≥5年   |
    | 效益指标 | 可持续影响指标 | 设备使用期限         | ≥6年   |
    | 效益指标 | 社会效益指标   | 缩短企业办事时间     | ≥2天   |`,
  "times and rates where they belong": `
    | 一级指标   | 二级指标 | 三级指标       | 指标值     |
    | 产出指标   | 时效指标 | 租金支付时间   | 12月31日前 |
    | 产出指标   | 质量指标 | 资金拨付准确率 | =100%      |
    | 效益指标   | 社会效益 | 隐患整改率     | ≥95%       |
    | 满意度指标 |          | 群众满意度     | ≥95%       |`,
  "a row without a 二级指标 is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训班次 | ≥5期   |
    | 效益指标 |          | 完成时间 | 12月底 |`,
});

describe("indicator-in-wrong-level2", () => {
  test("hints at what is usual, and offers a move only within the outputs", () => {
    expect(
      outcomes(
        rule,
        `
        | 一级指标 | 二级指标     | 三级指标       | 指标值    |
        | 产出指标 | 数量指标     | 任务完成率     | ≥98%      |
        | 产出指标 | 数量指标     | 人员出勤率     | ≥98%      |
        | 产出指标 | 质量指标     | 工资发放准确率 | ≥96%      |
        | 效益指标 | 社会效益指标 | 群众满意度     | ≥90%      |
        | 效益指标 | 社会效益指标 | 报修响应时间   | ≤30分钟   |
        | 效益指标 | 社会效益指标 | 竣工时间       | 2024年底前 |`,
      ),
    ).toEqual([
      'C2 info confirm B2="质量指标"',
      'C3 warning confirm B3="质量指标"',
      "C5 info",
      "C6 info",
      "C7 warning",
    ]);
  });

  test("moves no row out of a merged cell, and never the only row of its class", () => {
    expect(
      outcomes(
        rule,
        `
        | 一级指标 | 二级指标 | 三级指标   | 指标值 |
        | 产出指标 | 数量指标 | 出勤率     | ≥98%   |
        | ^        | ^        | 派遣人数   | =3人   |
        | ^        | 质量指标 | 培训人次   | ≥30人次 |`,
      ),
    ).toEqual(["C2 warning", "C4 warning"]);
  });

  test("leaves alone what the bureau accepts", () => {
    const drawing = `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 数量指标 | 设备完好率 | ≥98%   |`;
    expect(outcomes(rule, drawing)).toEqual(["C2 warning"]);
    expect(outcomes(rule, drawing, { accepted: ["完好率"] })).toEqual([]);
  });
});
