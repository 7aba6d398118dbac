import rule from "../../src/rules/cost-basis-weak";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a norm of the trade is no spending standard": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值   | 指标值确定依据     |
    | 产出指标 | 数量指标 | 派遣人员数量     | =1人     | 行业规范           |
    | 产出指标 | 成本指标 | 个人核定工资数额 | 工资标准 | 行业规范✗          |
    | 产出指标 | 成本指标 | 管理费           | ≤2万元   | 根据局年初工作计划✗ |
    成本指标“个人核定工资数额”的依据是“行业规范”，请改为支出标准、合同价、询价或测算结果。
    成本指标“管理费”的依据是“根据局年初工作计划”，请改为支出标准、合同价、询价或测算结果。`,
  "the cost class of 财预〔2021〕101号": `
    | 一级指标 | 二级指标         | 三级指标     | 指标值  | 指标值确定依据 |
    | 成本指标 | 经济成本指标     | 项目总成本   | ≤65万元 | 实施方案✗      |
    | 成本指标 | 社会成本指标     | 交通影响     | 较小    | 实施方案       |
    | 成本指标 | 生态环境成本指标 | 施工扬尘     | 达标    | 实施方案       |
    成本指标“项目总成本”的依据是“实施方案”，请改为支出标准、合同价、询价或测算结果。`,
  "standards, contracts, approvals and documents of the finance bureau": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值       | 指标值确定依据           |
    | 产出指标 | 成本指标 | 人均培训成本 | ≤400元/人·天 | 冀财行〔2023〕5号        |
    | 产出指标 | 成本指标 | 设备总成本   | ≤83万元      | 三家供应商询价           |
    | 产出指标 | 成本指标 | 工程总投资   | ≤200万元     | 初步设计批复             |
    | 产出指标 | 成本指标 | 劳务费       | ≤5万元       | 劳务派遣协议、工作计划   |`,
  "a blank basis is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 成本指标 | 印刷总成本 | ≤3万元 |                |`,
  "other indicators may follow a plan": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 印刷材料数 | ≥500份 | 工作计划       |`,
});

describe("cost-basis-weak", () => {
  test("accepts what the bureau accepts", () => {
    const drawing = `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
      | 产出指标 | 成本指标 | 印刷总成本 | ≤3万元 | 会议纪要       |`;
    expect(outcomes(rule, drawing)).toEqual(["E2 info"]);
    expect(outcomes(rule, drawing, { words: ["纪要"] })).toEqual([]);
  });
});
