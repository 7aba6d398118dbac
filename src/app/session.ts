import type { Finding } from "../check/finding";
import type { PresetName } from "../check/rule-set";
import { HostError, type Host, type HostEvent } from "../host/host";
import type { Text } from "../rules/rule";
import { sameAddress, toA1, type Address } from "../sheet/address";
import type { Placement } from "../library/place-entries";
import type { Severity } from "../sheet/mark";
import type { Patch } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { LibraryState, OpenLibrary } from "./library-state";
import { fixPatch, type FixPatch } from "./fix-patch";
import { marksOf } from "./marks-of";
import * as notices from "./notices";
import { findingsInOrder, groupFindings, type Report } from "./report";
import type { Activity, SessionState, Task } from "./session-state";

type Core = typeof import("./core");

const HISTORY = "history";
const PRESET = "preset";

const ready = (notice: Text | null): Activity => ({ kind: "ready", notice });
const failed = (notice: Text): Activity => ({ kind: "failed", notice });

interface Place {
  readonly sheet: string;
  readonly at: Address;
}

const samePlacement = (a: Placement, b: Placement): boolean => JSON.stringify(a) === JSON.stringify(b);

const initial: SessionState = {
  activity: { kind: "starting" },
  check: { kind: "unchecked" },
  library: { kind: "closed" },
  summary: { kind: "closed" },
  active: null,
  preset: "recommended",
  severities: new Set<Severity>(["error", "warning", "info"]),
  history: [],
};

/**
 * What the task pane does, without how it looks. Commands run one after the other, in the order in which they were
 * asked for. None of them rejects: how the last one ended is in `state.activity`.
 */
