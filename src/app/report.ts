import type { Finding } from "../check/finding";
import { groupBy } from "../check/group-by";
import { findingLines, type Line } from "../check/finding-lines";
import type { Ignore, IgnoredFinding } from "../check/ignores";
import type { Rule } from "../rules/rule";
import type { Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable } from "../table/goal-table";
import type { Reading } from "../table/reading";

/** What is checked: the worksheet the user is on, the cells selected there, or all visible worksheets. */
export type Scope = "sheet" | "selection" | "workbook";

/** What a check found. */
export interface Report {
  readonly scope: Scope;
  /** The worksheets as they were read, in tab order. */
  readonly sheets: readonly Sheet[];
  /** The cells asked about; null for all. */
  readonly area: Area | null;
  /** What was read from the worksheets, for reading only what changes. */
  readonly reading: Reading;
  readonly tables: readonly GoalTable[];
  /** What nobody decided to ignore, in reading order. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Decisions to ignore a cell whose text has changed since. */
  readonly staleIgnores: readonly Ignore[];
  /** The rules that ran, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** The findings of one table. `table` is null for what belongs to none. */
export interface Group {
  readonly sheet: string;
  readonly table: GoalTable | null;
  readonly lines: readonly Line[];
}

/** The key of a table among all tables of a workbook. */
export const tableKey = ({ sheet, table }: Pick<Finding, "sheet" | "table">): string => `${String(table)} ${sheet}`;

/** Some of a report's findings as the list shows them: by table, and repeated ones on one line. */
export function groupFindings({ tables, rules }: Report, shown: readonly Finding[]): readonly Group[] {
  return [...groupBy(shown, tableKey).values()].map((findings) => {
    const [{ sheet, table } = { sheet: "", table: 0 }] = findings;
    return {
      sheet,
      table: tables.find((one) => one.sheet === sheet && one.index === table) ?? null,
      lines: findingLines(findings, rules),
    };
  });
}

/** The findings in the order in which the list shows them. */
export const findingsInOrder = (groups: readonly Group[]): readonly Finding[] =>
  groups.flatMap(({ lines }) => lines).flatMap((line) => (line.kind === "one" ? [line.finding] : line.findings));
