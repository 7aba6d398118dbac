import * as z from "zod";
import { expectedCheckCharacter, projectCodeForm } from "../value/project-code";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

export default defineRule({
  id: "project-code-check-char",
  title: { zh: "项目编码校验位不符", en: "Check character of the project code does not fit" },
  why: {
    zh: "项目编码的最后一位由前 20 位推算得出。对不上，多半是抄错了一位或者颠倒了相邻两位，会查不到项目，或与别的项目混在一起。",
    en: "The last character of a project code follows from the first twenty. If it does not fit, a character was probably miscopied or two were swapped, and the project will not be found or be taken for another.",
  },
  source: {
    zh: "根据多地公开的项目编码推算（加权规则同 GB 32100-2015，模 31），未见官方文本",
    en: "Derived from published project codes (weights as in GB 32100-2015, modulo 31); no official text is known",
  },
  category: "format",
  dimension: "completeness",
  severity: "warning",
  tier: "core",
  scope: "project",
  options: z.strictObject({}),
  examples: {
    bad: `
      | 项目编码 | 13080424P00003710001B✗ | 项目名称 | 劳务派遣人员费用 |
      | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |
      项目编码“13080424P00003710001B”的末位校验字符不符，前 20 位无误时末位应为“A”，请对照项目库逐位核对。`,
    good: `
      | 项目编码 | 13080424P00003710001A | 项目名称 | 劳务派遣人员费用 |
      | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`,
  },
  decisions: {
    zh: "只检查第 9 位为 P 且格式正确的编码；T、R、Y、S 类编码的规则不明。没有官方文本印证，所以只作警告，也不自动改动：错的可能是任何一位。",
    en: "Only well-formed codes with P in the 9th place are checked; the rule for T, R, Y and S codes is unknown. It is a warning because no official text confirms it, and nothing is changed automatically, for any character may be the wrong one.",
  },
  *check({ projectCode }) {
    if (!projectCode) return;
    const expected = expectedCheckCharacter(projectCode.text);
    if (expected === null || projectCodeForm(projectCode.text).code.endsWith(expected)) return;
    yield {
      field: projectCode,
      message: {
        zh: `项目编码${quote(projectCode.text)}的末位校验字符不符，前 20 位无误时末位应为“${expected}”，请对照项目库逐位核对。`,
        en: `The check character of the project code ${quote(projectCode.text)} does not fit: if the first 20 characters are right, the last must be “${expected}”. Compare the code with the project register.`,
      },
    };
  },
});
