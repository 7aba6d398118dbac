import * as z from "zod";
import { trimEnds } from "../table/cells";
import type { Field } from "../table/goal-table";
import { writtenFields, writtenGoals } from "../table/written-fields";
import { quote } from "../value/quote";
import { defineRule, replace, type Fix, type Problem } from "./rule";

const BREAK = /[\n\r\u2028\u2029]|_x000D_/gu;
const GAP = /(\p{Script=Han})[ \t\u00a0\u3000]+(?=\p{Script=Han})/gu;
const HAS_GAP = /\u3000|\p{Script=Han}[ \t\u00a0]+\p{Script=Han}/u;
const LIST_LINE = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.．、]|[①-⑳•·])/u;
const NEW_VALUE = /^[\d０-９≥≤<>=＞＜＝≧≦一二三四五六七八九十]/u;

const linesOf = (text: string): readonly string[] =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A list has its line breaks for a reason. */
const isList = (text: string): boolean =>
  linesOf(text)
    .slice(1)
    .some((line) => LIST_LINE.test(line));

const isPhrase = ({ role }: Field): boolean => role === "name" || role === "targetValue" || role === "periodValue";

/** What to put where the line was broken, or two words were set apart. Two sources in one cell must not run together. */
const joints = ({ role }: Field): { readonly line: string; readonly gap: string } =>
  role === "targetBasis" ? { line: "；", gap: "、" } : { line: "", gap: "" };

function joined(field: Field): string {
  const { line, gap } = joints(field);
  return linesOf(field.text)
    .reduce((text, next) => text + (/[，。；、,;]$/u.test(text) ? "" : line) + next)
    .replace(GAP, `$1${gap}`)
    .replaceAll("\u3000", " ");
}

/** Ends only: what it changes nobody sees. Inside a phrase as well, unless two values would run together. */
function fixFor(field: Field, isInside: boolean): Fix | undefined {
  if (!isInside) return replace("safe", field, field.text);
  if (!isPhrase(field)) return replace("confirm", field, joined(field));
  const runsTogether = linesOf(field.text)
    .slice(1)
    .some((line) => LIST_LINE.test(line) || NEW_VALUE.test(line));
  return runsTogether ? undefined : replace("safe", field, joined(field));
}

function problemIn(field: Field, onlyEnds: boolean): Problem | null {
  const { content, text } = field;
  if (typeof content !== "string" || trimEnds(content) !== text) return null;
  const atEnds = content !== text;
  const isInside = !onlyEnds && !(isList(text) && !isPhrase(field)) && (linesOf(text).length > 1 || HAS_GAP.test(text));
  if (!atEnds && !isInside) return null;
  const place = atEnds && isInside ? "首尾和中间" : atEnds ? "首尾" : "中间";
  const fix = fixFor(field, isInside);
  return {
    field,
    message: {
      zh: `${quote(text)}的${place}有多余的空格或换行，请删去。`,
      en: `${quote(text)} has needless spaces or line breaks ${isInside ? "inside" : "at its ends"}; delete them.`,
    },
    ...(fix ? { fix } : {}),
  };
}

export default defineRule({
  id: "cell-whitespace-linebreak",
  title: { zh: "单元格含多余空格或换行", en: "Needless spaces or line breaks in a cell" },
  why: {
    zh: "看不见的空格和换行会使指标值导入系统时被拒绝，也会使相同的名称被当作两个指标。请删去，需要换行显示时使用“自动换行”。",
    en: "Invisible spaces and line breaks make the budget system refuse a value and turn one name into two. Delete them; use “wrap text” where a cell should show several lines.",
  },
  source: {
    zh: "预算管理一体化系统的保存校验（指标值不得含空格）",
    en: "Validation on saving in the integrated budget system (no spaces in a value)",
  },
  category: "format",
  dimension: "completeness",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标            | 绩效指标描述                       | 指标值   | 指标值确定依据 |
      | 产出指标 | 质量指标 | 贴息申请企业 达标率✗ | 审核达标的企业数÷申请企业数×100%   | ≥96%⏎✗   | 实施方案       |
      “贴息申请企业 达标率”的中间有多余的空格或换行，请删去。
      “≥96%”的首尾有多余的空格或换行，请删去。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述                       | 指标值   | 指标值确定依据 |
      | 产出指标 | 质量指标 | 贴息申请企业达标率 | 审核达标的企业数÷申请企业数×100%   | ≥96%     | 实施方案       |`,
  },
  decisions: {
    zh: "绩效目标只检查首尾，分条换行的描述和依据也一样。描述和依据中间的换行由填表人确认后合并。数字、公式和英文单词之间的空格不报告。",
    en: "Goals are checked at their ends only, and so are descriptions and bases that list points line by line. Joining lines inside a description or basis needs the user's consent. Spaces beside numbers, formulas and Latin words are left alone.",
  },
  many: (count) => ({
    zh: `${String(count)} 个单元格含有多余的空格或换行，请删去。`,
    en: `${String(count)} cells hold needless spaces or line breaks.`,
  }),
  *check(project) {
    for (const goal of writtenGoals(project)) {
      const problem = problemIn(goal, true);
      if (problem) yield problem;
    }
    for (const field of project.indicators.flatMap(writtenFields)) {
      const problem = problemIn(field, false);
      if (problem) yield problem;
    }
  },
});
