import type { Finding } from "../check/finding";
import { HostError } from "../host/host";
import type { Text } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { Patch } from "../sheet/patch";
import { failed, ready, type Desk } from "./desk";
import { failureNotice } from "./failure-notice";
import { listed } from "./filter";
import { cellCount, fixItems, fixPatches, type FixItem } from "./fix-items";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { writeStep } from "./writing";

/** Makes one of several changes; tells what came of those before it when it fails. */
async function writeNext(desk: Desk, label: Text, patch: Patch, done: readonly string[]): Promise<Activity | null> {
  const tell = (problem: Text): Activity =>
    failed(done.length > 0 ? notices.partlyFixedNotice(done, patch.sheet, problem) : problem);
  try {
    const refused = await writeStep(desk, label, patch);
    return refused?.kind === "failed" ? tell(refused.notice) : refused;
  } catch (error) {
    if (done.length > 0 && error instanceof HostError) return tell(failureNotice(error));
    throw error;
  }
}

/** One step for each worksheet; stops at the first that refuses. */
async function write(desk: Desk, label: Text, items: readonly FixItem[]): Promise<Activity> {
  const patches = fixPatches(items);
  const done: string[] = [];
  for (const patch of patches) {
    const own = patches.length > 1 ? notices.labelOn(label, patch.sheet) : label;
    const refused = await writeNext(desk, own, patch, done);
    if (refused) return refused;
    done.push(patch.sheet);
  }
  return ready(notices.fixedNotice(patches));
}

/** Makes the fixes when they change one cell, else shows them first. */
async function fixOrPreview(desk: Desk, label: Text, items: readonly FixItem[]): Promise<Activity> {
  if (items.length === 0) return ready(notices.nothingToFixNotice);
  if (cellCount(items) === 1) return write(desk, label, items);
  desk.show({ preview: { label, items, omitted: new Set() } });
  return ready(notices.previewNotice(cellCount(items)));
}

function listedNow(desk: Desk): readonly Finding[] {
  const { check, filter } = desk.state();
  return check.kind === "checked" ? listed(check.report, filter) : [];
}

/** Selects what has moved up to the place of a finding that is gone. */
function selectNext(desk: Desk, place: number): void {
  const { check } = desk.state();
  const shown = listedNow(desk);
  if (check.kind !== "checked") return;
  desk.show({ check: { ...check, selected: shown[Math.min(place, shown.length - 1)] ?? null } });
}

/** Puts one finding right; shows first what that does when it is not safe and changes several cells. */
export async function fixFinding(desk: Desk, finding: Finding): Promise<Activity> {
  const place = listedNow(desk).indexOf(finding);
  if (place < 0) return ready(null);
  const label = notices.fixLabel(toA1(finding.at));
  const items = fixItems([finding]);
  const ended =
    finding.fix?.kind === "safe" && items.length > 0
      ? await write(desk, label, items)
      : await fixOrPreview(desk, label, items);
  if (!desk.state().preview) selectNext(desk, place);
  return ended;
}

/** Puts findings of one rule right. */
export const fixFindings = (desk: Desk, findings: readonly Finding[]): Promise<Activity> => {
  const items = fixItems(findings);
  return fixOrPreview(desk, notices.fixManyLabel(cellCount(items)), items);
};

/** Makes every safe fix of the listed findings. */
export async function fixAllSafe(desk: Desk): Promise<Activity> {
  const { check, filter, ignores } = desk.state();
  if (check.kind !== "checked") return ready(null);
  const items = desk.core.safeFixes(check.report, await desk.basis(), ignores, filter);
  return fixOrPreview(desk, notices.fixAllLabel, items);
}

/** Makes the fixes of the preview, but for those left out. */
export async function applyPreview(desk: Desk): Promise<Activity> {
  const { preview } = desk.state();
  if (!preview) return ready(null);
  const items = preview.items.filter((item) => !preview.omitted.has(item));
  if (items.length === 0) return failed(notices.nothingTickedNotice);
  desk.show({ preview: null });
  return write(desk, preview.label, items);
}
