import rule from "../../src/rules/satisfaction-indicator-missing";
import { testRule } from "./test-rule";

testRule(rule, {
  "a satisfaction row without a name does not count": `
    | 项目名称 | 食品企业贷款贴息资金 | | | |
    | 一级指标   | 二级指标✗          | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标   | 数量指标           | 贴息企业数量 | =3家   | 会议纪要       |
    | 满意度指标 | 服务对象满意度指标 |              | ≥98%   | 上年调查结果   |
    该项目没有满意度指标，请补充服务对象满意度指标；确无服务对象的，请说明理由。`,
  "an opinion asked under 社会效益 is no satisfaction indicator": `
    | 项目名称 | 职工培训 | | | |
    | 一级指标 | 二级指标✗    | 三级指标   | 指标值   | 指标值确定依据 |
    | 产出指标 | 数量指标     | 培训人次   | ≥300人次 | 培训计划       |
    | 效益指标 | 社会效益指标 | 群众好评率 | ≥90%     | 上年调查结果   |
    该项目没有满意度指标，请补充服务对象满意度指标；确无服务对象的，请说明理由。`,
  "a satisfaction class at the first level with a blank second is enough": `
    | 项目名称 | 职工培训 | | | |
    | 一级指标                       | 二级指标 | 三级指标   | 指标值   | 指标值确定依据 |
    | 产出指标                       | 数量指标 | 培训人次   | ≥300人次 | 培训计划       |
    | 社会公众或服务对象满意度指标   |          | 学员满意度 | ≥90%     | 上年调查结果   |`,
  "社会效益 and satisfaction at the second level only": `
    | 项目名称 | 职工培训 | | | |
    | 一级指标 | 二级指标           | 三级指标   | 指标值   | 指标值确定依据 |
    | 产出指标 | 数量指标           | 培训人次   | ≥300人次 | 培训计划       |
    | 效益指标 | 服务对象满意度指标 | 学员满意度 | ≥90%     | 上年调查结果   |`,
  "a blank form is not blamed": `
    | 项目名称 |          | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 |          |        |                |`,
});
