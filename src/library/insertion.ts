import type { Group } from "../table/goal-table";
import type { FilledEntry } from "./fill-entry";
import type { Levels } from "./levels";

/** An indicator that gets a row of its own. */
export interface NewRow {
  readonly filled: FilledEntry;
  readonly levels: Levels;
  /** The group it joins; null when it opens one. */
  readonly home: Group | null;
}

/** New rows that go in together above row `before`, as the sheet is numbered now. */
export interface Insertion {
  readonly before: number;
  readonly rows: readonly NewRow[];
}

/** Where a row of the sheet stands once everything is inserted. */
export const rowAfter = (insertions: readonly Insertion[], row: number): number =>
  insertions.reduce((sum, { before, rows }) => (before <= row ? sum + rows.length : sum), row);

/** Where an insertion's first new row stands once everything is inserted. */
export const firstNewRow = (insertions: readonly Insertion[], { before }: Insertion): number =>
  insertions.reduce((sum, other) => (other.before < before ? sum + other.rows.length : sum), before);
