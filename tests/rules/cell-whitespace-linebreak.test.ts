import rule from "../../src/rules/cell-whitespace-linebreak";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "line breaks behind the text, as exports leave them": `
    | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述          | 指标值   | 指标值确定依据                         |
    | 产出指标 | 数量指标 | 贴息补贴企业数量   | 获得贴息的企业户数⏎✗ | 3家      | 第十一届区政府第10次常务会议纪要_x000D_✗ |
    | 产出指标 | 质量指标 | 贴息申请企业达标率 | 达标数÷申请数×100%    | ␣≥96%✗   | 实施方案                               |
    “获得贴息的企业户数”的首尾有多余的空格或换行，请删去。
    “第十一届区政府第10次常务会议纪要”的首尾有多余的空格或换行，请删去。
    “≥96%”的首尾有多余的空格或换行，请删去。`,
  "breaks and gaps inside a phrase": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值    | 备注 |
    | 产出指标 | 数量指标 | 培训⏎人次✗   | ≥200 人次 |      |
    | 产出指标 | 数量指标 | 参 训 班 次✗ | ≥5⏎期✗    |      |
    | 产出指标 | 质量指标 | 合格\u3000率✗| ≥95%      |      |
    “培训 人次”的中间有多余的空格或换行，请删去。
    “参 训 班 次”的中间有多余的空格或换行，请删去。
    “≥5 期”的中间有多余的空格或换行，请删去。
    “合格 率”的中间有多余的空格或换行，请删去。`,
  "both at once": `
    | 一级指标 | 二级指标 | 三级指标      | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 培训⏎人次␣⏎✗ | ≥200人 |      |
    “培训 人次”的首尾和中间有多余的空格或换行，请删去。`,
  "a goal is checked at its ends": `
    | 绩效目标 | 1. 举办培训班5期；⏎2. 培训 200人次。⏎✗ | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训班次 | ≥5期   |
    “1. 举办培训班5期； 2. 培训 200人次。”的首尾有多余的空格或换行，请删去。`,
  "a list in a goal has its line breaks for a reason": `
    | 绩效目标 | 1. 为鼓励企业入园，兑现贴息83万元。⏎2. 带动 新增就业50人。 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 贴息企业 | ＝3家  |`,
  "so has a list in a description or basis": `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述                             | 指标值 | 指标值确定依据             |
    | 产出指标 | 质量指标 | 合格率   | 1.合格人数÷参训人数×100%⏎2.以结业考试为准 | ≥95%   | （1）培训计划⏎（2）上年实际 |`,
  "spaces beside digits, letters and signs": `
    | 一级指标 | 二级指标 | 三级指标          | 绩效指标描述       | 指标值     | 指标值确定依据    |
    | 产出指标 | 数量指标 | 5G 基站建设数量   | 合格数 ÷ 总数      | ≥ 20 座    | GB 50016 规范     |`,
  "numbers aligned by their format have no spaces": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 质量指标 | 合格率   | #95%   | #10  |`,
});

const form = (cells: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
  | 产出指标 | 数量指标 | ${cells} |`;

describe("cell-whitespace-linebreak", () => {
  test("trims and joins phrases at once", () => {
    expect(outcomes(rule, form("␣培训⏎␣人 次⏎ | 年内人次 | ≥5场 | 计划"))).toEqual(['C2 info safe C2="培训人次"']);
    expect(outcomes(rule, form("培训\u3000A\u3000班 | 年内班次 | ≥5⏎场 | 计划"))).toEqual([
      'C2 info safe C2="培训 A 班"',
      'E2 info safe E2="≥5场"',
    ]);
  });

  test("joins lines of a description or basis with the user's consent", () => {
    expect(outcomes(rule, form("培训场次 | 年内举办⏎的班次，⏎不含会议 | ≥5场 | 实施方案⏎会议 纪要"))).toEqual([
      'D2 info confirm D2="年内举办的班次，不含会议"',
      'F2 info confirm F2="实施方案；会议、纪要"',
    ]);
  });

  test("only trims a list", () => {
    expect(outcomes(rule, form("培训场次 | ①班次⏎②人次⏎ | ≥5场 | 计划"))).toEqual(['D2 info safe D2="①班次\\n②人次"']);
  });

  test("never lets two values run together", () => {
    expect(outcomes(rule, form("培训场次 | 年内班次 | ≥5场⏎≥200人次 | 计划"))).toEqual(["E2 info"]);
    expect(outcomes(rule, form("1.培训场次⏎2.培训人次 | 年内班次 | ≥5场 | 计划"))).toEqual(["C2 info"]);
  });
});
