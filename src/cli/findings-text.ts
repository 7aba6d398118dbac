import type { Finding } from "../check/finding";
import { areaToA1, toA1 } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import {
  closingLine,
  findingsByTable,
  noTableMessage,
  severityNames,
  tableName,
  type CheckReport,
  type FileReport,
  type TableFindings,
} from "./check-report";
import { printable } from "./printable";

const MAX_QUOTE = 24;

const colours: Readonly<Record<Severity | "heading", number>> = { error: 31, warning: 33, info: 36, heading: 1 };

type Paint = (text: string, colour: keyof typeof colours) => string;

const plain: Paint = (text) => text;
const coloured: Paint = (text, colour) => `\u001b[${String(colours[colour])}m${text}\u001b[0m`;

function quoted(text: string): string {
  const letters = [...printable(text.trim())];
  return `“${letters.length > MAX_QUOTE ? `${letters.slice(0, MAX_QUOTE).join("")}…` : letters.join("")}”`;
}

function findingLines({ severity, at, text, message, source }: Finding, paint: Paint): readonly string[] {
  const content = text.trim() === "" ? "（空白）" : quoted(text);
  return [
    `  ${paint(severityNames[severity], severity)} ${toA1(at)} ${content} ${printable(message.zh)}`,
    `       依据：${printable(source.zh)}`,
  ];
}

function tableLines({ table, sheet, findings }: TableFindings, paint: Paint): readonly string[] {
  const name = table ? `${tableName(table)}（${areaToA1(table.area)}）` : "整个工作簿";
  const heading = paint(printable(`工作表“${sheet}” ${name}`), "heading");
  return ["", heading, ...findings.flatMap((finding) => findingLines(finding, paint))];
}

function fileLines(report: FileReport, ruleCount: number, paint: Paint): readonly string[] {
  const heading = paint(`文件 ${printable(report.file)}`, "heading");
  if (report.tables.length === 0 && report.findings.length === 0) return [heading, noTableMessage];
  if (report.findings.length === 0) return [heading, `未发现问题，已检查 ${String(ruleCount)} 条规则。`];
  return [heading, ...findingsByTable(report).flatMap((group) => tableLines(group, paint))];
}

/** A check's result for people at a terminal: a heading for each file and table, two lines for each finding. */
export function findingsAsText(report: CheckReport, isColoured: boolean): string {
  const paint = isColoured ? coloured : plain;
  const files = report.files.flatMap((file) => [...fileLines(file, report.ruleSet.active.length, paint), ""]);
  return `${[...files, closingLine(report)].join("\n")}\n`;
}
