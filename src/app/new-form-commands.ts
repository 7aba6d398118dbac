import { HostError } from "../host/host";
import { failed, ready, type Core, type Desk } from "./desk";
import { blankDraft, type FormDraft, type OpenNewForm } from "./new-form-state";
import * as notices from "./new-form-notices";
import type { Activity, SessionState, Task } from "./session-state";
import { writeStep } from "./writing";

/** What making new forms needs of the session. */
export interface NewFormPort {
  state(): SessionState;
  show(change: Partial<SessionState>): void;
  run(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<void>;
  core(): Promise<Core>;
}

/** Adding a worksheet with a new form. */
export class NewFormCommands {
  constructor(private readonly port: NewFormPort) {}

  /** Shows what to fill in, with what was typed before. One round trip. */
  open(): Promise<void> {
    return this.port.run("library", async (desk) => {
      await this.#reopen(desk, false);
      return ready(null);
    });
  }

  /** Takes in what the user types or chooses. */
  async change(change: Partial<FormDraft>): Promise<void> {
    const before = this.port.state().newForm;
    if (before.kind === "closed") return;
    this.port.show({ newForm: { ...before, draft: { ...before.draft, ...change } } });
    const { openNewForm } = await (await this.port.core()).loadNewForm();
    const { newForm, ownSets } = this.port.state();
    if (newForm.kind === "closed") return;
    this.port.show({ newForm: openNewForm(newForm.draft, newForm.sheets, ownSets.sets, newForm.isTried) });
  }

  /**
   * Adds the worksheet, as one step, and goes to the first cell that is left to fill in. One round trip to check, one to
   * write, one to go there. When something asked for is wrong, only that is shown.
   */
  create(): Promise<void> {
    return this.port.run("new-form", async (desk) => {
      const { newForm } = desk.state();
      if (newForm.kind === "closed") return ready(null);
      const isNameRefused = newForm.faults.sheet !== undefined;
      const asked = isNameRefused ? await this.#reopen(desk, true) : await this.#show(desk, newForm.sheets, true);
      if (Object.keys(asked.faults).length > 0) return failed(notices.putRightNotice);
      const { formOf } = await desk.core.loadNewForm();
      return this.#write(desk, asked, formOf(asked));
    });
  }

  async #write(desk: Desk, asked: OpenNewForm, { patch, open }: ReturnType<FormOf>): Promise<Activity> {
    try {
      const refused = await writeStep(desk, notices.newFormLabel(patch.sheet), patch);
      if (refused) return refused;
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "sheet-exists") throw error;
      await this.#reopen(desk, true);
      return failed(notices.nameFault("taken", patch.sheet));
    }
    const { row, column } = open[0] ?? { row: 0, column: 0 };
    await desk.host.reveal(patch.sheet, { top: row, left: column, bottom: row, right: column });
    const { form, year, budgetUnit, supervisor } = asked.draft;
    const next = { ...blankDraft, form, year, budgetUnit, supervisor };
    const { openNewForm } = await desk.core.loadNewForm();
    const sheets = [...asked.sheets, patch.sheet];
    desk.show({ newForm: openNewForm(next, sheets, desk.state().ownSets.sets, false) });
    return ready(notices.madeNotice(patch.sheet, asked.rows, open));
  }

  /** Asks again which worksheets there are. One round trip. */
  async #reopen(desk: Desk, isTried: boolean): Promise<OpenNewForm> {
    const sheets = await desk.host.sheets();
    return this.#show(
      desk,
      sheets.map(({ name }) => name),
      isTried,
    );
  }

  async #show(desk: Desk, sheets: readonly string[], isTried: boolean): Promise<OpenNewForm> {
    const { openNewForm } = await desk.core.loadNewForm();
    const { newForm, ownSets } = desk.state();
    const draft = newForm.kind === "open" ? newForm.draft : blankDraft;
    const asked = openNewForm(draft, sheets, ownSets.sets, isTried);
    desk.show({ newForm: asked });
    return asked;
  }
}

type FormOf = Awaited<ReturnType<Core["loadNewForm"]>>["formOf"];
