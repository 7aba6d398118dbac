import * as z from "zod";
import { quote } from "../value/quote";
import { halfWidth, normalise } from "../value/text";
import { defineRule, type Problem } from "./rule";

const SEPARATOR = /[、，,；;。/\s及和与]+/u;
const LEAD = /^(?:根据|依据|依照|按照|按|参照|结合|本局|我局|本单位|我单位|单位|部门|局)/u;
const TAIL = /(?:等|确定|制定|执行|要求)$/u;

/** What one part of a basis names, without the words around it: 根据局年初工作计划 → 年初工作计划. */
function core(part: string, words: readonly string[]): string {
  let text = normalise(part);
  while (!words.includes(text) && LEAD.test(text)) text = text.replace(LEAD, "");
  return words.includes(text) ? text : text.replace(TAIL, "");
}

function isGeneric(basis: string, words: readonly string[]): boolean {
  const parts = halfWidth(basis)
    .split(SEPARATOR)
    .filter((part) => normalise(part) !== "");
  return parts.length > 0 && parts.every((part) => words.includes(core(part, words)));
}

export default defineRule({
  id: "basis-too-generic",
  title: { zh: "指标值确定依据过于笼统", en: "Basis of the target value is too general" },
  why: {
    zh: "依据要让人查得到：哪份计划、哪个标准、哪年的数据。只写“年初工作计划”“行业规范”，评审人员无从核对指标值定得合不合理。",
    en: "A basis can be looked up: which plan, which standard, the data of which year. With “work plan” or “industry norms” alone nobody can tell whether the target is reasonable.",
  },
  source: {
    zh: "财预〔2021〕101号（指标值设定依据：计划标准、行业标准、历史标准、预算支出标准）；评审惯例",
    en: "财预〔2021〕101号 (what target values rest on: plans, industry, history, spending standards); review practice",
  },
  category: "alignment",
  dimension: "feasibility",
  severity: "info",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    words: z
      .array(z.string().min(1))
      .default([
        "年初工作计划",
        "工作计划",
        "年度工作计划",
        "年度计划",
        "年初计划",
        "工作安排",
        "年度工作安排",
        "实施方案",
        "项目实施方案",
        "工作方案",
        "行业规范",
        "行业标准",
        "国家标准",
        "历史标准",
        "计划标准",
        "其他标准",
        "历史水平",
        "历史同期水平",
        "历史数据",
        "工作要求",
        "相关文件",
        "有关文件",
        "相关规定",
        "有关规定",
        "相关政策",
        "上级要求",
        "上级文件",
        "工作需要",
        "实际需要",
        "实际工作需要",
        "实际情况",
      ])
      .describe("单独出现时视为笼统的依据"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标 | 三级指标         | 指标值     | 指标值确定依据           |
      | 产出指标 | 数量指标 | 贴息企业数量     | =3家       | 区政府第10次常务会议纪要 |
      | 产出指标 | 时效指标 | 贴息资金发放时间 | 12月31日前 | 根据局年初工作计划✗      |
      依据“根据局年初工作计划”过于笼统，请写明文件名称、文号、会议纪要或具体数据。`,
    good: `
      | 一级指标 | 二级指标 | 三级指标         | 指标值     | 指标值确定依据                   |
      | 产出指标 | 数量指标 | 贴息企业数量     | =3家       | 区政府第10次常务会议纪要         |
      | 产出指标 | 时效指标 | 贴息资金发放时间 | 12月31日前 | 《2024年全区工业和信息化工作要点》 |`,
  },
  decisions: {
    zh: "按顿号、逗号、分号、空格和“及”“和”分开，去掉“根据”“按照”“局”等，每一部分都只是笼统词才报告；带书名号、文号、年份或届次的不在此列。公开的表格常把依据写简，因此只作提示。",
    en: "Split at punctuation and conjunctions and freed of 根据, 按照 and the like, every part must be a general word. A title, number or year makes it specific. Published forms often shorten the basis, hence a hint.",
  },
  many: (count, first) => ({
    zh: `${String(count)} 项指标的确定依据只有${quote(first.text)}这样的笼统说法，请写明文件名称、文号、会议纪要或具体数据。`,
    en: `${String(count)} bases are as general as ${quote(first.text)}; name the document, its number, the minutes or the data.`,
  }),
  *check({ indicators }, { words }): Iterable<Problem> {
    for (const { targetBasis } of indicators) {
      if (!targetBasis || !isGeneric(targetBasis.text, words)) continue;
      yield {
        field: targetBasis,
        message: {
          zh: `依据${quote(targetBasis.text)}过于笼统，请写明文件名称、文号、会议纪要或具体数据。`,
          en: `The basis ${quote(targetBasis.text)} is too general; name the document, its number, the minutes or the data.`,
        },
      };
    }
  },
});
