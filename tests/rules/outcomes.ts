import type { Finding } from "../../src/check/finding";
import type { Rule } from "../../src/rules/rule";
import { toA1 } from "../../src/sheet/address";
import { drawnWorkbook } from "../drawn-sheet";
import { findingsOf } from "./test-rule";

const fixText = ({ fix }: Finding): string =>
  fix && fix.kind !== "insert"
    ? ` ${fix.kind} ${fix.replacements.map(({ field, after }) => `${toA1(field.at)}=${JSON.stringify(after)}`).join(" ")}`
    : "";

/** What a rule finds in a drawing, with severity and fix: `D2 error safe D2="≥98%"`, one line for each finding. */
export const outcomes = (rule: Rule, drawing: string, options: unknown = {}): readonly string[] =>
  findingsOf(rule, drawnWorkbook(drawing).sheets, options).map(
    (finding) => `${toA1(finding.at)} ${finding.severity}${fixText(finding)}`,
  );
