import type { Area } from "../../src/sheet/address";
import type { FakeSheet } from "./fake-workbook";

/** What a fake Excel is like, and what a test wants to know of it or do to it. */
export interface FakeExcel {
  readonly sheets: FakeSheet[];
  readonly settings: Map<string, unknown>;
  active: string;
  selected: string | null;
  structureProtected: boolean;
  /** "Automatic" or "Manual". */
  calculationMode: string;
  /** The highest ExcelApi it knows: "1.14". */
  version: string;
  /** Bytes that a request or an answer may have. */
  payloadLimit: number;
  /** More cells than this are answered with nothing. */
  cellLimit: number;
  /** Methods that it does not know, whatever its version. */
  readonly missing: Set<string>;
  /** One entry for each request that arrived: how many actions it had. */
  readonly requests: number[];
  /** What is to happen to coming requests, in order; a request without an entry is carried out. */
  readonly faults: Fault[];
  /** Types into a cell, as the user or as a co-author. */
  type(sheet: string, a1: string, input: string | number | boolean, source?: "Local" | "Remote"): void;
  /** Tells an event to whoever listens. */
  announce(event: string, details: Record<string, unknown>): void;
  find(sheet: string): FakeSheet;
}

/** "none": the request is carried out after all. `actions`: how many of its actions are done before it fails; all when left out. */
export type Fault =
  | { readonly kind: "none" }
  | { readonly kind: "fail"; readonly code: string; readonly message?: string; readonly actions?: number }
  | { readonly kind: "hang" };

export type Handler = (event: Record<string, unknown>) => Promise<void>;

/** An object of Excel's, as Excel itself sees it. */
export interface Server {
  readonly type: string;
  readonly fake: State;
  readonly sheet: FakeSheet;
  readonly areas: readonly Area[];
  /** A format, a conditional format or a setting's key: what the type needs. */
  readonly part: unknown;
}

/** The fake, with what it keeps to itself. */
export interface State extends FakeExcel {
  readonly handlers: Map<string, Set<Handler>>;
  changed: { readonly sheet: string; readonly address: string; readonly changeType: string }[];
}
