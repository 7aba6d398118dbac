import type { Finding } from "../check/finding";
import { sameAddress } from "../sheet/address";
import type { Subject } from "./check-sheets";
import type { Desk } from "./desk";
import * as notices from "./notices";
import { takenIn, type Edits } from "./outdated";
import type { Report } from "./report";
import type { CheckState } from "./session-state";

/** What was read for a check: these worksheets, when these edits were known. */
export interface Reading {
  readonly sheets: readonly string[];
  readonly edits: Edits;
}

/** The finding that was selected before, if it is still there. */
function selectedIn({ findings }: Report, before: CheckState): Finding | null {
  const selected = before.kind === "checked" ? before.selected : null;
  if (!selected) return null;
  const { rule, sheet, at } = selected;
  return findings.find((one) => one.rule === rule && one.sheet === sheet && sameAddress(one.at, at)) ?? null;
}

/** What to show of a check; without a report none of the worksheets has a table. */
export function checkStateAfter(
  before: CheckState,
  { sheets }: Subject,
  report: Report | null,
  reading: Reading,
): CheckState {
  if (!report) return { kind: "no-table", advice: notices.noTableAdvice(sheets) };
  const edits = takenIn(before, reading.sheets, reading.edits);
  return { kind: "checked", report, selected: selectedIn(report, before), edits };
}

/** Shows what was found. */
export function showReport(desk: Desk, subject: Subject, report: Report | null, reading: Reading): void {
  desk.show({ check: checkStateAfter(desk.state().check, subject, report, reading), preview: null });
}
