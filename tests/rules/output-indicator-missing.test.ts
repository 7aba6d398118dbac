import rule from "../../src/rules/output-indicator-missing";
import { testRule } from "./test-rule";

testRule(rule, {
  "an output row without a name does not count": `
    | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标     |              | ≥5家   | 实施方案       |
    | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |
    该项目没有产出指标，请至少填写一条产出指标（数量、质量或时效）。`,
  "cost as a class of its own is no output": `
    | 一级指标 | 二级指标✗    | 三级指标     | 指标值   | 指标值确定依据 |
    | 成本指标 | 经济成本指标 | 项目总成本   | ≤83万元  | 预算批复       |
    | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人    | 项目申报书     |
    该项目没有产出指标，请至少填写一条产出指标（数量、质量或时效）。`,
  "项目完成 is another word for output": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 项目完成 | 数量指标 | 支持企业户数 | ≥5家   | 实施方案       |
    | 项目效益 | 社会效益 | 新增就业人数 | ≥20人  | 项目申报书     |`,
  "a form without the standard classes is not blamed": `
    | 三级指标     | 指标值 | 指标值确定依据 |
    | 支持企业户数 | ≥5家   | 实施方案       |
    | 新增就业人数 | ≥20人  | 项目申报书     |`,
  "a class written once above its rows covers them all": `
    | 一级指标 | 二级指标     | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标     | 支持企业户数 | ≥5家   | 实施方案       |
    |          | 质量指标     | 验收合格率   | ≥95%   | 实施方案       |
    | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |`,
});
