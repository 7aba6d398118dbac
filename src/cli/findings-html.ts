import type { Finding } from "../check/finding";
import { severityNames } from "../check/rule-names";
import { toA1 } from "../sheet/address";
import {
  closingLine,
  findingsByTable,
  noTableMessage,
  tableName,
  type CheckReport,
  type FileReport,
  type TableFindings,
} from "./check-report";

const escapes: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes.get(letter) ?? letter);

const style = `
  body { font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 2rem auto; max-width: 60rem; color: #1b1b1b; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; }
  table { width: 100%; border-collapse: collapse; margin-bottom: 1.5rem; }
  th, td { border: 1px solid #8a8a8a; padding: .3rem .5rem; text-align: left; vertical-align: top; }
  th { background: #f0f0f0; white-space: nowrap; } thead { display: table-header-group; } tr { break-inside: avoid; }
  td:first-child, td:nth-child(2) { white-space: nowrap; } .content { white-space: pre-wrap; overflow-wrap: anywhere; }
  .error { color: #a80000; font-weight: bold; } .warning { color: #8a4b00; font-weight: bold; } .info { color: #005a9e; }
  @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2, h3 { break-after: avoid; } @page { margin: 15mm; } }
`;

const row = ({ severity, at, text, message, source }: Finding): string =>
  `<tr><td class="${severity}">${severityNames[severity].zh}</td><td>${toA1(at)}</td><td class="content">${escaped(text)}</td>` +
  `<td>${escaped(message.zh)}</td><td>${escaped(source.zh)}</td></tr>`;

function tableSection({ table, sheet, findings }: TableFindings): string {
  const name = table ? tableName(table) : "整个工作簿";
  return [
    `<h3>工作表“${escaped(sheet)}” ${escaped(name)}</h3>`,
    "<table><thead><tr><th>级别</th><th>单元格</th><th>内容</th><th>问题</th><th>依据</th></tr></thead><tbody>",
    ...findings.map(row),
    "</tbody></table>",
  ].join("\n");
}

function fileSection(report: FileReport, ruleCount: number): string {
  const heading = `<h2>文件 ${escaped(report.file)}</h2>`;
  if (report.tables.length === 0 && report.findings.length === 0) return `${heading}\n<p>${noTableMessage}</p>`;
  if (report.findings.length === 0) return `${heading}\n<p>未发现问题，已检查 ${String(ruleCount)} 条规则。</p>`;
  return [heading, ...findingsByTable(report).map(tableSection)].join("\n");
}

/** A check's result as a page of its own, to be read in a browser and printed. Text from cells is never markup. */
export function findingsAsHtml(report: CheckReport): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>绩效目标表检查结果</title>
<style>${style}</style>
</head>
<body>
<h1>绩效目标表检查结果</h1>
<p>${closingLine(report)}</p>
${report.files.map((file) => fileSection(file, report.ruleSet.active.length)).join("\n")}
</body>
</html>
`;
}
