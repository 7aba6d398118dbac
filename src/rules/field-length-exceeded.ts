import * as z from "zod";
import type { Field, Project } from "../table/goal-table";
import { byteLength } from "../value/byte-length";
import { quote } from "../value/quote";
import { defineRule } from "./rule";

interface Limits {
  readonly projectName: number;
  readonly name: number;
  readonly targetValue: number;
  readonly description: number;
  readonly goal: number;
}

const bytes = (standard: number) => z.int().min(1).default(standard);

function* limited(
  project: Project,
  limits: Limits,
): Iterable<{ readonly field: Field | undefined; readonly limit: number }> {
  yield { field: project.projectName, limit: limits.projectName };
  yield { field: project.goal, limit: limits.goal };
  yield { field: project.termGoal, limit: limits.goal };
  for (const { name, description, targetValue } of project.indicators) {
    yield { field: name, limit: limits.name };
    yield { field: description, limit: limits.description };
    yield { field: targetValue, limit: limits.targetValue };
  }
}

export default defineRule({
  id: "field-length-exceeded",
  title: { zh: "字段超长，导入一体化系统会失败", en: "Text too long for the budget system" },
  why: {
    zh: "预算管理一体化系统的每个字段都有长度上限，超出的整行都导不进去。请精简文字。",
    en: "Every field of the integrated budget system has a maximum length; a row that exceeds it cannot be imported. Shorten the text.",
  },
  source: { zh: "预算管理一体化系统的字段长度", en: "Field lengths of the integrated budget system" },
  category: "format",
  dimension: "completeness",
  severity: "error",
  tier: "optional",
  scope: "project",
  options: z.strictObject({
    encoding: z
      .enum(["utf-8", "gbk"])
      .default("utf-8")
      .describe("当地系统数据库的字符编码：utf-8 每个汉字 3 字节，gbk 每个汉字 2 字节"),
    limits: z
      .strictObject({
        projectName: bytes(180),
        name: bytes(1000),
        targetValue: bytes(1000),
        description: bytes(2000),
        goal: bytes(2000),
      })
      .prefault({})
      .describe("各字段的长度上限（字节）：项目名称、三级指标、指标值、指标描述、绩效目标"),
  }),
  examples: {
    bad: `
      | 项目名称 | 鹰手营子矿区老旧小区供热管网、二次供水设施、雨污分流管道及配套道路综合改造提升工程（含勘察设计、工程监理、竣工验收等前期及后续各项费用）补助资金✗ | 预算数 | 600.00 |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 改造管网长度 | ≥5公里 |
      “鹰手营子矿区老旧小区供热管网、二次供水设施、雨污分流管道及…”长 216 字节，超过系统上限 180 字节，请精简。`,
    good: `
      | 项目名称 | 老旧小区管网改造补助资金 | 预算数 | 600.00 |
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 改造管网长度 | ≥5公里 |`,
  },
  decisions: {
    zh: "各地系统的上限和编码不同，可在选项中调整；默认按 UTF-8 计算，每个汉字 3 字节。",
    en: "Limits and encodings differ from province to province and can be set; by default a Chinese character counts three bytes (UTF-8).",
  },
  *check(project, { encoding, limits }) {
    for (const { field, limit } of limited(project, limits)) {
      const length = byteLength(field?.text ?? "", encoding);
      if (!field || length <= limit) continue;
      yield {
        field,
        message: {
          zh: `${quote(field.text)}长 ${String(length)} 字节，超过系统上限 ${String(limit)} 字节，请精简。`,
          en: `${quote(field.text)} takes ${String(length)} bytes, more than the system's ${String(limit)}; shorten it.`,
        },
      };
    }
  },
});
