import * as z from "zod";
import { libraryUnit } from "../library/entries-named";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { plainName } from "../value/indicator-name";
import { isShare } from "../value/metric-suffix";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { withoutTrailingPunctuation } from "../value/trailing-punctuation";
import { defineRule, replace, type Fix, type Problem, type Text } from "./rule";

const isStrict = ({ categoryKind, subcategoryKind }: Indicator): boolean =>
  categoryKind === "cost" ||
  categoryKind === "satisfaction" ||
  subcategoryKind === "quantity" ||
  subcategoryKind === "cost" ||
  subcategoryKind === "clientSatisfaction";

/** A share of at most 1 may be meant as a fraction: 0.95 is no 0.95%. */
function missingUnit({ name, description }: Indicator, number: number): string | undefined {
  const isPercentage =
    isShare(name.text) || plainName(name.text).endsWith("满意度") || /[%％]/u.test(description?.text ?? "");
  if (!isPercentage) return libraryUnit(name.text);
  return number === 0 || number > 1 ? "%" : undefined;
}

function fixFor({ targetValue, unit: column }: Indicator, unit: string): Fix | undefined {
  if (column) {
    const after = rewrite(column, unit);
    return after === null ? undefined : replace("confirm", column, after);
  }
  const text = withoutTrailingPunctuation(targetValue.text).replace(
    /[\d０-９][\d０-９,.．]*/u,
    (number) => number + unit,
  );
  const read = readTargetValue({ value: text });
  const after = rewrite(targetValue, text);
  return after === null || read.kind !== "numeric" || read.unit !== unit
    ? undefined
    : replace("confirm", targetValue, after);
}

const examplesFor = ({ subcategoryKind, categoryKind }: Indicator): readonly [string, string] => {
  if (categoryKind === "cost" || subcategoryKind === "cost") return ["元", "万元"];
  return subcategoryKind === "timeliness" ? ["天", "个月"] : ["个", "人次"];
};

function message(indicator: Indicator, unit: string | undefined): Text {
  const { zh, en } = called(indicator);
  if (unit === undefined) {
    const [one, other] = examplesFor(indicator);
    return {
      zh: `${zh}的指标值缺少计量单位，请写明单位，如“${one}”“${other}”。`,
      en: `The target value of ${en} has no unit of measure; state one, such as ${one} or ${other}.`,
    };
  }
  return {
    zh: `${zh}的指标值缺少计量单位，请补写${quote(unit)}。`,
    en: `The target value of ${en} has no unit of measure; add ${quote(unit)}.`,
  };
}

export default defineRule({
  id: "unit-missing",
  title: { zh: "指标值缺少计量单位", en: "Target value without a unit" },
  why: {
    zh: "只有数字没有单位，无法判断指标值是 94%、94 分还是 94 户，年终也无从核对。定量指标应当写全比较符号、数值和计量单位。",
    en: "A bare number does not say whether 94 means per cent, points or households, so nobody can check it at the end of the year. A quantitative target consists of comparator, number and unit.",
  },
  source: {
    zh: "财预〔2021〕101号（指标解释应包括数据口径）；预算管理一体化系统的保存校验（定量指标须设置计量单位）",
    en: "财预〔2021〕101号 (an indicator states the scope of its data); validation on saving in the integrated budget system (quantitative indicators need a unit)",
  },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    namesWithoutUnit: z
      .array(z.string().min(1))
      .default(["指数", "系数", "得分", "评分", "分数", "名次", "排名", "位次", "等级", "pH值"])
      .describe("名称以这些词结尾的指标没有计量单位，不检查"),
  }),
  examples: {
    bad: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标           | 支持企业数     | 年内获得支持的企业数 | ≥5家   | 实施方案       |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 问卷调查中满意的比例 | ≥94✗   | 问卷调查       |
      “服务对象满意度”的指标值缺少计量单位，请补写“%”。`,
    good: `
      | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标   | 数量指标           | 支持企业数     | 年内获得支持的企业数 | ≥5家   | 实施方案       |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 问卷调查中满意的比例 | ≥94%   | 问卷调查       |`,
  },
  decisions: {
    zh: "数量、成本、满意度指标缺单位为错误，其他指标为警告。表中另设计量单位列的，问题标在该列；该列填“-”“/”“无”视为声明无单位，不报告。不大于 1 的比率不自动补“%”，因为 0.95 可能就是 95%。",
    en: "An error for quantity, cost and satisfaction indicators, a warning for others. In a form with a unit column the finding points there; a dash or 无 in it declares that there is no unit. No % is offered for a share of at most 1, since 0.95 may well mean 95%.",
  },
  many: (count) => ({
    zh: `${String(count)} 项指标的指标值缺少计量单位，请补写。`,
    en: `${String(count)} target values have no unit of measure; add one to each.`,
  }),
  *check({ indicators }, { namesWithoutUnit }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { target, name, targetValue, unit: column } = indicator;
      if (target.kind !== "numeric" || target.unit !== null || (column && column.text !== "")) continue;
      const plain = plainName(name.text);
      if (namesWithoutUnit.some((word) => plain.endsWith(word))) continue;
      const unit = missingUnit(indicator, target.number);
      const fix = unit === undefined ? undefined : fixFor(indicator, unit);
      yield {
        field: column ?? targetValue,
        message: message(indicator, unit),
        severity: isStrict(indicator) ? "error" : "warning",
        ...(fix ? { fix } : {}),
      };
    }
  },
});
