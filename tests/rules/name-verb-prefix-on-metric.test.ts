import rule from "../../src/rules/name-verb-prefix-on-metric";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a verb before a rate": `
    | 一级指标 | 二级指标     | 三级指标              | 绩效指标描述         | 指标值 |
    | 效益指标 | 社会效益指标 | 提升政策知晓率✗       | 知晓人数÷抽样人数    | ≥85%   |
    | 效益指标 | 社会效益指标 | 扩大医疗救助覆盖比例✗ | 救助人数÷申请人数    | ≥90%   |
    名称“提升政策知晓率”前的动词“提升”请去掉，改为“政策知晓率”。
    名称“扩大医疗救助覆盖比例”前的动词“扩大”请去掉，只写衡量的内容。`,
  "a verb before an amount": `
    | 一级指标 | 二级指标     | 三级指标          | 指标值   |
    | 效益指标 | 经济效益指标 | 增加农民人均收入✗ | ≥500元   |
    | 效益指标 | 社会效益指标 | 增加就业人数✗     | ≥20人    |
    | 效益指标 | 社会效益指标 | 降低投诉次数（年）✗ | ≤3次   |
    名称“增加农民人均收入”前的动词“增加”请去掉，只写衡量的内容。
    名称“增加就业人数”前的动词“增加”请去掉，只写衡量的内容。
    名称“降低投诉次数（年）”前的动词“降低”请去掉，只写衡量的内容。`,
  "in a self-evaluation": `
    | 一级指标 | 二级指标     | 三级指标        | 年度指标值 | 实际完成值 | 分值 |
    | 效益指标 | 社会效益指标 | 降低事故发生率✗ | ≤1%        | 0.5%       | 10   |
    名称“降低事故发生率”前的动词“降低”请去掉，改为“事故发生率”。`,
  "a slogan is another rule's business": `
    | 一级指标 | 二级指标     | 三级指标         | 指标值 |
    | 效益指标 | 社会效益指标 | 提高科学技术水平 | 提高   |
    | 效益指标 | 社会效益指标 | 提升机关工作效率 | 提升   |`,
  "verbs that are the noun's own": `
    | 一级指标 | 二级指标     | 三级指标 | 指标值 |
    | 效益指标 | 经济效益指标 | 提升率   | ≥5%    |
    | 效益指标 | 经济效益指标 | 减少量   | ≥5吨   |
    | 效益指标 | 经济效益指标 | 降低额   | ≥3万元 |`,
  "the verb elsewhere in the name": `
    | 一级指标 | 二级指标     | 三级指标             | 指标值 |
    | 效益指标 | 经济效益指标 | 企业利息支出减少额   | ≥3万元 |
    | 效益指标 | 社会效益指标 | 就业人数增加比例     | ≥5%    |
    | 产出指标 | 数量指标     | 完善制度项数         | ≥3项   |`,
});

const form = (name: string, value: string): string => `
  | 一级指标 | 二级指标     | 三级指标 | 指标值 |
  | 效益指标 | 经济效益指标 | ${name} | ${value} |`;

describe("name-verb-prefix-on-metric", () => {
  test("suggests the rate itself, or the rate of the reduction, for the user to confirm", () => {
    expect(outcomes(rule, form("提高运营率", "≥92%"))).toEqual(['C2 info confirm C2="运营率"']);
    expect(outcomes(rule, form("减少企业贷款支出率", "≥95%"))).toEqual(['C2 info confirm C2="企业贷款支出减少率"']);
    expect(outcomes(rule, form("降低能耗率", "＜95%"))).toEqual(['C2 info confirm C2="能耗率"']);
    expect(outcomes(rule, form("降低能耗率", "较上年下降"))).toEqual(['C2 info confirm C2="能耗降低率"']);
  });

  test("has no better name for an amount", () => {
    expect(outcomes(rule, form("增加就业人数", "≥20人"))).toEqual(["C2 info"]);
    expect(outcomes(rule, form("提高税率", "≥3%"))).toEqual(["C2 info"]);
  });
});
