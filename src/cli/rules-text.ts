import { categoryNames, severityNames, tierNames } from "../check/rule-names";
import type { Rule } from "../rules/rule";

const ruleLine = ({ id, title, severity, tier }: Rule): string =>
  `  ${id}  ${severityNames[severity].zh}·${tierNames[tier].zh}  ${title.zh}`;

/** All rules, by category. */
export function rulesAsText(rules: readonly Rule[]): string {
  const groups = Object.entries(categoryNames).map(([category, { zh }]) => ({
    name: zh,
    own: rules.filter((rule) => rule.category === category),
  }));
  const lines = groups
    .filter(({ own }) => own.length > 0)
    .flatMap(({ name, own }) => [`${name}（${String(own.length)}）`, ...own.map(ruleLine), ""]);
  return `${lines.join("\n")}\n共 ${String(rules.length)} 条规则。用 jixiao rules 规则名称 查看说明。\n`;
}
