import * as z from "zod";
import { writtenGoals } from "../table/written-fields";
import { quote } from "../value/quote";
import { defineRule, type Field, type Problem } from "./rule";

/** Names of policies may be as vague as they like. */
const QUOTED = /《[^《》]*》|“[^“”]*”/gu;

function vague(field: Field, words: readonly string[]): Problem | null {
  const text = field.text.replace(QUOTED, "");
  const word = words.find((word) => text.includes(word));
  if (word === undefined) return null;
  const where = field.role === "targetValue" ? "指标值" : "绩效目标";
  return {
    field,
    message: {
      zh: `${where}中的${quote(word)}说不清程度，请改为数量、比例或可查证的结果。`,
      en: `${quote(word)} in ${quote(field.text)} does not say how much; give a number, a share or a result that can be verified.`,
    },
  };
}

export default defineRule({
  id: "vague-wording",
  title: { zh: "表述含糊", en: "Vague wording" },
  why: {
    zh: "绩效目标要指向明确、细化量化。“一定”“有所”“进一步”说不清做到什么程度，年终无从对照。",
    en: "Goals must be specific and quantified. “To some degree” or “further” does not say how far, and nothing can be compared with it at the end of the year.",
  },
  source: {
    zh: "财预〔2015〕88号（绩效目标应指向明确、细化量化）",
    en: "财预〔2015〕88号 (performance goals must be specific and quantified)",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    goalWords: z.array(z.string().min(1)).default(["一定", "有所", "进一步"]).describe("绩效目标中视为含糊的词"),
    valueWords: z
      .array(z.string().min(1))
      .default(["一定", "有所", "进一步", "大力", "切实", "不断", "显著", "明显", "积极", "全面", "有效", "相关"])
      .describe("指标值中视为含糊的词"),
  }),
  examples: {
    bad: `
      | 绩效目标 | 为鼓励小型果品加工企业进入食品工业园，给予一定的政策支持。✗ | < | < | < |
      | 一级指标 | 二级指标     | 三级指标     | 指标值        | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 园区企业吸纳就业 | 有效带动就业✗ | 实施方案       |
      绩效目标中的“一定”说不清程度，请改为数量、比例或可查证的结果。
      指标值中的“有效”说不清程度，请改为数量、比例或可查证的结果。`,
    good: `
      | 绩效目标 | 为3家小型果品加工企业提供贷款贴息83万元，带动新增就业50人。 | < | < | < |
      | 一级指标 | 二级指标     | 三级指标         | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 园区企业新增就业人数 | ≥50人  | 实施方案       |`,
  },
  decisions: {
    zh: "名称里的这些词不报告。指标值里有数字的（“明显提高5%以上”）已经可以衡量，单独一个“显著”“明显”是评价档次，都不报告；书名号和引号中的文件、政策名称不看。",
    en: "Names are not checked. A value with a number in it (明显提高5%以上) can be measured, and a lone 显著 or 明显 is a grade of a scale; neither is reported. Titles in 《》 and “ ” are not looked at.",
  },
  *check(project, { goalWords, valueWords }): Iterable<Problem> {
    for (const goal of writtenGoals(project)) {
      const problem = vague(goal, goalWords);
      if (problem) yield problem;
    }
    for (const { target, targetValue } of project.indicators) {
      const problem =
        target.kind === "level" || /[\d０-９]/u.test(targetValue.text) ? null : vague(targetValue, valueWords);
      if (problem) yield problem;
    }
  },
});
