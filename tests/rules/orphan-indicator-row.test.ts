import rule from "../../src/rules/orphan-indicator-row";
import { testRule } from "./test-rule";

testRule(rule, {
  "a second level is not inherited across a new first level": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 支持企业户数 | ≥5家   | 实施方案       |
    | 效益指标 | ✗        | 新增就业人数 | ≥20人  | 项目申报书     |
    “新增就业人数”没有所属的二级指标，请填写。`,
  "only the first level is missing": `
    | 一级指标 | 二级指标     | 三级指标     | 指标值 | 指标值确定依据 |
    | ✗        | 数量指标     | 支持企业户数 | ≥5家   | 实施方案       |
    | 效益指标 | 社会效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |
    “支持企业户数”没有所属的一级指标，请填写。`,
  "a merged first level covers its rows": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 支持企业户数 | ≥5家   | 实施方案       |
    | ^        | 质量指标 | 验收合格率   | ≥95%   | 实施方案       |`,
  "satisfaction with a blank second level is clear": `
    | 一级指标   | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标   | 数量指标 | 培训人次   | ≥300人次 | 培训计划     |
    | 满意度指标 |          | 学员满意度 | ≥90%   | 上年调查结果   |`,
  "a form without the second level is not blamed": `
    | 一级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 支持企业户数 | ≥5家   | 实施方案       |
    | 效益指标 | 新增就业人数 | ≥20人  | 项目申报书     |`,
});
