import { HostError } from "../host/host";
import { noTraffic, withEntry, writtenBy, type Traffic } from "./activity-log";
import { failed, type Desk } from "./desk";
import { failureNotice } from "./failure-notice";
import type { Activity, SessionState, Task } from "./session-state";

/** What the runner needs of the session. */
export interface RunnerPort {
  readonly state: () => SessionState;
  readonly show: (change: Partial<SessionState>) => void;
  /** What requests have cost since it was asked last. */
  readonly takeTraffic: () => Traffic;
  /** What a command works with. Rejects when the checker cannot be loaded. */
  readonly desk: (goesOn: Desk["goesOn"]) => Promise<Desk>;
}

interface Outcome {
  readonly activity: Activity;
  readonly detail: string | null;
}

/** Runs commands one after the other, shows how each ends, and enters it in the log. None of them rejects. */
export class CommandRunner {
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #isCancelled = false;

  constructor(private readonly port: RunnerPort) {}

  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /** Lets the commands wait until this has ended. */
  first(work: Promise<void>): Promise<void> {
    this.#queue = work;
    return work;
  }

  /** Stops the command that is running, if it goes from worksheet to worksheet, before the next one. */
  cancel(): void {
    this.#isCancelled = true;
  }

  run(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<void> {
    this.#waiting += 1;
    this.port.show({ activity: { kind: "busy", task, progress: null } });
    this.#queue = this.#queue.then(async () => {
      this.#isCancelled = false;
      const activity = await this.#logged(task, work);
      this.#waiting -= 1;
      if (this.isIdle) this.port.show({ activity });
    });
    return this.#queue;
  }

  async #logged(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<Activity> {
    const { state, show, takeTraffic } = this.port;
    const when = new Date().toISOString();
    const before = state().history;
    takeTraffic();
    const { activity, detail } = await this.#outcome(task, work);
    const steps = state().history.filter((step) => !before.includes(step) && step.when >= when);
    const [outcome, notice] =
      activity.kind === "failed" || activity.kind === "ready"
        ? ([activity.kind, activity.notice] as const)
        : (["ready", null] as const);
    const written = steps.flatMap(writtenBy);
    const entry = { when, task, outcome, notice, detail, traffic: takeTraffic(), written };
    show({ log: withEntry(state().log, entry) });
    return activity;
  }

  async #outcome(task: Task, work: (desk: Desk) => Promise<Activity>): Promise<Outcome> {
    const goesOn = (done: number, total: number): boolean => {
      this.port.show({ activity: { kind: "busy", task, progress: { done, total } } });
      return !this.#isCancelled;
    };
    try {
      return { activity: await work(await this.port.desk(goesOn)), detail: null };
    } catch (error) {
      const detail = error instanceof HostError ? error.message : String(error);
      return { activity: failed(failureNotice(error)), detail };
    }
  }
}

/** For a session whose requests nobody counts. */
export const uncounted = (): Traffic => noTraffic;
