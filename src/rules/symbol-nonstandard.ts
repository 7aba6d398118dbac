import * as z from "zod";
import type { Indicator } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { writtenValues } from "../table/written-fields";
import { comparatorSpelling, type ComparatorSpelling } from "../value/comparator";
import { quote } from "../value/quote";
import { readTargetValue } from "../value/read-target-value";
import { systemSign } from "../value/system-sign";
import { unitClass } from "../value/units";
import { defineRule, replace, type Field, type Fix, type Problem } from "./rule";

const NUMBER_AT_END = /[\d０-９][\d０-９,，.．]*[^\d０-９]*$/u;
const LEAD = /(?:达到|达|为|[≥≤])$/u;
/** 以上 and the like include the number by law, but not in everybody's use. */
const DEBATABLE = /以[上下内]|之内/u;

/** 98%以上 → ≥98%, 不低于90% → ≥90%, >=5个 → ≥5个. */
function respelled(text: string, { written, comparator, index }: ComparatorSpelling): string | null {
  const before = text.slice(0, index);
  const behind = text.slice(index + written.length);
  if (!DEBATABLE.test(written)) return before.replace(LEAD, "") + systemSign(comparator) + behind.replace(/^\s+/u, "");
  const number = NUMBER_AT_END.exec(before);
  if (!number) return null;
  return before.slice(0, number.index).replace(LEAD, "") + systemSign(comparator) + number[0] + behind;
}

/** Whether two spellings of a value are read as the same target. */
function sameTarget(one: string, other: string): boolean {
  const [a, b] = [readTargetValue({ value: one }), readTargetValue({ value: other })];
  if ((a.kind !== "numeric" && a.kind !== "trend") || a.kind !== b.kind) return false;
  return a.number === b.number && a.unit === b.unit && (a.comparator ?? "=") === (b.comparator ?? "=");
}

function fixFor(field: Field, spelling: ComparatorSpelling): Fix | undefined {
  const text = respelled(field.text, spelling);
  if (text === null || comparatorSpelling(text) !== null || !sameTarget(field.text, text)) return undefined;
  const after = rewrite(field, text);
  return after === null ? undefined : replace(DEBATABLE.test(spelling.written) ? "confirm" : "safe", field, after);
}

function problem(field: Field, spelling: ComparatorSpelling, fix: Fix | undefined): Problem {
  const standard = systemSign(spelling.comparator);
  return {
    field,
    message: {
      zh: `${quote(field.text)}中的${quote(spelling.written)}请写成系统使用的符号“${standard}”。`,
      en: `Write ${quote(spelling.written)} in ${quote(field.text)} as the system's sign “${standard}”.`,
    },
    ...(fix ? { fix } : {}),
  };
}

/** 3个工作日以内 is how time limits are put. */
function isTimeLimit({ subcategoryKind, target }: Indicator, { written }: ComparatorSpelling): boolean {
  const isDuration = target.kind === "numeric" && target.unit !== null && unitClass(target.unit) === "time";
  return subcategoryKind === "timeliness" && isDuration && /内/u.test(written);
}

function* inColumn(column: Field): Iterable<Problem> {
  const spelling = comparatorSpelling(column.text);
  if (spelling?.kind !== "glyph") return;
  const after = spelling.written === column.text ? rewrite(column, systemSign(spelling.comparator)) : null;
  yield problem(column, spelling, after === null ? undefined : replace("safe", column, after));
}

export default defineRule({
  id: "symbol-nonstandard",
  title: { zh: "比较符号不规范", en: "Comparator not written as the system writes it" },
  why: {
    zh: "系统只使用“＞”“≥”“＝”“＜”“≤”和“定性”。写成“>=”“不低于”“以上”，导入后会变成文字，无法自动评分和汇总。",
    en: "The budget system knows ＞ ≥ ＝ ＜ ≤ and 定性 only. >=, 不低于 or 以上 become text on import and can neither be scored nor added up.",
  },
  source: { zh: "预算管理一体化系统的计算符号选项", en: "The comparators of the integrated budget system" },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述                 | 指标值     | 指标值确定依据 |
      | 产出指标 | 质量指标 | 设备验收合格率 | 验收合格数÷购置总数×100%   | 不低于90%✗ | 采购合同       |
      | 产出指标 | 数量指标 | 购置设备数量 | 年内购置并到货的设备台数     | >=12台✗    | 采购合同       |
      “不低于90%”中的“不低于”请写成系统使用的符号“≥”。
      “>=12台”中的“>=”请写成系统使用的符号“≥”。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述                 | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 设备验收合格率 | 验收合格数÷购置总数×100%   | ≥90%   | 采购合同       |
      | 产出指标 | 数量指标 | 购置设备数量 | 年内购置并到货的设备台数     | ≥12台  | 采购合同       |`,
  },
  decisions: {
    zh: "单独的计算符号列只检查符号写法（如“>=”“≧”），“大于等于”等文字是下拉选项，不报告。时效指标的“3个工作日以内”可以保留。“以上”“以内”按法律包含本数，但实际用法不一，改写须经填表人确认；其他写法含义明确，可直接改写。句子里无法确定如何改写的，只提示不改。",
    en: "In a comparator column only signs (>=, ≧) are checked; words such as 大于等于 are entries of its list. 3个工作日以内 may stay as a time limit. 以上 and 以内 include the number by law but not in everybody's use, so rewriting them needs consent; the other spellings are unambiguous. Where a sentence cannot be rewritten for certain there is no fix.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标的比较符号不规范（如${quote(first.text)}），请写成“≥”“≤”“＞”“＜”或“＝”。`,
    en: `${String(count)} comparators are not written as the system writes them (such as ${quote(first.text)}); use ≥, ≤, ＞, ＜ or ＝.`,
  }),
  *check({ indicators }): Iterable<Problem> {
    for (const indicator of indicators) {
      for (const value of writtenValues(indicator)) {
        const spelling = comparatorSpelling(value.text);
        if (!spelling || isTimeLimit(indicator, spelling)) continue;
        yield problem(value, spelling, fixFor(value, spelling));
      }
      if (indicator.comparator) yield* inColumn(indicator.comparator);
    }
  },
});
