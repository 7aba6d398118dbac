import type { Dimension, Rule, RuleCategory } from "../src/rules/rule";
import { categoryNames, dimensionNames, severityNames, tierNames } from "../src/check/rule-names";
import type { Language } from "../src/check/rule-page";

const words = {
  zh: {
    title: "规则手册",
    intro: (count: number) => `共 ${String(count)} 条规则。级别为默认级别，可在规则集中调整。`,
    byCategory: "按类别",
    byDimension: "按评审维度",
    head: ["规则", "名称", "级别", "层级"],
  },
  en: {
    title: "The rule book",
    intro: (count: number) => `${String(count)} rules. Severities are the defaults; a rule set may change them.`,
    byCategory: "By category",
    byDimension: "By dimension of the review",
    head: ["rule", "title", "severity", "tier"],
  },
};

function rows(rules: readonly Rule[], language: Language): string {
  const [rule, title, severity, tier] = words[language].head;
  const lines = rules.map(
    ({ id, ...about }) =>
      `| [\`${id}\`](${id}.md) | ${about.title[language]} | ${severityNames[about.severity][language]} | ${tierNames[about.tier][language]} |`,
  );
  return [
    `| ${rule ?? ""} | ${title ?? ""} | ${severity ?? ""} | ${tier ?? ""} |`,
    "| --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

const listed = (rules: readonly Rule[], language: Language): string =>
  rules.map(({ id, title }) => `- [${title[language]}](${id}.md)`).join("\n");

/** The list of all rules as Markdown, by category and by the four dimensions of the review table. */
export function ruleIndex(rules: readonly Rule[], language: Language): string {
  const word = words[language];
  // The names' tables have exactly the categories and dimensions as keys.
  const categories = Object.keys(categoryNames) as RuleCategory[];
  const dimensions = Object.keys(dimensionNames) as Dimension[];
  const byCategory = categories.map(
    (category) =>
      `### ${categoryNames[category][language]}\n\n${rows(
        rules.filter((rule) => rule.category === category),
        language,
      )}`,
  );
  const byDimension = dimensions.map(
    (dimension) =>
      `### ${dimensionNames[dimension][language]}\n\n${listed(
        rules.filter((rule) => rule.dimension === dimension),
        language,
      )}`,
  );
  const parts = [
    `# ${word.title}`,
    word.intro(rules.length),
    `## ${word.byCategory}`,
    ...byCategory,
    `## ${word.byDimension}`,
    ...byDimension,
  ];
  return `${parts.join("\n\n")}\n`;
}
