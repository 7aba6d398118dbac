import type { Finding } from "../check/finding";
import { findingLines, type Line } from "../check/finding-lines";
import { severityNames } from "../check/rule-names";
import type { Rule, Text } from "../rules/rule";
import { areaToA1, toA1 } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import {
  closingLine,
  findingsByTable,
  noTableMessage,
  tableName,
  type CheckReport,
  type FileReport,
  type TableFindings,
} from "./check-report";
import { printable } from "./printable";

const MAX_QUOTE = 24;

const colours: Readonly<Record<Severity | "heading", number>> = { error: 31, warning: 33, info: 36, heading: 1 };

type Rules = ReadonlyMap<string, Rule>;

type Paint = (text: string, colour: keyof typeof colours) => string;

const plain: Paint = (text) => text;
const coloured: Paint = (text, colour) => `\u001b[${String(colours[colour])}m${text}\u001b[0m`;

function quoted(text: string): string {
  const letters = [...printable(text.trim())];
  return `“${letters.length > MAX_QUOTE ? `${letters.slice(0, MAX_QUOTE).join("")}…` : letters.join("")}”`;
}

function linesOf(cells: string, { severity, source }: Finding, message: Text, paint: Paint): readonly string[] {
  return [
    `  ${paint(severityNames[severity].zh, severity)} ${cells} ${printable(message.zh)}`,
    `       依据：${printable(source.zh)}`,
  ];
}

function findingText(line: Line, paint: Paint): readonly string[] {
  if (line.kind === "one") {
    const { finding } = line;
    const content = finding.text.trim() === "" ? "（空白）" : quoted(finding.text);
    return linesOf(`${toA1(finding.at)} ${content}`, finding, finding.message, paint);
  }
  const [first] = line.findings;
  return first ? linesOf(line.findings.map(({ at }) => toA1(at)).join(" "), first, line.message, paint) : [];
}

function tableLines({ table, sheet, findings }: TableFindings, rules: Rules, paint: Paint): readonly string[] {
  const name = table ? `${tableName(table)}（${areaToA1(table.area)}）` : "整个工作簿";
  const heading = paint(printable(`工作表“${sheet}” ${name}`), "heading");
  return ["", heading, ...findingLines(findings, rules).flatMap((line) => findingText(line, paint))];
}

function fileLines(report: FileReport, rules: Rules, paint: Paint): readonly string[] {
  const heading = paint(`文件 ${printable(report.file)}`, "heading");
  if (report.tables.length === 0 && report.findings.length === 0) return [heading, noTableMessage];
  if (report.findings.length === 0) return [heading, `未发现问题，已检查 ${String(rules.size)} 条规则。`];
  return [heading, ...findingsByTable(report).flatMap((group) => tableLines(group, rules, paint))];
}

/** A check's result for people at a terminal: a heading for each file and table, two lines for each finding or repeated finding. */
export function findingsAsText(report: CheckReport, isColoured: boolean): string {
  const paint = isColoured ? coloured : plain;
  const rules = new Map(report.ruleSet.active.map(({ rule }) => [rule.id, rule]));
  const files = report.files.flatMap((file) => [...fileLines(file, rules, paint), ""]);
  return `${[...files, closingLine(report)].join("\n")}\n`;
}
