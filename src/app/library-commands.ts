import type { Finding } from "../check/finding";
import type { ProjectType } from "../library/schema";
import type { LibrarySearch } from "../library/search";
import type { Place } from "./checking";
import { failed, type Core, type Desk } from "./desk";
import type { LibraryRequest } from "./inserting";
import type { LibraryState, OpenLibrary } from "./library-state";
import { failureNotice } from "./failure-notice";
import type { Activity, SessionState, Task } from "./session-state";

/** What the library needs of the session. */
export interface LibraryPort {
  state(): SessionState;
  show(change: Partial<SessionState>): void;
  run(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<void>;
  core(): Promise<Core>;
  /** Where the user was seen last. */
  place(): Place | null;
}

/** So many indicators are listed at most. */
const MOST_FOUND = 50;

const requestFor = ({ sheet, at, fix }: Finding): LibraryRequest => ({
  sheet,
  at,
  names: fix?.kind === "insert" ? fix.names : [],
  goesOn: false,
});

/** Choosing indicators of the library and inserting them. */
export class LibraryCommands {
  /** Where the user was when the library was opened. */
  #openedAt: Place | null = null;
  /** What was typed last: the answer to anything before it comes too late. */
  #query = "";
  #index: { readonly types: readonly ProjectType[]; readonly search: Promise<LibrarySearch> } | null = null;

  constructor(private readonly port: LibraryPort) {}

  /**
   * Opens the library for the project at the selected cell, with its core indicators ticked; with the choices made so
   * far when it was open already and the user has been nowhere else.
   */
  open(): Promise<void> {
    return this.#open({ sheet: null, at: null, names: [], goesOn: this.#openedAt === this.port.place() });
  }

  /** Opens the library with the indicators ticked that a finding asks for. */
  openFor(finding: Finding): Promise<void> {
    return this.#open(requestFor(finding));
  }

  chooseTarget(target: number): Promise<void> {
    this.#query = "";
    return this.#revise((core, library) => core.chooseTarget(library, target));
  }

  chooseType(type: string): Promise<void> {
    this.#query = "";
    return this.#revise((core, library) => core.chooseType(library, type));
  }

  /** Ticks an indicator of any type, or takes the tick away. */
  tick(id: string): Promise<void> {
    return this.#revise((core, library) => core.tickEntry(library, id));
  }

  /** Ticks all core indicators of the type. */
  tickCore(): Promise<void> {
    return this.#revise((core, library) => core.tickCore(library));
  }

  tickNone(): Promise<void> {
    return this.#revise((core, library) => core.tickNone(library));
  }

  /** Answers what an entry leaves open; `key` is its `answerKey`. */
  answer(key: string, text: string): Promise<void> {
    return this.#revise((core, library) => core.answer(library, key, text));
  }

  /** Lists the indicators of all types that a query speaks of; none of them for a query without words. */
  async search(query: string): Promise<void> {
    this.#query = query;
    await this.#attempt(async (core) => {
      const types = core.libraryTypes(this.port.state().ownSets.sets);
      const index = query.trim() === "" ? null : await this.#indexOf(core, types);
      if (query !== this.#query) return;
      const found = index?.search(query, MOST_FOUND + 1) ?? [];
      const search = index && { query, hits: found.slice(0, MOST_FOUND), hasMore: found.length > MOST_FOUND };
      this.#show(core, (library) => core.showSearch(library, search));
    });
  }

  /** Inserts the ticked rows where the preview shows them; when the sheet has changed since, only the preview changes. */
  insert(): Promise<void> {
    return this.port.run("insert", (desk) => desk.core.insertTicked(desk));
  }

  #open(request: LibraryRequest): Promise<void> {
    return this.port.run("library", async (desk) => {
      const place = this.port.place();
      this.#openedAt = place;
      this.#query = "";
      const cursor = place && { sheet: place.sheet, at: { row: place.area.top, column: place.area.left } };
      const activity = await desk.core.openLibraryFor(desk, request, cursor);
      this.#show(desk.core, (library) => library);
      return activity;
    });
  }

  #indexOf(core: Core, types: readonly ProjectType[]): Promise<LibrarySearch> {
    if (this.#index?.types === types) return this.#index.search;
    const search = core.loadLibrarySearch().then(({ openSearch }) => openSearch({ types }));
    this.#index = { types, search };
    search.catch(() => {
      this.#index = null;
    });
    return search;
  }

  #revise(work: (core: Core, library: OpenLibrary) => LibraryState): Promise<void> {
    return this.#attempt((core) => {
      this.#show(core, (library) => work(core, library));
    });
  }

  /** None of the commands rejects. */
  async #attempt(work: (core: Core) => Promise<void> | void): Promise<void> {
    try {
      await work(await this.port.core());
    } catch (error) {
      this.port.show({ activity: failed(failureNotice(error)) });
    }
  }

  /** Shows what has become of the library, when it is still open, with the user's own sets as they are now. */
  #show(core: Core, work: (library: OpenLibrary) => LibraryState): void {
    const { library, ownSets } = this.port.state();
    if (library.kind !== "open") return;
    const now = core.withOwnSets(library, ownSets.sets);
    this.port.show({ library: now.kind === "open" ? work(now) : now });
  }
}
