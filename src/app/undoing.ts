import type { Patch } from "../sheet/patch";
import { failed, ready, type Desk } from "./desk";
import { changeIgnores } from "./ignoring";
import { HISTORY } from "./kept-keys";
import * as notices from "./notices";
import type { Activity } from "./session-state";
import { afterChange, type MarksUndo, type Step } from "./undo-history";
import { makeChange } from "./writing";

async function undoPatch(desk: Desk, { label }: Step, patch: Patch, others: readonly Step[]): Promise<Activity | null> {
  const outcome = await makeChange(desk, { patch, history: afterChange(others, patch) });
  if (outcome.kind === "stale") return failed(notices.staleUndoNotice(label, outcome.cells));
  return outcome.kind === "written" ? outcome.problem : null;
}

async function putMarks({ core, host, show }: Desk, { sheets }: MarksUndo, others: readonly Step[]): Promise<null> {
  for (const { sheet, marks } of sheets) await host.mark(sheet, marks);
  show({ history: others });
  await host.save(new Map([[HISTORY, core.writeHistory(others)]]));
  return null;
}

/** null when all went well; else what did not. */
function takeBack(desk: Desk, step: Step, others: readonly Step[]): Promise<Activity | null> {
  const { undo } = step;
  switch (undo.kind) {
    case "patch":
      return undoPatch(desk, step, undo.patch, others);
    case "ignores":
      return changeIgnores(desk, undo, others);
    case "marks":
      return putMarks(desk, undo, others);
  }
}

/** Takes a step back, whichever it is; refused when its cells have changed since. */
export async function undoStep(desk: Desk, step: Step): Promise<Activity> {
  const others = desk.state().history.filter((other) => other !== step);
  return (await takeBack(desk, step, others)) ?? ready(notices.undoneNotice(step.label));
}
