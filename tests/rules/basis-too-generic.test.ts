import rule from "../../src/rules/basis-too-generic";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "several general words are as general as one": `
    | 一级指标 | 二级指标     | 三级指标           | 指标值 | 指标值确定依据            |
    | 产出指标 | 质量指标     | 贴息申请企业达标率 | ≥96%   | 年初工作计划、实施方案。✗ |
    | 效益指标 | 经济效益指标 | 贷款利息支出减少率 | ≥20%   | 历史同期水平、行业规范。✗ |
    依据“年初工作计划、实施方案。”过于笼统，请写明文件名称、文号、会议纪要或具体数据。
    依据“历史同期水平、行业规范。”过于笼统，请写明文件名称、文号、会议纪要或具体数据。`,
  "punctuation at the end and words in front make no difference": `
    | 一级指标 | 二级指标     | 三级指标       | 指标值 | 确定依据               |
    | 效益指标 | 社会效益指标 | 园区入驻企业数 | ≥3家   | 实施方案、✗            |
    | 产出指标 | 数量指标     | 培训班次       | ≥5期   | 按照本单位工作计划执行✗ |
    | 产出指标 | 质量指标     | 考核合格率     | ≥95%   | 上级要求 及工作需要✗   |
    依据“实施方案、”过于笼统，请写明文件名称、文号、会议纪要或具体数据。
    依据“按照本单位工作计划执行”过于笼统，请写明文件名称、文号、会议纪要或具体数据。
    依据“上级要求 及工作需要”过于笼统，请写明文件名称、文号、会议纪要或具体数据。`,
  "a document, a year or a contract can be looked up": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值  | 指标值确定依据                     |
    | 产出指标 | 数量指标 | 培训班次   | ≥5期    | 2024年度工作计划                   |
    | 产出指标 | 数量指标 | 培训人次   | ≥300人次 | 《职工培训实施方案》               |
    | 产出指标 | 质量指标 | 考核合格率 | ≥95%    | 年初工作计划、上年实际考核合格率94% |
    | 产出指标 | 成本指标 | 培训总成本 | ≤6万元  | 培训服务合同                       |
    | 产出指标 | 时效指标 | 完成时间   | 10月底前 | 第十一届区政府第10次常务会议纪要   |`,
  "a blank basis is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 培训班次 | ≥5期   |                |`,
  "a form without the column is never blamed": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训班次 | ≥5期   |`,
});

describe("basis-too-generic", () => {
  test("takes the bureau's own list of general words", () => {
    const drawing = `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训班次 | ≥5期   | 年初工作计划   |
      | 产出指标 | 数量指标 | 培训人次 | ≥90人次 | 领导批示       |`;
    expect(outcomes(rule, drawing)).toEqual(["E2 info"]);
    expect(outcomes(rule, drawing, { words: ["领导批示"] })).toEqual(["E3 info"]);
  });
});
