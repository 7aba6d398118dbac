import type { Patch } from "../sheet/patch";
import { readVisible } from "./checking";
import { ready, type Desk } from "./desk";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { writeStep } from "./writing";

/** Reads all visible worksheets and adds up their projects: one round trip for each, and one for their names. */
export async function openTotals(desk: Desk): Promise<Activity> {
  const sheets = await readVisible(desk);
  if (!sheets) return ready(notices.cancelledNotice);
  desk.show({ summary: desk.core.openSummary(sheets, await desk.basis()) });
  return ready(null);
}

/** Adds a worksheet, as one step, and goes there. null when all went well; else what did not. */
export async function addSheet(desk: Desk, patch: Patch): Promise<Activity | null> {
  const refused = await writeStep(desk, notices.addSheetLabel(patch.sheet), patch);
  if (!refused) await desk.host.reveal(patch.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  return refused;
}

/** Puts the totals on a new worksheet. */
export async function writeTotals(desk: Desk): Promise<Activity> {
  const { summary } = desk.state();
  if (summary.kind !== "open") return ready(null);
  const sheets = await desk.host.sheets();
  const names = sheets.map(({ name }) => name);
  const patch = desk.core.summarySheet(summary.summary, names);
  return (await addSheet(desk, patch)) ?? ready(notices.summaryWrittenNotice(patch.sheet));
}
