import type { Finding } from "../check/finding";
import type { Ignore } from "../check/ignores";
import type { PresetName } from "../check/rule-set";
import type { Host, HostEvent } from "../host/host";
import type { Address } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Traffic } from "./activity-log";
import { checkScope, clearMarks, recheck, recheckOutdated, type Place } from "./checking";
import { CommandRunner, uncounted } from "./command-runner";
import { failed, ready, type Core, type Desk } from "./desk";
import { EditTimer } from "./edit-timer";
import { copyFindings, exportFindings, type Language } from "./exporting";
import { noFilter, type Filter } from "./filter";
import type { FixItem } from "./fix-items";
import { applyPreview, fixAllSafe, fixFinding, fixFindings, tickedAll, toggled } from "./fixing";
import { ignoreFinding, restoreIgnored, type IgnoreWish } from "./ignoring";
import { insertTicked, openLibraryFor, requestFor, type LibraryRequest } from "./inserting";
import type { LibraryState, OpenLibrary } from "./library-state";
import * as notices from "./notices";
import { outdatedSheets, withEdit } from "./outdated";
import { OwnSelections } from "./own-selections";
import { noPreferences, type Preferences } from "./preferences";
import type { Scope } from "./report";
import { noChanges } from "./rule-changes";
import type { Activity, SessionState, Task } from "./session-state";
import { PRESET, SettingsCommands } from "./settings-commands";
import { findingAt, shownFindings } from "./shown-findings";
import { openTotals, writeTotals } from "./summarizing";
import type { Step } from "./undo-history";
import { HISTORY, IGNORES, undoStep } from "./writing";

const REVIEWER = "reviewer";
const CHECKS_EDITS = "checks-edits";

/** What a session can do without. */
export interface SessionOptions {
  readonly preferences?: Preferences;
  /** What requests have cost since it was asked last. */
  readonly takeTraffic?: () => Traffic;
}

const initial: SessionState = {
  activity: { kind: "starting" },
  check: { kind: "unchecked" },
  library: { kind: "closed" },
  summary: { kind: "closed" },
  active: null,
  preset: "recommended",
  ruleSettings: { changes: noChanges, isKept: false },
  choices: { tables: [] },
  settings: { kind: "closed" },
  edits: new Map(),
  scope: "sheet",
  filter: noFilter,
  preview: null,
  ignores: [],
  reviewer: "",
  checksEdits: false,
  history: [],
  log: [],
};

/**
 * What the task pane does, without how it looks. Commands run one after the other, in the order in which they were
 * asked for. None of them rejects: how the last one ended is in `state.activity`.
 */
export class Session {
  #state = initial;
  /** Where the user was seen last. */
  #place: Place | null = null;
  /** Where the user was when the library was opened. */
  #openedAt: Place | null = null;
  readonly #ownSelections = new OwnSelections();
  readonly #listeners = new Set<() => void>();
  readonly #preferences: Preferences;
  readonly #runner: CommandRunner;
  readonly #editTimer: EditTimer;
  /** What the user decides about reading and checking. */
  readonly settings: SettingsCommands;

