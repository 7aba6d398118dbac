import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import { excelHost } from "../../src/host/excel/excel-host";
import { shownMarks } from "../../src/host/excel/shown-marks";
import type { Host } from "../../src/host/host";
import { fromA1, toA1 } from "../../src/sheet/address";
import type { Address } from "../../src/sheet/address";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { SetEdit } from "../../src/sheet/patch";
import { contentAt } from "../../src/sheet/sheet";
import type { Sheet } from "../../src/sheet/sheet";
import { faultsFor, intercept } from "./fault-line";
import type { Fault, FaultLine } from "./fault-line";

/** What came of one operation with one fault in one of its requests. */
export interface FaultRow {
  readonly operation: string;
  /** The request, from 1 on, and what the host did with it. */
  readonly sync: number;
  readonly request: string;
  readonly fault: string;
  /** "before" or "after": how the cells stand compared with those before and after the operation without a fault. */
  readonly cells: string;
  readonly marks: string;
  readonly message: string;
  /** What is wrong with that; null when nothing is. */
  readonly problem: string | null;
}

type Content = Readonly<Record<string, string>>;

interface Snapshot {
  readonly cells: Content;
  readonly marks: Content;
}

interface Operation {
  /** What the user does first. */
  readonly prepare: (session: Session) => Promise<void>;
  readonly run: (session: Session) => Promise<void>;
  /** A cell that the operation is about to write. */
  readonly target?: string;
}

/** The one waiting time that is the host's own: it runs out when a test says so. */
const PATIENCE = 54_321;
/** A cell that nothing else uses. */
const ASIDE = "J1";
const ASIDE_TEXT = "旁注";
const SHEET = "劳务派遣";

const nothing = (): Promise<void> => Promise.resolve();

const check = (session: Session): Promise<void> => session.check();

async function fixAll(session: Session): Promise<void> {
  await session.fixAll();
  if (session.state.preview) await session.applyFixes();
}

async function fixOne(session: Session): Promise<void> {
  const { check: checked } = session.state;
  const finding = checked.kind === "checked" ? checked.report.findings.find(({ at }) => toA1(at) === "C10") : undefined;
  if (!finding) throw new Error("nothing to fix");
  await session.fix(finding);
}

const operations: Readonly<Record<string, Operation>> = {
  check: { prepare: nothing, run: check },
  "fix one": { prepare: check, run: fixOne, target: "C10" },
  "fix all": { prepare: check, run: fixAll, target: "C12" },
  insert: {
    prepare: async (session) => {
      await session.check();
      await session.openLibrary();
    },
    run: (session) => session.insert(),
  },
  "write summary": { prepare: (session) => session.openSummary(), run: (session) => session.writeSummary() },
  undo: {
    prepare: async (session) => {
      await session.check();
      await fixAll(session);
    },
    run: (session) => session.undo(),
    target: "C10",
  },
  "clear marks": { prepare: check, run: (session) => session.clearMarks() },
};

function addressOf(cell: string): Address {
  const at = fromA1(cell);
  if (!at) throw new Error(`no cell ${cell}`);
  return at;
}

function cellsOf(sheet: Sheet): Content {
  const { used } = sheet;
  const cells: Record<string, string> = { [`${sheet.name}!merges`]: JSON.stringify(sheet.merges) };
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const content = contentAt(sheet, { row, column });
      if (content !== null) cells[`${sheet.name}!${toA1({ row, column })}`] = JSON.stringify(content);
    }
  }
  return cells;
}

/** Everything on all worksheets, asked by somebody whose requests never fail. */
async function snapshot(judge: Host): Promise<Snapshot> {
  let cells: Content = {};
  let marks: Content = {};
  for (const { name } of await judge.sheets()) {
    cells = { ...cells, ...cellsOf(await judge.read(name)) };
    const shown = await shownMarks(name);
    marks = { ...marks, ...Object.fromEntries(shown.map(({ at, severity }) => [`${name}!${toA1(at)}`, severity])) };
  }
  return { cells, marks };
}

const differences = (a: Content, b: Content): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]).sort();

const same = (a: Content, b: Content): boolean => differences(a, b).length === 0;

const without = (content: Content, key: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== key));

function messageOf({ state: { activity } }: Session): string {
  if (activity.kind === "failed") return `✗ ${activity.notice.zh}`;
  return activity.kind === "ready" ? `✓ ${activity.notice?.zh ?? ""}` : activity.kind;
}

/** Edits of somebody else. */
class Edits {
  #made: SetEdit | null = null;

  constructor(private readonly judge: Host) {}

