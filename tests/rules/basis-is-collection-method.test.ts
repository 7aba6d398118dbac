import rule from "../../src/rules/basis-is-collection-method";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "methods of other indicators, whatever their punctuation": `
    | 一级指标 | 二级指标     | 三级指标       | 指标值 | 指标值确定依据 |
    | 产出指标 | 质量指标     | 隐患整改率     | ≥95%   | 现场查看。✗    |
    | 效益指标 | 社会效益指标 | 业务网上办理率 | ≥80%   | 统␣计✗         |
    “隐患整改率”的依据“现场查看。”是取得完成值的方法，请写明指标值按什么确定，如“上年实际完成数”。
    “业务网上办理率”的依据“统 计”是取得完成值的方法，请写明指标值按什么确定，如“上年实际完成数”。`,
  "a method of the regulation": `
    | 一级指标 | 二级指标       | 三级指标       | 指标值 | 确定依据     |
    | 效益指标 | 可持续影响指标 | 系统使用年限   | ≥5年   | 趋势判断法✗  |
    “系统使用年限”的依据“趋势判断法”是取得完成值的方法，请写明指标值按什么确定，如“上年实际完成数”。`,
  "what a survey showed is a basis": `
    | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据           |
    | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥90%   | 上年问卷调查结果         |
    | 满意度指标 | 服务对象满意度指标 | 授课教师满意度 | ≥90%   | 问卷调查、年度培训计划   |
    | 产出指标   | 数量指标           | 统计企业户数   | ≥30户  | 统计年鉴                 |`,
  "a blank basis, and a form without the column": `
    === 甲
    | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
    | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥90%   |                |
    === 乙
    | 一级指标   | 二级指标           | 三级指标       | 指标值 | 备注     |
    | 满意度指标 | 服务对象满意度指标 | 参训学员满意度 | ≥90%   | 问卷调查 |`,
});

describe("basis-is-collection-method", () => {
  test("offers last year's survey for satisfaction only", () => {
    expect(
      outcomes(
        rule,
        `
        | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
        | 产出指标   | 质量指标           | 隐患整改率     | ≥95%   | 台账           |
        | 满意度指标 | 服务对象满意度指标 | 受检企业满意度 | ≥90%   | 调查问卷       |`,
      ),
    ).toEqual(["E2 info", 'E3 info confirm E3="历史标准（上年满意度调查结果）"']);
  });

  test("is silent where the bureau accepts the method", () => {
    const drawing = `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 受检企业满意度 | ≥90%   | 问卷调查       |`;
    expect(outcomes(rule, drawing, { methods: ["台账"] })).toEqual([]);
  });
});
