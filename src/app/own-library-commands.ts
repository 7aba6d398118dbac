import type { SetConflict, Settlement } from "../library/merge-own-sets";
import type { OwnRow, OwnSet } from "../library/own-sets";
import type { Host } from "../host/host";
import type { Text } from "../rules/rule";
import type { Place } from "./checking";
import { failed, ready, type Core } from "./desk";
import type { FetchText } from "./fetched-text";
import { draftOf, withMovedRow, withoutRow, withRow } from "./own-library-draft";
import * as notices from "./own-library-notices";
import type { Draft, OwnSetsState, OwnSetsWork } from "./own-library-state";
import type { Preferences } from "./preferences";
import type { Activity, SessionState, Task } from "./session-state";

/** What all keys begin with under which sets are kept. */
const OWN_SETS = "own-set";
const ADDRESS = "own-sets-address";
const LIST: OwnSetsWork = { kind: "list" };

/** What the user's own library needs of the session. */
export interface OwnLibraryPort {
  readonly host: Host;
  readonly preferences: Preferences;
  readonly core: () => Promise<Core>;
  state(): SessionState;
  show(change: Partial<SessionState>): void;
  run(task: Task, work: (core: Core) => Promise<Activity>): Promise<void>;
  /** The cells the user selected last. */
  selection(): Place | null;
}

/** The sets of indicators that the user keeps on this computer: made of rows of a worksheet, edited and exchanged. */
export class OwnLibraryCommands {
  constructor(private readonly port: OwnLibraryPort) {}

  /** Fetches what is kept, follows what other panes do; answers what to tell the user when some of it is damaged. */
  restore(core: Core): Text | null {
    const { preferences } = this.port;
    this.#reread(core);
    this.#show({ address: preferences.read(ADDRESS) ?? "" });
    preferences.watch(OWN_SETS, () => {
      void this.port.core().then((loaded) => {
        this.#reread(loaded);
      });
    });
    const { damaged } = this.#state;
    return damaged.length === 0 ? null : notices.damagedNotice(damaged.length);
  }

