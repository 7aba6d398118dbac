import type { Finding } from "../check/finding";
import type { Ignore } from "../check/ignores";
import type { PresetName } from "../check/rule-set";
import type { Edition } from "../host/ability";
import type { Host, HostEvent } from "../host/host";
import type { Address } from "../sheet/address";
import type { RemarkKind, Severity } from "../sheet/mark";
import type { Traffic } from "./activity-log";
import type { Place } from "./checking";
import { CommandRunner, uncounted } from "./command-runner";
import { failed, ready, type Core, type Desk } from "./desk";
import { EditTimer } from "./edit-timer";
import type { Language } from "./exporting";
import { failureNotice } from "./failure-notice";
import { noFilter, type Filter } from "./filter";
import type { FixItem } from "./fix-items";
import { tickedAll, toggled } from "./fix-preview";
import type { IgnoreWish } from "./ignoring";
import { LibraryCommands } from "./library-commands";
import { NewFormCommands } from "./new-form-commands";
import { HISTORY, IGNORES, PRESET } from "./kept-keys";
import { outdatedSheets, withEdit } from "./outdated";
import { noOwnSets } from "./own-library-state";
import { OwnLibraryCommands } from "./own-library-commands";
import { OwnSelections } from "./own-selections";
import { briefPreferences, type Preferences } from "./preferences";
import type { Scope } from "./report";
import { remarksIn } from "./remark-kinds";
import { noChanges } from "./rule-changes";
import type { Activity, SessionState, Task } from "./session-state";
import { SettingsCommands } from "./settings-commands";
import { findingAt, shownFindings } from "./shown-findings";
import type { Step } from "./undo-history";

const REVIEWER = "reviewer";
const CHECKS_EDITS = "checks-edits";
const REMARKS = "remarks";

/** What a session can do without. */
export interface SessionOptions {
  readonly preferences?: Preferences;
  /** What requests have cost since it was asked last. */
  readonly takeTraffic?: () => Traffic;
  /** Of what is written into the workbook without being asked for in another. */
  readonly language?: Language;
}

