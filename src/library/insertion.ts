import type { Group } from "../table/goal-table";
import type { FilledEntry } from "./fill-entry";
import type { Levels } from "./levels";

interface Row {
  readonly levels: Levels;
  /** The group it joins; null when it opens one. */
  readonly home: Group | null;
  /** The row whose look and formulas it takes. */
  readonly like: number;
}

/** An indicator that gets a row of its own. */
export interface IndicatorRow extends Row {
  readonly kind: "indicator";
  readonly filled: FilledEntry;
}

/** A heading of an outline that gets a row of its own. */
export interface HeadingRow extends Row {
  readonly kind: "heading";
  readonly level: 1 | 2;
}

export type NewRow = IndicatorRow | HeadingRow;

/** New rows that go in together above row `before`, as the sheet is numbered now. */
export interface Insertion {
  readonly before: number;
  readonly rows: readonly NewRow[];
}

/** An empty row that takes an indicator. */
export interface Fill {
  readonly filled: FilledEntry;
  readonly row: number;
}

/** Where a row of the sheet stands once everything is inserted. */
export const rowAfter = (insertions: readonly Insertion[], row: number): number =>
  insertions.reduce((sum, { before, rows }) => (before <= row ? sum + rows.length : sum), row);

/** Where an insertion's first new row stands once everything is inserted. */
export const firstNewRow = (insertions: readonly Insertion[], { before }: Insertion): number =>
  insertions.reduce((sum, other) => (other.before < before ? sum + other.rows.length : sum), before);
