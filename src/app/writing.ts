import type { Along, Completion } from "../host/host";
import type { Text } from "../rules/rule";
import type { Address, Area } from "../sheet/address";
import { invertPatch } from "../sheet/invert-patch";
import type { Mark } from "../sheet/mark";
import type { Patch } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { Basis } from "./basis";
import { checkStateAfter, type Reading } from "./check-state";
import type { Subject } from "./check-sheets";
import { failed, type Desk } from "./desk";
import { formulaCells } from "./formula-cells";
import { HISTORY, READING } from "./kept-keys";
import { markChanged, remarkWriterOf } from "./marking";
import { marksOf } from "./marks-of";
import * as notices from "./notices";
import { reread } from "./rechecking";
import type { Report } from "./report";
import type { Activity, SessionState } from "./session-state";
import { withStep, type Step } from "./undo-history";

/** A change to a worksheet, and what comes with it. */
export interface Change {
  readonly patch: Patch;
  /** The steps of ours once it is made. */
  readonly history: readonly Step[];
  /** Whether the change is still what the user was shown, given the sheet as it is now. */
  readonly isStillMeant?: (now: Sheet) => boolean;
  /** Where on its sheet to take the user. */
  readonly reveal?: Area;
}

/** What became of a change. `problem`: the change is made, but something that follows it went wrong. */
export type Outcome =
  | { readonly kind: "written"; readonly problem: Activity | null }
  | { readonly kind: "stale"; readonly cells: readonly Address[] }
  | { readonly kind: "withheld" };

/** What a change makes of the worksheet, and of what is listed when the sheet belongs to it. */
interface Aftermath {
  readonly sheet: Sheet | null;
  readonly checked: { readonly subject: Subject; readonly report: Report | null } | null;
}

const NO_AFTERMATH: Aftermath = { sheet: null, checked: null };

const removes = ({ edits }: Patch): boolean => edits.some(({ kind }) => kind === "remove-sheet");

function aftermathOf({ core, state }: Desk, patch: Patch, then: Sheet, basis: Basis): Aftermath {
  if (removes(patch)) return NO_AFTERMATH;
  const { check, ignores } = state();
  const isListed = check.kind === "checked" && check.report.sheets.some(({ name }) => name === patch.sheet);
  if (!isListed) return { sheet: then, checked: null };
  const subject = core.withSheets(check.report, [then]);
  return { sheet: then, checked: { subject, report: core.checkSheets(subject, basis, ignores) } };
}

/** The library and the totals beside a newer state of a worksheet, as far as they are about it. */
function sideViews({ core, state }: Desk, sheet: Sheet, basis: Basis): Partial<SessionState> {
  const { library, summary } = state();
  const isIn = (sheets: readonly Sheet[]): boolean => sheets.some(({ name }) => name === sheet.name);
  return {
    ...(library.kind === "open" && library.sheet.name === sheet.name
      ? { library: core.reopenLibrary(library, sheet, basis.choices) }
      : {}),
    ...(summary.kind === "open" && isIn(summary.sheets) ? { summary: core.summaryWith(summary, sheet, basis) } : {}),
  };
}

/** Whether the spreadsheet alone knows what the sheet shows after the change: results of formulas, and how numbers look. */
const isUncertain = (sheet: Sheet, { edits }: Patch): boolean =>
  formulaCells(sheet).length > 0 ||
  edits.some((edit) => edit.kind === "set" && edit.after !== null && typeof edit.after !== "string");

/** Shows what a change has made of a worksheet, and puts right the marks of others; throws when it cannot. */
async function follow(
  desk: Desk,
  patch: Patch,
  { sheet, checked }: Aftermath,
  edits: Reading["edits"],
  basis: Basis,
): Promise<void> {
  const { check: before } = desk.state();
  if (!sheet) return;
  const reading = { sheets: [patch.sheet], edits };
  const check = checked && checkStateAfter(before, checked.subject, checked.report, reading);
  const views = sideViews(desk, sheet, basis);
  desk.show({ ...views, ...(check ? { check, preview: null } : {}) });
  if (check) await markChanged(desk, before, sheet.name);
  if ((!check && Object.keys(views).length === 0) || !isUncertain(sheet, patch)) return;
  desk.show(sideViews(desk, await reread(desk, sheet.name), basis));
}

/** Does what follows a change; the change stands, whatever goes wrong here. null when nothing does. */
export async function settled(work: () => Promise<void>): Promise<Activity | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return failed(notices.changedButNotice(error));
  }
}

/**
 * Makes a change to a worksheet, in two round trips: one sees the sheet as it is, the other writes the change, the marks
 * of what a check finds on the sheet then, and the history. Only where the sheet calculates is it read once more.
 */
export async function makeChange(desk: Desk, { patch, history, isStillMeant, reveal }: Change): Promise<Outcome> {
  const { core } = desk;
  const { check, choices: old, edits } = desk.state();
  const choices = core.movedChoices(old, patch);
  const basis: Basis = { ...(await desk.basis()), choices };
  const save = new Map([[HISTORY, core.writeHistory(history)]]);
  const kept = choices === old ? save : new Map([...save, [READING, core.writeChoices(choices)]]);
  let aftermath = NO_AFTERMATH;
  const complete: Completion = (now, then): Along | null => {
    if (isStillMeant && !isStillMeant(now)) return null;
    aftermath = aftermathOf(desk, patch, then, basis);
    const { checked } = aftermath;
    const marked = (report: Report | null): readonly Mark[] =>
      marksOf(patch.sheet, report?.findings ?? [], remarkWriterOf(desk));
    return {
      marks: checked && marked(checked.report),
      restore: marked(check.kind === "checked" ? check.report : null),
      save: kept,
      reveal: reveal ?? null,
    };
  };
  const result = await desk.host.write(patch, complete);
  if (result.kind !== "written") return result;
  desk.show({ history, choices });
  const problem = await settled(() => follow(desk, patch, aftermath, edits, basis));
  return {
    kind: "written",
    problem: result.unfinished ? failed(notices.changedButNotice(result.unfinished)) : problem,
  };
}

/** The history with a change as its latest step. */
export function withChange(desk: Desk, label: Text, patch: Patch): readonly Step[] {
  const step: Step = { label, when: new Date().toISOString(), undo: { kind: "patch", patch: invertPatch(patch) } };
  return withStep(desk.state().history, step, patch);
}

/**
 * Makes a change to a worksheet, as one step of the history; `reveal` is where to take the user. null when all went well;
 * else what did not.
 */
export async function writeStep(desk: Desk, label: Text, patch: Patch, reveal?: Area): Promise<Activity | null> {
  const history = withChange(desk, label, patch);
  const outcome = await makeChange(desk, { patch, history, ...(reveal && { reveal }) });
  if (outcome.kind === "stale") return failed(notices.staleNotice(outcome.cells));
  return outcome.kind === "written" ? outcome.problem : null;
}
