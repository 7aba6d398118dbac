import { overlap, type Area } from "../sheet/address";
import type { Assigned, ColumnDecisions } from "./assign-columns";
import type { Cells } from "./cells";
import { columnsOf, judgedRows } from "./find-grids";
import { headersAround, mayHeadGrid, type HeaderSeed } from "./find-headers";
import type { ChangedCells } from "./changed-cells";
import type { Grid } from "./grid";
import { opensNextForm } from "./grid-extent";
import { leftOf, rightOf, type Header } from "./header";
import { isSameData } from "./same-data";
import type { TableReading } from "./to-table";

/** How far above a header it matters what is written: headings of the table stand there. */
const ABOVE_HEADER = 6;
/** How far below a header it matters what is written: sub-headers may stand there, and labels beside the grid. */
const BELOW_HEADER = 4;

const reaches = ({ top, bottom }: Area, first: number, last: number): boolean => top <= last && bottom >= first;

/** Headers stay what they are: nothing changed in them or above, and what changed below makes no difference. */
function keepsHeaders(cells: Cells, seeds: readonly HeaderSeed[], area: Area): boolean {
  return seeds.every((seed) =>
    seed.headers.every(({ top, bottom }) => {
      if (reaches(area, top - ABOVE_HEADER, bottom)) return false;
      if (!reaches(area, bottom + 1, bottom + BELOW_HEADER)) return true;
      return isSameData(headersAround(cells, seed.row, seed), seed.headers);
    }),
  );
}

/** Every header that was found heads one of the grids, or repeats its header. */
function areAllUsed(seeds: readonly HeaderSeed[], grids: readonly Grid[]): boolean {
  const heads = new Set<Header>(grids.map(({ header }) => header));
  return seeds.every(({ headers }) =>
    headers.every(
      (header) => heads.has(header) || grids.some(({ repeatedHeaders }) => repeatedHeaders.has(header.top)),
    ),
  );
}

const areLabelled = (seeds: readonly HeaderSeed[], grids: readonly Grid[]): boolean => {
  const known = new Set<Header>(seeds.flatMap(({ headers }) => headers));
  return grids.every(({ header }) => known.has(header));
};

/** The cells lie in the body of the grid, and between its first and last column. */
function liesInBody({ header, first, last }: Grid, area: Area): boolean {
  return area.top >= first && area.bottom <= last && area.left >= leftOf(header) && area.right <= rightOf(header);
}

/** What was typed into the row neither blanks it, nor fills it, nor opens another form. */
function staysInBody(before: Cells, now: Cells, row: number, { left, right }: Grid): boolean {
  const filled = now.filled(row, left, right);
  const wasFilled = before.filled(row, left, right).length > 0;
  return filled.length > 0 === wasFilled && !opensNextForm(now, row, filled) && !mayHeadGrid(now, row);
}

const isSameMeaning = (a: Assigned, b: Assigned): boolean =>
  a.field === b.field && a.confidence === b.confidence && isSameData(a.rivals, b.rivals);

/** The columns still mean what they meant, and with the same certainty. */
function keepsColumns(now: Cells, grid: Grid, rows: readonly number[], decisions: ColumnDecisions): boolean {
  const changed = new Set(rows);
  if (!judgedRows(grid).some((row) => changed.has(row))) return true;
  const columns = columnsOf(now, grid, decisions);
  return (
    columns.length === grid.columns.length &&
    columns.every((column, index) => grid.columns.slice(index, index + 1).every((old) => isSameMeaning(column, old)))
  );
}

/**
 * The table in whose body everything changed, when the change cannot touch anything but its rows: no header, no meaning
 * of a column, no extent of a table on the worksheet. null when it might.
 */
export function tableAround(
  tables: readonly TableReading[],
  seeds: readonly HeaderSeed[],
  before: Cells,
  now: Cells,
  { rows, area }: ChangedCells,
  decisions: ColumnDecisions,
): TableReading | null {
  const [found, another] = tables.filter(({ table }) => overlap(table.area, area));
  if (!found || another) return null;
  const { grid, core } = found.reader;
  const grids = tables.map(({ reader }) => reader.grid);
  const isUnderstood = core.subcategory !== undefined && core.outline === null && found.rows.length > 0;
  const mayGoOnBelow = area.bottom === grid.last && now.used.bottom > grid.last;
  if (!isUnderstood || mayGoOnBelow || !liesInBody(grid, area)) return null;
  if (!areLabelled(seeds, grids) || !areAllUsed(seeds, grids) || !keepsHeaders(now, seeds, area)) return null;
  if (!rows.every((row) => staysInBody(before, now, row, grid))) return null;
  return keepsColumns(now, grid, rows, decisions) ? found : null;
}
