import type { Text } from "../rules/rule";
import { invertPatch } from "../sheet/invert-patch";
import type { Patch } from "../sheet/patch";
import { rejudge, showRead } from "./checking";
import { failed, ready, type Desk } from "./desk";
import { withIgnoreChanges, type IgnoreChanges } from "./ignore-changes";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { afterChange, withStep, type Step } from "./undo-history";

/** Under which keys the workbook keeps the steps we made, and the decisions to ignore. */
export const HISTORY = "history";
export const IGNORES = "ignores";

const failureIn = (activity: Activity): Activity | null => (activity.kind === "failed" ? activity : null);

/** Brings what is shown of a worksheet up to date after our own change to it; answers what went wrong, if anything. */
async function refresh(desk: Desk, { sheet: name, edits }: Patch): Promise<Activity | null> {
  const { core } = desk;
  const { check, library, summary, edits: known } = desk.state();
  const isChecked = check.kind === "checked" && check.report.sheets.some((sheet) => sheet.name === name);
  const isInLibrary = library.kind === "open" && library.sheet.name === name;
  const isInSummary = summary.kind === "open" && summary.sheets.some((sheet) => sheet.name === name);
  const isGone = edits.some(({ kind }) => kind === "remove-sheet");
  if (isGone || (!isChecked && !isInLibrary && !isInSummary)) return null;
  const sheet = await desk.host.read(name);
  const basis = await desk.basis();
  if (isInLibrary) desk.show({ library: core.reopenLibrary(library, sheet, basis.choices) });
  if (isInSummary) desk.show({ summary: core.summaryWith(summary, sheet, basis) });
  return isChecked ? failureIn(await showRead(desk, [sheet], known)) : null;
}

/** Shows and keeps what a change has made of the workbook. The change stands, whatever goes wrong here. */
async function settle(desk: Desk, follow: () => Promise<Activity | null>): Promise<Activity | null> {
  try {
    const activity = await follow();
    await desk.host.save(HISTORY, desk.core.writeHistory(desk.state().history));
    return activity;
  } catch (error) {
    return failed(notices.changedButNotice(error));
  }
}

const settlePatch = (desk: Desk, patch: Patch): Promise<Activity | null> =>
  settle(desk, async () => {
    await desk.moveDecisions(patch);
    return refresh(desk, patch);
  });

const settleIgnores = (desk: Desk): Promise<Activity | null> =>
  settle(desk, async () => failureIn(await rejudge(desk)));

const now = (): string => new Date().toISOString();

/** Makes a change to a worksheet, as one step of the history. null when all went well; else what did not. */
export async function writeStep(desk: Desk, label: Text, patch: Patch): Promise<Activity | null> {
  const result = await desk.host.write(patch);
  if (result.kind === "stale") return failed(notices.staleNotice(result.cells));
  const step: Step = { label, when: now(), undo: { kind: "patch", patch: invertPatch(patch) } };
  desk.show({ history: withStep(desk.state().history, step, patch) });
  return settlePatch(desk, patch);
}

async function changeIgnores(desk: Desk, changes: IgnoreChanges): Promise<void> {
  const ignores = withIgnoreChanges(desk.state().ignores, changes);
  await desk.host.save(IGNORES, desk.core.writeIgnores(ignores));
  desk.show({ ignores });
}

/** Changes what is ignored, as one step of the history. null when all went well; else what did not. */
export async function ignoreStep(desk: Desk, label: Text, { add, remove }: IgnoreChanges): Promise<Activity | null> {
  await changeIgnores(desk, { add, remove });
  const step: Step = { label, when: now(), undo: { kind: "ignores", add: remove, remove: add } };
  desk.show({ history: withStep(desk.state().history, step, null) });
  return settleIgnores(desk);
}

/** Takes a step back, whichever it is; refused when its cells have changed since. */
export async function undoStep(desk: Desk, step: Step): Promise<Activity> {
  const { label, undo } = step;
  const others = desk.state().history.filter((other) => other !== step);
  if (undo.kind === "ignores") {
    await changeIgnores(desk, undo);
    desk.show({ history: others });
    return (await settleIgnores(desk)) ?? ready(notices.undoneNotice(label));
  }
  const result = await desk.host.write(undo.patch);
  if (result.kind === "stale") return failed(notices.staleUndoNotice(label, result.cells));
  desk.show({ history: afterChange(others, undo.patch) });
  return (await settlePatch(desk, undo.patch)) ?? ready(notices.undoneNotice(label));
}
