import { toA1, type Address, type Area } from "../sheet/address";
import { contentAt, type Content } from "../sheet/sheet";
import { copiedFormulas } from "./copied-formulas";
import { formulaMoved, formulasOf, type FormulaCell } from "./formulas-after";
import { firstNewRow, rowAfter, type Insertion } from "./insertion";
import type { InsertionLayout } from "./lay-out-insertions";
import { headingChanges } from "./new-headings";
import { renumber } from "./renumber";
import type { Site } from "./site";
import type { TakenColumns } from "./taken-columns";

/** A cell that changes along with the new rows, where it stands after the patch. */
export interface CellChange {
  readonly kind: "formula-grown" | "formula-copied" | "renumbered" | "heading" | "level-number";
  readonly at: Address;
  readonly before: Content;
  readonly after: Content;
}

/** What changes along with new indicators, and what the user has to see to. */
export interface PlacedChanges {
  readonly changes: readonly CellChange[];
  /** Cells of the column of serial numbers that stay empty beside a new indicator. */
  readonly unnumbered: readonly Address[];
}

const anchorOf = ({ top, left }: Area): Address => ({ row: top, column: left });

/** A formula that is filled again need not grow. */
const lastOfEach = (changes: readonly CellChange[]): readonly CellChange[] => [
  ...new Map(changes.map((change) => [toA1(change.at), change])).values(),
];

/** The level of each new row, where a list has a column for it: that of the row it is like. */
function levelNumbers({ sheet, table }: Site, insertions: readonly Insertion[]): readonly CellChange[] {
  const column = table.columns.find(({ field }) => field === "levelNumber")?.column;
  if (column === undefined) return [];
  return insertions.flatMap((insertion) => {
    const first = firstNewRow(insertions, insertion);
    return insertion.rows.flatMap(({ like }, index): readonly CellChange[] => {
      const after = contentAt(sheet, { row: like, column });
      if (after === null || typeof after === "object") return [];
      return [{ kind: "level-number", at: { row: first + index, column }, before: null, after }];
    });
  });
}

type Formulas = Pick<InsertionLayout, "stretches" | "after">;

/** The formulas that grow around the new rows or are filled down into them, but for those that a stretch carries along. */
function formulaChanges(
  site: Site,
  insertions: readonly Insertion[],
  isTaken: TakenColumns,
  { stretches, after }: Formulas,
): readonly CellChange[] {
  const movedAt = ({ row, column }: Address): Address => ({ row: rowAfter(insertions, row), column });
  const moved = (cell: FormulaCell): string => formulaMoved(site.sheet, insertions, cell);
  const carried = new Set(stretches.filter(({ up }) => up > 0).map(({ area }) => toA1(anchorOf(area))));
  const formulas = formulasOf(site.sheet).filter(({ at }) => !carried.has(toA1(at)));
  const mayGrow = ({ formula }: FormulaCell): boolean => carried.size > 0 || formula.includes(":");
  const grown = formulas.filter(mayGrow).flatMap((cell): readonly CellChange[] => {
    const [before, formula] = [moved(cell), after(cell)];
    if (before === formula) return [];
    return [{ kind: "formula-grown", at: movedAt(cell.at), before: { formula: before }, after: { formula } }];
  });
  const standing = new Map(formulas.map((cell) => [toA1(movedAt(cell.at)), cell]));
  const copied = copiedFormulas(site, insertions, isTaken, after).map(({ at, formula }): CellChange => {
    const before = standing.get(toA1(at));
    return { kind: "formula-copied", at, before: before ? { formula: moved(before) } : null, after: { formula } };
  });
  return [...grown, ...copied];
}

/**
 * What changes along with the new rows: formulas, serial numbers, the headings of an outline. `filledRows` are the empty
 * rows that an indicator goes into.
 */
export function placedChanges(
  site: Site,
  filledRows: readonly number[],
  insertions: readonly Insertion[],
  isTaken: TakenColumns,
  layout: Formulas,
): PlacedChanges {
  const numbering = renumber(site, filledRows, insertions);
  const column = numbering?.column ?? -1;
  const isWritten: TakenColumns = (other, insertion) => other === column || isTaken(other, insertion);
  const numbers = (numbering?.cells ?? []).map(({ row, before, after }): CellChange => {
    return { kind: "renumbered", at: { row, column }, before, after };
  });
  const headings = headingChanges(site, insertions).map((change): CellChange => ({ kind: "heading", ...change }));
  const formulas = formulaChanges(site, insertions, isWritten, layout);
  return {
    changes: lastOfEach([...formulas, ...numbers, ...headings, ...levelNumbers(site, insertions)]),
    unnumbered: (numbering?.blank ?? []).map((row) => ({ row, column })),
  };
}
