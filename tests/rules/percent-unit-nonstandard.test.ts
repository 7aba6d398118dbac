import rule from "../../src/rules/percent-unit-nonstandard";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "the words for per cent, before and behind the number": `
    | 一级指标   | 二级指标       | 三级指标       | 指标目标值      |
    | 产出指标   | 质量指标       | 工程验收合格率 | =100百分比✗     |
    | 产出指标   | 质量指标       | 设备完好率     | 百分之九十五✗   |
    | 产出指标   | 时效指标       | 按期完成率     | 不低于百分之90✗ |
    | 满意度指标 | 服务对象满意度 | 观众满意度     | ≥95 百分数✗     |
    “=100百分比”的百分比单位请统一写作“%”，改为“=100%”。
    “百分之九十五”的百分比单位请统一写作“%”，改为“95%”。
    “不低于百分之90”的百分比单位请统一写作“%”，改为“不低于90%”。
    “≥95 百分数”的百分比单位请统一写作“%”，改为“≥95%”。`,
  "full-width digits and a full-width sign": `
    | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述           | 指标值    | 指标值确定依据 |
    | 产出指标 | 质量指标 | 抽检合格率 | 合格批次÷抽检批次×100% | ≥９８百分比✗ | 行业标准    |
    | 产出指标 | 时效指标 | 按期完成率 | 按期数÷总数×100%       | ≥95％✗    | 工作计划       |
    “≥９８百分比”的百分比单位请统一写作“%”，改为“≥９８%”。
    “≥95％”的百分比单位请统一写作“%”，改为“≥95%”。`,
  "a unit column that says 百分比": `
    | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
    | 产出指标 | 质量指标 | 按时发放率 | ≥        | 95     | 百分比✗  |
    “百分比”的百分比单位请统一写作“%”，改为“%”。`,
  "within a trend": `
    | 一级指标 | 二级指标     | 三级指标           | 指标值               |
    | 效益指标 | 经济效益指标 | 企业营业收入增长率 | 较上年增长5百分比以上✗ |
    “较上年增长5百分比以上”的百分比单位请统一写作“%”，改为“较上年增长5%以上”。`,
  "percentage points are another unit": `
    | 一级指标 | 二级指标     | 三级指标       | 指标值          |
    | 效益指标 | 经济效益指标 | 产销率提高幅度 | ≥2个百分点      |
    | 效益指标 | 社会效益指标 | 入园率提高幅度 | 较上年提高3百分点 |`,
  "the standard sign, and 百分比 away from a number": `
    | 一级指标 | 二级指标 | 三级指标           | 指标值             |
    | 产出指标 | 质量指标 | 合格率             | ≥98%               |
    | 产出指标 | 质量指标 | 受训人员百分比     | ≥60%               |
    | 产出指标 | 质量指标 | 任务完成情况       | 百分比按实际测算   |
    | 产出指标 | 质量指标 | 资料归档情况       | 全部归档           |`,
  "a percentage by the cell's format": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 质量指标 | 补贴发放合规率 | #100%  |`,
});

const form = (value: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 质量指标 | 合格率   | ${value} |`;

describe("percent-unit-nonstandard", () => {
  test("warns of words and hints at a full-width sign; both can be put right at once", () => {
    expect(outcomes(rule, form("≥98百分比"))).toEqual(['D2 warning safe D2="≥98%"']);
    expect(outcomes(rule, form("≥98pct"))).toEqual(['D2 warning safe D2="≥98%"']);
    expect(outcomes(rule, form("≥98％"))).toEqual(['D2 info safe D2="≥98%"']);
    expect(outcomes(rule, form("百分之百"))).toEqual(['D2 warning safe D2="100%"']);
  });

  test("leaves the rest of a sentence as it is", () => {
    expect(outcomes(rule, form("返本20百分比，分红8百分比"))).toEqual(['D2 warning safe D2="返本20%，分红8%"']);
  });
});
