import { overlap, type Area } from "../sheet/address";
import { assignColumns, type Assigned, type ColumnDecisions } from "./assign-columns";
import { within, type Cells } from "./cells";
import { findHeaders, type HeaderSeed } from "./find-headers";
import { findUnlabelledHeaders } from "./find-unlabelled";
import type { FieldName } from "./goal-table";
import type { Grid, Span } from "./grid";
import { extentOf, spanOf, type Extent } from "./grid-extent";
import { outlineOf } from "./outline";
import { leftOf, rightOf, type Header, type HeaderColumn } from "./header";

const sampleSize = 400;

function sampleRows(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / sampleSize));
  const rows: number[] = [];
  for (let row = first; row <= last; row += step) rows.push(row);
  return rows;
}

/** A cell says something of its own column when it is not merged across the grid, as notes and footers are. */
function textsIn(cells: Cells, rows: readonly number[], { column, right }: HeaderColumn): readonly string[] {
  return rows.flatMap((row) => {
    const key = cells.key(row, column);
    return key !== "" && cells.areaAt(row, column).right <= right ? [key] : [];
  });
}

const targetFields: readonly FieldName[] = ["targetValue", "periodValue", "regionValue", "actualValue"];

/** A grid of indicators names them and says what is to be reached, or is a scheme of weights and scoring rules. */
function indicates(fields: ReadonlySet<FieldName>): boolean {
  const has = (...wanted: readonly FieldName[]): boolean => wanted.some((field) => fields.has(field));
  if (has(...targetFields)) return has("name", "subcategory");
  if (!has("name")) return false;
  return has("category", "subcategory") ? has("weight", "scoring", "score") : has("weight") && has("scoring");
}

const goalWords = /绩效|目标|指标值|预期|计划|[一二三]级|target|level|goal/iu;
const rowsAbove = 5;

/** Without levels, names and numbers may be any statistics: the header or a heading above it must speak of goals. */
function speaksOfGoals(cells: Cells, grid: Grid): boolean {
  const { columns, header, left, right } = grid;
  if (outlineOf(cells, grid) || columns.some(({ field }) => field === "category" || field === "subcategory"))
    return true;
  if (header.columns.some(({ path }) => path.some(({ key }) => goalWords.test(key)))) return true;
  const above = Array.from({ length: rowsAbove }, (_, offset) => header.top - 1 - offset);
  return above.some((row) => cells.filled(row, left, right).some((column) => goalWords.test(cells.key(row, column))));
}

const rowsOf = ({ top, bottom }: Header): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);

type GridRows = Pick<Grid, "header" | "last" | "repeatedHeaders">;

/** The rows of a grid's body by which its columns are judged: all of a short one, some hundreds of a long one. */
export const judgedRows = ({ header, last, repeatedHeaders }: GridRows): readonly number[] =>
  sampleRows(header.bottom + 1, last).filter((row) => !repeatedHeaders.has(row));

/** Decides what the columns of a grid mean. */
export function columnsOf(cells: Cells, grid: GridRows, decisions: ColumnDecisions): readonly Assigned[] {
  const rows = judgedRows(grid);
  const columns = [...grid.header.shared, ...grid.header.columns];
  return assignColumns(columns, (column) => textsIn(cells, rows, column), decisions);
}

function toGrid(
  cells: Cells,
  header: Header,
  span: Span,
  { last, repeated }: Extent,
  decisions: ColumnDecisions,
): Grid {
  const repeatedHeaders = new Set(repeated.flatMap(rowsOf));
  const columns = columnsOf(cells, { header, last, repeatedHeaders }, decisions);
  return { header, columns, first: header.bottom + 1, last, ...span, repeatedHeaders };
}

function gridsUnder(cells: Cells, headers: readonly Header[], decisions: ColumnDecisions): readonly Grid[] {
  const grids: Grid[] = [];
  const used = new Set<Header>();
  for (const header of headers) {
    if (used.has(header)) continue;
    const span = spanOf(cells, header, headers);
    const extent = extentOf(cells, header, span, headers);
    const grid = toGrid(cells, header, span, extent, decisions);
    if (!indicates(new Set(grid.columns.map(({ field }) => field))) || !speaksOfGoals(cells, grid)) continue;
    for (const repeated of extent.repeated) used.add(repeated);
    grids.push(grid);
  }
  return grids;
}

const areaOf = ({ header, last }: Grid): Area => ({
  top: header.top,
  left: leftOf(header),
  bottom: last,
  right: rightOf(header),
});

/** Without a known header word, a grid must show both names and targets. */
const isCertain = ({ columns }: Grid): boolean =>
  ["name", "targetValue"].every((field) => columns.some((column) => column.field === field));

function discover(cells: Cells, decisions: ColumnDecisions): FoundGrids {
  const seeds = findHeaders(cells);
  const labelled = gridsUnder(
    cells,
    seeds.flatMap(({ headers }) => headers),
    decisions,
  );
  const others = findUnlabelledHeaders(cells, labelled.map(areaOf));
  return { grids: [...labelled, ...gridsUnder(cells, others, decisions).filter(isCertain)], seeds };
}

/** The grids of a worksheet, and every row of it whose words could head one. */
export interface FoundGrids {
  readonly grids: readonly Grid[];
  readonly seeds: readonly HeaderSeed[];
}

/** What the user decided about one worksheet. */
export interface GridDecisions {
  /** Where the user says that tables are: header and body. */
  readonly areas: readonly Area[];
  readonly columns: ColumnDecisions;
}

/** A table the user pointed at: read as usual within its area; where nothing is recognised, its first row is the header. */
function pointedAt(cells: Cells, wanted: Area, decisions: ColumnDecisions): readonly Grid[] {
  if (!overlap(wanted, cells.used)) return [];
  const area = intersection(wanted, cells.used);
  const part = within(cells, area);
  const found = discover(part, decisions).grids;
  if (found.length > 0) return found;
  const header = headerAt(part, area);
  return [toGrid(part, header, area, { last: area.bottom, repeated: [] }, decisions)];
}

const intersection = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

function headerAt(cells: Cells, { top, left, right }: Area): Header {
  const columns = Array.from({ length: right - left + 1 }, (_, offset) => {
    const column = left + offset;
    const key = cells.shownKey(top, column);
    return { column, right: column, path: key === "" ? [] : [{ row: top, column, key }] };
  });
  return { top, bottom: top, columns, shared: [] };
}

/** Finds the grids of a worksheet in reading order. */
export function findGrids(cells: Cells, { areas, columns }: GridDecisions): FoundGrids {
  const chosen = areas.flatMap((area) => pointedAt(cells, area, columns));
  const { grids, seeds } = discover(cells, columns);
  const found = grids.filter((grid) => !areas.some((area) => overlap(areaOf(grid), area)));
  const inOrder = [...chosen, ...found].sort(
    (a, b) => a.header.top - b.header.top || leftOf(a.header) - leftOf(b.header),
  );
  return { grids: inOrder, seeds };
}
