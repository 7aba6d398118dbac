import type { Address } from "../sheet/address";
import { firstNewRow, rowAfter, type Insertion } from "./insertion";
import type { CellChange } from "./placed-changes";
import type { Site } from "./site";
import { areaOf, contentOf } from "./stretch-column";
import type { TakenColumns } from "./taken-columns";

/**
 * The cells for the weights of new indicators, which nobody may invent, where they stand after the patch. Weights that
 * a formula gives, or a merged area gives for several rows, are not missing.
 */
export function blankWeights(
  { sheet, merges, table }: Site,
  filledRows: readonly number[],
  insertions: readonly Insertion[],
  changes: readonly CellChange[],
  isTaken: TakenColumns,
): readonly Address[] {
  const column = table.columns.find(({ field }) => field === "weight")?.column;
  if (column === undefined) return [];
  const free = filledRows
    .filter((row) => contentOf(sheet, areaOf(merges, row, column)) === null)
    .map((row) => rowAfter(insertions, row));
  const added = insertions
    .filter((insertion) => !isTaken(column, insertion))
    .flatMap((insertion) =>
      insertion.rows.flatMap(({ kind }, index) =>
        kind === "indicator" ? [firstNewRow(insertions, insertion) + index] : [],
      ),
    );
  const written = new Set(changes.filter(({ at }) => at.column === column).map(({ at }) => at.row));
  return [...free, ...added].filter((row) => !written.has(row)).map((row) => ({ row, column }));
}
