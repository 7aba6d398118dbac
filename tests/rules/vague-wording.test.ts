import rule from "../../src/rules/vague-wording";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "vague goals of the year and of the whole term": `
    | 长期目标 | 使群众生活有所改善。✗ | < | < |
    | 年度目标 | 进一步提高博物馆免费开放服务水平。✗ | < | < |
    | 一级指标 | 二级指标 | 三级指标     | 指标值 |
    | 产出指标 | 数量指标 | 免费开放天数 | =300天 |
    绩效目标中的“有所”说不清程度，请改为数量、比例或可查证的结果。
    绩效目标中的“进一步”说不清程度，请改为数量、比例或可查证的结果。`,
  "vague values": `
    | 一级指标 | 二级指标     | 三级指标       | 年度指标值             | 实际完成值 |
    | 产出指标 | 质量指标     | 经费支出合规性 | 严格执行相关制度规定✗  | 达成       |
    | 效益指标 | 社会效益指标 | 市场公平程度   | 效果明显✗              | 达成       |
    指标值中的“相关”说不清程度，请改为数量、比例或可查证的结果。
    指标值中的“明显”说不清程度，请改为数量、比例或可查证的结果。`,
  "in a register": `
    | 项目名称 | 绩效目标                     | 一级指标 | 二级指标     | 三级指标 | 指标值   |
    | 会议费   | 召开会议6次。                | 产出指标 | 数量指标     | 会议次数 | ≥6次     |
    | 宣传费   | 给予企业一定的政策支持。✗    | 效益指标 | 社会效益指标 | 知晓程度 | 不断提升✗ |
    绩效目标中的“一定”说不清程度，请改为数量、比例或可查证的结果。
    指标值中的“不断”说不清程度，请改为数量、比例或可查证的结果。`,
  "a vague word beside a number can be measured": `
    | 一级指标 | 二级指标     | 三级指标     | 指标值            |
    | 效益指标 | 经济效益指标 | 税收增幅     | 明显提高5%以上    |
    | 效益指标 | 社会效益指标 | 专利数量     | 有效发明专利≥３件 |`,
  "a grade of a scale is no description": `
    | 一级指标 | 二级指标     | 三级指标   | 指标值 |
    | 效益指标 | 社会效益指标 | 带动作用   | 显著   |
    | 效益指标 | 社会效益指标 | 改善程度   | 明显   |`,
  "names, titles and the softer words in a goal": `
    | 绩效目标 | 落实《关于进一步优化营商环境的意见》和“有所作为”行动要求，切实服务企业20家。 | < | < |
    | 一级指标 | 二级指标     | 三级指标                 | 指标值 |
    | 产出指标 | 数量指标     | 进一步优化服务的企业数量 | ≥20家  |`,
});

describe("vague-wording", () => {
  test("looks for the words that an office names", () => {
    const drawing = `
      | 绩效目标 | 大力支持企业20家。 | < | < |
      | 一级指标 | 二级指标     | 三级指标 | 指标值   |
      | 效益指标 | 社会效益指标 | 知晓程度 | 努力提升 |`;
    expect(outcomes(rule, drawing)).toEqual([]);
    expect(outcomes(rule, drawing, { goalWords: ["大力"], valueWords: ["努力"] })).toEqual(["B1 info", "D3 info"]);
  });
});
