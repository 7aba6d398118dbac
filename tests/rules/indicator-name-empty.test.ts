import rule from "../../src/rules/indicator-name-empty";
import { testRule } from "./test-rule";

testRule(rule, {
  "a description alone is enough to need a name": `
    | 一级指标 | 二级指标     | 三级指标 | 绩效指标描述       | 指标值 | 指标值确定依据 |
    | 效益指标 | 社会效益指标 | ✗        | 受益人口占比的情况 |        |                |
    本行填有描述“受益人口占比的情况”，但没有三级指标名称，请填写指标名称。`,
  "a name of full-width blanks is no name": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | ◦␣✗     | =3台   | 采购计划       |
    本行填有指标值“=3台”，但没有三级指标名称，请填写指标名称。`,
  "a prefilled row without any content is a template": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 | =3台   | 采购计划       |
    | 产出指标 | 质量指标 |              |        |                |`,
  "“指标1：” waiting to be filled in is a template": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 | =3台   | 采购计划       |
    | 产出指标 | 质量指标 | 指标1：      |        |                |`,
  "an empty value beside a name is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 购置设备数量 |        | 采购计划       |`,
});
