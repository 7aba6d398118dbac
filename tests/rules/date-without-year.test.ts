import rule from "../../src/rules/date-without-year";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "deadlines of every form": `
    | 2024年度培训费绩效目标表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值        | 指标值确定依据 |
    | 产出指标 | 时效指标 | 培训完成时间 | 全部办结的时间 | 10月底前✗     | 培训计划       |
    | 产出指标 | 时效指标 | 资金支付时间 | 全部支付的时间 | 12月20日以前✗ | 培训计划       |
    | 产出指标 | 时效指标 | 总结报送时间 | 报送的时间     | 第四季度完成✗ | 培训计划       |
    时限“10月底前”没有写明年度，请改为“2024年10月底前”。
    时限“12月20日以前”没有写明年度，请改为“2024年12月20日前”。
    时限“第四季度完成”没有写明年度，请改为“2024年第四季度完成”。`,
  "without a stated budget year there is only the hint": `
    | 一级指标 | 二级指标 | 三级指标     | 年度指标值 | 实际完成值 |
    | 产出指标 | 时效指标 | 报告提交时间 | 11月30日前✗ | 11月20日  |
    时限“11月30日前”没有写明年度，请补写年度。`,
  "the project's code tells the year": `
    | 项目编码 | 13080424P000034100019 | 项目名称 | 贴息补贴资金 |
    | 一级指标 | 二级指标 | 三级指标         | 指标值        |
    | 产出指标 | 时效指标 | 贴息资金发放时间 | 12月31日之前✗ |
    时限“12月31日之前”没有写明年度，请改为“2024年12月31日前”。`,
  "deadlines that name their year": `
    | 2024年度培训费绩效目标表 | < | < | < |
    | 一级指标 | 二级指标       | 三级指标     | 指标值            |
    | 产出指标 | 时效指标       | 培训完成时间 | 2024年10月底前    |
    | 效益指标 | 可持续影响指标 | 租赁期限     | 租住到2029年12月  |
    | 产出指标 | 时效指标       | 验收时间     | 2024-11-30        |`,
  "deadlines that say the year in words": `
    | 2024年度培训费绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 指标值        |
    | 产出指标 | 时效指标 | 培训完成时间 | 当年12月底前  |
    | 产出指标 | 时效指标 | 决算报送时间 | 次年3月底前   |
    | 产出指标 | 时效指标 | 任务完成时间 | 本年内        |`,
  "what recurs or lasts has no single year": `
    | 2024年度培训费绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 指标值         |
    | 产出指标 | 时效指标 | 工资发放时间 | 每月8日前      |
    | 产出指标 | 时效指标 | 服务周期     | 12个月         |
    | 产出指标 | 时效指标 | 费用使用周期 | 2024年1月--2024年11月 |`,
});

describe("date-without-year", () => {
  const form = (value: string): string => `
    | 2024年度培训费绩效目标表 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 指标值 |
    | 产出指标 | 时效指标 | 培训完成时间 | ${value} |`;

  test("puts in the budget year at once", () => {
    expect(outcomes(rule, form("12月31日之前"))).toEqual(['D3 info safe D3="2024年12月31日前"']);
    expect(outcomes(rule, form("十二月底前完成"))).toEqual(['D3 info safe D3="2024年十二月底前完成"']);
    expect(outcomes(rule, form("上半年完成"))).toEqual(['D3 info safe D3="2024年上半年完成"']);
    expect(outcomes(rule, form("截至12月底"))).toEqual(['D3 info safe D3="截至2024年12月底"']);
  });
});
