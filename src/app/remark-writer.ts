import type { Finding } from "../check/finding";
import { sameAddress } from "../sheet/address";
import type { RemarkKind } from "../sheet/mark";
import type { RemarkWriter } from "./marks-of";
import type { Language } from "./exporting";
import { adviceFor, severityNames } from "./report-sheet";

/** More findings than this make a remark that nobody reads. */
const MOST_FINDINGS = 10;
const LONGEST_LINE = 300;

const words = {
  zh: {
    line: (name: string, text: string) => `${name}：${text}`,
    source: "依据",
    advice: "建议",
    others: (count: number) => `另有 ${String(count)} 个问题，请看窗格中的清单。`,
  },
  en: {
    line: (name: string, text: string) => `${name}: ${text}`,
    source: "Source",
    advice: "Suggestion",
    others: (count: number) => `And ${String(count)} more: see the list in the pane.`,
  },
};

/** What cells hold is on the lines too: it stays on its line, and a long one is cut. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function linesFor(finding: Finding, isAt: boolean, language: Language): readonly string[] {
  const { line, source, advice } = words[language];
  const suggestion = isAt ? adviceFor(finding)[language] : "";
  return [
    line(severityNames[finding.severity][language], oneLine(finding.message[language])),
    ...(finding.source[language] === "" ? [] : [line(source, oneLine(finding.source[language]))]),
    ...(suggestion === "" ? [] : [line(advice, oneLine(suggestion))]),
  ];
}

/** Writes severity, reason, source and suggestion of each finding at a cell. */
export const remarkWriter =
  (kind: RemarkKind, language: Language): RemarkWriter =>
  (at, findings) => {
    const told = findings.slice(0, MOST_FINDINGS);
    const others = findings.length - told.length;
    const parts = told.map((finding) => linesFor(finding, sameAddress(finding.at, at), language).join("\n"));
    return { kind, text: [...parts, ...(others > 0 ? [words[language].others(others)] : [])].join("\n\n") };
  };
