import * as core from "../../src/app/core";
import { marksOf } from "../../src/app/marks-of";
import { Session } from "../../src/app/session";
import { excelHost } from "../../src/host/excel/excel-host";
import { shownMarks } from "../../src/host/excel/shown-marks";
import type { Host } from "../../src/host/host";
import { fromA1, toA1, type Address } from "../../src/sheet/address";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { SetEdit } from "../../src/sheet/patch";
import { contentAt } from "../../src/sheet/sheet";
import type { Fault, FaultLine } from "./fault-line";
import type { Operation } from "./fault-operations";
import { differences, snapshot, verdictOn, type FaultRow, type Rehearsal, type Snapshot } from "./fault-verdict";

/** The one waiting time that is the host's own: it runs out when a test says so. */
export const PATIENCE = 54_321;
/** A cell that nothing else uses. */
export const ASIDE = "J1";
const ASIDE_TEXT = "旁注";
const SHEET = "劳务派遣";

const nothing = (): Promise<void> => Promise.resolve();

function addressOf(cell: string): Address {
  const at = fromA1(cell);
  if (!at) throw new Error(`no cell ${cell}`);
  return at;
}

function messageOf({ state: { activity } }: Session): string {
  if (activity.kind === "failed") return `✗ ${activity.notice.zh}`;
  return activity.kind === "ready" ? `✓ ${activity.notice?.zh ?? ""}` : activity.kind;
}

/** The next check works, and the marks on the worksheet are those of its findings. */
async function faultsOfUse(session: Session): Promise<readonly string[]> {
  await session.check();
  const { activity, check: checked } = session.state;
  if (activity.kind !== "ready") return [`the next check failed: ${messageOf(session)}`];
  if (checked.kind !== "checked") return ["the next check found no table"];
  const expected = marksOf(SHEET, checked.report.findings).map(({ at }) => toA1(at));
  const shown = (await shownMarks(SHEET)).map(({ at }) => toA1(at));
  return [
    ...expected.filter((cell) => !shown.includes(cell)).map((cell) => `${cell} is not marked after a check`),
    ...shown.filter((cell) => !expected.includes(cell)).map((cell) => `${cell} keeps a mark after a check`),
  ];
}

/** Edits of somebody else. */
export class Edits {
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

/** An operation, and a fault in one of its requests, from 0 on. */
export interface Attempt {
  readonly name: string;
  readonly operation: Operation;
  readonly rehearsal: Rehearsal;
  readonly sync: number;
  readonly fault: Fault;
}

/** One after the other: an operation, with and without faults, on the workbook that is open. */
export class Trial {
  #session: Session | null = null;
  #requests: string[] = [];

  constructor(
    private readonly judge: Host,
    private readonly line: FaultLine,
    private readonly edits: Edits,
    private base: Snapshot | null,
  ) {}

  /** The operation's requests when none fails, and how the workbook stands before and after it. */
  async rehearse({ prepare, run }: Operation): Promise<Rehearsal> {
    const session = await this.#fresh();
    this.base ??= await snapshot(this.judge);
    await prepare(session);
    const before = await snapshot(this.judge);
    this.#requests.length = 0;
    const writes = await this.line.listen(() => run(session));
    const requests = this.#requests.map((name, index) => (writes[index] === true ? `${name}!` : name));
    const after = await snapshot(this.judge);
    await this.#restore();
    return { base: this.base, before, after, requests };
  }

  /** Runs the operation with one fault; answers how the workbook stood then, and what is wrong with that. */
  async run(attempt: Attempt): Promise<FaultRow> {
    const session = await this.#fresh();
    await attempt.operation.prepare(session);
    await this.line.withFault(attempt.sync, attempt.fault, () => attempt.operation.run(session));
    return this.#judge(attempt, session, messageOf(session));
  }

  /** The same with a fault that closes the pane: nobody is there any more when it has happened. */
  async start({ operation, sync, fault }: Attempt): Promise<void> {
    const session = await this.#fresh();
    await operation.prepare(session);
    await this.line.withFault(sync, fault, () => operation.run(session));
  }

  /** Judges what a pane has left that was closed, by one that was opened since. */
  async judgeLeftovers(attempt: Attempt): Promise<FaultRow> {
    return this.#judge(attempt, await this.#fresh(), null);
  }

  async #judge(attempt: Attempt, session: Session, message: string | null): Promise<FaultRow> {
    const { name, rehearsal, sync, fault } = attempt;
    const now = await snapshot(this.judge);
    const told = { message, sheet: SHEET, text: ASIDE_TEXT };
    const { cells, marks, problems } = verdictOn(now, rehearsal, fault, told);
    const isAsideLost = fault.kind === "edit" && fault.cell === ASIDE && cells.endsWith("overwritten");
    const found = [
      ...problems,
      ...(isAsideLost ? ["somebody's edit is lost"] : []),
      ...(await this.#faultsOfUse(session)),
      ...(await this.#restore()).map((place) => `could not restore ${place}`),
    ];
    return {
      operation: name,
      sync: sync + 1,
      request: rehearsal.requests[sync] ?? "",
      fault: fault.name,
      cells,
      marks,
      message: message ?? "",
      problem: found.length > 0 ? found.join("; ") : null,
    };
  }

  async #faultsOfUse(session: Session): Promise<readonly string[]> {
    await this.judge.reveal(SHEET, { top: 0, left: 0, bottom: 0, right: 0 });
    return faultsOfUse(session);
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
    if (session.state.preset !== "strict") await session.choosePreset("strict");
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
    await judge.save(new Map([["history", null]]));
    const now = await snapshot(judge);
    return [...differences(now.cells, this.base?.cells ?? {}), ...Object.keys(now.marks)];
  }
}
