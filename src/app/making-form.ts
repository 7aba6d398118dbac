import { HostError } from "../host/host";
import { failed, ready, type Desk } from "./desk";
import { formOf, openNewForm } from "./new-form";
import * as notices from "./new-form-notices";
import { blankDraft, type NewFormState, type OpenNewForm } from "./new-form-state";
import type { Activity, SessionState } from "./session-state";
import { writeStep } from "./writing";

/** What is asked for, looked through again after something was typed or chosen. */
export const revisedForm = ({ newForm, ownSets }: Pick<SessionState, "newForm" | "ownSets">): NewFormState =>
  newForm.kind === "open" ? openNewForm(newForm.draft, newForm.sheets, ownSets.sets, newForm.isTried) : newForm;

function show(desk: Desk, sheets: readonly string[], isTried: boolean): OpenNewForm {
  const { newForm, ownSets } = desk.state();
  const draft = newForm.kind === "open" ? newForm.draft : blankDraft;
  const asked = openNewForm(draft, sheets, ownSets.sets, isTried);
  desk.show({ newForm: asked });
  return asked;
}

/** Asks again which worksheets there are. One round trip. */
async function reopen(desk: Desk, isTried: boolean): Promise<OpenNewForm> {
  const sheets = await desk.host.sheets();
  return show(
    desk,
    sheets.map(({ name }) => name),
    isTried,
  );
}

/** Shows what to fill in, with what was typed before. One round trip. */
export async function askForForm(desk: Desk): Promise<Activity> {
  await reopen(desk, false);
  return ready(null);
}

async function write(desk: Desk, asked: OpenNewForm): Promise<Activity> {
  const { patch, open } = formOf(asked);
  const { row, column } = open[0] ?? { row: 0, column: 0 };
  const reveal = { top: row, left: column, bottom: row, right: column };
  try {
    const refused = await writeStep(desk, notices.newFormLabel(patch.sheet), patch, reveal);
    if (refused) return refused;
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "sheet-exists") throw error;
    await reopen(desk, true);
    return failed(notices.nameFault("taken", patch.sheet));
  }
  const { form, year, budgetUnit, supervisor } = asked.draft;
  const next = { ...blankDraft, form, year, budgetUnit, supervisor };
  desk.show({ newForm: openNewForm(next, [...asked.sheets, patch.sheet], desk.state().ownSets.sets, false) });
  return ready(notices.madeNotice(patch.sheet, asked.rows, open));
}

/**
 * Adds the worksheet, as one step, and goes to the first cell that is left to fill in. One round trip to check, one to
 * write and go there. When something asked for is wrong, only that is shown.
 */
export async function makeForm(desk: Desk): Promise<Activity> {
  const { newForm } = desk.state();
  if (newForm.kind === "closed") return ready(null);
  const isNameRefused = newForm.faults.sheet !== undefined;
  const asked = isNameRefused ? await reopen(desk, true) : show(desk, newForm.sheets, true);
  return Object.keys(asked.faults).length > 0 ? failed(notices.putRightNotice) : write(desk, asked);
}
