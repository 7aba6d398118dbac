import rule from "../../src/rules/unit-not-in-list";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

testRule(rule, {
  "units nobody else uses": `
    | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值   |
    | 产出指标 | 数量指标 | 演出场次     | 年内的演出     | ＝12出✗  |
    | 产出指标 | 数量指标 | 志愿服务队   | 年内组建的队伍 | ≥3拨✗    |
    “演出场次”的计量单位“出”不在单位库中，请改用通用单位；确需使用的，请加入单位库。
    “志愿服务队”的计量单位“拨”不在单位库中，请改用通用单位；确需使用的，请加入单位库。`,
  "in a unit column": `
    | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 行政村数量 | ＝       | 11     | 个       |
    | 产出指标 | 数量指标 | 巡护队伍   | ≥        | 6      | 拨✗      |
    “巡护队伍”的计量单位“拨”不在单位库中，请改用通用单位；确需使用的，请加入单位库。`,
  "other spellings of listed units": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值    |
    | 产出指标 | 数量指标 | 租赁房屋面积 | ≥600平米  |
    | 产出指标 | 数量指标 | 派遣人员     | ≥15名     |
    | 产出指标 | 数量指标 | 新建道路     | ≥2.5km    |
    | 产出指标 | 数量指标 | 购置设备     | ≥3台套    |`,
  "compounds of money and of time": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值          |
    | 产出指标 | 成本指标 | 培训费标准   | ≤550元/人·天    |
    | 产出指标 | 成本指标 | 住宿费标准   | ≤360元/标准间   |
    | 产出指标 | 成本指标 | 清扫成本     | ≤620万/月       |
    | 产出指标 | 数量指标 | 环境卫生考核 | ≥1次/月         |
    | 产出指标 | 数量指标 | 绿化面积     | ≥1346.01万平方米 |`,
  "no unit at all is another rule's business": `
    | 一级指标 | 二级指标 | 三级指标     | 指标值 |
    | 产出指标 | 数量指标 | 租赁房屋面积 | ≥600   |`,
});

const form = (value: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 演出场次 | ${value} |`;

describe("unit-not-in-list", () => {
  test("accepts the units that an office adds, and offers no fix for others", () => {
    expect(outcomes(rule, form("≥12出"))).toEqual(["D2 info"]);
    expect(outcomes(rule, form("≥12出"), { units: ["出"] })).toEqual([]);
  });
});