export class Session {
  #state = initial;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  /** Where the user was seen last. */
  #cursor: Place | null = null;
  /** Where the user was when the library was opened. */
  #openedAt: Place | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly host: Host,
    private readonly loadCore: () => Promise<Core>,
  ) {}

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
    this.#queue = this.#restore().catch((error: unknown) => {
      this.#show({ activity: failed(notices.failureNotice(error)) });
    });
    return this.#queue;
  }

  check(): Promise<void> {
    return this.#run("check", async (core) => this.#check(core, await this.host.read()));
  }

  select(finding: Finding, at: Address = finding.at): Promise<void> {
    return this.#run("reveal", async () => {
      const shown = this.#shown();
      this.#showSelected(finding);
      await this.host.reveal(finding.sheet, { top: at.row, left: at.column, bottom: at.row, right: at.column });
      return ready(notices.selectedNotice(at, shown.indexOf(finding) + 1, shown.length));
    });
  }

  /** Goes to a cell. */
  reveal(sheet: string, { row, column }: Address): Promise<void> {
    return this.#run("reveal", async () => {
      await this.host.reveal(sheet, { top: row, left: column, bottom: row, right: column });
      return ready(null);
    });
  }

  next(): Promise<void> {
    return this.#step(1);
  }

  previous(): Promise<void> {
    return this.#step(-1);
  }

  fix(finding: Finding): Promise<void> {
    return this.#run("fix", async (core) => {
      const place = this.#shown().indexOf(finding);
      if (place < 0) return ready(null);
      const label = { zh: `修正 ${toA1(finding.at)}`, en: `fix ${toA1(finding.at)}` };
      const ended = await this.#fix(core, label, fixPatch(finding.sheet, [finding]));
      const shown = this.#shown();
      this.#showSelected(shown[Math.min(place, shown.length - 1)] ?? null);
      return ended;
    });
  }

  /** Makes every safe fix of the listed findings, as one change. */
  fixAll(): Promise<void> {
    return this.#run("fix", async (core) => {
      const { check, preset, severities } = this.#state;
      if (check.kind !== "checked") return ready(null);
      const patch = core.safeFixes(check.report.sheet, preset, severities);
      return this.#fix(core, { zh: "全部修正", en: "fix all" }, patch);
    });
  }

  clearMarks(): Promise<void> {
    return this.#run("clear", async () => {
      const { name } = await this.host.read();
      await this.host.mark(name, []);
      return ready(notices.clearedNotice(name));
    });
  }

  /** Takes back the latest change that is not taken back yet. */
  undo(): Promise<void> {
    return this.#run("undo", async (core) => {
      const step = this.#state.history.at(-1);
      if (!step) return ready(null);
      const result = await this.host.write(step.inverse);
      if (result.kind === "stale") return failed(notices.staleUndoNotice(step.label, result.cells));
      this.#show({ history: this.#state.history.slice(0, -1) });
      return (await this.#settle(core, step.inverse)) ?? ready(notices.undoneNotice(step.label));
    });
  }

  /** Chooses the rules; checks again when something was checked. */
  choosePreset(preset: PresetName): Promise<void> {
    return this.#run("check", async (core) => {
      this.#show({ preset });
      await this.host.save(PRESET, preset);
      const { check } = this.#state;
      return check.kind === "checked" ? this.#check(core, await this.host.read(check.report.sheet.name)) : ready(null);
    });
  }

  /**
   * Opens the library for the project at the selected cell, with its core indicators ticked; with the choices made so
   * far when it was open already and the user has been nowhere else.
   */
  openLibrary(): Promise<void> {
    return this.#openLibrary(null, []);
  }

  /** Opens the library with the indicators ticked that a finding asks for. */
  openLibraryFor({ at, sheet, fix }: Finding): Promise<void> {
    return this.#openLibrary({ sheet, at }, fix?.kind === "insert" ? fix.names : []);
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
    return this.#run("insert", async (core) => {
      const { library } = this.#state;
      if (library.kind !== "open" || !library.placement) return ready(null);
      const now = core.reopenLibrary(library, await this.host.read(library.sheet.name));
      this.#show({ library: now });
      const placement = now.kind === "open" ? now.placement : null;
      if (placement?.kind === "refused") return failed(placement.reason);
      if (!placement || !samePlacement(placement, library.placement)) return failed(notices.previewChangedNotice);
      const count = new Set(placement.cells.map(({ filled }) => filled.entry)).size;
      const label = { zh: `插入 ${String(count)} 行指标`, en: `insert ${String(count)} rows` };
      const empty = placement.cells.filter(core.isUnanswered).map(({ at }) => at);
      return (await this.#write(core, label, placement.patch)) ?? ready(notices.insertedNotice(count, empty));
    });
  }

  /** Reads all visible worksheets and adds up their projects: one round trip for each, and one for their names. */
  openSummary(): Promise<void> {
    return this.#run("summary", async (core) => {
      const sheets: Sheet[] = [];
      for (const { name, visibility } of await this.host.sheets()) {
        if (visibility === "visible") sheets.push(...(await this.#readIfCells(name)));
      }
      this.#show({ summary: core.openSummary(sheets, this.#state.preset) });
      return ready(null);
    });
  }

  /** Puts the totals on a new worksheet. */
  writeSummary(): Promise<void> {
    return this.#run("write-summary", async (core) => {
      const { summary } = this.#state;
      if (summary.kind !== "open") return ready(null);
      const sheets = await this.host.sheets();
      const patch = core.summarySheet(
        summary.summary,
        sheets.map(({ name }) => name),
      );
      const label = { zh: `写入${patch.sheet}`, en: `write ${patch.sheet}` };
      const refused = await this.#write(core, label, patch);
      if (refused) return refused;
      await this.host.reveal(patch.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
      return ready(notices.summaryWrittenNotice(patch.sheet));
    });
  }

  /** Lists the findings of a severity, or hides them. */
  toggleSeverity(severity: Severity): void {
    const severities = new Set(this.#state.severities);
    if (!severities.delete(severity)) severities.add(severity);
    this.#show({ severities });
  }

  #show(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #run(task: Task, work: (core: Core) => Promise<Activity>): Promise<void> {
    this.#waiting += 1;
    this.#show({ activity: { kind: "busy", task } });
    this.#queue = this.#queue.then(async () => {
      const activity = await this.#outcome(work);
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#show({ activity });
    });
    return this.#queue;
  }

  async #outcome(work: (core: Core) => Promise<Activity>): Promise<Activity> {
    try {
      return await work(await this.loadCore());
    } catch (error) {
      return failed(notices.failureNotice(error));
    }
  }

  async #restore(): Promise<void> {
    const core = await this.loadCore();
    const preset = core.readPreset(await this.host.load(PRESET));
    this.#show({ history: core.readHistory(await this.host.load(HISTORY)), preset });
    await this.host.watch((event) => this.#notice(event));
  }

  #notice(event: HostEvent): void {
    const { check } = this.#state;
    switch (event.kind) {
      case "activated":
        this.#show({ active: event.sheet });
        return;
      case "selected":
        this.#cursor = { sheet: event.sheet, at: { row: event.area.top, column: event.area.left } };
        return;
      case "changed":
        if (event.own || check.kind !== "checked" || event.sheet !== check.report.sheet.name) return;
        this.#show({ check: { ...check, outdated: true } });
    }
  }

  #shown(): readonly Finding[] {
    const { check, severities } = this.#state;
    return check.kind === "checked" ? findingsInOrder(groupFindings(check.report, severities)) : [];
  }

  #showSelected(selected: Finding | null): void {
    const { check } = this.#state;
    if (check.kind === "checked") this.#show({ check: { ...check, selected } });
  }

  /** What was selected, if it is still there. */
  #selectedIn({ findings }: Report): Finding | null {
    const { check } = this.#state;
    const before = check.kind === "checked" ? check.selected : null;
    return findings.find(({ rule, at }) => before?.rule === rule && sameAddress(before.at, at)) ?? null;
  }

  async #step(direction: 1 | -1): Promise<void> {
    const { check } = this.#state;
    const shown = this.#shown();
    if (check.kind !== "checked" || shown.length === 0) return;
    const place = check.selected ? shown.indexOf(check.selected) : -1;
    const start = place < 0 && direction < 0 ? 0 : place;
    const finding = shown.at((start + direction) % shown.length);
    if (finding) await this.select(finding);
  }

  /** One round trip: the marks. The read came before. */
  async #check(core: Core, sheet: Sheet): Promise<Activity> {
    const report = core.checkSheet(sheet, this.#state.preset);
    if (!report) {
      this.#show({ check: { kind: "no-table", advice: notices.noTableAdvice(sheet) } });
      return ready(notices.noTableNotice);
    }
    this.#show({ check: { kind: "checked", report, selected: this.#selectedIn(report), outdated: false } });
    try {
      await this.host.mark(sheet.name, marksOf(report.findings));
    } catch (error) {
      if (error instanceof HostError) return failed(notices.unmarkedNotice(error));
      throw error;
    }
    return ready(notices.checkedNotice(report));
  }

  async #fix(core: Core, label: Text, patch: FixPatch): Promise<Activity> {
    const cells = patch.edits.map(({ at }) => at);
    if (cells.length === 0) return ready(notices.nothingToFixNotice);
    return (await this.#write(core, label, patch)) ?? ready(notices.fixedNotice(cells));
  }

  #openLibrary(place: Place | null, names: readonly string[]): Promise<void> {
    return this.#run("library", async (core) => {
      const sheet = await this.host.read(place?.sheet);
      const { library } = this.#state;
      const goesOn =
        !place && this.#openedAt === this.#cursor && library.kind === "open" && library.sheet.name === sheet.name;
      const at = [place, this.#cursor].find((one) => one?.sheet === sheet.name)?.at ?? null;
      this.#openedAt = this.#cursor;
      this.#show({
        active: sheet.name,
        library: goesOn ? core.reopenLibrary(library, sheet) : core.openLibrary(sheet, { at, names }),
      });
      return ready(null);
    });
  }

  async #revise(work: (core: Core, library: OpenLibrary) => LibraryState): Promise<void> {
    const core = await this.loadCore();
    const { library } = this.#state;
    if (library.kind === "open") this.#show({ library: work(core, library) });
  }

  /** None for a chart sheet. */
  async #readIfCells(name: string): Promise<readonly Sheet[]> {
    try {
      return [await this.host.read(name)];
    } catch (error) {
      if (error instanceof HostError && error.code === "sheet-unsupported") return [];
      throw error;
    }
  }

  /** null when all went well; else what did not. */
  async #write(core: Core, label: Text, patch: Patch): Promise<Activity | null> {
    const result = await this.host.write(patch);
    if (result.kind === "stale") return failed(notices.staleNotice(result.cells));
    this.#show({ history: core.withStep(this.#state.history, { label, inverse: core.invertPatch(patch) }) });
    return this.#settle(core, patch);
  }

  /** Shows and keeps what a change has made of the workbook. The change stands, whatever goes wrong here. */
  async #settle(core: Core, patch: Patch): Promise<Activity | null> {
    try {
      const activity = await this.#refresh(core, patch);
      await this.host.save(HISTORY, core.writeHistory(this.#state.history));
      return activity;
    } catch (error) {
      return failed(notices.changedButNotice(error));
    }
  }

  /** Brings what is shown of a worksheet up to date after our own change to it; answers what went wrong, if anything. */
  async #refresh(core: Core, { sheet: name, edits }: Patch): Promise<Activity | null> {
    const { check, library, summary } = this.#state;
    const isChecked = check.kind === "checked" && check.report.sheet.name === name;
    const isInLibrary = library.kind === "open" && library.sheet.name === name;
    const isInSummary = summary.kind === "open" && summary.sheets.some((sheet) => sheet.name === name);
    const isGone = edits.some(({ kind }) => kind === "remove-sheet");
    if (isGone || (!isChecked && !isInLibrary && !isInSummary)) return null;
    const sheet = await this.host.read(name);
    if (isInLibrary) this.#show({ library: core.reopenLibrary(library, sheet) });
    if (isInSummary) this.#show({ summary: core.summaryWith(summary, sheet, this.#state.preset) });
    const activity = isChecked ? await this.#check(core, sheet) : null;
    return activity?.kind === "failed" ? activity : null;
  }
}
