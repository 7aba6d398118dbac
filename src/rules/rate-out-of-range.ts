import * as z from "zod";
import { called } from "../table/called";
import { writtenTarget } from "../table/written-target";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import type { TargetValue } from "../value/target-value";
import { defineRule } from "./rule";

function isOutOfRange(target: TargetValue): boolean {
  if (target.kind === "numeric") return target.unit === "%" && (target.number > 100 || target.number < 0);
  return target.kind === "range" && target.unit === "%" && (target.high > 100 || target.low < 0);
}

export default defineRule({
  id: "rate-out-of-range",
  title: { zh: "比率超过100%或低于0", en: "Rate above 100% or below zero" },
  why: {
    zh: "合格率、满意度一类的比率只能在0到100%之间，超出的指标值无法达到，多半是写错了数字或单位。",
    en: "Rates such as 合格率 or 满意度 lie between 0 and 100%. A target outside cannot be reached; number or unit is probably wrong.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "quantification",
  dimension: "adequacy",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    exemptWords: z
      .array(z.string().min(1))
      .default([
        ..."增长 增幅 增速 涨幅 提升 提高 增加 完成率 倍 覆盖 带动 拉动 杠杆 放大 撬动".split(" "),
        ..."同比 环比 变动 偏差 下降 降低 减少 控制 配套 周转 回报 收益 产出比 投入产出".split(" "),
        ..."收入 产值 利润 税收 投资 流动比率 速动比率".split(" "),
      ])
      .describe("名称含这些词的比率可以超过100%或为负，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述     | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 设备验收合格率 | 验收合格台数占比 | ≥105%✗ | 采购合同       |
      “设备验收合格率”的指标值“≥105%”超出0～100%的范围，请核对数值和单位。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标           | 绩效指标描述     | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标     | 设备验收合格率     | 验收合格台数占比 | =100%  | 采购合同       |
      | 效益指标 | 经济效益指标 | 企业营业收入增长率 | 比上年增长的比例 | ≥120%  | 统计年报       |`,
  },
  decisions: {
    zh: "增长、完成、覆盖、带动等可以超过100%的比率不检查；满意度无论名称如何都检查。",
    en: "Rates of growth, completion, coverage or leverage may exceed 100% and are left alone; satisfaction never may.",
  },
  *check({ indicators }, { exemptWords }) {
    for (const indicator of indicators) {
      const { name, target, targetValue } = indicator;
      const plain = plainName(name.text);
      const isExempt = !plain.endsWith("满意度") && exemptWords.some((word) => plain.includes(word));
      if (isExempt || !isOutOfRange(target)) continue;
      const { zh, en } = called(indicator);
      const value = quote(writtenTarget(indicator));
      yield {
        field: targetValue,
        message: {
          zh: `${zh}的指标值${value}超出0～100%的范围，请核对数值和单位。`,
          en: `The target ${value} of ${en} lies outside 0 to 100%; check number and unit.`,
        },
      };
    }
  },
});
