import rule from "../../src/rules/indicator-value-empty";
import { testRule } from "./test-rule";

testRule(rule, {
  "a value that only looks filled is empty": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 | ◦␣✗   | 采购计划       |
    请填写“购置设备数量”的指标值。`,
  "a comparator and a unit do not make a value": `
    | 一级指标 | 二级指标 | 三级指标     | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 购置设备数量 | ≥        | 3      | 台       |
    | 产出指标 | 质量指标 | 验收合格率   | ≥        | ✗      | %        |
    请填写“验收合格率”的指标值。`,
  "a value in the column of the whole period will do": `
    | 一级指标 | 二级指标 | 三级指标     | 实施周期目标值 | 年度指标值 |
    | 产出指标 | 数量指标 | 建设里程     | ≥12公里        | ≥4公里     |
    | 产出指标 | 质量指标 | 验收合格率   | =100%          |            |`,
  "a placeholder is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 | 待定   | 采购计划       |`,
  "a prefilled row without a name is a template": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 | =3台   | 采购计划       |
    | 产出指标 | 时效指标 |              |        |                |`,
});
