import rule from "../../src/rules/indicator-basis-empty";
import { testRule } from "./test-rule";

testRule(rule, {
  "every blank basis is reported": `
    | 一级指标 | 二级指标     | 三级指标   | 指标值  | 指标值确定依据 |
    | 产出指标 | 数量指标     | 养护里程   | ≥12公里 | ✗              |
    | 产出指标 | 质量指标     | 道路完好率 | ≥95%    | 养护合同       |
    | 效益指标 | 社会效益指标 | 受益人口数 | ≥1200人 | ◦✗            |
    请填写“养护里程”指标值的确定依据，如计划、合同、行业标准或上年数据。
    请填写“受益人口数”指标值的确定依据，如计划、合同、行业标准或上年数据。`,
  "one basis merged over several rows covers them all": `
    | 一级指标 | 二级指标     | 三级指标   | 指标值  | 指标值确定依据 |
    | 产出指标 | 数量指标     | 养护里程   | ≥12公里 | 养护合同       |
    | 产出指标 | 质量指标     | 道路完好率 | ≥95%    | ^              |
    | 效益指标 | 社会效益指标 | 受益人口数 | ≥1200人 | ✗              |
    请填写“受益人口数”指标值的确定依据，如计划、合同、行业标准或上年数据。`,
  "a form without the column is not blamed": `
    | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述        | 指标值 |
    | 产出指标 | 质量指标 | 报告准确率 | 准确报告数÷报告总数 | ≥95%   |`,
  "without a target value there is nothing to give a basis for": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 养护里程   | ≥12公里 | 养护合同      |
    | 产出指标 | 质量指标 | 报告准确率 |        |                |`,
  "a template row is no indicator": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值  | 指标值确定依据 |
    | 产出指标 | 数量指标 | 养护里程 | ≥12公里 | 养护合同       |
    | 产出指标 | 质量指标 |          |         |                |`,
});
