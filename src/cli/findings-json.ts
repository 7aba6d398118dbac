import { countBySeverity } from "../check/count-by-severity";
import type { Finding } from "../check/finding";
import { toA1 } from "../sheet/address";
import type { Content } from "../sheet/sheet";
import { indicatorCount, type CheckReport, type FileReport } from "./check-report";

const contentText = (content: Content): string | number | boolean | null =>
  typeof content === "object" && content !== null ? content.formula : content;

function fixOf({ fix }: Finding) {
  if (!fix || fix.kind === "insert") return {};
  const cells = fix.replacements.map(({ field, after }) => ({
    cell: toA1(field.at),
    before: contentText(field.content),
    after: contentText(after),
  }));
  return { fix: cells };
}

const findingJson = (finding: Finding) => ({
  rule: finding.rule,
  severity: finding.severity,
  sheet: finding.sheet,
  cell: toA1(finding.at),
  table: finding.table,
  field: finding.field,
  text: finding.text,
  message: finding.message.zh,
  source: finding.source.zh,
  ...fixOf(finding),
});

const fileJson = (report: FileReport) => ({
  file: report.file,
  sheets: report.sheets,
  tables: report.tables.length,
  indicators: indicatorCount(report),
  findings: report.findings.map(findingJson),
  counts: countBySeverity(report.findings),
  ignored: report.ignored,
});

/** A check's result as JSON, for programs. */
export function findingsAsJson({ ruleSet, profile, files }: CheckReport): string {
  const result = { schema: "jixiao-findings/1", preset: ruleSet.preset, profile, files: files.map(fileJson) };
  return `${JSON.stringify(result, null, 2)}\n`;
}