  constructor(
    private readonly host: Host,
    private readonly loadCore: () => Promise<Core>,
    { preferences = noPreferences, takeTraffic = uncounted }: SessionOptions = {},
  ) {
    this.#preferences = preferences;
    const view = {
      state: () => this.#state,
      show: (change: Partial<SessionState>) => {
        this.#show(change);
      },
    };
    this.#runner = new CommandRunner({
      ...view,
      takeTraffic,
      desk: async (goesOn) => this.#desk(await this.loadCore(), goesOn),
    });
    this.#editTimer = new EditTimer(
      () => this.#runner.isIdle,
      () => {
        if (this.#state.checksEdits && outdatedSheets(this.#state).length > 0) void this.#run("check", recheckOutdated);
      },
    );
    this.settings = new SettingsCommands({
      ...view,
      host,
      run: (task, work) => this.#run(task, ({ core }) => work(core)),
      recheck: (core) => recheck(this.#desk(core, () => true)),
      selection: () => this.#place,
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls the listener after every change of the state, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes the commands available and fetches what the workbook keeps of us. */
  start(): Promise<void> {
    this.#show({ activity: ready(null) });
    return this.#runner.first(
      this.#restore().catch((error: unknown) => {
        this.#show({ activity: failed(notices.failureNotice(error)) });
      }),
    );
  }

  /** Checks what the scope says. */
  check(): Promise<void> {
    return this.#run("check", (desk) => checkScope(desk, this.#state.scope, this.#place));
  }

  /** Checks again what is listed, wherever the user is by now. */
  recheck(): Promise<void> {
    return this.#run("check", async (desk) => (await recheck(desk)) ?? ready(null));
  }

  /** Stops a command that goes from worksheet to worksheet before the next one. */
  cancel(): void {
    this.#runner.cancel();
  }

  chooseScope(scope: Scope): void {
    this.#show({ scope });
  }

  /** Switches on or off that edits are followed by a check. */
  checkEdits(checksEdits: boolean): void {
    this.#show({ checksEdits });
    this.#preferences.write(CHECKS_EDITS, checksEdits ? "on" : "off");
    if (checksEdits) this.#editTimer.restart();
  }

  select(finding: Finding, at: Address = finding.at): Promise<void> {
    return this.#run("reveal", async () => {
      const shown = shownFindings(this.#state);
      const place = shown.indexOf(finding);
      if (place >= 0) this.#showSelected(finding);
      await this.#goTo(finding.sheet, at);
      return ready(place >= 0 ? notices.selectedNotice(at, place + 1, shown.length) : null);
    });
  }

  /** Goes to a cell. */
  reveal(sheet: string, at: Address): Promise<void> {
    return this.#run("reveal", async () => {
      await this.#goTo(sheet, at);
      return ready(null);
    });
  }

  next(): Promise<void> {
    return this.#step(1);
  }

  previous(): Promise<void> {
    return this.#step(-1);
  }

  /** Puts a finding right; shows first what that does when it is not safe and changes several cells. */
  fix(finding: Finding): Promise<void> {
    return this.#run("fix", (desk) => fixFinding(desk, finding));
  }

  /** Puts several findings right; shows first what that does when it changes several cells. */
  fixMany(findings: readonly Finding[]): Promise<void> {
    return this.#run("fix", (desk) => fixFindings(desk, findings));
  }

  /** Makes every safe fix of the listed findings; shows first what that does when it changes several cells. */
  fixAll(): Promise<void> {
    return this.#run("fix", fixAllSafe);
  }

  /** Leaves one of the fixes out that are shown, or takes it in again. */
  toggleFix(item: FixItem): void {
    const { preview } = this.#state;
    if (preview) this.#show({ preview: toggled(preview, item) });
  }

  /** Takes in all the fixes that are shown, or none. */
  tickFixes(isTicked: boolean): void {
    const { preview } = this.#state;
    if (preview) this.#show({ preview: tickedAll(preview, isTicked) });
  }

  /** Makes the fixes that are shown. */
  applyFixes(): Promise<void> {
    return this.#run("fix", applyPreview);
  }

  dropFixes(): void {
    this.#show({ preview: null });
  }

  /** Keeps a finding from the list, with a reason; the name given is proposed the next time. */
  ignore(finding: Finding, wish: IgnoreWish): Promise<void> {
    this.#show({ reviewer: wish.who });
    this.#preferences.write(REVIEWER, wish.who);
    return this.#run("ignore", (desk) => ignoreFinding(desk, finding, wish));
  }

  /** Takes decisions to ignore back. */
  restore(ignores: readonly Ignore[]): Promise<void> {
    return this.#run("ignore", (desk) => restoreIgnored(desk, ignores));
  }

  /** Puts what was found, and what is ignored, on a new worksheet. */
  exportFindings(language: Language): Promise<void> {
    return this.#run("export", (desk) => exportFindings(desk, language));
  }

  /** Hands the same to the clipboard. */
  copyFindings(language: Language, copy: (text: string) => Promise<boolean>): Promise<void> {
    return this.#run("copy", (desk) => copyFindings(desk, language, copy));
  }

  clearMarks(): Promise<void> {
    return this.#run("clear", clearMarks);
  }

  /** Takes a step back, the latest one when none is given. */
  undo(step: Step | undefined = undefined): Promise<void> {
    return this.#run("undo", async (desk) => {
      const { history } = this.#state;
      const chosen = step ?? history.at(-1);
      return chosen && history.includes(chosen) ? undoStep(desk, chosen) : ready(null);
    });
  }

  /** Chooses the rules; checks again when something was checked. */
  choosePreset(preset: PresetName): Promise<void> {
    return this.#run("check", async (desk) => {
      this.#show({ preset });
      await this.host.save(PRESET, preset);
      return (await recheck(desk)) ?? ready(null);
    });
  }

  /**
   * Opens the library for the project at the selected cell, with its core indicators ticked; with the choices made so
   * far when it was open already and the user has been nowhere else.
   */
  openLibrary(): Promise<void> {
    return this.#openLibrary({ sheet: null, at: null, names: [], goesOn: this.#openedAt === this.#place });
  }

  /** Opens the library with the indicators ticked that a finding asks for. */
  openLibraryFor(finding: Finding): Promise<void> {
    return this.#openLibrary(requestFor(finding));
  }

  chooseTarget(target: number): Promise<void> {
    return this.#revise((core, library) => core.chooseTarget(library, target));
  }

  chooseType(type: string): Promise<void> {
    return this.#revise((core, library) => core.chooseType(library, type));
  }

  tickEntry(id: string): Promise<void> {
    return this.#revise((core, library) => core.tickEntry(library, id));
  }

  /** Answers what an entry leaves open; `key` is its `answerKey`. */
  answer(key: string, text: string): Promise<void> {
    return this.#revise((core, library) => core.answer(library, key, text));
  }

  /** Inserts the ticked rows where the preview shows them; when the sheet has changed since, only the preview changes. */
  insert(): Promise<void> {
    return this.#run("insert", insertTicked);
  }

  /** Reads all visible worksheets and adds up their projects. */
  openSummary(): Promise<void> {
    return this.#run("summary", openTotals);
  }

  /** Puts the totals on a new worksheet. */
  writeSummary(): Promise<void> {
    return this.#run("write-summary", writeTotals);
  }

  /** Lists the findings of a severity, or hides them. */
  toggleSeverity(severity: Severity): void {
    const severities = new Set(this.#state.filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    this.filter({ severities });
  }

  /** Lists other findings. */
  filter(change: Partial<Filter>): void {
    this.#show({ filter: { ...this.#state.filter, ...change } });
  }

  #show(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #desk(core: Core, goesOn: Desk["goesOn"]): Desk {
    return {
      core,
      host: this.host,
      state: () => this.#state,
      show: (change) => {
        this.#show(change);
      },
      basis: async () => {
        const { choices, preset, ruleSettings } = this.#state;
        return { choices, ruleSet: await core.ruleSetOf(preset, ruleSettings.changes) };
      },
      moveDecisions: (made) => this.settings.follow(core, made),
      goesOn,
    };
  }

  #run(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<void> {
    return this.#runner.run(task, work);
  }

  async #restore(): Promise<void> {
    this.#show({
      reviewer: this.#preferences.read(REVIEWER) ?? "",
      checksEdits: this.#preferences.read(CHECKS_EDITS) === "on",
    });
    const core = await this.loadCore();
    const preset = core.readPreset(await this.host.load(PRESET));
    const history = core.readHistory(await this.host.load(HISTORY));
    this.#show({ preset, history, ignores: core.readIgnores(await this.host.load(IGNORES)) });
    const damage = await this.settings.restore(core);
    if (damage && this.#runner.isIdle) this.#show({ activity: ready(damage) });
    await this.host.watch((event) => {
      this.#notice(event);
    });
  }

  #notice(event: HostEvent): void {
    switch (event.kind) {
      case "activated":
        this.#show({ active: event.sheet });
        return;
      case "selected":
        this.#place = { sheet: event.sheet, area: event.area };
        if (!this.#ownSelections.isOwn(this.#place)) this.#follow(this.#place);
        return;
      case "changed":
        if (event.own) return;
        this.#show({ edits: withEdit(this.#state.edits, event.sheet) });
        this.#editTimer.restart();
    }
  }

  /** Selects the finding at the cell that the user went to. */
  #follow({ sheet, area }: Place): void {
    const { check } = this.#state;
    const finding = findingAt(this.#state, sheet, area);
    if (check.kind === "checked" && finding && finding !== check.selected) this.#showSelected(finding);
  }

  async #goTo(sheet: string, { row, column }: Address): Promise<void> {
    const area = { top: row, left: column, bottom: row, right: column };
    this.#ownSelections.expect({ sheet, area });
    await this.host.reveal(sheet, area);
  }

  #showSelected(selected: Finding | null): void {
    const { check } = this.#state;
    if (check.kind === "checked") this.#show({ check: { ...check, selected } });
  }

  async #step(direction: 1 | -1): Promise<void> {
    const { check } = this.#state;
    const shown = shownFindings(this.#state);
    if (check.kind !== "checked" || shown.length === 0) return;
    const place = check.selected ? shown.indexOf(check.selected) : -1;
    const start = place < 0 && direction < 0 ? 0 : place;
    const finding = shown.at((start + direction) % shown.length);
    if (finding) await this.select(finding);
  }

  #openLibrary(request: LibraryRequest): Promise<void> {
    return this.#run("library", (desk) => {
      const place = this.#place;
      this.#openedAt = place;
      const cursor = place && { sheet: place.sheet, at: { row: place.area.top, column: place.area.left } };
      return openLibraryFor(desk, request, cursor);
    });
  }

  async #revise(work: (core: Core, library: OpenLibrary) => LibraryState): Promise<void> {
    const core = await this.loadCore();
    const { library } = this.#state;
    if (library.kind === "open") this.#show({ library: work(core, library) });
  }
}
