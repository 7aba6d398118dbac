import rule from "../../src/rules/quality-indicator-missing";
import { testRule } from "./test-rule";

testRule(rule, {
  "a quality row without a name does not count": `
    | 项目名称 | 农村道路养护 | | | |
    | 一级指标 | 二级指标✗    | 三级指标   | 指标值    | 指标值确定依据 |
    | 产出指标 | 数量指标     | 养护里程   | ≥12公里   | 养护计划       |
    | 产出指标 | 质量指标     |            | ≥95%      | 养护计划       |
    | 效益指标 | 社会效益指标 | 受益人口数 | ≥1200人   | 养护计划       |
    该项目没有质量指标，请补充，如“验收合格率”“发放准确率”。`,
  "a rate under 数量 does not stand in for quality": `
    | 一级指标 | 二级指标✗    | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标     | 验收合格率   | ≥95%   | 实施方案       |
    | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |
    该项目没有质量指标，请补充，如“验收合格率”“发放准确率”。`,
  "产出质量 is another word for it": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 项目产出 | 产出质量 | 验收合格率   | ≥95%   | 实施方案       |
    | 项目效益 | 社会效益 | 新增就业人数 | ≥20人  | 项目申报书     |`,
  "a blank form is not blamed": `
    | 项目名称 |          | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 |          |        |                |`,
  "a form without the standard classes is not blamed": `
    | 三级指标     | 指标值 | 指标值确定依据 |
    | 支持企业户数 | ≥5家   | 实施方案       |
    | 新增就业人数 | ≥20人  | 项目申报书     |`,
});
