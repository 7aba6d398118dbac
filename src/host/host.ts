import type { Address, Area } from "../sheet/address";
import type { Mark } from "../sheet/mark";
import type { Patch } from "../sheet/patch";
import type { Sheet, Visibility } from "../sheet/sheet";

/** Why a host could not do what it was asked; `host` messages are localised by the spreadsheet, codes are not. */
export type HostErrorCode =
  | "cell-editing" // a cell is being typed into
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-unsupported" // a chart sheet, or a kind the host cannot read
  | "sheet-missing"
  | "sheet-exists"
  | "merge-conflict"
  | "filter-conflict"
  | "table-conflict"
  | "too-large" // more than a request may carry
  | "busy"
  | "disconnected"
  | "version-too-old"
  | "unknown";

/** Thrown by every host operation that the spreadsheet refuses. Nothing was changed, unless `partly` says otherwise. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** The spreadsheet's own words, for the activity log. */
    readonly detail: string,
    /** Cells that were written before the failure, when not none. */
    readonly partly: readonly Address[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "HostError";
  }
}

/** What became of a patch. "stale": somebody changed these cells since they were read; nothing was written. */
export type WriteResult = { readonly kind: "written" } | { readonly kind: "stale"; readonly cells: readonly Address[] };

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isActive: boolean;
}

/** "changed": cells of the sheet were edited, by anyone. "activated": the user went to the sheet. "selected": to a cell. */
export type HostEvent =
  | { readonly kind: "changed"; readonly sheet: string; readonly area: Area | null; readonly own: boolean }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area };

/**
 * A spreadsheet, seen through the few operations the product needs. Operations run one after the other, in the order
 * they were asked for. Each says how many round trips it may take; addresses mean the sheet at the time of the call.
 */
export interface Host {
  /** The worksheets, in tab order. One round trip. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** A worksheet as it is now, the active one when no name is given. One round trip (more only above 4 MB). */
  read(sheet?: string): Promise<Sheet>;
  /** Applies the whole patch or nothing. Checks every `before` first. One round trip for the check, one for the write. */
  write(patch: Patch): Promise<WriteResult>;
  /**
   * Shows exactly these marks on the sheet, replacing all earlier ones of ours; an empty list clears them. One round
   * trip for the first `mark` after a `read` of the sheet, two otherwise.
   */
  mark(sheet: string, marks: readonly Mark[]): Promise<void>;
  /** Goes to the sheet and selects the area. */
  reveal(sheet: string, area: Area): Promise<void>;
  /** Calls the listener for what happens in the workbook until the returned function is called. Best effort. */
  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
  /** A value kept in the workbook under this key; null when there is none. */
  load(key: string): Promise<string | null>;
  /** Keeps a value in the workbook; null forgets it. */
  save(key: string, value: string | null): Promise<void>;
}
