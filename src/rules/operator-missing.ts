import * as z from "zod";
import { called } from "../table/called";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { systemSign } from "../value/system-sign";
import type { Comparator } from "../value/target-value";
import { unitClass } from "../value/units";
import { defineRule, replace, type Fix, type Problem } from "./rule";

const UNWANTED = /事故|投诉|差错|失误|故障|违规|违约|违法|超标|死亡|伤亡|上访|信访|纠纷|中断|流失|误差/u;
const USED_TIME = /时间|时限|时长|响应|办结|用时|天数/u;

/** The comparator a reviewer would expect; the user decides. */
function expected({ name, categoryKind, subcategoryKind }: Indicator, number: number, unit: string | null): Comparator {
  const plain = plainName(name.text);
  if (number === 0 || (unit === "%" && number >= 100)) return "=";
  if (categoryKind === "cost" || subcategoryKind === "cost" || UNWANTED.test(plain)) return "≤";
  if (categoryKind === "benefit" || categoryKind === "satisfaction" || unit === "%") return "≥";
  return unit !== null && unitClass(unit) === "time" && USED_TIME.test(plain) ? "≤" : "=";
}

function fixFor({ comparator: column, targetValue }: Indicator, sign: string): Fix | undefined {
  const field = column ?? targetValue;
  const text = column ? sign : sign + targetValue.text;
  const after = rewrite(field, text);
  const read = readTargetValue(column ? { value: targetValue.text, comparator: text } : { value: text });
  return after === null || read.kind !== "numeric" || !read.explicit ? undefined : replace("confirm", field, after);
}

export default defineRule({
  id: "operator-missing",
  title: { zh: "指标值缺少比较符号", en: "Target value without a comparator" },
  why: {
    zh: "系统把计算符号单独存放并且必填。没有符号，年终完成 7 间时无法判断是超额完成还是偏离目标。请写明“≥”“≤”或“＝”。",
    en: "The budget system stores the comparator on its own and requires it. Without one nobody can tell whether 7 rooms instead of 6 exceed the target or miss it. Write ≥, ≤ or ＝.",
  },
  source: {
    zh: "预算管理一体化系统的保存校验（须先选择计算符号）",
    en: "Validation on saving in the integrated budget system (a comparator must be chosen first)",
  },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 办公房屋租赁数量 | 年内租用的办公用房间数 | 6间✗   | 租赁合同       |
      “办公房屋租赁数量”的指标值“6间”没有写比较符号，请写明“≥”“≤”或“＝”，例如“＝6间”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 绩效指标描述           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 办公房屋租赁数量 | 年内租用的办公用房间数 | ＝6间  | 租赁合同       |`,
  },
  decisions: {
    zh: "许多公开的表格直接填数字，所以只作提示。建议的符号：成本和负面指标用“≤”，效益、满意度和比率用“≥”，其余和 0、100% 用“＝”，由填表人确认。写作全角“＝”，因为在 Excel 中直接键入“=6间”会被当作公式。“约6间”“零事故”不报告。",
    en: "Many published tables print bare numbers, so this is a hint. Suggested: ≤ for costs and unwanted events, ≥ for benefits, satisfaction and rates, ＝ for the rest and for 0 and 100%; the user confirms. The full-width ＝ is used because Excel takes a typed “=6间” for a formula. 约6间 and 零事故 are left alone.",
  },
  many: (count, first) => {
    const isBlankColumn = first.text === "";
    return {
      zh: `${String(count)} 项指标没有写比较符号${isBlankColumn ? "" : `（如${quote(first.text)}）`}，请补写“≥”“≤”或“＝”。`,
      en: `${String(count)} indicators have no comparator${isBlankColumn ? "" : ` (such as ${quote(first.text)})`}; add ≥, ≤ or ＝.`,
    };
  },
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      const { target, targetValue, comparator: column } = indicator;
      if (target.kind !== "numeric" || target.explicit || target.approximate) continue;
      if ((column && column.text !== "") || /^零/u.test(targetValue.text)) continue;
      const sign = systemSign(expected(indicator, target.number, target.unit));
      const fix = fixFor(indicator, sign);
      const { zh, en } = called(indicator);
      yield {
        field: column ?? targetValue,
        message: {
          zh: `${zh}的指标值${quote(targetValue.text)}没有写比较符号，请写明“≥”“≤”或“＝”，例如${quote(sign + targetValue.text)}。`,
          en: `The target value ${quote(targetValue.text)} of ${en} has no comparator; write ≥, ≤ or ＝, such as ${quote(sign + targetValue.text)}.`,
        },
        ...(fix ? { fix } : {}),
      };
    }
  },
});
