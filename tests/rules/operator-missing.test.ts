import rule from "../../src/rules/operator-missing";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "bare numbers in digits and Chinese numerals": `
    | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述     | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 贴息补贴企业数量 | 贴息补贴企业数量 | 3家✗   | 会议纪要       |
    | 产出指标 | 数量指标 | 租赁房屋间数     | 租赁房屋间数     | 六间✗  | 租赁合同       |
    “贴息补贴企业数量”的指标值“3家”没有写比较符号，请写明“≥”“≤”或“＝”，例如“＝3家”。
    “租赁房屋间数”的指标值“六间”没有写比较符号，请写明“≥”“≤”或“＝”，例如“＝六间”。`,
  "a percentage by the cell's format": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值  |
    | 产出指标 | 质量指标 | 垃圾处理合格率 | #95%✗   |
    “垃圾处理合格率”的指标值“95%”没有写比较符号，请写明“≥”“≤”或“＝”，例如“≥95%”。`,
  "in a form with a comparator column the blank comparator is marked": `
    | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
    | 产出指标 | 质量指标 | 按时发放率 | ✗        | 95     | %        |
    “按时发放率”的指标值“95”没有写比较符号，请写明“≥”“≤”或“＝”，例如“≥95”。`,
  "signs and words are comparators": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值     |
    | 产出指标 | 数量指标 | 培训场次 | ≥5场       |
    | 产出指标 | 数量指标 | 培训人次 | ＝200人次  |
    | 产出指标 | 数量指标 | 流转土地 | >=60亩     |
    | 产出指标 | 质量指标 | 合格率   | 不低于90%  |
    | 产出指标 | 质量指标 | 完好率   | 98%以上    |
    | 产出指标 | 成本指标 | 项目成本 | 5万元以内  |`,
  "a comparator column that is filled is enough": `
    | 一级指标   | 二级指标           | 三级指标 | 指标性质 | 指标值 | 度量单位 |
    | 产出指标   | 数量指标           | 执法经费 | ﹦       | 72890  | 元       |
    | 满意度指标 | 服务对象满意度指标 | 满意度   | 大于等于 | 95     | %        |`,
  "approximate numbers and 零事故 are put in words": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值    |
    | 产出指标 | 数量指标 | 受益人数       | 约200人   |
    | 产出指标 | 数量指标 | 参会人数       | 50人左右  |
    | 产出指标 | 质量指标 | 安全生产事故数 | 零事故    |`,
  "values that are no number need none": `
    | 一级指标 | 二级指标 | 三级指标         | 指标值          |
    | 产出指标 | 时效指标 | 贴息资金发放时间 | 12月31日之前    |
    | 产出指标 | 时效指标 | 工资发放时间     | 每月8日前       |
    | 产出指标 | 数量指标 | 举办活动场次     | 3-5场           |
    | 效益指标 | 经济效益指标 | 企业营业收入 | 较上年增长5%    |
    | 产出指标 | 质量指标 | 空气质量         | 优良            |`,
});

const form = (row: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  ${row}`;

const suggested = (row: string): string | undefined => /"(.*)"/.exec(outcomes(rule, form(row))[0] ?? "")?.[1];

describe("operator-missing", () => {
  test("suggests the comparator that such an indicator usually has, for the user to confirm", () => {
    expect(outcomes(rule, form("| 产出指标 | 数量指标 | 租赁房屋间数 | 6间 |"))).toEqual([
      'D2 info confirm D2="＝6间"',
    ]);
    expect(suggested("| 产出指标 | 成本指标 | 项目总成本 | 250万元 |")).toBe("≤250万元");
    expect(suggested("| 成本指标 | 经济成本指标 | 项目总成本 | 250万元 |")).toBe("≤250万元");
    expect(suggested("| 产出指标 | 质量指标 | 合格率 | 95% |")).toBe("≥95%");
    expect(suggested("| 产出指标 | 质量指标 | 合格率 | 100% |")).toBe("＝100%");
    expect(suggested("| 效益指标 | 社会效益指标 | 受益人数 | 200人 |")).toBe("≥200人");
    expect(suggested("| 满意度指标 | 服务对象满意度指标 | 学员满意度 | 90% |")).toBe("≥90%");
    expect(suggested("| 效益指标 | 社会效益指标 | 群众投诉次数 | 3次 |")).toBe("≤3次");
    expect(suggested("| 效益指标 | 社会效益指标 | 安全事故起数 | 0起 |")).toBe("＝0起");
    expect(suggested("| 产出指标 | 时效指标 | 故障响应时间 | 30分钟 |")).toBe("≤30分钟");
    expect(suggested("| 产出指标 | 时效指标 | 租赁期 | 12个月 |")).toBe("＝12个月");
  });

  test("writes into the comparator column of a form that has one", () => {
    const drawing = `
      | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
      | 产出指标 | 数量指标 | 行政村数量 | ≥        | 11     | 个       |
      | 产出指标 | 数量指标 | 会议次数   |          | 4      | 次       |`;
    expect(outcomes(rule, drawing)).toEqual(['D3 info confirm D3="＝"']);
  });

  test("sums up many, with an example where the cell is not the blank column's", () => {
    const many = (drawing: string): string | undefined => {
      const field = readWorkbook(drawnWorkbook(drawing).sheets).tables[0]?.projects[0]?.indicators[0];
      return field && rule.many?.(8, field.comparator ?? field.targetValue).zh;
    };
    expect(many(form("| 产出指标 | 数量指标 | 租赁房屋间数 | 6间 |"))).toBe(
      "8 项指标没有写比较符号（如“6间”），请补写“≥”“≤”或“＝”。",
    );
    expect(
      many(`
        | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
        | 产出指标 | 数量指标 | 行政村数量 |          | 11     | 个       |`),
    ).toBe("8 项指标没有写比较符号，请补写“≥”“≤”或“＝”。");
  });
});
