import rule from "../../src/rules/duplicate-indicator-name";
import { testRule } from "./test-rule";

testRule(rule, {
  "every further occurrence is reported": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 培训人次   | ≥300人次 | 培训计划     |
    | 产出指标 | 质量指标 | 培训人次✗  | ≥95%   | 培训计划       |
    | 产出指标 | 时效指标 | 培训 人次；✗ | =100% | 培训计划     |
    “培训人次”与 C2 的指标重名，请改名或删去其中一项。
    “培训 人次；”与 C2 的指标重名，请改名或删去其中一项。`,
  "a unit in brackets makes no difference": `
    | 一级指标   | 二级指标           | 三级指标          | 指标值 |
    | 满意度指标 | 服务对象满意度指标 | 居民满意度        | ≥90%   |
    | 满意度指标 | 服务对象满意度指标 | 居民满意度（%）✗  | ≥95%   |
    “居民满意度（%）”与 C2 的指标重名，请改名或删去其中一项。`,
  "a bracket that names another object tells them apart": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值 |
    | 产出指标 | 数量指标 | 道路里程（甲村） | =2公里 |
    | 产出指标 | 数量指标 | 道路里程（乙村） | =3公里 |`,
  "two projects of a register may use the same name": `
    | 项目名称 | 一级指标 | 二级指标 | 三级指标     | 指标值 | 指标值确定依据 |
    | 职工培训 | 产出指标 | 质量指标 | 验收合格率   | ≥95%   | 培训计划       |
    | 设备购置 | 产出指标 | 质量指标 | 验收合格率   | ≥95%   | 采购计划       |`,
  "rows without a name are another rule's business": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 质量指标 |          | ≥95%   | 培训计划       |
    | 产出指标 | 时效指标 |          | =100%  | 培训计划       |`,
});
