import type { Area } from "../sheet/address";
import type { Merges } from "../sheet/merges";
import type { Edit } from "../sheet/patch";
import type { GoalTable } from "../table/goal-table";
import { formulasAfter, type FormulaAfter } from "./formulas-after";
import type { Insertion } from "./insertion";
import { flatMergeEdits, insertEdits, runEdits, stretchEdits, together, unmergeEdits } from "./insertion-edits";
import { textsInNewRow } from "./placed-cells";
import type { Site } from "./site";
import { stretchBeside } from "./stretch-beside";
import { isTall, stretchColumn, type RunColumn, type Stretch } from "./stretch-column";

/** Everything about new rows but the indicators' own texts. */
export interface InsertionLayout {
  readonly edits: readonly Edit[];
  readonly stretches: readonly Stretch[];
  /** How the sheet's formulas are to read afterwards. */
  readonly after: FormulaAfter;
}

const columnsIn = ({ left, right }: Area): readonly number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

function flatMergesAt(merges: Merges, { area }: GoalTable, row: number, besides: ReadonlySet<number>): readonly Area[] {
  return columnsIn(area).flatMap((column) => {
    const merge = merges.areaAt({ row, column });
    if (merge?.left !== column || isTall(merge)) return [];
    return columnsIn(merge).some((covered) => besides.has(covered)) ? [] : [merge];
  });
}

/** Inserts the rows, stretches what must reach over them, writes their levels and merges them within the row. */
export function layOutInsertions(
  site: Site,
  runs: readonly RunColumn[],
  insertions: readonly Insertion[],
): InsertionLayout {
  const { sheet, merges, table } = site;
  const changes = runs.map((column) => stretchColumn(sheet, merges, column, insertions));
  const levels = changes.flatMap(({ stretches }) => stretches);
  const running = new Set(runs.map(({ column }) => column));
  const written = new Set(
    insertions.flatMap(({ rows }) => rows.flatMap((row) => textsInNewRow(table, row).map(({ column }) => column))),
  );
  const beside = columnsIn(table.area).filter((column) => !running.has(column) && !written.has(column));
  const stretches = together([...levels, ...stretchBeside(merges, table, insertions, beside, levels)]);
  const after = formulasAfter(site, insertions, stretches);
  return {
    stretches,
    after,
    edits: [
      ...unmergeEdits(stretches),
      ...insertEdits(insertions),
      ...stretches.flatMap((stretch) => stretchEdits(sheet, insertions, stretch, after)),
      ...changes.flatMap((change) => change.runs.flatMap((run) => runEdits(insertions, run))),
      ...flatMergeEdits(insertions, (like) => flatMergesAt(merges, table, like, running)),
    ],
  };
}