  /** Begins a set with the selected rows. One round trip. */
  startFromSheet(): Promise<void> {
    return this.#run(async (core) => {
      const sheet = await this.port.host.read();
      const place = this.port.selection();
      const area = place?.sheet === sheet.name ? place.area : null;
      const selected = core.ownLibrary.selectedRows(sheet, area, this.port.state().choices);
      if (selected.kind !== "rows") return failed(notices.nothingSelectedNotice(selected));
      this.port.show({ active: sheet.name });
      this.#work(core.ownLibrary.draftFrom(selected, this.#state.sets));
      return ready(null);
    });
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
    return this.#run((core) => {
      const { work } = this.#state;
      if (work.kind !== "draft") return ready(null);
      const saved = core.ownLibrary.saveDraft(this.port.preferences, work);
      if (saved.kind === "refused") {
        this.#work({ ...work, problems: saved.problems });
        return failed(notices.notSavedNotice(saved.problems.length));
      }
      if (saved.kept === "full") return failed(notices.fullNotice);
      this.#work(LIST);
      this.#reread(core);
      return ready(notices.savedNotice(saved));
    });
  }

  /** Goes back to the list; what was being edited or imported is dropped. */
  close(): void {
    this.#work(LIST);
  }

  duplicate(set: OwnSet): Promise<void> {
    return this.#run((core) => {
      const { sets } = core.ownLibrary.readStored(this.port.preferences);
      const copy = core.ownLibrary.underFreeTitle(set, [...sets, set]);
      return this.#add(core, copy, (_, kept) => notices.savedNotice({ kind: "saved", set: copy, kept, besides: null }));
    });
  }

  remove(set: OwnSet): Promise<void> {
    return this.#run((core) => {
      if (core.ownLibrary.forgetSet(this.port.preferences, set) === "full") return failed(notices.notDeletedNotice);
      this.#reread(core);
      this.#show({ deleted: set });
      return ready(notices.deletedNotice(set.title));
    });
  }

  /** Brings back what was deleted last, beside whatever bears its title by now. */
  bringBack(): Promise<void> {
    return this.#run((core) => {
      const { deleted } = this.#state;
      if (!deleted) return ready(null);
      const { sets } = core.ownLibrary.readStored(this.port.preferences);
      return this.#add(core, core.ownLibrary.underFreeTitle(deleted, sets), (set, kept) => {
        this.#show({ deleted: null });
        return notices.broughtBackNotice(set.title, kept);
      });
    });
  }

  /** Takes sets over from a text; asks first when something in it is wrong or there already. */
  importText(text: string, source: string | null): Promise<void> {
    return this.#run((core) => this.#import(core, text, source));
  }

  /** The same from an address, which is proposed the next time. */
  importFrom(address: string, fetchText: FetchText): Promise<void> {
    return this.#run(async (core) => {
      const fetched = await fetchText(address);
      if (fetched.kind !== "text") return failed(notices.notFetchedNotice(fetched));
      this.port.preferences.write(ADDRESS, address);
      this.#show({ address });
      return this.#import(core, fetched.text, address);
    });
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
    return this.#run((core) => this.#takeOver(core));
  }

  /** Shows sets as a text to be handed out. */
  export(sets: readonly OwnSet[]): Promise<void> {
    return this.#run((core) => {
      this.#work(core.ownLibrary.outgoing(sets));
      return ready(null);
    });
  }

  /** Shows the damaged texts to be handed out. */
  exportDamaged(): Promise<void> {
    return this.#run((core) => {
      this.#work(core.ownLibrary.outgoingDamaged(this.#state));
      return ready(null);
    });
  }

  /** Forgets the damaged texts; the rows of them that could be read stay. */
  forgetDamaged(): Promise<void> {
    return this.#run((core) => {
      for (const damaged of this.#state.damaged) core.ownLibrary.forgetDamaged(this.port.preferences, damaged);
      this.#reread(core);
      this.#work(LIST);
      return ready(null);
    });
  }

  get #state(): OwnSetsState {
    return this.port.state().ownSets;
  }

  #show(change: Partial<OwnSetsState>): void {
    this.port.show({ ownSets: { ...this.#state, ...change } });
  }

  #work(work: OwnSetsWork): void {
    this.#show({ work });
  }

  #change(change: (draft: Draft) => Draft): void {
    const { work } = this.#state;
    if (work.kind === "draft") this.#work({ ...change(work), problems: [] });
  }

  #run(work: (core: Core) => Activity | Promise<Activity>): Promise<void> {
    return this.port.run("own-sets", async (core) => work(core));
  }

  /** Shows what is kept by now; the same list when nothing has changed. */
  #reread(core: Core): void {
    const { sets, damaged } = core.ownLibrary.readStored(this.port.preferences);
    const before = this.#state;
    const isSame = JSON.stringify([sets, damaged]) === JSON.stringify([before.sets, before.damaged]);
    if (!isSame) this.#show({ sets, damaged });
  }

  #add(core: Core, set: OwnSet, notice: (set: OwnSet, kept: "kept" | "briefly") => Text): Activity {
    const kept = core.ownLibrary.storeSet(this.port.preferences, set);
    if (kept === "full") return failed(notices.fullNotice);
    this.#reread(core);
    return ready(notice(set, kept));
  }

  #import(core: Core, text: string, source: string | null): Activity {
    this.#reread(core);
    const incoming = core.ownLibrary.incomingFrom(text, source, this.#state.sets);
    if (typeof incoming === "string") return failed(notices.importRefusedNotice(incoming));
    this.#work(incoming);
    const { problems, conflicts } = incoming;
    if (problems.length + conflicts.length === 0) return this.#takeOver(core);
    return ready(notices.reviewNotice(problems.length, conflicts.length));
  }

  #takeOver(core: Core): Activity {
    const { work } = this.#state;
    if (work.kind !== "incoming") return ready(null);
    const result = core.ownLibrary.takeOver(this.port.preferences, work);
    this.#reread(core);
    if (result.kind === "asked") {
      this.#work(result.incoming);
      return failed(notices.unsettledNotice);
    }
    if (result.lost.length > 0) return failed(notices.takenOverNotice(result));
    this.#work(LIST);
    return ready(notices.takenOverNotice(result));
  }
}
