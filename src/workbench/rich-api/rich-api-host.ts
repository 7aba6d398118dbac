import type { Faults } from "./faults";
import type { Journal } from "./journal";
import type { Batch } from "./protocol";
import { runBatch } from "./run-batch";
import type { Setting } from "./run-batch";

/** Office's status numbers for a request that was not run at all. */
const Status = { done: 0, inCellEdit: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** In a request's flags: wait until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** The answer to a request: the response's JSON text, or the status that says why there is none. */
export type HostAnswer = { readonly status: number; readonly body?: string };

export interface HostRequest {
  /** A batch, as JSON. */
  readonly body: string;
  readonly flags: number;
  /** False for what office.js asks on its own account: that is no round trip of the add-in's. */
  readonly isAddIn: boolean;
}

/** The simulated Excel: takes requests as office.js writes them. */
export interface RichApiHost {
  execute(request: HostRequest): Promise<HostAnswer>;
}

export interface HostParts extends Setting {
  readonly faults: Faults;
  readonly journal: Journal;
  isEditing(): boolean;
  /** Resolves when no cell is being edited any more. */
  editingEnded(): Promise<void>;
  /** Told when a batch starts to change the workbook, and when it has ended. */
  atWork(on: boolean): void;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs requests one after the other in the order they come in, as Excel does, and keeps the journal. */
export function createRichApiHost(parts: HostParts): RichApiHost {
  const { faults, journal } = parts;
  let last: Promise<unknown> = Promise.resolve();

  const run = async ({ body, flags, isAddIn }: HostRequest): Promise<HostAnswer> => {
    if (faults.delay > 0) await pause(faults.delay);
    const bytesIn = bytes(body);
    const limit = faults.payloadLimit ?? Infinity;
    if (bytesIn > limit) return { status: Status.requestTooLarge };
    if (parts.isEditing()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { status: Status.inCellEdit };
      await parts.editingEnded();
    }
    const started = performance.now();
    // office.js wrote the text; a batch that lacks a field fails on the action that needs it.
    const batch = JSON.parse(body) as Batch;
    parts.atWork(true);
    const { result, members, bug } = await runBatch(batch, parts);
    parts.atWork(false);
    const answer = JSON.stringify(result);
    const bytesOut = bytes(answer);
    const entry = {
      members,
      bytesIn,
      bytesOut,
      milliseconds: performance.now() - started,
      ...(result.Error ? { error: result.Error.Code } : {}),
      ...(bug === undefined ? {} : { bug: bug.stack ?? bug.message }),
    };
    if (isAddIn) journal.push(entry);
    return bytesOut > limit ? { status: Status.responseTooLarge } : { status: Status.done, body: answer };
  };

  return {
    execute(request) {
      const answer = last.then(() => run(request));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
