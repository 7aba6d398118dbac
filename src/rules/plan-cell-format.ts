import * as z from "zod";
import type { SpendingStep } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { readChineseNumber } from "../value/chinese-number";
import { quote } from "../value/quote";
import { defineRule, replace, type Problem } from "./rule";

type Spelling = "percentage" | "number" | "fraction";

/** null for what does not read as a share, and for 0, which is written alike in every spelling. */
function spellingOf({ field: { text }, percent }: SpendingStep): Spelling | null {
  if (percent === null || percent === 0) return null;
  if (/[%％比]/u.test(text)) return "percentage";
  return Number(text) <= 1 ? "fraction" : "number";
}

/** 二十五, 百分之二十五. */
function inWords(text: string): number | null {
  const percent = readChineseNumber(text.replace(/^百分之/u, ""));
  return percent !== null && percent <= 100 ? percent : null;
}

function unreadable({ field, label }: SpendingStep): Problem {
  const percent = inWords(field.text);
  const after = percent === null ? null : rewrite(field, `${String(percent)}%`);
  return {
    field,
    message: {
      zh: `${label}的支出计划${quote(field.text)}不是百分比，请写成“25%”这样的形式。`,
      en: `The spending plan for ${label}, ${quote(field.text)}, is no percentage; write it like “25%”.`,
    },
    ...(after === null ? {} : { fix: replace("confirm", field, after) }),
  };
}

function odd({ field, label, percent }: SpendingStep): Problem {
  const standard = `${String(percent)}%`;
  const after = rewrite(field, standard);
  return {
    field,
    severity: "info",
    message: {
      zh: `${label}的支出计划${quote(field.text)}与同一行的其他单元格写法不一致，请写作${quote(standard)}。`,
      en: `The spending plan for ${label}, ${quote(field.text)}, is not written like the others in its row; write ${quote(standard)}.`,
    },
    ...(after === null ? {} : { fix: replace("confirm", field, after) }),
  };
}

export default defineRule({
  id: "plan-cell-format",
  title: { zh: "资金支出计划格式错误", en: "Malformed share in the spending plan" },
  why: {
    zh: "支出计划按累计百分比填写，系统据此核对是否逐期递增、年底是否达到 100%。写成文字或混用几种写法就无法核对。",
    en: "The spending plan states cumulative percentages; the system checks that they grow and reach 100% at the end of the year. Words, or several notations side by side, cannot be checked.",
  },
  source: { zh: "河北省预算项目绩效目标表表样（资金支出计划，%）", en: "Form of Hebei Province (spending plan in %)" },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | 二十五✗ | 50% | 75% | 100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   | 实施方案       |
      3月底的支出计划“二十五”不是百分比，请写成“25%”这样的形式。`,
    good: `
      | 项目名称 | 产业引导资金 | 预算数 | 600.00 |  |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 |
      | ^ | #25% | #50% | #75% | #100% |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   | 实施方案       |`,
  },
  decisions: {
    zh: "“25%”、数字 25、设成百分比格式的 0.25 都算正确；同一行混用时，不是百分比的作提示。空白单元格不在此报告，超出 0–100% 由另一条规则检查。",
    en: "25%, the number 25 and 0.25 formatted as a percentage are all fine; where a row mixes them, those that are no percentages are hints. Blank cells are not reported here, and values outside 0–100% are another rule's.",
  },
  *check({ spendingPlan }): Iterable<Problem> {
    const filled = spendingPlan.filter(({ field }) => field.text !== "");
    const spellings = new Set(filled.map(spellingOf).filter((spelling) => spelling !== null));
    for (const step of filled) {
      if (step.percent === null) yield unreadable(step);
      else if (spellings.size > 1 && spellingOf(step) !== "percentage") yield odd(step);
    }
  },
});
