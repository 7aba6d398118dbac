import rule from "../../src/rules/plan-cell-format";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

const form = (shares: string): string => `
  | 项目名称 | 产业引导资金 | 预算数 | #600.00 | < |
  | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
  | ^ | ${shares} |
  | 绩效目标 | 支持企业≥5家，带动营业收入增长≥5%。 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
  | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   | 实施方案       |`;

testRule(rule, {
  "words instead of shares": `${form("按进度✗ | 50% | 百分之七十五✗ | 100%")}
    3月底的支出计划“按进度”不是百分比，请写成“25%”这样的形式。
    10月底的支出计划“百分之七十五”不是百分比，请写成“25%”这样的形式。`,
  "one number among percentages": `${form("#25% | #50% | #75✗ | #100%")}
    10月底的支出计划“75”与同一行的其他单元格写法不一致，请写作“75%”。`,
  "numbers beside percentages and shares of one": `${form("#25✗ | #0.5✗ | 75% | #100%")}
    3月底的支出计划“25”与同一行的其他单元格写法不一致，请写作“25%”。
    6月底的支出计划“0.5”与同一行的其他单元格写法不一致，请写作“50%”。`,
  "percentages, by their format or as text": form("#25% | 50% | #75.5% | 100％"),
  "numbers throughout": form("#25 | #50 | #75 | #100"),
  "shares of one throughout": form("#0 | #0.5 | #0.75 | #1"),
  "cells still blank": form("#25% |  |  | #100%"),
  "values beyond 100% are another rule's business": form("25% | 50% | 75% | 120%"),
  "a form without a plan": `
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   |`,
});

describe("plan-cell-format", () => {
  test("is an error for words and a hint for an odd spelling", () => {
    expect(outcomes(rule, form("二十五 | 50% | 75% | 100%"))).toEqual(['B3 error confirm B3="25%"']);
    expect(outcomes(rule, form("百分之二十五 | 50% | 75% | 100%"))).toEqual(['B3 error confirm B3="25%"']);
    expect(outcomes(rule, form("按进度 | 50% | 75% | 100%"))).toEqual(["B3 error"]);
    expect(outcomes(rule, form("#25% | #50% | #75 | #100%"))).toEqual(['D3 info confirm D3="75%"']);
  });
});
