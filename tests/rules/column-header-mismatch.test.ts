import rule from "../../src/rules/column-header-mismatch";
import { testRule } from "./test-rule";

testRule(rule, {
  "a form with a spending plan needs the columns of Hebei": `
    | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
    | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
    | ^ | 25% | 50% | 75% | 100% |
    | 一级指标✗ | 二级指标 | 三级指标       | 指标值 | |
    | 产出指标  | 数量指标 | 支持产业项目数 | ≥8个   | |
    | 效益指标  | 社会效益指标 | 新增就业人数 | ≥20人 | |
    指标表缺少“绩效指标描述”“指标值确定依据”列，请按规定表样补上。`,
  "other names for the same columns are fine": `
    | 一级指标 | 二级指标 | 指标名称     | 指标解释         | 年度指标值 | 评分标准 |
    | 产出指标 | 数量指标 | 购置设备数量 | 年内到货的台数   | =3台       | 按比例   |
    | 效益指标 | 社会效益指标 | 设备利用率 | 使用天数÷工作日 | ≥90%      | 按比例   |`,
  "a form without description and basis is another form": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 |
    | 产出指标 | 数量指标 | 购置设备数量 | =3台   |
    | 效益指标 | 社会效益指标 | 设备利用率 | ≥90%  |`,
  "two horizons have two value columns": `
    | 一级指标 | 二级指标 | 三级指标 | 实施周期目标值 | 年度指标值 |
    | 产出指标 | 数量指标 | 建设里程 | ≥12公里        | ≥4公里     |
    | 产出指标 | 质量指标 | 合格率   | =100%          | =100%      |`,
});
