import * as z from "zod";
import type { Field, Project } from "../table/goal-table";
import { bareName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { normalise } from "../value/text";
import { writtenFields, writtenGoals } from "../table/written-fields";
import { defineRule, type Problem } from "./rule";

const PLACEHOLDER = /^(?:[-_*/—–…·]+|无|暂无|待定|x{2,}|\?+|详见.*|见附件.*|同上|88100)$/iu;
const UNFILLED = /x{2,}|×{2,}|\*{2,}|_{2,}|\?{2,}|\{[^{}]{1,20}\}/iu;

/** 详见《…》 in 依据 names its document. */
const isCitation = ({ role }: Field, text: string): boolean => role === "targetBasis" && /《.{2,}》/u.test(text);

const isValue = ({ role }: Field): boolean => role === "targetValue" || role === "periodValue";

function isPlaceholder(field: Field): boolean {
  const text = field.role === "name" ? bareName(field.text) : normalise(field.text);
  if (PLACEHOLDER.test(text)) return !isCitation(field, text);
  return isValue(field) && UNFILLED.test(text);
}

function fieldsOf(project: Project): readonly Field[] {
  const amounts = [project.totalFunding?.field, project.fiscalFunding?.field].filter((field) => field !== undefined);
  return [...amounts, ...writtenGoals(project), ...project.indicators.flatMap(writtenFields)];
}

export default defineRule({
  id: "placeholder-text",
  title: { zh: "填写占位符", en: "Placeholder instead of content" },
  why: {
    zh: "“XX”“-”“待定”“详见附件”不是目标，年终无从考核，系统也会拒绝保存。请填写实际内容；数值确实为零时写“0”。",
    en: "XX, a dash, 待定 or “see annex” sets no target, cannot be assessed and is refused by the budget system. Enter the actual content; write 0 where the number really is zero.",
  },
  source: {
    zh: "预算管理一体化系统的保存校验（指标值不得含“*”“_”“-”，绩效目标不得只填符号）",
    en: "Validation on saving in the integrated budget system (no *, _ or - in a value; a goal is not a mere sign)",
  },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训场次   | 年内举办培训班的场次 | XX✗    | 培训计划       |
      | 产出指标 | 数量指标 | 培训人次   | 年内参加培训的人次   | ≥200人次 | 同上✗        |
      “XX”是占位符，请填写实际内容。
      “同上”是占位符，请填写实际内容。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标   | 绩效指标描述         | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训场次   | 年内举办培训班的场次 | 3-5场  | 培训计划       |
      | 产出指标 | 数量指标 | 培训人次   | 年内参加培训的人次   | ≥200人次 | 培训计划     |`,
  },
  decisions: {
    zh: "检查名称、描述、指标值、依据、绩效目标、预算数和财政资金。其他资金、计量单位、得分、备注里的“-”“无”表示没有，不报告。指标值里还留着“XX”“**”“{n}”的（如“≥XX个”）同样报告。依据写“详见《…》”是引用文件，不报告。",
    en: "Names, descriptions, values, bases, goals, the budget and the fiscal funds are checked. A dash or 无 under other funds, units, scores or remarks means “none”. A value with XX, ** or {n} left in it (≥XX个) counts as well. 详见《…》 as a basis cites a document.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 个单元格填的是占位符（如${quote(first.text)}），请填写实际内容。`,
    en: `${String(count)} cells hold placeholders (such as ${quote(first.text)}); enter the actual content.`,
  }),
  *check(project): Iterable<Problem> {
    for (const field of fieldsOf(project)) {
      if (!isPlaceholder(field)) continue;
      yield {
        field,
        message: {
          zh: `${quote(field.text)}是占位符，请填写实际内容。`,
          en: `${quote(field.text)} is a placeholder; enter the actual content.`,
        },
      };
    }
  },
});
