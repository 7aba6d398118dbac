import type { SetConflict, Settlement } from "../library/merge-own-sets";
import type { OwnRow, OwnSet } from "../library/own-sets";
import type { Text } from "../rules/rule";
import type { Core } from "./desk";
import type { FetchText } from "./fetched-text";
import type { OwnSetsDesk } from "./keeping-own-sets";
import { draftOf, withMovedRow, withoutRow, withRow } from "./own-library-draft";
import type { Draft, OwnSetsState, OwnSetsWork } from "./own-library-state";
import type { Activity, Task } from "./session-state";

/** What the user's own library needs of the session. */
export interface OwnLibraryPort extends OwnSetsDesk {
  run(task: Task, work: (core: Core) => Promise<Activity>): Promise<void>;
}

/** The sets of indicators that the user keeps on this computer: made of rows of a worksheet, edited and exchanged. */
export class OwnLibraryCommands {
  constructor(private readonly port: OwnLibraryPort) {}

  /** Fetches what is kept, follows what other panes do; answers what to tell the user when some of it is damaged. */
  restore(core: Core): Text | null {
    return core.keepingOwnSets.restoreOwnSets(this.port);
  }

  /** Begins a set with the selected rows. One round trip. */
  startFromSheet(): Promise<void> {
    return this.#run((keeping) => keeping.startFromSheet(this.port));
  }

  edit(set: OwnSet): void {
    this.#work(draftOf(set));
  }

  /** Changes what the set is called and found by. */
  describe(change: Partial<Pick<Draft, "title" | "keywords">>): void {
    this.#change((draft) => ({ ...draft, ...change }));
  }

  changeRow(number: number, change: Partial<OwnRow>): void {
    this.#change((draft) => withRow(draft, number, change));
  }

  /** Moves a row one place up or down. */
  moveRow(number: number, step: -1 | 1): void {
    this.#change((draft) => withMovedRow(draft, number, step));
  }

  removeRow(number: number): void {
    this.#change((draft) => withoutRow(draft, number));
  }

  /** Keeps what is being edited; what is wrong with it is shown instead. */
  save(): Promise<void> {
    return this.#run((keeping) => keeping.save(this.port));
  }

  /** Goes back to the list; what was being edited or imported is dropped. */
  close(): void {
    this.#work({ kind: "list" });
  }

  duplicate(set: OwnSet): Promise<void> {
    return this.#run((keeping) => keeping.duplicate(this.port, set));
  }

  remove(set: OwnSet): Promise<void> {
    return this.#run((keeping) => keeping.remove(this.port, set));
  }

  /** Brings back what was deleted last, beside whatever bears its title by now. */
  bringBack(): Promise<void> {
    return this.#run((keeping) => keeping.bringBack(this.port));
  }

  /** Takes sets over from a text; asks first when something in it is wrong or there already. */
  importText(text: string, source: string | null): Promise<void> {
    return this.#run((keeping) => keeping.importText(this.port, text, source));
  }

  /** The same from an address, which is proposed the next time. */
  importFrom(address: string, fetchText: FetchText): Promise<void> {
    return this.#run((keeping) => keeping.importFrom(this.port, address, fetchText));
  }

  /** Decides what happens to these incoming sets. */
  settle(conflicts: readonly SetConflict[], settlement: Settlement): void {
    const { work } = this.#state;
    if (work.kind !== "incoming") return;
    const settlements = new Map(work.settlements);
    for (const { incoming } of conflicts) settlements.set(incoming.title, settlement);
    this.#work({ ...work, settlements });
  }

  /** Takes over what was reviewed. */
  takeOver(): Promise<void> {
    return this.#run((keeping) => keeping.takeOverIncoming(this.port));
  }

  /** Shows sets as a text to be handed out. */
  export(sets: readonly OwnSet[]): Promise<void> {
    return this.#run((keeping) => keeping.exportSets(this.port, sets));
  }

  /** Shows the damaged texts to be handed out. */
  exportDamaged(): Promise<void> {
    return this.#run((keeping) => keeping.exportDamaged(this.port));
  }

  /** Forgets the damaged texts; the rows of them that could be read stay. */
  forgetDamaged(): Promise<void> {
    return this.#run((keeping) => keeping.forgetDamaged(this.port));
  }

  get #state(): OwnSetsState {
    return this.port.state().ownSets;
  }

  #work(work: OwnSetsWork): void {
    this.port.show({ ownSets: { ...this.#state, work } });
  }

  #change(change: (draft: Draft) => Draft): void {
    const { work } = this.#state;
    if (work.kind === "draft") this.#work({ ...change(work), problems: [] });
  }

  #run(work: (keeping: Core["keepingOwnSets"]) => Activity | Promise<Activity>): Promise<void> {
    return this.port.run("own-sets", async ({ keepingOwnSets }) => work(keepingOwnSets));
  }
}
