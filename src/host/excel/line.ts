import type { Host } from "../host";
import { askPatiently, pauseFor, within, type Meter, type RoundTrip } from "../round-trip";
import { hostErrorOf } from "../spreadsheet-error";
import type { TaskQueue } from "../task-queue";
import type { MarkIds } from "./mark-ids";

/** How much one request or its answer should carry, in bytes. */
export const TRIP_BYTES = 4_000_000;
const TIMEOUT = 60_000;

/** What a page, or a test, may want to know and to decide of the connection. */
export interface ExcelHostOptions {
  /** Called after every request, also one that failed. */
  readonly onRoundTrip?: (trip: RoundTrip) => void;
  /** How long to wait before asking a busy Excel again; a test need not wait. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** In milliseconds; after this time without an answer Excel counts as disconnected. */
  readonly timeout?: number;
}

/** Queues what to do in a batch, and returns how to read its results once the batch has run. */
export type Batch<T> = (context: Excel.RequestContext, meter: Meter) => () => T;

/** What Excel can tell of a worksheet beside its cells; each is left out where an Excel cannot. */
export type Extra = "merges" | "hidden" | "marks" | "comments" | "notes";

/** The way to Excel, and what is remembered of it from one operation to the next. */
export interface Line {
  readonly inTurn: TaskQueue;
  readonly run: <T>(operation: keyof Host, batch: Batch<T>, repeat?: "harmless" | "never") => Promise<T>;
  readonly supports: (version: string) => boolean;
  /** What this Excel turned out not to know. */
  readonly lacking: Set<Extra>;
  /** The conditional formats of worksheets that were read and not changed by us since, by name. */
  readonly marks: Map<string, MarkIds>;
  /** Worksheets whose cells do not fit into one answer. */
  readonly large: Set<string>;
  /** Names of worksheets by id: events know only the id. */
  readonly names: Map<string, string>;
  /** When we last wrote, for Excels whose events do not say who did it. */
  lastWrite: number;
}

/** A request context of our own makes exactly one request: Excel.run adds another to let go of the ranges it has seen. */
export function runner({ onRoundTrip, pause = pauseFor, timeout = TIMEOUT }: ExcelHostOptions): Line["run"] {
  const once = async <T>(operation: keyof Host, batch: Batch<T>): Promise<T> => {
    const meter: Meter = { sent: 0, received: 0 };
    const start = performance.now();
    try {
      const context = new Excel.RequestContext();
      const results = batch(context, meter);
      await within(timeout, context.sync());
      return results();
    } catch (error) {
      throw hostErrorOf(error);
    } finally {
      onRoundTrip?.({ operation, milliseconds: performance.now() - start, ...meter });
    }
  };
  return (operation, batch, repeat = "never") =>
    askPatiently(() => once(operation, batch), pause, repeat === "harmless");
}