const initial: SessionState = {
  activity: { kind: "starting" },
  check: { kind: "unchecked" },
  library: { kind: "closed" },
  newForm: { kind: "closed" },
  summary: { kind: "closed" },
  ownSets: noOwnSets,
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
  remarks: null,
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
  readonly #ownSelections = new OwnSelections();
  readonly #listeners = new Set<() => void>();
  readonly #preferences: Preferences;
  readonly #language: Language;
  readonly #runner: CommandRunner;
  readonly #editTimer: EditTimer;
  /** What the user decides about reading and checking. */
  readonly settings: SettingsCommands;
  /** The sets of indicators that the user keeps. */
  readonly ownSets: OwnLibraryCommands;
  /** Choosing indicators and inserting them. */
  readonly library: LibraryCommands;
  /** Adding a worksheet with a new form. */
  readonly newForm: NewFormCommands;

  constructor(
    private readonly host: Host,
    private readonly loadCore: () => Promise<Core>,
    { preferences = briefPreferences(), takeTraffic = uncounted, language = "zh" }: SessionOptions = {},
  ) {
    this.#preferences = preferences;
    this.#language = language;
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
        if (this.#state.checksEdits && outdatedSheets(this.#state).length > 0)
          void this.#run("check", (desk) => desk.core.recheckOutdated(desk));
      },
    );
    this.settings = new SettingsCommands({
      ...view,
      host,
      run: (task, work) => this.#run(task, ({ core }) => work(core)),
      recheck: (core) => core.recheck(this.#desk(core, () => true)),
      selection: () => this.#place,
    });
    this.ownSets = new OwnLibraryCommands({
      ...view,
      host,
      preferences,
      run: (task, work) => this.#run(task, ({ core }) => work(core)),
      selection: () => this.#place,
    });
    this.library = new LibraryCommands({
      ...view,
      run: (task, work) => this.#run(task, work),
      core: loadCore,
      place: () => this.#place,
    });
    this.newForm = new NewFormCommands({
      ...view,
      run: (task, work) => this.#run(task, work),
      core: loadCore,
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The spreadsheet that this is about. */
  get edition(): Edition {
    return this.host.edition;
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
        this.#show({ activity: failed(failureNotice(error)) });
      }),
    );
  }

  /** Checks what the scope says. */
  check(): Promise<void> {
    return this.#run("check", (desk) => desk.core.checkScope(desk, this.#state.scope, this.#place));
  }

  /** Checks again what is listed, wherever the user is by now. */
  recheck(): Promise<void> {
    return this.#run("check", async (desk) => (await desk.core.recheck(desk)) ?? ready(null));
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

  /** Writes what is found beside the cells from now on, or no longer; also what is listed already. */
  chooseRemarks(remarks: RemarkKind | null): Promise<void> {
    this.#show({ remarks });
    this.#preferences.write(REMARKS, remarks);
    return this.#run("check", (desk) => desk.core.markAgain(desk));
  }

  select(finding: Finding, at: Address = finding.at): Promise<void> {
    return this.#run("reveal", async ({ core }) => {
      const shown = shownFindings(this.#state);
      const place = shown.indexOf(finding);
      if (place >= 0) this.#showSelected(finding);
      await this.#goTo(finding.sheet, at);
      return ready(place >= 0 ? core.selectedNotice(at, place + 1, shown.length) : null);
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
    return this.#run("fix", (desk) => desk.core.fixFinding(desk, finding));
  }

  /** Puts several findings right; shows first what that does when it changes several cells. */
  fixMany(findings: readonly Finding[]): Promise<void> {
    return this.#run("fix", (desk) => desk.core.fixFindings(desk, findings));
  }

  /** Makes every safe fix of the listed findings; shows first what that does when it changes several cells. */
  fixAll(): Promise<void> {
    return this.#run("fix", (desk) => desk.core.fixAllSafe(desk));
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
    return this.#run("fix", (desk) => desk.core.applyPreview(desk));
  }

  dropFixes(): void {
    this.#show({ preview: null });
  }

  /** Keeps a finding from the list, with a reason; the name given is proposed the next time. */
  ignore(finding: Finding, wish: IgnoreWish): Promise<void> {
    this.#show({ reviewer: wish.who });
    this.#preferences.write(REVIEWER, wish.who);
    return this.#run("ignore", (desk) => desk.core.ignoreFinding(desk, finding, wish));
  }

  /** Takes decisions to ignore back. */
  restore(ignores: readonly Ignore[]): Promise<void> {
    return this.#run("ignore", (desk) => desk.core.restoreIgnored(desk, ignores));
  }

  /** Puts what was found, and what is ignored, on a new worksheet. */
  exportFindings(language: Language): Promise<void> {
    return this.#run("export", (desk) => desk.core.exportFindings(desk, language));
  }

  /** Hands the same to the clipboard. */
  copyFindings(language: Language, copy: (text: string) => Promise<boolean>): Promise<void> {
    return this.#run("copy", (desk) => desk.core.copyFindings(desk, language, copy));
  }

  clearMarks(): Promise<void> {
    return this.#run("clear", (desk) => desk.core.clearMarks(desk));
  }

  /** Takes a step back, the latest one when none is given. */
  undo(step: Step | undefined = undefined): Promise<void> {
    return this.#run("undo", async (desk) => {
      const { history } = this.#state;
      const chosen = step ?? history.at(-1);
      return chosen && history.includes(chosen) ? desk.core.undoStep(desk, chosen) : ready(null);
    });
  }

  /** Chooses the rules; checks again when something was checked. */
  choosePreset(preset: PresetName): Promise<void> {
    return this.#run("check", async (desk) => {
      this.#show({ preset });
      await this.host.save(new Map([[PRESET, preset]]));
      return (await desk.core.recheck(desk)) ?? ready(null);
    });
  }

  /** Reads all visible worksheets and adds up their projects. */
  openSummary(): Promise<void> {
    return this.#run("summary", (desk) => desk.core.openTotals(desk));
  }

  /** Puts the totals on a new worksheet. */
  writeSummary(): Promise<void> {
    return this.#run("write-summary", (desk) => desk.core.writeTotals(desk));
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
      language: this.#language,
      state: () => this.#state,
      show: (change) => {
        this.#show(change);
      },
      basis: async () => {
        const { choices, preset, ruleSettings, ownSets } = this.#state;
        const ruleSet = await core.ruleSetOf(preset, ruleSettings.changes);
        return { choices, ruleSet: core.knowingOwnSets(ruleSet, ownSets.sets) };
      },
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
      remarks: remarksIn(this.#preferences.read(REMARKS), this.edition),
    });
    const core = await this.loadCore();
    const preset = core.readPreset(await this.host.load(PRESET));
    const history = core.readHistory(await this.host.load(HISTORY));
    this.#show({ preset, history, ignores: core.readIgnores(await this.host.load(IGNORES)) });
    const unreadable = this.ownSets.restore(core);
    const damage = (await this.settings.restore(core)) ?? unreadable;
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
        this.#show({ edits: withEdit(this.#state.edits, event.sheet, event.area) });
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
}
