import type { Finding } from "../check/finding";
import type { Rule } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { CheckReport } from "./check-report";
import { version } from "./version";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A path as a URI reference: relative paths stay relative. */
function uriOf(path: string): string {
  const [first = "", ...rest] = path.replaceAll("\\", "/").split("/");
  const isDrive = /^[A-Za-z]:$/.test(first);
  const encoded = [isDrive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join("/");
  if (isDrive) return `file:///${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

const ruleSarif = ({ id, title, why, source, severity }: Rule) => ({
  id,
  shortDescription: { text: title.zh },
  fullDescription: { text: why.zh },
  help: { text: `依据：${source.zh}` },
  defaultConfiguration: { level: levels[severity] },
});

const resultSarif = (file: string, finding: Finding, ruleIndex: number) => ({
  ruleId: finding.rule,
  ruleIndex,
  level: levels[finding.severity],
  message: { text: finding.message.zh },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: uriOf(file) } },
      logicalLocations: [
        {
          name: toA1(finding.at),
          fullyQualifiedName: `'${finding.sheet.replaceAll("'", "''")}'!${toA1(finding.at)}`,
          kind: "cell",
        },
      ],
    },
  ],
});

/** A check's result in the Static Analysis Results Interchange Format, version 2.1.0. */
export function findingsAsSarif({ ruleSet, files }: CheckReport): string {
  const ids = ruleSet.active.map(({ rule }) => rule.id);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "jixiao",
            semanticVersion: version,
            language: "zh-CN",
            rules: ruleSet.active.map(({ rule }) => ruleSarif(rule)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: files.flatMap(({ file, findings }) =>
          findings.map((finding) => resultSarif(file, finding, ids.indexOf(finding.rule))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