  async make(cell: string): Promise<void> {
    const at = addressOf(cell);
    const before = contentAt(await this.judge.read(SHEET), at);
    this.#made = { kind: "set", at, before, after: ASIDE_TEXT };
    await this.judge.write({ sheet: SHEET, edits: [this.#made] });
  }

  /** Refused, and rightly so, when the edit was overwritten. */
  async takeBack(): Promise<void> {
    if (this.#made) await this.judge.write(invertPatch({ sheet: SHEET, edits: [this.#made] }));
    this.#made = null;
  }
}

/** One after the other: an operation, with and without faults, on the workbook that is open. */
class Trial {
  #session: Session | null = null;
  #requests: string[] = [];
  #base: Snapshot | null = null;

  constructor(
    private readonly judge: Host,
    private readonly line: FaultLine,
    private readonly edits: Edits,
  ) {}

  /** The operation's requests when none fails, and how the workbook stands before and after it. */
  async rehearse({ prepare, run }: Operation): Promise<{ before: Snapshot; after: Snapshot; requests: string[] }> {
    const session = await this.#fresh();
    this.#base ??= await snapshot(this.judge);
    await prepare(session);
    const before = await snapshot(this.judge);
    this.#requests.length = 0;
    const writes = await this.line.listen(() => run(session));
    const requests = this.#requests.map((name, index) => (writes[index] === true ? `${name}!` : name));
    const after = await snapshot(this.judge);
    await this.#restore();
    return { before, after, requests };
  }

  /** Runs the operation with one fault; answers how the workbook stood then, and what is wrong with that. */
  async run(
    name: string,
    operation: Operation,
    { before, after, requests }: { before: Snapshot; after: Snapshot; requests: readonly string[] },
    sync: number,
    fault: Fault,
  ): Promise<FaultRow> {
    const session = await this.#fresh();
    await operation.prepare(session);
    await this.line.withFault(sync, fault, () => operation.run(session));
    const now = await snapshot(this.judge);
    const message = messageOf(session);
    const edited = fault.kind === "edit" ? `${SHEET}!${fault.cell}` : "";
    const isLost = edited !== "" && now.cells[edited] !== JSON.stringify(ASIDE_TEXT);
    const found = edited === "" || isLost ? now.cells : without(now.cells, edited);
    const compare = (snap: Snapshot): boolean =>
      same(found, edited === "" || isLost ? snap.cells : without(snap.cells, edited));
    const [isBefore, isAfter] = [compare(before), compare(after)];
    const cells = isAfter && isBefore ? "same" : isAfter ? "after" : isBefore ? "before" : "BETWEEN";
    const marks = same(now.marks, after.marks) ? "after" : same(now.marks, before.marks) ? "before" : "moved";
    const problems = [
      ...(cells === "BETWEEN" ? [`cells differ: ${differences(found, after.cells).join(" ")}`] : []),
      ...(isLost && fault.kind === "edit" && fault.cell === ASIDE ? ["somebody's edit is lost"] : []),
      ...(/[\u4e00-\u9fa5].*[。]$/u.test(message) ? [] : ["no Chinese sentence"]),
      ...(await this.#usable(session)),
    ];
    const left = await this.#restore();
    if (left.length > 0) problems.push(`could not restore: ${left.join(" ")}`);
    return {
      operation: name,
      sync: sync + 1,
      request: requests[sync] ?? "",
      fault: fault.name,
      cells: isLost ? `${cells}, edit overwritten` : cells,
      marks,
      message,
      problem: problems.length > 0 ? problems.join("; ") : null,
    };
  }

  /** The next check works, and its marks are those of its findings. */
  async #usable(session: Session): Promise<readonly string[]> {
    await session.check();
    const { activity, check: checked } = session.state;
    if (activity.kind !== "ready") return [`the next check failed: ${messageOf(session)}`];
    if (checked.kind !== "checked") return [];
    const expected = new Set(checked.report.findings.map(({ at }) => toA1(at)));
    const shown = (await shownMarks(SHEET)).map(({ at }) => toA1(at));
    return [...expected].filter((cell) => !shown.includes(cell)).map((cell) => `${cell} is not marked after a check`);
  }

  /** A pane that was just opened. It does not watch, so that its requests can be counted. */
  async #fresh(): Promise<Session> {
    const host = await excelHost({
      onRoundTrip: ({ operation }) => this.#requests.push(operation),
      pause: nothing,
      timeout: PATIENCE,
    });
    const session = new Session({ ...host, watch: () => Promise.resolve(nothing) }, () => Promise.resolve(core));
    await session.start();
    await session.choosePreset("strict");
    this.#session = session;
    return session;
  }

  /** Takes all steps back, and what a step that nobody remembers has left; names what is still different. */
  async #restore(): Promise<readonly string[]> {
    const { judge } = this;
    await this.edits.takeBack();
    for (let count = this.#session?.state.history.length ?? 0; count > 0; count -= 1) await this.#session?.undo();
    for (const { name } of await judge.sheets()) {
      // So that the judge knows the marks that the pane has made since.
      await judge.read(name);
      await judge.mark(name, []);
    }
    await judge.save("history", null);
    const now = await snapshot(judge);
    return [...differences(now.cells, this.#base?.cells ?? {}), ...Object.keys(now.marks)];
  }
}

/** All operations, each with every fault in each of its requests. */
async function tryFaults(names: readonly string[], isThorough: boolean): Promise<readonly FaultRow[]> {
  const judge = await excelHost();
  const edits = new Edits(judge);
  const line = intercept(PATIENCE, (cell) => edits.make(cell));
  const rows: FaultRow[] = [];
  const trial = new Trial(judge, line, edits);
  for (const name of names) {
    const operation = operations[name];
    if (!operation) throw new Error(`no operation ${name}`);
    const rehearsal = await trial.rehearse(operation);
    const { requests } = rehearsal;
    const firstWrite = requests.findIndex((request) => request.endsWith("!"));
    const cells = [ASIDE, ...(operation.target ? [operation.target] : [])];
    for (const [sync, request] of requests.entries()) {
      const place = sync > firstWrite ? "later" : "first";
      const isWrite = request.endsWith("!");
      for (const fault of faultsFor(isThorough ? "any" : place, isWrite, sync > firstWrite ? [] : cells)) {
        rows.push(await trial.run(name, operation, rehearsal, sync, fault));
      }
    }
  }
  return rows;
}

Object.assign(window, { tryFaults });
