import rule from "../../src/rules/common-typo";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "in names, values, bases and goals": `
    | 绩效目标 | 布署培训5期，，培训200人次。✗ | < | < | < |
    | 一级指标   | 二级指标           | 三级指标      | 指标值        | 指标值确定依据  |
    | 产出指标   | 数量指标           | 制做展板数量✗ | ≥20平方米米✗  | 费用台帐✗       |
    | 满意度指标 | 服务对象满意度指标 | 学员满意渡✗   | ≥90%          | 问卷调查        |
    “布署培训5期，，培训200人次。”中“布署”应为“部署”，“，，”应为“，”，请改正。
    “制做展板数量”中“制做”应为“制作”，请改正。
    “≥20平方米米”中“平方米米”应为“平方米”，请改正。
    “费用台帐”中“台帐”应为“台账”，请改正。
    “学员满意渡”中“满意渡”应为“满意度”，请改正。`,
  "the label of a class, once for its merged rows": `
    | 一级指标 | 二级指标  | 三级指标     | 指标值   |
    | 产出指标 | 实效指标✗ | 任务完成时间 | 10月底前 |
    | ^        | ^         | 总结报送时间 | 12月底前 |
    “实效指标”中“实效指标”应为“时效指标”，请改正。`,
  "in a self-evaluation": `
    | 一级指标 | 二级指标     | 三级指标           | 年度指标值 | 实际完成值 |
    | 效益指标 | 社会效益指标 | 产业竟争力提升率✗  | ≥5%        | 6%         |
    | 效益指标 | 社会效益指标 | 幅射带动村庄数✗    | ≥3个       | 4个        |
    “产业竟争力提升率”中“竟争”应为“竞争”，请改正。
    “幅射带动村庄数”中“幅射”应为“辐射”，请改正。`,
  "帐 where it is right": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 储备救灾帐篷数量 | ≥60顶  | 物资储备计划   |
    | 产出指标 | 数量指标 | 发放蚊帐数量     | ≥90床  | 防疫方案       |`,
  "characters that only meet": `
    | 绩效目标 | 既使用财政资金，又带动社会投入，究竟争取多少以批复为准。 | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 指标值   |
    | 产出指标 | 数量指标 | 培训人次     | ≥60人次  |`,
  "an ellipsis, repeated characters and different marks in a row": `
    | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述                 | 指标值 |
    | 产出指标 | 数量指标 | 户户通安装户数 | 安装（含调试）、验收等……。 | ≥60户  |
    | 产出指标 | 时效指标 | 渡口改造时间 | 时效指标，以验收为准         | 年底前 |`,
});

describe("common-typo", () => {
  const form = (name: string): string => `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | ${name} | ≥20块  |`;

  test("corrects every slip of a cell with the user's consent", () => {
    expect(outcomes(rule, form("制做展板、、记帐凭证数"))).toEqual(['C2 info confirm C2="制作展板、记账凭证数"']);
  });

  test("does not touch a text where the same characters also stand rightly", () => {
    expect(outcomes(rule, form("既使用又制做展板数"))).toEqual(["C2 info"]);
  });

  test("looks for the words that an office names", () => {
    expect(outcomes(rule, form("按装展板数"), { words: { 按装: "安装" } })).toEqual([
      'C2 info confirm C2="安装展板数"',
    ]);
  });
});
