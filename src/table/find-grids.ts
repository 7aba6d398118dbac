import { overlap, type Area } from "../sheet/address";
import { assignColumns, type Assigned, type ColumnDecisions } from "./assign-columns";
import { within, type Cells } from "./cells";
import type { FieldName } from "./goal-table";
import { findUnlabelledHeaders } from "./find-unlabelled";
import { findHeaders } from "./find-headers";
import { leftOf, rightOf, type Header, type HeaderColumn } from "./header";
import { isTitle } from "./words/row-words";
import { isUnitNote, opensForm } from "./words/label-words";
import { horizonOf, isGroupHeader } from "./words/header-words";

/** An indicator grid on a worksheet: its header, what its columns mean, and the rows that may belong to it. */
export interface Grid {
  readonly header: Header;
  readonly columns: readonly Assigned[];
  /** First and last row below the header that may belong to the grid. */
  readonly first: number;
  readonly last: number;
  /** The columns of the form around the grid: side labels and footers stand there too. */
  readonly left: number;
  readonly right: number;
  /** Rows of headers that repeat this grid's own. */
  readonly repeatedHeaders: ReadonlySet<number>;
}

export const columnOf = (grid: Grid, field: FieldName): number | undefined =>
  grid.columns.find((assigned) => assigned.field === field)?.column.column;

const overlaps = (a: Header, b: Header): boolean => leftOf(a) <= rightOf(b) && leftOf(b) <= rightOf(a);

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The form's columns: up to the neighbours on either side. */
function spanOf(cells: Cells, header: Header, all: readonly Header[]): Span {
  const beside = all.filter((other) => other !== header && !overlaps(other, header));
  const block = beside.filter((other) => other.shared.length > 0 && other.top === header.top);
  const others = beside.filter((other) => !block.includes(other) && header.shared.length === 0);
  const onLeft = others.filter((other) => rightOf(other) < leftOf(header)).map(rightOf);
  const onRight = others.filter((other) => leftOf(other) > rightOf(header)).map(leftOf);
  return { left: Math.max(cells.used.left - 1, ...onLeft) + 1, right: Math.min(cells.used.right + 1, ...onRight) - 1 };
}

/** A row that opens the next form: its title, its money unit, or the first label of its header block. */
function opensNextForm(cells: Cells, row: number, [first, second, third]: readonly number[]): boolean {
  if (first === undefined) return false;
  const key = cells.key(row, first);
  const noted = second !== undefined && third === undefined && isUnitNote(cells.key(row, second));
  const alone = second === undefined || noted;
  if (alone && isTitle(key)) return true;
  if (second === undefined && isGroupHeader(key) && horizonOf(key) !== null) return true;
  return noted || (alone && isUnitNote(key)) || opensForm(key);
}

const mostBlankRows = 20;

/** The last row that may belong to the body: before the next form, or before a long gap. */
function lastRowOf(cells: Cells, first: number, span: Span, end: number): number {
  let blank = 0;
  let last = first - 1;
  for (let row = first; row <= end; row += 1) {
    const filled = cells.filled(row, span.left, span.right);
    blank = filled.length > 0 ? 0 : blank + 1;
    if (blank > mostBlankRows || opensNextForm(cells, row, filled)) break;
    if (filled.length > 0) last = row;
  }
  return last;
}

const wordAt = (header: Header, column: number): string | undefined =>
  header.columns.find((each) => each.column === column)?.path.at(-1)?.key;

/** Most columns say the same, the first two among them: the last ones may have changed their meaning for a last block of rows. */
function saysTheSame(header: Header, earlier: Header): boolean {
  const same = header.columns.filter(({ column, path }) => path.at(-1)?.key === wordAt(earlier, column)).length;
  const start = header.columns.slice(0, 2).every(({ column, path }) => path.at(-1)?.key === wordAt(earlier, column));
  return start && same >= 0.6 * Math.max(header.columns.length, earlier.columns.length);
}

/** The label beside the header, or the heading over it: "长期绩效指标". */
export function besideHeader(cells: Cells, header: Header, span: Span): string {
  for (let column = leftOf(header) - 1; column >= span.left; column -= 1) {
    const key = cells.shownKey(header.bottom, column);
    if (key !== "") return key;
  }
  const [first, second] = cells.filled(header.top - 1, span.left, span.right);
  const heading = first === undefined || second !== undefined ? "" : cells.key(header.top - 1, first);
  return isGroupHeader(heading) ? heading : "";
}

/** The same header again, printed for the next page: not a new table. */
function repeats(cells: Cells, header: Header, earlier: Header, span: Span): boolean {
  if (header.top === earlier.top || !saysTheSame(header, earlier)) return false;
  return horizonOf(besideHeader(cells, header, span)) === horizonOf(besideHeader(cells, earlier, span));
}

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

interface Extent {
  readonly last: number;
  readonly repeated: readonly Header[];
}

/** How far down a grid reaches, over repetitions of its header. */
function extentOf(cells: Cells, header: Header, span: Span, headers: readonly Header[]): Extent {
  const below = headers.filter((other) => other !== header && other.top > header.bottom && overlaps(other, header));
  const repeated: Header[] = [];
  let last = header.bottom;
  for (const next of [...below, null]) {
    const end = next ? next.top - 1 : cells.used.bottom;
    const reached = lastRowOf(cells, last + 1, span, end);
    last = Math.max(last, reached);
    if (!next || reached < end || !repeats(cells, next, header, span)) break;
    repeated.push(next);
    last = next.bottom;
  }
  return { last, repeated };
}

const rowsOf = ({ top, bottom }: Header): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);

function toGrid(
  cells: Cells,
  header: Header,
  span: Span,
  { last, repeated }: Extent,
  decisions: ColumnDecisions,
): Grid {
  const repeatedHeaders = new Set(repeated.flatMap(rowsOf));
  const rows = sampleRows(header.bottom + 1, last).filter((row) => !repeatedHeaders.has(row));
  const columns = [...header.shared, ...header.columns];
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const texts = (column: number): readonly string[] => {
    const found = byColumn.get(column);
    return found ? textsIn(cells, rows, found) : [];
  };
  const assigned = assignColumns(columns, texts, decisions);
  return { header, columns: assigned, first: header.bottom + 1, last, ...span, repeatedHeaders };
}

function gridsUnder(cells: Cells, headers: readonly Header[], decisions: ColumnDecisions): readonly Grid[] {
  const grids: Grid[] = [];
  const used = new Set<Header>();
  for (const header of headers) {
    if (used.has(header)) continue;
    const span = spanOf(cells, header, headers);
    const extent = extentOf(cells, header, span, headers);
    const grid = toGrid(cells, header, span, extent, decisions);
    if (!indicates(new Set(grid.columns.map(({ field }) => field)))) continue;
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

function discover(cells: Cells, decisions: ColumnDecisions): readonly Grid[] {
  const labelled = gridsUnder(cells, findHeaders(cells), decisions);
  const others = findUnlabelledHeaders(cells, labelled.map(areaOf));
  return [...labelled, ...gridsUnder(cells, others, decisions).filter(isCertain)];
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
  const found = discover(part, decisions);
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
export function findGrids(cells: Cells, { areas, columns }: GridDecisions): readonly Grid[] {
  const chosen = areas.flatMap((area) => pointedAt(cells, area, columns));
  const found = discover(cells, columns).filter((grid) => !areas.some((area) => overlap(areaOf(grid), area)));
  return [...chosen, ...found].sort((a, b) => a.header.top - b.header.top || leftOf(a.header) - leftOf(b.header));
}
