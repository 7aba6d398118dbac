import * as z from "zod";
import { plainName } from "../value/indicator-name";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

export default defineRule({
  id: "indicator-name-too-long",
  title: { zh: "三级指标名称过长", en: "Indicator name too long" },
  why: {
    zh: "指标名称要简洁明确、通俗易懂。写成一句话，往往把工作内容、目标值和依据都塞进了名称，系统的指标库也放不下。",
    en: "The name of an indicator is short and plain. A whole sentence usually packs task, target and basis into the name, and does not fit the system's indicator library.",
  },
  source: {
    zh: "财预〔2021〕101号（指标名称应简洁明确、通俗易懂）；预算管理一体化系统指标库的名称长度",
    en: "财预〔2021〕101号 (names must be concise and easy to understand); name length in the system's indicator library",
  },
  category: "text-quality",
  dimension: "relevance",
  severity: "info",
  tier: "extended",
  scope: "project",
  options: z.strictObject({
    hintAbove: z.int().min(1).default(20).describe("名称超过多少字给出提示"),
    warnAbove: z.int().min(1).default(30).describe("名称超过多少字给出警告"),
  }),
  examples: {
    bad: `
      | 一级指标 | 二级指标     | 三级指标                                       | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 通过项目实施有效提升辖区内困难群众基本生活保障能力✗ | ≥95%   | 实施方案       |
      名称“通过项目实施有效提升辖区内困难群众基本生活保障能力”有 25 个字，请精简到 20 个字以内。`,
    good: `
      | 一级指标 | 二级指标     | 三级指标             | 指标值 | 指标值确定依据 |
      | 效益指标 | 社会效益指标 | 困难群众救助覆盖率   | ≥95%   | 实施方案       |`,
  },
  decisions: {
    zh: "超过 20 个字为提示，超过 30 个字为警告。“指标1：”“★”和末尾括号里的内容不计入字数。",
    en: "A hint above 20 characters, a warning above 30. 指标1：, ★ and a bracket at the end do not count.",
  },
  *check({ indicators }, { hintAbove, warnAbove }) {
    for (const { name } of indicators) {
      const { length } = Array.from(plainName(name.text));
      if (length <= hintAbove) continue;
      yield {
        field: name,
        severity: length > warnAbove ? "warning" : "info",
        message: {
          zh: `名称${quote(name.text)}有 ${String(length)} 个字，请精简到 ${String(hintAbove)} 个字以内。`,
          en: `The name ${quote(name.text)} has ${String(length)} characters; shorten it to ${String(hintAbove)} at most.`,
        },
      };
    }
  },
});
