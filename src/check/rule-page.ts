import * as z from "zod";
import type { Rule } from "../rules/rule";
import { categoryNames, dimensionNames, severityNames, tierNames } from "./rule-names";

export type Language = "zh" | "en";

const words = {
  zh: {
    bad: "会被指出",
    good: "这样就好",
    options: "选项",
    source: "依据",
    decisions: "说明",
    severity: "默认级别",
    tier: "层级",
    examplesWith: "下面的例子所用选项",
  },
  en: {
    bad: "Reported",
    good: "Fine",
    options: "Options",
    source: "Source",
    decisions: "Notes",
    severity: "Default severity",
    tier: "Tier",
    examplesWith: "Options of the examples below",
  },
};

const rowsIn = (drawing: string): readonly string[] =>
  drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A drawn sheet as Markdown: its tables with an empty heading, its messages as quotations. */
function drawingAsMarkdown(drawing: string): string {
  const lines: string[] = [];
  let inTable = false;
  for (const line of rowsIn(drawing)) {
    if (line.startsWith("|")) {
      const width = line.split("|").length - 2;
      if (!inTable) lines.push("", line, `|${" --- |".repeat(width)}`);
      else lines.push(line);
      inTable = true;
      continue;
    }
    inTable = false;
    lines.push("", line.startsWith("===") ? `**${line.slice(3).trim()}**` : `> ${line}`);
  }
  return lines.join("\n").trim();
}

function optionLines(rule: Rule): readonly string[] {
  const schema = z.toJSONSchema(rule.options, { io: "input" });
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { default: standard, description } = typeof property === "boolean" ? {} : property;
    return `- \`${name}\`${description ? `（${description}）` : ""}: ${JSON.stringify(standard)}`;
  });
}

/** The page of one rule as Markdown, rendered from the rule itself; nobody edits it. */
export function rulePage(rule: Rule, language: Language): string {
  const word = words[language];
  const colon = language === "zh" ? "：" : ": ";
  const options = optionLines(rule);
  const facts = [
    `\`${rule.id}\``,
    `${word.severity}${colon}${severityNames[rule.severity][language]}`,
    `${word.tier}${colon}${tierNames[rule.tier][language]}`,
    categoryNames[rule.category][language],
    dimensionNames[rule.dimension][language],
  ];
  const sections = [
    `# ${rule.title[language]}`,
    facts.join(" · "),
    rule.why[language],
    `${word.source}${colon}${rule.source[language]}`,
    ...(rule.examples.options === undefined
      ? []
      : [`${word.examplesWith}${colon}\`${JSON.stringify(rule.examples.options)}\``]),
    `## ${word.bad}`,
    drawingAsMarkdown(rule.examples.bad),
    `## ${word.good}`,
    drawingAsMarkdown(rule.examples.good),
    ...(rule.decisions ? [`## ${word.decisions}`, rule.decisions[language]] : []),
    ...(options.length > 0 ? [`## ${word.options}`, options.join("\n")] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}
