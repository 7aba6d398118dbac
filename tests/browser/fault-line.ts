import type { OfficeExternal } from "../../src/workbench/office-external";

/** How much of a request's actions are done. */
type Done = "none" | "half" | "all";

/** A mishap on the way of one request. */
export type Fault =
  /** Refused with an error code before, half way through or after its actions were done. */
  | { readonly kind: "error"; readonly name: string; readonly code: string; readonly done: Done; readonly lasts?: true }
  /** Turned away by Office, by a status number. */
  | { readonly kind: "status"; readonly name: string; readonly status: number }
  | { readonly kind: "hang"; readonly name: string; readonly isDone: boolean }
  | { readonly kind: "slow"; readonly name: string }
  | { readonly kind: "edit"; readonly name: string; readonly cell: string }
  /** The pane is closed before the request leaves it, or before the answer arrives. */
  | { readonly kind: "close"; readonly name: string; readonly isDone: boolean };

/** Stands between office.js and the simulated Excel. */
export interface FaultLine {
  /** Runs something; answers of each of its requests whether it changes the workbook. */
  listen(act: () => Promise<void>): Promise<readonly boolean[]>;
  /** Runs something, with a fault in its request number `sync`, from 0 on. */
  withFault(sync: number, fault: Fault, act: () => Promise<void>): Promise<void>;
}

type Callback = Parameters<OfficeExternal["Execute"]>[2];
type Answer = Parameters<Callback>[0];

const EXECUTE_RICH_API = 93;
const OWN_PARTITION = "WacPartition";
const SLOW = 2_000;
const BODY = 4;

const CODES = [
  "AccessDenied",
  "GeneralException",
  "RequestAborted",
  "ItemNotFound",
  "InvalidArgument",
  "MergedRangeConflict",
  "FilteredRangeConflict",
];

const statuses: readonly Fault[] = [
  { kind: "status", name: "InvalidOperationInCellEditMode", status: 5004 },
  { kind: "status", name: "RequestPayloadSizeLimitExceeded", status: 5103 },
];

const errors = (done: Done, codes: readonly string[]): readonly Fault[] =>
  codes.map((code) => ({ kind: "error", name: done === "none" ? code : `${code}, ${done} done`, code, done }));

const hang = (isDone: boolean): Fault => ({ kind: "hang", name: isDone ? "no answer, done" : "no answer", isDone });

/** The pane is closed at a request. */
export const closing = (isDone: boolean): Fault => ({
  kind: "close",
  name: isDone ? "pane closed before the answer" : "pane closed before the request",
  isDone,
});

const lasting: Fault = {
  kind: "error",
  name: "RequestAborted for ever",
  code: "RequestAborted",
  done: "none",
  lasts: true,
};

/**
 * The faults for one request of an operation. "any": all there are. "first", for those up to the one that changes the
 * workbook: each code once. "later", when the codes make no more difference: one of each kind.
 * `cells` are those that somebody else edits just before the request.
 */
export function faultsFor(
  place: "any" | "first" | "later",
  isWrite: boolean,
  cells: readonly string[],
): readonly Fault[] {
  if (place === "later") {
    const half = isWrite ? errors("half", ["GeneralException"]) : [];
    return [...statuses.slice(0, 1), ...errors("none", ["GeneralException"]), hang(false), ...half];
  }
  const edits = cells.map((cell): Fault => ({ kind: "edit", name: `an edit of ${cell} comes first`, cell }));
  const half = errors("half", place === "any" ? CODES : ["AccessDenied", "GeneralException", "RequestAborted"]);
  const slow: Fault = { kind: "slow", name: "2 s late" };
  const onWrites = isWrite ? [...half, ...errors("all", ["GeneralException"]), hang(true), slow] : [];
  return [...statuses, ...errors("none", CODES), lasting, hang(false), ...edits, ...onWrites];
}

const reload = (): void => {
  window.location.reload();
};

interface Request {
  readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

const CHANGES = /^(?:Add|Insert|Delete|Merge|Unmerge|CopyFrom|Clear)/;

/** Sets a property, or calls a method that changes something. */
const changes = ({ Actions, ObjectPaths }: Request): boolean =>
  Actions.some(({ ActionType, Name }) => ActionType === 4 || (ActionType === 3 && CHANGES.test(Name))) ||
  Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === 3 && CHANGES.test(Name));

