import rule from "../../src/rules/symbol-nonstandard";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "signs made up of two": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值        | 备注 |
    | 产出指标 | 成本指标 | 流转土地补助标准 | <=475元/亩✗   |      |
    | 产出指标 | 数量指标 | 建设蓄水池       | 》=3座✗       |      |
    | 产出指标 | 数量指标 | 新建道路里程     | =>2.5公里✗    |      |
    “<=475元/亩”中的“<=”请写成系统使用的符号“≤”。
    “》=3座”中的“》=”请写成系统使用的符号“≥”。
    “=>2.5公里”中的“=>”请写成系统使用的符号“≥”。`,
  "signs that look like the system's": `
    | 一级指标 | 二级指标 | 三级指标   | 年度指标值 | 实际完成值 |
    | 产出指标 | 质量指标 | 抽检合格率 | ≧98%✗      | 99%        |
    | 产出指标 | 质量指标 | 差错率     | ≦1%✗       | 0          |
    | 产出指标 | 数量指标 | 抽检批次   | ═60批次✗   | 60批次     |
    “≧98%”中的“≧”请写成系统使用的符号“≥”。
    “≦1%”中的“≦”请写成系统使用的符号“≤”。
    “═60批次”中的“═”请写成系统使用的符号“＝”。`,
  "words before and behind the number": `
    | 一级指标 | 二级指标     | 三级指标   | 绩效指标描述           | 指标值          |
    | 产出指标 | 成本指标     | 维修费用   | 年内支付的费用         | 5万元以内✗      |
    | 产出指标 | 质量指标     | 验收合格率 | 合格数÷总数×100%       | 达到98%以上✗    |
    | 产出指标 | 成本指标     | 会议费     | 年内支付的费用         | 不超过3万元✗    |
    | 效益指标 | 经济效益指标 | 产值增长率 | 增加值÷上年产值×100%   | 较上年增长5%以上✗ |
    | 效益指标 | 社会效益指标 | 受益人口   | 受益的人口             | 超过2000人✗     |
    “5万元以内”中的“以内”请写成系统使用的符号“≤”。
    “达到98%以上”中的“以上”请写成系统使用的符号“≥”。
    “不超过3万元”中的“不超过”请写成系统使用的符号“≤”。
    “较上年增长5%以上”中的“以上”请写成系统使用的符号“≥”。
    “超过2000人”中的“超过”请写成系统使用的符号“＞”。`,
  "a comparator column with a made-up sign": `
    | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 质量指标 | 按时发放率 | >=✗      | 95     | %        |
    | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
    “>=”中的“>=”请写成系统使用的符号“≥”。`,
  "words in a comparator column come from its list": `
    | 一级指标 | 二级指标 | 三级指标   | 指标方向 | 指标值 | 度量单位 |
    | 产出指标 | 质量指标 | 按时发放率 | 大于等于 | 95     | %        |
    | 产出指标 | 数量指标 | 行政村数量 | 等于     | 11     | 个       |`,
  "time limits may be put as they are": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值        |
    | 产出指标 | 时效指标 | 报告提交时限 | 5个工作日以内 |
    | 产出指标 | 时效指标 | 故障响应时间 | 30分钟之内    |`,
  "the system's own signs in either width": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值    |
    | 产出指标 | 数量指标 | 培训班次 | ＝5期     |
    | 产出指标 | 数量指标 | 培训人次 | ≥200人次  |
    | 产出指标 | 质量指标 | 差错率   | ＜1%      |
    | 产出指标 | 数量指标 | 开放天数 | =300天    |`,
  "words away from a number say nothing of comparators": `
    | 一级指标 | 二级指标     | 三级指标     | 指标值               |
    | 效益指标 | 社会效益指标 | 群众生活水平 | 不低于上年水平       |
    | 产出指标 | 质量指标     | 职工技术等级 | 二级及以上           |
    | 产出指标 | 时效指标     | 完成时间     | 2024年12月31日以前   |`,
});

const form = (row: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  ${row}`;

describe("symbol-nonstandard", () => {
  test("rewrites what is unambiguous at once, and 以上 and 以内 with the user's consent", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | 不低于90% |"))).toEqual(['D2 info safe D2="≥90%"']);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | >= 90% |"))).toEqual(['D2 info safe D2="≥90%"']);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | 98%以上 |"))).toEqual(['D2 info confirm D2="≥98%"']);
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 合格率 | ≥98%以上 |"))).toEqual(['D2 info confirm D2="≥98%"']);
    expect(outcomes(rule, form("| 产出指标 | 成本指标 | 费用 | 5万元以内 |"))).toEqual(['D2 info confirm D2="≤5万元"']);
    expect(outcomes(rule, form("| 效益指标 | 经济效益指标 | 产值 | 较上年增长5%以上 |"))).toEqual([
      'D2 info confirm D2="较上年增长≥5%"',
    ]);
    expect(outcomes(rule, form("| 产出指标 | 数量指标 | 台数 | 等于3台 |"))).toEqual(['D2 info safe D2="＝3台"']);
  });

  test("leaves a sentence to its writer", () => {
    const row = "| 产出指标 | 质量指标 | 服务质量 | 投诉处理率90%以上，群众反映良好 |";
    expect(outcomes(rule, form(row))).toEqual(["D2 info"]);
  });

  test("asks for the sign in other rows than those of time limits", () => {
    expect(outcomes(rule, form("| 产出指标 | 质量指标 | 维修用时 | 3天以内 |"))).toHaveLength(1);
    expect(outcomes(rule, form("| 产出指标 | 时效指标 | 按期完成率 | 98%以上 |"))).toHaveLength(1);
    expect(outcomes(rule, form("| 产出指标 | 时效指标 | 服务时间 | 300天以上 |"))).toHaveLength(1);
  });
});
