import type { Address, Area } from "../sheet/address";
import { fillFormula } from "../sheet/fill-formula";
import { referencesIn } from "../sheet/formula-references";
import { contentAt } from "../sheet/sheet";
import type { FormulaAfter } from "./formulas-after";
import { firstNewRow, rowAfter, type Insertion, type NewRow } from "./insertion";
import type { Site } from "./site";
import { areaOf, isTall } from "./stretch-column";
import type { TakenColumns } from "./taken-columns";

/** A formula to write into a cell, where it stands once the new rows are in. */
export interface CopiedFormula {
  readonly at: Address;
  readonly formula: string;
}

interface Column {
  readonly column: number;
  readonly formulaAt: (row: number) => string | null;
  /** Rows of the grid with an indicator. */
  readonly rows: readonly number[];
}

const namesItsRow = (formula: string): boolean => referencesIn(formula).length > 0 || /\bROW\(\)/i.test(formula);

const keepsToItsRow = (formula: string, row: number): boolean =>
  namesItsRow(formula) &&
  referencesIn(formula).every(
    ({ sheet, first, last }) =>
      sheet === null && [first, last ?? first].every((end) => end.row === row && !end.isFixed),
  );

const isIn = (area: Pick<Area, "top" | "bottom">, row: number): boolean => row >= area.top && row <= area.bottom;

/** Whether filling down the formula of row `like` into a new row is what this column's formulas show. */
function isFilledDown({ formulaAt, rows }: Column, { home, like }: NewRow): boolean {
  const model = formulaAt(like);
  if (model === null || !namesItsRow(model)) return false;
  if (keepsToItsRow(model, like)) return true;
  const others = rows.filter((row) => row !== like && formulaAt(row) !== null);
  const alike = others.filter((row) => fillFormula(model, row - like) === formulaAt(row));
  const joins = home !== null && isIn({ top: home.first, bottom: home.last }, like);
  return alike.length > 0 && (joins || alike.length === others.length);
}

interface Copying {
  readonly column: Column;
  readonly insertions: readonly Insertion[];
  readonly after: FormulaAfter;
}

/** The formula of row `like` filled into a row, which is counted as after the insertion. */
function copyTo({ column, insertions, after }: Copying, like: number, row: number): CopiedFormula {
  const model = { at: { row: like, column: column.column }, formula: column.formulaAt(like) ?? "" };
  const formula = fillFormula(after(model), row - rowAfter(insertions, like));
  return { at: { row, column: column.column }, formula };
}

/** The formula below the insertion again, when it is the one of row `like` and now counts on from the new row above it. */
function continued(copying: Copying, like: number, before: number): readonly CopiedFormula[] {
  const { column, insertions, after } = copying;
  const [model, formula] = [column.formulaAt(like), column.formulaAt(before)];
  if (model === null || formula === null || fillFormula(model, before - like) !== formula) return [];
  const copy = copyTo(copying, like, rowAfter(insertions, before));
  return after({ at: { row: before, column: column.column }, formula }) === copy.formula ? [] : [copy];
}

function copiesIn(copying: Copying, insertion: Insertion): readonly CopiedFormula[] {
  const first = firstNewRow(copying.insertions, insertion);
  const last = insertion.rows.at(-1);
  const isFilled = (row: NewRow): boolean => row.kind === "indicator" && isFilledDown(copying.column, row);
  const copies = [
    ...insertion.rows.flatMap((row, index) => (isFilled(row) ? [copyTo(copying, row.like, first + index)] : [])),
    ...(last && isFilled(last) ? continued(copying, last.like, insertion.before) : []),
  ];
  return copies.some(({ formula }) => formula.includes("#REF!")) ? [] : copies;
}

/**
 * The formulas that new rows take from the row they are like, as filling down copies them: where the column repeats one
 * formula from row to row, or the formula looks at nothing but its own row. The formula below is filled again when it
 * counts on from the row above it.
 */
export function copiedFormulas(
  { sheet, merges, table }: Site,
  insertions: readonly Insertion[],
  isTaken: TakenColumns,
  after: FormulaAfter,
): readonly CopiedFormula[] {
  const rows = table.projects.flatMap(({ indicators }) => indicators.map(({ row }) => row));
  const { left, right } = table.area;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).map((column): Column => {
    const formulaAt = (row: number): string | null => {
      const area = areaOf(merges, row, column);
      const content = isTall(area) || area.left !== column ? null : contentAt(sheet, { row, column });
      return typeof content === "object" && content !== null ? content.formula : null;
    };
    return { column, formulaAt, rows };
  });
  return insertions.flatMap((insertion) =>
    columns
      .filter(({ column }) => !isTaken(column, insertion))
      .flatMap((column) => copiesIn({ column, insertions, after }, insertion)),
  );
}
