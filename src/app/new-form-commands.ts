import { failed, type Core, type Desk } from "./desk";
import { failureNotice } from "./failure-notice";
import type { FormDraft } from "./new-form-state";
import type { Activity, SessionState, Task } from "./session-state";

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
    return this.port.run("library", async (desk) => (await desk.core.loadNewForm()).askForForm(desk));
  }

  /** Takes in what the user types or chooses. */
  async change(change: Partial<FormDraft>): Promise<void> {
    const before = this.port.state().newForm;
    if (before.kind === "closed") return;
    this.port.show({ newForm: { ...before, draft: { ...before.draft, ...change } } });
    try {
      const { revisedForm } = await (await this.port.core()).loadNewForm();
      this.port.show({ newForm: revisedForm(this.port.state()) });
    } catch (error) {
      this.port.show({ activity: failed(failureNotice(error)) });
    }
  }

  /**
   * Adds the worksheet, as one step, and goes to the first cell that is left to fill in. When something asked for is
   * wrong, only that is shown.
   */
  create(): Promise<void> {
    return this.port.run("new-form", async (desk) => (await desk.core.loadNewForm()).makeForm(desk));
  }
}
