import rule from "../../src/rules/trailing-punctuation";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "values and bases are no sentences": `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述       | 指标值      | 指标值确定依据          |
    | 产出指标 | 数量指标 | 培训场次 | 年内举办的班次     | 1个。✗      | 年初工作计划、实施方案。✗ |
    | 产出指标 | 成本指标 | 项目成本 | 年内支付的全部费用 | 280万元，；✗ | 实施方案、✗            |
    “1个。”末尾的标点“。”是多余的，请删去。
    “年初工作计划、实施方案。”末尾的标点“。”是多余的，请删去。
    “280万元，；”末尾的标点“，；”是多余的，请删去。
    “实施方案、”末尾的标点“、”是多余的，请删去。`,
  "a goal that ends like an unfinished list": `
    | 绩效目标 | 1.通过租赁办公房屋6间，保障政府综合信息服务平台项目顺利进行；✗ | < | < |
    | 一级指标 | 二级指标 | 三级指标         | 指标值 |
    | 产出指标 | 数量指标 | 办公房屋租赁数量 | ＝6间  |
    绩效目标以“；”结尾，像是没有写完，请补全或改为“。”。`,
  "the target of a self-evaluation": `
    | 一级指标 | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 质量指标 | 报告合格率：✗  | ≥100%      | 100%。     | 10   |
    “报告合格率：”末尾的标点“：”是多余的，请删去。`,
  "a goal ends with a full stop": `
    | 绩效目标 | 支持企业≥5家，带动营业收入增长≥5%。 | < | < |
    | 一级指标 | 二级指标 | 三级指标   | 指标值 |
    | 产出指标 | 数量指标 | 支持企业数 | ≥5家   |`,
  "a description of several sentences ends as sentences do": `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述                                     | 指标值 | 指标值确定依据 |
    | 产出指标 | 质量指标 | 合格率   | 反映培训效果。合格率=合格人数÷参训人数×100%。   | ≥95%   | 培训计划       |
    | 产出指标 | 数量指标 | 培训人次 | 年内参加培训的人次；同一人参加两期计两次。       | ≥60人次 | 培训计划      |`,
  "brackets, quotation marks and an ellipsis are no closing punctuation": `
    | 一级指标 | 二级指标 | 三级指标                 | 指标值  | 指标值确定依据         |
    | 产出指标 | 数量指标 | 低保发放人数（按月平均） | ≥210人  | 《社会救助暂行办法》   |
    | 产出指标 | 质量指标 | 达标情况                 | 合格    | 年初计划……           |`,
});

const form = (cells: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
  | 产出指标 | 数量指标 | ${cells} |`;

describe("trailing-punctuation", () => {
  test("cuts all of it at once, with the white space around", () => {
    expect(outcomes(rule, form("培训场次、：⏎ | 年内举办的班次 | ≥5场"))).toEqual(['C2 info safe C2="培训场次"']);
  });

  test("ends a goal with a full stop", () => {
    const drawing = `
      | 绩效目标 | 举办培训班5期，培训200人次，； | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训场次 | ≥5场   |`;
    expect(outcomes(rule, drawing)).toEqual(['B1 info safe B1="举办培训班5期，培训200人次。"']);
  });

  test("one sentence is a phrase with a full stop too many", () => {
    expect(outcomes(rule, form("培训场次 | 年内举办的班次。 | ≥5场"))).toEqual(['D2 info safe D2="年内举办的班次"']);
  });
});
