import rule from "../../src/rules/fullwidth-mixed";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "full-width digits, dots and letters": `
    | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述 | 指标值            |
    | 产出指标 | 数量指标 | 培训人次   | 参训的人次   | ≥２００人次✗      |
    | 产出指标 | 成本指标 | 培训费     | 支付的费用   | ≤３．５万元✗      |
    | 产出指标 | 质量指标 | 带宽       | 出口带宽     | ≥100Ｍbps✗        |
    | 产出指标 | 时效指标 | 完成时间   | 办结时间     | ２０２４年12月底前✗ |
    “≥２００人次”含有全角数字或字母，请改为半角“≥200人次”。
    “≤３．５万元”含有全角数字或字母，请改为半角“≤3.5万元”。
    “≥100Ｍbps”含有全角数字或字母，请改为半角“≥100Mbps”。
    “２０２４年12月底前”含有全角数字或字母，请改为半角“2024年12月底前”。`,
  "the system's own signs are full-width": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值    |
    | 产出指标 | 数量指标 | 培训班次 | ＝5期     |
    | 产出指标 | 质量指标 | 差错率   | ＜1%      |`,
  "a full-width ％ alone is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 质量指标 | 合格率   | ≥95％  |`,
  "Chinese punctuation and brackets": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值             |
    | 产出指标 | 质量指标 | 课程评价 | 优（良）以上，达标 |
    | 产出指标 | 数量指标 | 购置设备 | ≥3台（套）         |`,
  "only values are looked at": `
    | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述 | 指标值 |
    | 产出指标 | 数量指标 | ５Ｇ基站建设数量 | 建成的基站数 | ≥20座  |`,
});

describe("fullwidth-mixed", () => {
  test("puts digits, letters and % into half width at once and leaves the rest", () => {
    const drawing = `
      | 一级指标   | 二级指标           | 三级指标 | 指标值         |
      | 满意度指标 | 服务对象满意度指标 | 满意度   | ＝９５％（Ａ） |`;
    expect(outcomes(rule, drawing)).toEqual(['D2 info safe D2="＝95%（A）"']);
  });
});
