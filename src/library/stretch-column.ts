import { sameArea, type Area } from "../sheet/address";
import type { Merges } from "../sheet/merges";
import { contentAt, textAt, type Content, type Sheet } from "../sheet/sheet";
import type { Insertion, NewRow } from "./insertion";

/** How a column says that a row continues the one above: by one merged cell, by saying it again, or by a blank. */
export type Continuation = "merged" | "repeated" | "blank";

/** A column whose cells speak for runs of rows: 一级指标, 二级指标, a register's project columns. */
export interface RunColumn {
  readonly column: number;
  readonly continuation: Continuation;
  /** What the run is about that an existing row belongs to; null for rows that belong to none. */
  readonly keyOfRow: (row: number) => string | null;
  readonly keyOfNew: (row: NewRow) => string;
  /** What to write where a new run begins. */
  readonly wordFor: (row: NewRow) => string | null;
}

/** A cell or merged area that is to speak for more rows; its content moves along with its first row. */
export interface Stretch {
  readonly area: Area;
  readonly up: number;
  readonly down: number;
  readonly merged: boolean;
}

/** A run of new rows that no existing cell speaks for, and the words for its rows (null: stays blank). */
export interface NewRun {
  readonly insertion: Insertion;
  readonly offset: number;
  readonly column: number;
  readonly contents: readonly Content[];
  readonly merged: boolean;
}

export interface ColumnChange {
  readonly stretches: readonly Stretch[];
  readonly runs: readonly NewRun[];
}

/** The merged area that covers the cell, or the cell itself. */
export const areaOf = (merges: Merges, row: number, column: number): Area =>
  merges.areaAt({ row, column }) ?? { top: row, left: column, bottom: row, right: column };

/** Whether an area covers more than one row. */
export const isTall = ({ top, bottom }: Area): boolean => bottom > top;

/** What a cell or area holds, as its first cell has it. */
export const contentOf = (sheet: Sheet, { top, left }: Area): Content => contentAt(sheet, { row: top, column: left });

/** Sees from the rows in use how a column continues; undefined when no two neighbouring rows belong together. */
export function continuationIn(
  sheet: Sheet,
  merges: Merges,
  column: number,
  [first, last]: readonly [number, number],
  keyOfRow: RunColumn["keyOfRow"],
): Continuation | undefined {
  const seen: Record<Continuation, number> = { merged: 0, repeated: 0, blank: 0 };
  for (let row = first; row < last; row += 1) {
    const key = keyOfRow(row);
    if (key === null || key !== keyOfRow(row + 1)) continue;
    if (areaOf(merges, row, column).bottom > row) seen.merged += 1;
    else if (textAt(sheet, { row: row + 1, column }).trim() !== "") seen.repeated += 1;
    else seen.blank += 1;
  }
  const most = (["merged", "repeated", "blank"] as const).reduce((a, b) => (seen[b] > seen[a] ? b : a));
  return seen[most] > 0 ? most : undefined;
}

interface Run {
  readonly key: string;
  readonly offset: number;
  readonly rows: readonly NewRow[];
}

function runsIn({ rows }: Insertion, keyOfNew: RunColumn["keyOfNew"]): readonly Run[] {
  const runs: Run[] = [];
  for (const [offset, row] of rows.entries()) {
    const key = keyOfNew(row);
    const current = runs.at(-1);
    if (current?.key === key) runs[runs.length - 1] = { ...current, rows: [...current.rows, row] };
    else runs.push({ key, offset, rows: [row] });
  }
  return runs;
}

/** A cell of one row without a word continues the one above, however the rest of the column does it. */
const speaks = (sheet: Sheet, area: Area): boolean => isTall(area) || contentOf(sheet, area) !== null;

/** A formula would mean other cells in another row. */
const repeatable = (content: Content): Content => (typeof content === "object" ? null : content);

function changeFor(sheet: Sheet, merges: Merges, column: RunColumn, insertion: Insertion, run: Run): ColumnChange {
  const { before, rows } = insertion;
  const above = areaOf(merges, before - 1, column.column);
  const below = areaOf(merges, before, column.column);
  const count = run.rows.length;
  const merged = column.continuation === "merged";
  const joinsAbove = run.offset === 0 && column.keyOfRow(before - 1) === run.key;
  const joinsBelow = run.offset + count === rows.length && column.keyOfRow(before) === run.key;
  const word = run.rows[0] ? column.wordFor(run.rows[0]) : null;
  const newRun = (contents: readonly Content[]): ColumnChange => ({
    stretches: [],
    runs: [{ insertion, offset: run.offset, column: column.column, contents, merged: merged && count > 1 }],
  });

  if (column.continuation === "repeated") {
    const neighbour = joinsAbove ? contentOf(sheet, above) : joinsBelow ? contentOf(sheet, below) : null;
    return newRun(run.rows.map(() => repeatable(neighbour) ?? word));
  }
  if (joinsAbove) {
    const stretch = { area: above, up: 0, down: count, merged };
    return { stretches: merged && speaks(sheet, above) ? [stretch] : [], runs: [] };
  }
  if (joinsBelow) return { stretches: [{ area: below, up: count, down: 0, merged }], runs: [] };
  return newRun(run.rows.map((_, index) => (index === 0 ? word : null)));
}

/** What must change in one column so that its runs include the new rows. Areas that reach across grow by themselves. */
export function stretchColumn(
  sheet: Sheet,
  merges: Merges,
  column: RunColumn,
  insertions: readonly Insertion[],
): ColumnChange {
  const changes = insertions.flatMap((insertion) => {
    const above = areaOf(merges, insertion.before - 1, column.column);
    const below = areaOf(merges, insertion.before, column.column);
    if (sameArea(above, below)) return [];
    return runsIn(insertion, column.keyOfNew).map((run) => changeFor(sheet, merges, column, insertion, run));
  });
  return {
    stretches: changes.flatMap(({ stretches }) => stretches),
    runs: changes.flatMap(({ runs }) => runs),
  };
}
