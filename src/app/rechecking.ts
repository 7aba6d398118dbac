import { blocksOf } from "../host/cell-blocks";
import { HostError } from "../host/host";
import type { Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { showReport, type Reading } from "./check-state";
import { checkActivity } from "./checking";
import { ready, type Desk } from "./desk";
import { formulaCells } from "./formula-cells";
import { markChanged, markSheets, marksChanged } from "./marking";
import * as notices from "./notices";
import { outdatedAreas, outdatedSheets } from "./outdated";
import type { Report } from "./report";
import type { Activity } from "./session-state";

/** Above so many areas a worksheet is read whole. */
const MOST_AREAS = 100;

/** Where contents may have changed with these edits: there, and wherever a formula may show another result. */
function changedAreas(sheet: Sheet, edited: readonly Area[]): readonly Area[] | null {
  const areas = [...edited, ...blocksOf(formulaCells(sheet))];
  return areas.length <= MOST_AREAS ? areas : null;
}

/** A listed worksheet as it is now: of one that was edited here and there, only that is read. */
async function readAgain({ host, state }: Desk, name: string): Promise<Sheet> {
  const { check } = state();
  const before = check.kind === "checked" ? check.report.sheets.find((sheet) => sheet.name === name) : undefined;
  const edited = outdatedAreas(state(), name);
  const areas = before && edited && changedAreas(before, edited);
  return (before && areas && (await host.refresh(before, areas))) ?? host.read(name);
}

/** Checks what is listed by newer states of some of its worksheets, and shows it. */
async function showNewer(
  desk: Desk,
  listed: Report,
  read: readonly Sheet[],
  edits: Reading["edits"],
): Promise<Report | null> {
  const subject = desk.core.withSheets(listed, read);
  const report = desk.core.checkSheets(subject, await desk.basis(), desk.state().ignores);
  showReport(desk, subject, report, { sheets: read.map(({ name }) => name), edits });
  return report;
}

/**
 * Checks the worksheets again that were edited, and marks those whose marks change with it. While a cell is still being
 * typed into, it is left for later.
 */
export async function recheckOutdated(desk: Desk): Promise<Activity> {
  const { check: before, edits } = desk.state();
  if (before.kind !== "checked") return ready(null);
  try {
    const read: Sheet[] = [];
    for (const name of outdatedSheets(desk.state())) read.push(await readAgain(desk, name));
    const report = await showNewer(desk, before.report, read, edits);
    if (!report) return ready(notices.noTableNotice);
    return checkActivity(desk, report, await markSheets(desk, report, marksChanged(desk, report, before)));
  } catch (error) {
    if (error instanceof HostError && error.code === "cell-editing") return ready(null);
    throw error;
  }
}

/** Reads a worksheet again and brings the list and the marks up to date; throws when it cannot. */
export async function reread(desk: Desk, name: string): Promise<Sheet> {
  const { check: before, edits } = desk.state();
  const sheet = await desk.host.read(name);
  if (before.kind === "checked" && before.report.sheets.some((one) => one.name === name)) {
    await showNewer(desk, before.report, [sheet], edits);
    await markChanged(desk, before, null);
  }
  return sheet;
}

/** Checks what was read by other decisions, and marks what has changed; throws when it cannot. */
export async function rejudge(desk: Desk): Promise<void> {
  const { check: before } = desk.state();
  if (before.kind !== "checked") return;
  await showNewer(desk, before.report, [], new Map());
  await markChanged(desk, before, null);
}
