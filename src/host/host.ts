import type { Address, Area } from "../sheet/address";
import type { Mark } from "../sheet/mark";
import type { Patch } from "../sheet/patch";
import type { Sheet, Visibility } from "../sheet/sheet";
import type { Edition } from "./ability";

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
  | "no-spreadsheet" // the page was opened by itself
  | "unknown";

/** What a write that failed has left behind on a worksheet; "unknown" when nobody can tell whether anything. */
export interface Leftover {
  readonly sheet: string;
  readonly cells: readonly Address[] | "unknown";
}

/** Thrown by every host operation that the spreadsheet refuses. Nothing was changed, unless `partly` says otherwise. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** The spreadsheet's own words, for the activity log. */
    readonly detail: string,
    readonly partly: Leftover | null = null,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "HostError";
  }
}

/** What is written in the same request as a patch. */
export interface Along {
  /** Our marks on the patch's sheet as they are to be afterwards; null leaves them as they are. */
  readonly marks: readonly Mark[] | null;
  /** Our marks as they are now, to be put back when a patch that is taken back has cost some of them. */
  readonly restore?: readonly Mark[];
  /** Values to keep in the workbook, by key; null forgets one. */
  readonly save: ReadonlyMap<string, string | null>;
  /** Where on the patch's sheet to take the user; null leaves them where they are. */
  readonly reveal: Area | null;
}

/**
 * Decides what goes along with a patch, given the whole sheet as it is and as the patch will leave it: empty before it
 * is added and after it is removed. Only the spreadsheet calculates formulas and knows how it displays a number that was
 * just written. null withholds the patch.
 */
export type Completion = (now: Sheet, then: Sheet) => Along | null;

/**
 * What became of a patch. "written": all of it; `unfinished` is what kept from being written what was to go along.
 * "stale": somebody changed these cells since they were read; nothing was written. "withheld": its completion said so.
 */
export type WriteResult =
  | { readonly kind: "written"; readonly unfinished: HostError | null }
  | { readonly kind: "stale"; readonly cells: readonly Address[] }
  | { readonly kind: "withheld" };

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isActive: boolean;
}

/**
 * "changed": cells of the sheet were edited, by anyone; without an area when more than contents changed. "activated": the
 * user went to the sheet. "selected": to a cell.
 */
export type HostEvent =
  | { readonly kind: "changed"; readonly sheet: string; readonly area: Area | null; readonly own: boolean }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area };

/**
 * A spreadsheet, seen through the few operations the product needs. Operations run one after the other, in the order
 * they were asked for. Each says how many round trips it may take; addresses mean the sheet at the time of the call.
 */
export interface Host {
  /** Which program it is, and what its version cannot do. */
  readonly edition: Edition;
  /** The worksheets, in tab order. One round trip. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** A worksheet as it is now, the active one when no name is given. One round trip (more only above 4 MB). */
  read(sheet?: string): Promise<Sheet>;
  /**
   * The sheet with these cells as they are now; rows without news are those of `before` themselves. null when more than
   * contents has changed, and it must be read whole. One round trip.
   */
  refresh(before: Sheet, areas: readonly Area[]): Promise<Sheet | null>;
  /**
   * Applies the whole patch or nothing. Checks every `before` first. One round trip for the check, one for the write
   * and all that goes along (more only above 4 MB).
   */
  write(patch: Patch, complete?: Completion): Promise<WriteResult>;
  /**
   * Shows exactly these marks on the sheet, replacing all earlier ones of ours; an empty list clears them. One round
   * trip for the first `mark` after a `read` or `refresh` of the sheet, two otherwise.
   */
  mark(sheet: string, marks: readonly Mark[]): Promise<void>;
  /** Goes to the sheet and selects the area. */
  reveal(sheet: string, area: Area): Promise<void>;
  /** Calls the listener for what happens in the workbook until the returned function is called. Best effort. */
  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
  /** A value kept in the workbook under this key; null when there is none. */
  load(key: string): Promise<string | null>;
  /** Keeps values in the workbook, by key; null forgets one. One round trip to look, one to write. */
  save(values: ReadonlyMap<string, string | null>): Promise<void>;
}
