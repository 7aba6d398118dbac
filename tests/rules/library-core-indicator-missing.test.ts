import rule from "../../src/rules/library-core-indicator-missing";
import { drawnWorkbook } from "../drawn-sheet";
import { outcomes } from "./outcomes";
import { findingsOf, testRule } from "./test-rule";

const lease = `
  | 项目名称 | 政务平台租房费用 | | | |
  | 一级指标   | 二级指标           | 三级指标         | 指标值 | 指标值确定依据 |
  | 产出指标   | 数量指标           | 办公房屋租赁数量 | =6间   | 租赁合同       |
  | 产出指标   | 质量指标           | 房屋验收合格率   | =100%  | 租赁合同       |
  | 产出指标   | 成本指标           | 年租金总额       | ≤6万元 | 租赁合同       |
  | 效益指标   | 社会效益指标       | 办公用房保障率   | =100%  | 租赁合同       |
  | 满意度指标 | 服务对象满意度指标 | 入驻科室满意度   | ≥94%   | 上年调查结果   |`;

testRule(rule, {
  "each project of a register, at its first row": `
    | 项目名称     | 一级指标   | 二级指标           | 三级指标         | 指标值   |
    | 专项业务经费 | 产出指标   | 数量指标           | 办理件数         | ≥30件    |
    | 职工技能培训 | 产出指标   | 数量指标✗          | 培训班次         | ≥5期     |
    | 职工技能培训 | 产出指标   | 数量指标           | 培训人次         | ≥300人次 |
    | 职工技能培训 | 产出指标   | 质量指标           | 培训人员合格率   | ≥95%     |
    | 职工技能培训 | 满意度指标 | 服务对象满意度指标 | 参训学员满意度   | ≥90%     |
    该项目属于“培训”类，缺少核心指标“培训计划按期完成率”“人均培训成本”，请补充。`,
  "many are counted, three are named": `
    | 项目名称 | 监测设备购置 | | | |
    | 一级指标 | 二级指标✗ | 三级指标     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标  | 购置设备数量 | =3台   | 采购计划       |
    该项目属于“设备购置”类，缺少核心指标“设备验收合格率”“设备交付完成时间”“设备购置总成本”等 6 项，请补充。`,
  "other names of the same indicators count": `
    | 项目名称 | 贷款贴息资金 | | | |
    | 一级指标   | 二级指标           | 三级指标           | 指标值     | 指标值确定依据 |
    | 产出指标   | 数量指标           | 贴息补贴企业数量   | 3家        | 会议纪要       |
    | 产出指标   | 质量指标           | 贴息申请企业达标率 | ≥96%       | 实施方案       |
    | 产出指标   | 时效指标           | 贴息资金发放时间   | 12月31日前 | 实施方案       |
    | 产出指标   | 成本指标           | 贴息资金总成本     | ≤83万元    | 会议纪要       |
    | 效益指标   | 经济效益指标       | 减少企业贷款支出率 | ≥95%       | 上年实际       |
    | 满意度指标 | 服务对象满意度指标 | 受益企业满意度     | ≥98%       | 上年调查结果   |`,
  "a project of no known kind": `
    | 项目名称 | 专项业务经费 | | | |
    | 一级指标 | 二级指标 | 三级指标   | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 办理件数   | ≥30件  | 上年实际       |`,
  "no indicator is of the kind that the name suggests": `
    | 项目名称 | 卫片执法补助经费 | | | |
    | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
    | 效益指标   | 社会效益指标       | 卫片图斑核查面积 | ≥12亩 | 任务书       |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度     | ≥95%   | 上年调查结果   |`,
  "a form without indicators, and a scoring scheme": `
    === 空表
    | 项目名称 | 劳务派遣人员费用 | | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 |          |        |                |
    === 评分
    | 项目名称 | 劳务派遣人员费用 | | | |
    | 一级指标 | 二级指标 | 三级指标     | 分值 | 评分标准 |
    | 决策     | 项目立项 | 立项依据充分性 | 4  | 充分得满分 |
    | 过程     | 资金管理 | 资金使用合规性 | 6  | 合规得满分 |`,
});

describe("library-core-indicator-missing", () => {
  test("offers the missing rows together", () => {
    const [finding, ...rest] = findingsOf(rule, drawnWorkbook(lease).sheets);
    expect(rest).toEqual([]);
    expect(finding?.fix).toEqual({ kind: "insert", names: ["租赁房屋面积", "租金支付及时率"] });
  });

  test("waits for as many as the bureau says", () => {
    expect(outcomes(rule, lease, { from: 2 })).toEqual(["B2 info"]);
    expect(outcomes(rule, lease, { from: 3 })).toEqual([]);
  });
});
