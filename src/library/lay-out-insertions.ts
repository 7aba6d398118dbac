import type { Area } from "../sheet/address";
import type { Merges } from "../sheet/merges";
import type { Edit } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable } from "../table/goal-table";
import type { Insertion } from "./insertion";
import { flatMergeEdits, insertEdits, runEdits, stretchEdits, together, unmergeEdits } from "./insertion-edits";
import { columnTexts } from "./placed-cells";
import { stretchBeside } from "./stretch-beside";
import { isTall, stretchColumn, type RunColumn, type Stretch } from "./stretch-column";

/** Everything about new rows but the indicators' own texts. */
export interface InsertionLayout {
  readonly edits: readonly Edit[];
  readonly stretches: readonly Stretch[];
}

const columnsIn = ({ left, right }: Area): readonly number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

/** The visible row of the grid that new rows above `before` should look like: the nearest above, else below. */
export function likeRow(sheet: Sheet, { dataRows: [first, last] }: GoalTable, before: number): number {
  const hidden = new Set(sheet.hiddenRows);
  for (let row = before - 1; row >= first; row -= 1) if (!hidden.has(row)) return row;
  for (let row = before; row <= last; row += 1) if (!hidden.has(row)) return row;
  return before - 1;
}

function flatMergesAt(merges: Merges, { area }: GoalTable, row: number, besides: ReadonlySet<number>): readonly Area[] {
  return columnsIn(area).flatMap((column) => {
    const merge = merges.areaAt({ row, column });
    if (merge?.left !== column || isTall(merge)) return [];
    return columnsIn(merge).some((covered) => besides.has(covered)) ? [] : [merge];
  });
}

/** Inserts the rows, stretches what must reach over them, writes their levels and merges them within the row. */
export function layOutInsertions(
  sheet: Sheet,
  merges: Merges,
  table: GoalTable,
  runs: readonly RunColumn[],
  insertions: readonly Insertion[],
): InsertionLayout {
  const changes = runs.map((column) => stretchColumn(sheet, merges, column, insertions));
  const levels = changes.flatMap(({ stretches }) => stretches);
  const running = new Set(runs.map(({ column }) => column));
  const written = new Set(
    insertions.flatMap(({ rows }) =>
      rows.flatMap(({ filled }) => columnTexts(table, filled).map(({ column }) => column)),
    ),
  );
  const beside = columnsIn(table.area).filter((column) => !running.has(column) && !written.has(column));
  const stretches = together([...levels, ...stretchBeside(merges, table, insertions, beside, levels)]);
  const like = (before: number): number => likeRow(sheet, table, before);
  return {
    stretches,
    edits: [
      ...unmergeEdits(stretches),
      ...insertEdits(insertions, like),
      ...stretches.flatMap((stretch) => stretchEdits(sheet, insertions, stretch)),
      ...changes.flatMap((change) => change.runs.flatMap((run) => runEdits(insertions, run))),
      ...flatMergeEdits(insertions, (before) => flatMergesAt(merges, table, like(before), running)),
    ],
  };
}
