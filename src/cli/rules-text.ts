import type { Rule, RuleCategory } from "../rules/rule";
import { severityNames } from "./check-report";

const categoryNames: Readonly<Record<RuleCategory, string>> = {
  structure: "表样结构",
  completeness: "内容完整",
  format: "填写格式",
  "text-quality": "文字表述",
  quantification: "量化程度",
  consistency: "前后一致",
  arithmetic: "数字勾稽",
  alignment: "目标匹配",
  library: "指标库对照",
};

const tierNames: Readonly<Record<Rule["tier"], string>> = { core: "核心", extended: "扩展", optional: "可选" };

const ruleLine = ({ id, title, severity, tier }: Rule): string =>
  `  ${id}  ${severityNames[severity]}·${tierNames[tier]}  ${title.zh}`;

/** All rules, by category. */
export function rulesAsText(rules: readonly Rule[]): string {
  const groups = Object.entries(categoryNames).map(([category, name]) => ({
    name,
    own: rules.filter((rule) => rule.category === category),
  }));
  const lines = groups
    .filter(({ own }) => own.length > 0)
    .flatMap(({ name, own }) => [`${name}（${String(own.length)}）`, ...own.map(ruleLine), ""]);
  return `${lines.join("\n")}\n共 ${String(rules.length)} 条规则。用 jixiao rules 规则名称 查看说明。\n`;
}

const drawing = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => `  ${line}`);

/** One rule: what it finds, why, on which document it rests, with its examples. */
export function ruleAsText({ id, title, why, source, category, severity, tier, examples, decisions }: Rule): string {
  return `${[
    title.zh,
    `${id} · 默认级别：${severityNames[severity]} · ${tierNames[tier]} · ${categoryNames[category]}`,
    "",
    why.zh,
    `依据：${source.zh}`,
    ...(decisions ? [`说明：${decisions.zh}`] : []),
    "",
    "会被指出（✗ 处）：",
    ...drawing(examples.bad),
    "",
    "这样就好：",
    ...drawing(examples.good),
  ].join("\n")}\n`;
}