const safeArray = (content: readonly unknown[]): Exclude<Answer, number> => ({
  toArray: () => content,
  dimensions: () => 1,
});

const refusal = (code: string): Answer => {
  const Error = { Code: code, Message: "试验", Location: "试验", ActionIndex: 0, HttpStatusCode: 500 };
  return safeArray([0, safeArray([200, [], JSON.stringify({ Results: [], TraceIds: [], Error })])]);
};

type Params = readonly unknown[];

const bodyOf = (params: Params): string => String((params[0] as Params)[BODY]); // one request message, itself an array

function halved(params: Params): Params {
  const message = [...(params[0] as Params)]; // as above
  const batch = JSON.parse(bodyOf(params)) as Request; // office.js wrote it
  message[BODY] = JSON.stringify({ ...batch, Actions: batch.Actions.slice(0, Math.ceil(batch.Actions.length / 2)) });
  return [message, ...params.slice(1)];
}

/** Timers of this delay are kept back, to be run when the host is to lose its patience. */
function holdTimers(delay: number): () => void {
  const held = new Map<number, () => void>();
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (handler: () => void, milliseconds?: number, ...rest: unknown[]) => {
      if (milliseconds !== delay) return set(handler, milliseconds, ...rest);
      const id = set(() => undefined, 0);
      held.set(id, handler);
      return id;
    },
    clearTimeout: (id?: number) => {
      if (id !== undefined) held.delete(id);
      clear(id);
    },
  });
  return () => {
    for (const handler of held.values()) handler();
    held.clear();
  };
}

/** Puts itself between office.js and the simulated Excel; `edit` is somebody else's edit of a cell. */
export function intercept(patience: number, edit: (cell: string) => Promise<void>): FaultLine {
  const { external } = window as unknown as { external: OfficeExternal }; // what the workbench put there
  const execute = external.Execute.bind(external);
  const losePatience = holdTimers(patience);
  let watched: { readonly fault: Fault | null; readonly at: number; count: number; writes: boolean[] } | null = null;

  const suffer = (fault: Fault, id: number, params: Params, callback: Callback): void => {
    const carryOut = (some: Params, then: (answer: Answer) => void): void => {
      execute(id, some, then);
    };
    switch (fault.kind) {
      case "status":
        callback(fault.status);
        return;
      case "error":
        if (fault.done === "none") callback(refusal(fault.code));
        else
          carryOut(fault.done === "half" ? halved(params) : params, () => {
            callback(refusal(fault.code));
          });
        return;
      case "hang":
        if (fault.isDone) carryOut(params, losePatience);
        else setTimeout(losePatience);
        return;
      case "close":
        if (fault.isDone) carryOut(params, reload);
        else reload();
        return;
      case "slow":
        setTimeout(() => {
          carryOut(params, callback);
        }, SLOW);
        return;
      case "edit": {
        const before = watched;
        watched = null;
        void edit(fault.cell).then(() => {
          watched = before;
          carryOut(params, callback);
        });
      }
    }
  };

  Object.assign(external, {
    Execute(id: number, params: Params, callback: Callback) {
      const isOwn = (params[0] as Params)[0] === OWN_PARTITION; // as above
      if (!watched || id !== EXECUTE_RICH_API || isOwn) {
        execute(id, params, callback);
        return;
      }
      const { fault, at, count } = watched;
      watched.count += 1;
      watched.writes.push(changes(JSON.parse(bodyOf(params)) as Request)); // office.js wrote it
      const isDue = count === at || (count > at && fault?.kind === "error" && fault.lasts === true);
      if (fault && isDue) suffer(fault, id, params, callback);
      else execute(id, params, callback);
    },
  });

  const during = async (fault: Fault | null, at: number, act: () => Promise<void>): Promise<readonly boolean[]> => {
    const writes: boolean[] = [];
    watched = { fault, at, count: 0, writes };
    try {
      await act();
    } finally {
      watched = null;
    }
    return writes;
  };

  return {
    listen: (act) => during(null, -1, act),
    withFault: async (sync, fault, act) => {
      await during(fault, sync, act);
    },
  };
}
