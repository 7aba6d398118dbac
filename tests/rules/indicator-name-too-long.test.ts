import rule from "../../src/rules/indicator-name-too-long";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a sentence instead of a name": `
    | 一级指标 | 二级指标       | 三级指标                                           | 年度指标值 | 实际完成值 |
    | 效益指标 | 可持续影响指标 | 对推动基建项目“四项制度”健全和落实的持续性影响✗ | 效果明显   | 效果明显   |
    名称“对推动基建项目“四项制度”健全和落实的持续性影响”有 24 个字，请精简到 20 个字以内。`,
  "one character too many": `
    | 一级指标 | 二级指标 | 三级指标                                   | 指标值 |
    | 产出指标 | 质量指标 | 贫困地区旅游基础设施建设工程质量验收合格率✗ | ≥98% |
    名称“贫困地区旅游基础设施建设工程质量验收合格率”有 21 个字，请精简到 20 个字以内。`,
  "a long name in a register": `
    | 项目名称 | 一级指标 | 二级指标     | 三级指标                                                             | 指标值 |
    | 低保资金 | 效益指标 | 社会效益指标 | 其中：农村最低生活保障对象中建档立卡贫困人口当年实际享受待遇的人数✗ | ≥90人  |
    名称“其中：农村最低生活保障对象中建档立卡贫困人口当年实际享受待…”有 33 个字，请精简到 20 个字以内。`,
  "exactly twenty characters": `
    | 一级指标 | 二级指标 | 三级指标                                 | 指标值 |
    | 产出指标 | 质量指标 | 贫困地区旅游基础设施建设质量验收达标比率 | ≥98%   |`,
  "numbers, stars and brackets do not count": `
    | 一级指标 | 二级指标 | 三级指标                                             | 指标值 |
    | 产出指标 | 数量指标 | 指标1：贫困地区乡村旅游开发景点接待游客数量          | ≥60人  |
    | 产出指标 | 质量指标 | ★★★建档立卡贫困人口中接受临时救助的人次数（≥**人次） | ≥59人次 |`,
  "a short name": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 质量指标 | 培训人员合格率 | ≥95%   |`,
});

const form = (length: number): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 质量指标 | ${"培训人员结业考试成绩合格率的".repeat(3).slice(0, length)} | ≥95%   |`;

describe("indicator-name-too-long", () => {
  test("hints above 20 characters and warns above 30", () => {
    expect(outcomes(rule, form(20))).toEqual([]);
    expect(outcomes(rule, form(30))).toEqual(["C2 info"]);
    expect(outcomes(rule, form(31))).toEqual(["C2 warning"]);
  });

  test("draws the lines where an office wants them", () => {
    expect(outcomes(rule, form(12), { hintAbove: 10, warnAbove: 15 })).toEqual(["C2 info"]);
    expect(outcomes(rule, form(16), { hintAbove: 10, warnAbove: 15 })).toEqual(["C2 warning"]);
  });
});
