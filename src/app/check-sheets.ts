import { checkWorkbook } from "../check/check-workbook";
import type { Finding } from "../check/finding";
import { applyIgnores, type Ignore } from "../check/ignores";
import { contains, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { readSheets, type Reading } from "../table/reading";
import { rereadSheets } from "../table/reread-sheets";
import type { Basis } from "./basis";
import type { Report, Scope } from "./report";

/** What to check: worksheets as they were read, and the cells asked about when it is not all of them. */
export interface Subject {
  readonly scope: Scope;
  readonly sheets: readonly Sheet[];
  readonly area: Area | null;
  /** What was read of the worksheets before: only what has changed since is read again. */
  readonly reading?: Reading;
}

const isIn =
  (area: Area | null) =>
  ({ at, also }: Finding): boolean =>
    area === null || [at, ...also].some((cell) => contains(area, cell));

/** Reads and checks worksheets; null when they hold no goal table. Rules about the workbook see all of them. */
export function checkSheets(
  { scope, sheets, area, reading: earlier }: Subject,
  { choices, ruleSet }: Basis,
  ignores: readonly Ignore[],
): Report | null {
  const reading = earlier ? rereadSheets(earlier, sheets, choices) : readSheets(sheets, choices);
  const { workbook } = reading;
  if (workbook.tables.length === 0) return null;
  const names = sheets.map(({ name }) => name);
  const { findings, ignored, stale } = applyIgnores(checkWorkbook(workbook, ruleSet), ignores, names);
  const isAskedAbout = isIn(area);
  return {
    scope,
    sheets,
    area,
    reading,
    tables: workbook.tables,
    findings: area === null ? findings : findings.filter(isAskedAbout),
    ignored: ignored.filter(({ finding }) => isAskedAbout(finding)),
    staleIgnores: stale,
    rules: new Map(ruleSet.active.map(({ rule }) => [rule.id, rule])),
  };
}

/** The same subject with newer states of some of its worksheets, and with what was read of it, if it was. */
export function withSheets(subject: Subject, read: readonly Sheet[]): Subject {
  const newer = new Map(read.map((sheet) => [sheet.name, sheet]));
  return { ...subject, sheets: subject.sheets.map((sheet) => newer.get(sheet.name) ?? sheet) };
}
