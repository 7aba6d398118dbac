import type { SetConflict, Settlement } from "../library/merge-own-sets";
import type { OwnRow, OwnSet } from "../library/own-sets";
import type { Lack } from "../library/rows-of-indicators";
import type { Address } from "../sheet/address";

/** A stored text that could not be read, or not to its end. */
export interface DamagedText {
  /** Under which it is kept. */
  readonly key: string;
  readonly text: string;
}

/** A row that is being edited. */
export interface DraftRow {
  /** Tells the rows of a draft apart, whatever is edited. */
  readonly number: number;
  readonly original: OwnRow;
  readonly row: OwnRow;
}

/** A row of a worksheet that could not be taken into a draft. */
export interface SkippedCell {
  readonly name: string;
  readonly at: Address;
  readonly lacks: Lack;
}

/** The rows of a worksheet that a draft was made of. */
export interface RowsOrigin {
  readonly sheet: string;
  /** Whether they are all rows of the project at the selected cell. */
  readonly isWholeProject: boolean;
  readonly project: string | null;
  readonly skipped: readonly SkippedCell[];
}

/** A set as it is being edited, or one that is to be made. */
export interface Draft {
  readonly kind: "draft";
  /** As it was when the user began; null for a new one. */
  readonly before: OwnSet | null;
  /** null for a set that was there. */
  readonly origin: RowsOrigin | null;
  readonly title: string;
  /** As typed, with separators. */
  readonly keywords: string;
  readonly rows: readonly DraftRow[];
  /** Why it could not be saved, in Chinese. */
  readonly problems: readonly string[];
}

/** Sets that wait to be taken over. */
export interface Incoming {
  readonly kind: "incoming";
  /** The file or address they came from; null for pasted text. */
  readonly source: string | null;
  readonly sets: readonly OwnSet[];
  /** What could not be read, in Chinese, with its path. */
  readonly problems: readonly string[];
  /** Titles that can be added without asking. */
  readonly added: readonly string[];
  /** Titles of sets that are there to the letter. */
  readonly identical: readonly string[];
  readonly conflicts: readonly SetConflict[];
  /** By the title of the incoming set. */
  readonly settlements: ReadonlyMap<string, Settlement>;
}

/** Sets, or damaged texts, to be handed out. */
export interface Outgoing {
  readonly kind: "outgoing";
  readonly what: "sets" | "damaged";
  readonly count: number;
  readonly text: string;
  readonly fileName: string;
}

/** What the user does with the sets. */
export type OwnSetsWork = { readonly kind: "list" } | Draft | Incoming | Outgoing;

/** The user's own sets, kept on this computer. */
export interface OwnSetsState {
  /** By title. Each is used like a type of the library. */
  readonly sets: readonly OwnSet[];
  readonly damaged: readonly DamagedText[];
  readonly work: OwnSetsWork;
  /** What was deleted last, while it can be brought back. */
  readonly deleted: OwnSet | null;
  /** From where sets were fetched last; "" for nowhere. */
  readonly address: string;
}

export const noOwnSets: OwnSetsState = {
  sets: [],
  damaged: [],
  work: { kind: "list" },
  deleted: null,
  address: "",
};
