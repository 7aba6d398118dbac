import rule from "../../src/rules/description-equals-name";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "copied with its brackets, spaces and punctuation": `
    | 一级指标   | 二级指标           | 三级指标             | 绩效指标描述          | 指标值 | 指标值确定依据 |
    | 满意度指标 | 服务对象满意度指标 | 受益企业满意度（%）  | 受益企业满意度（%）✗  | ≥98%   | 问卷调查       |
    | 效益指标   | 经济效益指标       | 引导产业收入增加     | 引导产业收入 增加；⏎✗ | ≥5%    | 年初工作计划   |
    描述“受益企业满意度（%）”照抄了指标名称，请写明反映的内容、计算方法和数据口径。
    描述“引导产业收入 增加；”照抄了指标名称，请写明反映的内容、计算方法和数据口径。`,
  "copied without the number of the indicator": `
    | 一级指标 | 二级指标 | 三级指标            | 指标解释   | 指标值 |
    | 产出指标 | 数量指标 | 指标1：建设厕所数量 | 建设厕所数量✗ | ＝1个 |
    描述“建设厕所数量”照抄了指标名称，请写明反映的内容、计算方法和数据口径。`,
  "in a register": `
    | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值   |
    | 会议费   | 产出指标 | 数量指标 | 会议次数 | 会议次数✗    | ≥6次     |
    | 培训费   | 产出指标 | 数量指标 | 培训人次 | 年内参训人次 | ≥200人次 |
    描述“会议次数”照抄了指标名称，请写明反映的内容、计算方法和数据口径。`,
  "a form without descriptions": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值   |
    | 产出指标 | 数量指标 | 培训人次 | ≥200人次 |`,
  "a blank description is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值   |
    | 产出指标 | 数量指标 | 培训人次 |              | ≥200人次 |
    | 产出指标 | 数量指标 | 培训班次 | 年内的班次   | ≥5期     |`,
  "more than the name, however little": `
    | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述           | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 设置产业引导项目数 | 设置项目数情况         | ≥1个   | 年初工作计划   |
    | 产出指标 | 成本指标 | 房屋租赁总成本     | 总成本控制率           | ≤6万元 | 年初工作计划   |
    | 产出指标 | 数量指标 | 补贴人数           | 补贴人数（按月平均）   | ≥60人  | 年初工作计划   |`,
});

const form = (name: string, description: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值   |
  | 产出指标 | 数量指标 | ${name} | ${description} | ≥200人次 |`;

describe("description-equals-name", () => {
  test("offers the library's description of an indicator of this name", () => {
    const drawing = form("贴息补贴企业数量", "贴息补贴企业数量");
    expect(outcomes(rule, drawing)).toEqual(['D2 warning confirm D2="本年度获得贴息的企业户数"']);
  });

  test("has nothing to offer for a name the library does not know", () => {
    expect(outcomes(rule, form("雾炮车出车台次", "雾炮车出车台次"))).toEqual(["D2 warning"]);
  });
});
