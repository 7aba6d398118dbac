import rule from "../../src/rules/timeliness-indicator-missing";
import { testRule } from "./test-rule";

testRule(rule, {
  "a timeliness row without a name does not count": `
    | 一级指标 | 二级指标✗    | 三级指标     | 指标值   | 指标值确定依据 |
    | 产出指标 | 数量指标     | 抽检批次     | ≥60批次  | 抽检计划       |
    | 产出指标 | 时效指标     |              | 12月底前 | 抽检计划       |
    | 效益指标 | 社会效益指标 | 不合格处置率 | =100%    | 抽检计划       |
    该项目没有时效指标，请补充完成时间或及时率，如“2024年11月30日前”。`,
  "a deadline under quality does not stand in for it": `
    | 一级指标 | 二级指标✗    | 三级指标     | 指标值           | 指标值确定依据 |
    | 产出指标 | 质量指标     | 项目完工时间 | 2024年10月31日前 | 施工合同       |
    | 效益指标 | 社会效益指标 | 受益人口数   | ≥1200人          | 实施方案       |
    该项目没有时效指标，请补充完成时间或及时率，如“2024年11月30日前”。`,
  "产出时效 is another word for it": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值   | 指标值确定依据 |
    | 项目产出 | 产出时效 | 发放及时率   | =100%    | 实施方案       |
    | 项目效益 | 社会效益 | 新增就业人数 | ≥20人    | 项目申报书     |`,
  "a blank form is not blamed": `
    | 项目名称 |          | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 时效指标 |          |        |                |`,
  "a form without the standard classes is not blamed": `
    | 三级指标     | 指标值 | 指标值确定依据 |
    | 支持企业户数 | ≥5家   | 实施方案       |
    | 新增就业人数 | ≥20人  | 项目申报书     |`,
});
