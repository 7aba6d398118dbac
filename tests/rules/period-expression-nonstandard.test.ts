import rule from "../../src/rules/period-expression-nonstandard";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "a year put in several ways": `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述   | 指标值        |
    | 产出指标 | 时效指标 | 服务期   | 服务的起止时间 | 2024年全年✗   |
    | 产出指标 | 时效指标 | 租赁期   | 租用的起止时间 | 2025年一整年✗ |
    | 产出指标 | 时效指标 | 维护期   | 维护的起止时间 | 2024年整年。✗ |
    期限“2024年全年”不规范，请写成“2024年1月至12月”。
    期限“2025年一整年”不规范，请写成“2025年1月至12月”。
    期限“2024年整年。”不规范，请写成“2024年1月至12月”。`,
  "years in Chinese numerals": `
    | 一级指标 | 二级指标       | 三级指标 | 年度指标值 | 实际完成值 |
    | 效益指标 | 可持续影响指标 | 使用期限 | 三年✗      | 三年       |
    期限“三年”不规范，请写成“＝36个月”。`,
  "periods with their first and last month": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值                |
    | 产出指标 | 时效指标 | 服务期   | 2024年1月至12月       |
    | 产出指标 | 时效指标 | 维护期   | 2023.07-2024.01       |`,
  "other words for the budget year": `
    | 一级指标 | 二级指标 | 三级指标 | 指标值   |
    | 产出指标 | 时效指标 | 完成时间 | 2024年度 |
    | 产出指标 | 时效指标 | 服务期   | 全年     |`,
  "numbers of years": `
    | 一级指标 | 二级指标       | 三级指标 | 指标值    |
    | 效益指标 | 可持续影响指标 | 使用年限 | ≥10年     |
    | 效益指标 | 可持续影响指标 | 管护期   | 一年以上  |
    | 产出指标 | 时效指标       | 服务期   | 12个月    |`,
});

describe("period-expression-nonstandard", () => {
  const form = (value: string): string => `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 时效指标 | 服务期   | ${value} |`;

  test("writes out a named year at once, and months with the user's consent", () => {
    expect(outcomes(rule, form("2024年一年"))).toEqual(['D2 info safe D2="2024年1月至12月"']);
    expect(outcomes(rule, form("一年"))).toEqual(['D2 info confirm D2="＝12个月"']);
    expect(outcomes(rule, form("两年"))).toEqual(['D2 info confirm D2="＝24个月"']);
    expect(outcomes(rule, form("二年"))).toEqual(['D2 info confirm D2="＝24个月"']);
  });
});
