import { addSheet } from "./adding-sheets";
import { readVisible } from "./checking";
import { ready, type Desk } from "./desk";
import * as notices from "./notices";
import type { Activity } from "./session-state";

/** Reads all visible worksheets and adds up their projects: one round trip for each, and one for their names. */
export async function openTotals(desk: Desk): Promise<Activity> {
  const sheets = await readVisible(desk);
  if (!sheets) return ready(notices.cancelledNotice);
  desk.show({ summary: desk.core.openSummary(sheets, await desk.basis()) });
  return ready(null);
}

/** Puts the totals on a new worksheet. */
export async function writeTotals(desk: Desk): Promise<Activity> {
  const { summary } = desk.state();
  if (summary.kind !== "open") return ready(null);
  const { sheet, problem } = await addSheet(desk, summary.sheets, (names) =>
    desk.core.summarySheet(summary.summary, names),
  );
  return problem ?? ready(notices.summaryWrittenNotice(sheet));
}
