import * as z from "zod";
import type { Field, Project } from "../table/goal-table";
import { rewrite } from "../table/rewrite";
import { checkCharacterCandidates, projectCodeForm, type ProjectCodeForm } from "../value/project-code";
import { quote } from "../value/quote";
import { defineRule, replace, type Fix, type Problem, type Text } from "./rule";

const NO_CODE = /^(?:[-—/*]*|无|暂无|待定)$/u;
const OLD_CODES_UNTIL = 2020;

/** The code without the project's name that some forms put behind it: 51000021R000000019951-工资性支出. */
const codePart = (text: string): string => text.split(/(?=\p{Script=Han})/u)[0]?.replace(/[-—_\s]{1,5}$/u, "") ?? "";

function faultMessage(written: string, { code, fault, type }: ProjectCodeForm): Text {
  const zh = `项目编码${quote(written)}`;
  const en = `The project code ${quote(written)}`;
  switch (fault) {
    case "length":
      return {
        zh: `${zh}共 ${String(code.length)} 位，应为 21 位，请对照项目库核对。`,
        en: `${en} has ${String(code.length)} characters instead of 21; compare it with the project register.`,
      };
    case "region-or-year":
      return {
        zh: `${zh}的前 8 位应为 6 位行政区划代码和 2 位年度，全部是数字，请对照项目库核对。`,
        en: `${en} must begin with eight digits: six for the region, two for the year. Compare it with the project register.`,
      };
    case "type-letter":
      return {
        zh: `${zh}的第 9 位应为项目类型的大写字母（如“P”），请对照项目库核对。`,
        en: `${en} must have the letter of the project type (such as P) in the 9th place; compare it with the project register.`,
      };
    case "character":
      return {
        zh: `${zh}的后 12 位含有不该出现的字符，${type === "P" ? "编码不用字母 I、O、S、V、Z，" : ""}请对照项目库核对。`,
        en: `${en} has a character that does not belong among its last twelve; compare it with the project register.`,
      };
    case null:
      return {
        zh: `${zh}含有空格、全角或小写字符，请改为“${code}”。`,
        en: `${en} holds spaces, full-width characters or small letters; write “${code}”.`,
      };
  }
}

/** O for 0 and I for 1, where the check character then fits. */
function unconfused({ code }: ProjectCodeForm): string | null {
  const read = code.slice(0, 9) + code.slice(9).replaceAll("O", "0").replaceAll("I", "1");
  return read !== code && checkCharacterCandidates(code).includes(read) ? read : null;
}

function fixFor(field: Field, written: string, form: ProjectCodeForm): Fix | undefined {
  const code = form.fault === null ? form.code : unconfused(form);
  const after = code === null ? null : rewrite(field, field.text.replace(written, code));
  return after === null ? undefined : replace(form.fault === null ? "safe" : "confirm", field, after);
}

const isOld = ({ year }: Project): boolean => year !== null && year <= OLD_CODES_UNTIL;

export default defineRule({
  id: "project-code-format",
  title: { zh: "项目编码格式错误", en: "Malformed project code" },
  why: {
    zh: "项目编码是项目在预算管理一体化系统中的唯一标识，共 21 位：6 位行政区划、2 位年度、1 位类型字母和 12 位数字或字母。位数不对或夹有空格，系统无法识别。",
    en: "The project code identifies a project in the integrated budget system: 21 characters, six for the region, two for the year, one letter for the type and twelve digits or letters. The system does not recognise one of another length, or with spaces in it.",
  },
  source: {
    zh: "预算管理一体化系统技术标准（项目代码为 21 位字符）；多地公开的项目编码",
    en: "Technical standard of the integrated budget system (a project code has 21 characters); published project codes",
  },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "core",
  scope: "project",
  options: z.strictObject({
    otherLengths: z
      .array(z.int().min(1))
      .default([])
      .describe("当地还在使用的其他编码位数，这些位数的字母数字编码不报告"),
  }),
  examples: {
    bad: `
      | 项目编码 | 13080424P0000371001A✗ | 项目名称 | 劳务派遣人员费用 |
      | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |
      项目编码“13080424P0000371001A”共 20 位，应为 21 位，请对照项目库核对。`,
    good: `
      | 项目编码 | 13080424P00003710001A | 项目名称 | 劳务派遣人员费用 |
      | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`,
  },
  decisions: {
    zh: "空白或填“无”“-”的编码由表头必填项的规则处理。编码后带项目名称的，只看编码部分。空格和全角字符可直接修正；把字母 O、I 改为 0、1 只在校验位随之相符时建议，由填表人确认。2020 年及以前的表可能使用旧编码，只作提示；仅有小写字母的也只作提示。",
    en: "A blank code, 无 or a dash is the business of the rule about required header fields. Where the project's name follows the code, only the code counts. Spaces and full-width characters are put right at once; O and I become 0 and 1 only if the check character then fits, and with the user's consent. Forms of 2020 and before may use old codes: a hint. So are mere small letters.",
  },
  *check(project, { otherLengths }): Iterable<Problem> {
    const { projectCode } = project;
    if (!projectCode || NO_CODE.test(projectCode.text)) return;
    const written = codePart(projectCode.text) || projectCode.text;
    const form = projectCodeForm(written);
    if (form.fault === null && written === form.code) return;
    if (otherLengths.includes(form.code.length) && /^[0-9A-Z]+$/.test(form.code)) return;
    const onlySmallLetters = form.fault === null && written.toUpperCase() === form.code;
    const fix = fixFor(projectCode, written, form);
    yield {
      field: projectCode,
      message: faultMessage(written, form),
      severity: onlySmallLetters || isOld(project) ? "info" : "error",
      ...(fix ? { fix } : {}),
    };
  },
});
