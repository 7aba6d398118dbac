import { columnNumber, type Address } from "../sheet/address";
import { changeReferences, type Reference, type ReferenceEnd, type ReferenceEnds } from "../sheet/formula-references";
import { moveFormula, moveReference } from "../sheet/move-formula";
import { contentAt, type Sheet } from "../sheet/sheet";
import { rowAfter, type Insertion, type NewRow } from "./insertion";
import { rowRuns, type RowRun } from "./row-runs";
import type { Site } from "./site";
import { areaOf, isTall, type Stretch } from "./stretch-column";

/** A formula of the sheet, by its cell before the insertion. */
export interface FormulaCell {
  readonly at: Address;
  readonly formula: string;
}

/** Reads a formula as it is to be once the new rows are in. */
export type FormulaAfter = (cell: FormulaCell) => string;

/** Reads a formula as the spreadsheet itself moves it along. */
export const formulaMoved = ({ name }: Sheet, insertions: readonly Insertion[], { formula }: FormulaCell): string =>
  moveFormula(formula, name, name, (row) => rowAfter(insertions, row));

interface Surroundings extends Site {
  readonly stretches: readonly Stretch[];
  readonly insertions: readonly Insertion[];
  readonly runs: readonly RowRun[];
}

/** Every formula of a sheet, row by row. */
export const formulasOf = ({ used, formulas }: Sheet): readonly FormulaCell[] =>
  formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      used && formula !== null ? [{ at: { row: used.top + row, column: used.left + column }, formula }] : [],
    ),
  );

function countUntil(rows: readonly NewRow[], ends: (row: NewRow) => boolean): number {
  const index = rows.findIndex(ends);
  return index === -1 ? rows.length : index;
}

/** Whether a formula speaks for its own row of the run, as its neighbours do for theirs, and not for the whole run. */
function isRowFormula({ sheet, merges }: Surroundings, { first, last }: RowRun, { row, column }: Address): boolean {
  if (row < first || row > last || isTall(areaOf(merges, row, column))) return false;
  const others = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((other) => other !== row);
  return others.length === 0 || others.some((other) => contentAt(sheet, { row: other, column }) !== null);
}

interface Range {
  readonly top: ReferenceEnd;
  readonly bottom: ReferenceEnd;
}

/** How many of the new rows above and below its ends a range should cover. A row's own formula keeps ends without "$". */
function reachOf(around: Surroundings, at: Address, { top, bottom }: Range): readonly [up: number, down: number] {
  let up = 0;
  let down = 0;
  for (const run of around.runs) {
    const mayGrow = (end: ReferenceEnd): boolean => end.isFixed || !isRowFormula(around, run, at);
    const isOther = (row: NewRow): boolean => !run.holds(row);
    for (const { before, rows } of around.insertions) {
      const isBelow = run.last === before - 1 && bottom.row === run.last && top.row <= run.first;
      if (isBelow && mayGrow(bottom)) down = Math.max(down, countUntil(rows, isOther));
      const isAbove = run.first === before && top.row === run.first && bottom.row >= run.last;
      if (isAbove && mayGrow(top)) up = Math.max(up, countUntil([...rows].reverse(), isOther));
    }
  }
  return [up, down];
}

const columnOf = ({ column }: ReferenceEnd): number => columnNumber(column.replace("$", "")) ?? -1;

/** A cell whose content moves up to the new first row of its area is followed there. */
function carried({ stretches }: Surroundings, first: ReferenceEnd, moved: ReferenceEnds): ReferenceEnds {
  const stretch = stretches.find(({ area }) => area.top === first.row && area.left === columnOf(first));
  return stretch ? { ...moved, first: { ...moved.first, row: moved.first.row - stretch.up } } : moved;
}

function grown(around: Surroundings, at: Address, { first, last }: ReferenceEnds, moved: ReferenceEnds): ReferenceEnds {
  const { table, insertions } = around;
  if (!last) return carried(around, first, moved);
  if (!moved.last || first.row > last.row) return moved;
  const left = Math.min(columnOf(first), columnOf(last));
  const right = Math.max(columnOf(first), columnOf(last));
  if (left < table.area.left || right > table.area.right) return moved;
  const [up, down] = reachOf(around, at, { top: first, bottom: last });
  const ends = {
    first: { ...moved.first, row: moved.first.row - up },
    last: { ...moved.last, row: moved.last.row + down },
  };
  const row = rowAfter(insertions, at.row);
  const coversItself = at.column >= left && at.column <= right && row >= ends.first.row && row <= ends.last.row;
  const coveredItself = coversItself && row >= moved.first.row && row <= moved.last.row;
  return coversItself && !coveredItself ? moved : ends;
}

/**
 * How formulas are to read once the new rows are in: moved along as a spreadsheet does it by itself, and with every
 * range that covered a whole run of rows (the grid, a project, a 一级 or 二级指标) grown around new rows at its ends.
 */
export function formulasAfter(
  site: Site,
  insertions: readonly Insertion[],
  stretches: readonly Stretch[],
): FormulaAfter {
  const { sheet, table, project } = site;
  const around: Surroundings = { ...site, stretches, insertions, runs: rowRuns(table, project) };
  const isHere = (reference: Reference): boolean =>
    (reference.sheet ?? sheet.name).toLowerCase() === sheet.name.toLowerCase();
  return ({ at, formula }) =>
    changeReferences(formula, (reference) => {
      if (!isHere(reference)) return reference;
      const moved = moveReference(reference, (row) => rowAfter(insertions, row));
      return moved && grown(around, at, reference, moved);
    });
}
