import * as z from "zod";
import type { Field } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { writtenFields, writtenGoals } from "../table/written-fields";
import { quote } from "../value/quote";
import { withoutTrailingPunctuation } from "../value/trailing-punctuation";
import { defineRule, replace, type Problem } from "./rule";

const IN_CELL = /[；;。，,、：:.．]$/u;
const IN_GOAL = /[；;，,、：:]$/u;

/** A description of several sentences may end as sentences do. */
const isParagraph = ({ role, text }: Field, kept: string): boolean =>
  role === "description" && text === `${kept}。` && /[。；;]/u.test(kept);

function* inCell(field: Field): Iterable<Problem> {
  const kept = withoutTrailingPunctuation(field.text);
  if (!IN_CELL.test(field.text) || kept === "" || isParagraph(field, kept)) return;
  const after = rewrite(field, kept);
  yield {
    field,
    message: {
      zh: `${quote(field.text)}末尾的标点“${field.text.slice(kept.length)}”是多余的，请删去。`,
      en: `${quote(field.text)} ends with “${field.text.slice(kept.length)}”; delete it.`,
    },
    ...(after === null ? {} : { fix: replace("safe", field, after) }),
  };
}

function* inGoal(field: Field): Iterable<Problem> {
  const kept = withoutTrailingPunctuation(field.text);
  if (!IN_GOAL.test(field.text) || kept === "") return;
  const after = rewrite(field, `${kept}。`);
  yield {
    field,
    message: {
      zh: `绩效目标以“${field.text.slice(kept.length)}”结尾，像是没有写完，请补全或改为“。”。`,
      en: `The goal ends with “${field.text.slice(kept.length)}” as if it were unfinished; complete it or end it with 。`,
    },
    ...(after === null ? {} : { fix: replace("safe", field, after) }),
  };
}

export default defineRule({
  id: "trailing-punctuation",
  title: { zh: "名称、指标值或依据末尾带标点", en: "Punctuation at the end of a cell" },
  why: {
    zh: "指标名称、指标值和依据是词组或数值，不是句子，末尾带标点会随数据导入系统，影响指标比对和汇总。绩效目标以“；”“，”结尾则像没有写完。",
    en: "Names, values and bases are phrases, not sentences; punctuation behind them is imported into the system and disturbs comparing and adding up. A goal that ends with ； or ， looks unfinished.",
  },
  source: { zh: "评审惯例", en: "Review practice" },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标                   | 绩效指标描述                 | 指标值   | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 提高引导产业科学技术水平；✗ | 引导企业当年新增专利授权数量 | ≥5件     | 实施方案。✗    |
      “提高引导产业科学技术水平；”末尾的标点“；”是多余的，请删去。
      “实施方案。”末尾的标点“。”是多余的，请删去。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标                 | 绩效指标描述                 | 指标值   | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 提高引导产业科学技术水平 | 引导企业当年新增专利授权数量 | ≥5件     | 实施方案       |`,
  },
  decisions: {
    zh: "绩效目标以句号结尾是正确的。描述由几句话组成时，末尾的句号不报告。省略号“……”不算标点。",
    en: "A goal rightly ends with a full stop. So may a description of several sentences. An ellipsis is no punctuation in this sense.",
  },
  many: (count) => ({
    zh: `${String(count)} 个单元格的末尾带有多余的标点，请删去。`,
    en: `${String(count)} cells end with needless punctuation.`,
  }),
  *check(project) {
    for (const goal of writtenGoals(project)) yield* inGoal(goal);
    for (const indicator of project.indicators) {
      for (const field of writtenFields(indicator)) yield* inCell(field);
    }
  },
});
