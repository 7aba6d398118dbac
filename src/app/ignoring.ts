import type { Finding } from "../check/finding";
import type { Ignore, IgnoreScope } from "../check/ignores";
import { failed, ready, type Desk } from "./desk";
import { withIgnoreChanges, type IgnoreChanges } from "./ignore-changes";
import { HISTORY, IGNORES } from "./kept-keys";
import * as notices from "./notices";
import type { Text } from "../rules/rule";
import type { Activity } from "./session-state";
import { rejudge } from "./rechecking";
import { withStep, type Step } from "./undo-history";
import { settled } from "./writing";

/** Why somebody does not want to be told of a finding any more, and who it is. */
export interface IgnoreWish {
  /** This cell, or everything alike in its table or in the workbook. */
  readonly scope: IgnoreScope;
  readonly reason: string;
  readonly who: string;
}

/** Changes what is ignored; `history` are the steps of ours then. null when all went well; else what did not. */
export async function changeIgnores(
  desk: Desk,
  changes: IgnoreChanges,
  history: readonly Step[],
): Promise<Activity | null> {
  const { core, host } = desk;
  const ignores = withIgnoreChanges(desk.state().ignores, changes);
  await host.save(
    new Map([
      [IGNORES, core.writeIgnores(ignores)],
      [HISTORY, core.writeHistory(history)],
    ]),
  );
  desk.show({ ignores, history });
  return settled(() => rejudge(desk));
}

/** Changes what is ignored, as one step of the history. null when all went well; else what did not. */
function ignoreStep(desk: Desk, label: Text, { add, remove }: IgnoreChanges): Promise<Activity | null> {
  const step: Step = { label, when: new Date().toISOString(), undo: { kind: "ignores", add: remove, remove: add } };
  return changeIgnores(desk, { add, remove }, withStep(desk.state().history, step, null));
}

/** Keeps a finding from the list and its cell from being marked, from now on. */
export async function ignoreFinding(desk: Desk, finding: Finding, wish: IgnoreWish): Promise<Activity> {
  const reason = wish.reason.trim();
  if (reason === "") return failed(notices.reasonMissingNotice);
  const what = desk.core.ignoreTarget(finding, wish.scope);
  const ignore: Ignore = { what, reason, who: wish.who.trim(), when: new Date().toISOString() };
  const label = notices.ignoreLabel(finding, wish.scope);
  return (await ignoreStep(desk, label, { add: [ignore], remove: [] })) ?? ready(notices.ignoredNotice);
}

/** Takes decisions to ignore back: what they kept from the list is listed again. */
export async function restoreIgnored(desk: Desk, ignores: readonly Ignore[]): Promise<Activity> {
  const label = notices.restoreLabel(ignores.length);
  return (await ignoreStep(desk, label, { add: [], remove: ignores })) ?? ready(notices.restoredNotice(ignores.length));
}
