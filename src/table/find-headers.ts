import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import type { FieldName } from "./goal-table";
import { lookOf } from "./evidence";
import { headerMeaning, horizonOf, isGroupHeader, isHeaderWord, isSortingHeader } from "./words/header-words";

/** One column of a header: the texts above it from top to bottom, each where it stands. */
export interface HeaderColumn {
  readonly column: number;
  /** Further columns that the last text is merged over. */
  readonly right: number;
  readonly path: readonly { readonly row: number; readonly column: number; readonly key: string }[];
}

/** The header of one grid: its rows and columns on the worksheet. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** The 一级指标 column that a second horizon on the right shares with the first. */
  readonly shared: HeaderColumn | null;
}

export const leftOf = ({ columns }: Header): number => columns[0]?.column ?? 0;
export const rightOf = ({ columns }: Header): number => columns.at(-1)?.right ?? 0;

interface Hit {
  readonly column: number;
  readonly key: string;
  readonly fields: readonly FieldName[];
}

const indicatorFields: ReadonlySet<FieldName> = new Set(["category", "subcategory", "name"]);
const valueFields: ReadonlySet<FieldName> = new Set([
  "targetValue",
  "periodValue",
  "actualValue",
  "weight",
  "scoring",
  "comparator",
  "unit",
  "previousValue",
]);
/** Columns of a register; above a form's grid the same words are labels of its header block. */
const projectFields: ReadonlySet<FieldName> = new Set([
  "projectCode",
  "projectName",
  "budgetUnit",
  "supervisor",
  "implementer",
  "projectKind",
  "projectTerm",
  "totalFunding",
  "fiscalFunding",
  "otherFunding",
  "goal",
  "termGoal",
  "purpose",
]);
const longestHeaderText = 80;
const mostHeaderRows = 3;

function hitsIn(cells: Cells, row: number): readonly Hit[] {
  return cells.filled(row, cells.used.left, cells.used.right).flatMap((column) => {
    const key = cells.key(row, column);
    const meaning = headerMeaning(key);
    return meaning ? [{ column, key, fields: meaning.fields }] : [];
  });
}

/** A cheap first look, for sheets of many rows: a header has at least one cell that the word lists know. */
const mayHeadGrid = (cells: Cells, row: number): boolean =>
  cells.filled(row, cells.used.left, cells.used.right).some((column) => isHeaderWord(cells.key(row, column)));

const first = ({ fields }: Hit): FieldName | undefined => fields[0];
const some = (hits: readonly Hit[], fields: ReadonlySet<FieldName>): boolean =>
  hits.some((hit) => {
    const field = first(hit);
    return field !== undefined && fields.has(field);
  });

/** A row heads a grid when it names indicators and something that is said of them, or at least two levels of them. */
function headsGrid(hits: readonly Hit[]): boolean {
  if (new Set(hits.map(first)).size < 2) return false;
  const levels = new Set(hits.map(first).filter((field) => field !== undefined && indicatorFields.has(field)));
  return levels.size >= 2 || (levels.size === 1 && some(hits, valueFields));
}

/** Cells that cannot be headers: targets, levels, sentences. */
function looksLikeData(key: string): boolean {
  if (key.length > longestHeaderText) return true;
  if (headerMeaning(key) || isGroupHeader(key)) return false;
  const look = lookOf(key);
  return look.category || look.subcategory || look.comparator || look.number || look.projectCode || key.length > 30;
}

const isHeaderText = (key: string): boolean => key === "" || headerMeaning(key) !== null || isGroupHeader(key);

/** The stretch of columns around the hits whose header cells are filled. */
function extentOf(cells: Cells, row: number, hits: readonly Hit[]): readonly [number, number] {
  let left = hits[0]?.column ?? 0;
  let right = Math.max(...hits.map(({ column }) => cells.areaAt(row, column).right));
  const extends_ = (column: number): boolean => {
    const key = cells.shownKey(row, column);
    return key !== "" && !looksLikeData(key);
  };
  while (right < cells.used.right && extends_(right + 1)) right += 1;
  while (left > cells.used.left && extends_(left - 1)) left -= 1;
  return [left, right];
}

const spansSeveral = (cells: Cells, row: number, column: number): boolean => {
  const area = cells.areaAt(row, column);
  return area.right > area.left || (cells.key(row, column + 1) === "" && !cells.isCovered(row, column + 1));
};

/** 一级指标 over two rows, 年度指标值 over three columns, or 长期目标 beside 年度目标 over the halves of a grid. */
function isHeading(cells: Cells, row: number, column: number, seedRow: number): boolean {
  const key = cells.key(row, column);
  const area = cells.areaAt(row, column);
  if (area.bottom >= seedRow) return area.bottom - area.top < mostHeaderRows;
  const [field] = headerMeaning(key)?.fields ?? [];
  const isGoal = field === "goal" || field === "termGoal";
  if (isGoal) return spansSeveral(cells, row, column) && horizonOf(key) !== null;
  return (isGroupHeader(key) || (field !== undefined && !projectFields.has(field))) && spansSeveral(cells, row, column);
}

/** Every cell is a heading merged over several columns, or merged down into the header: at least two of the former. */
function sortsColumns(cells: Cells, row: number, columns: readonly number[], seedRow: number): boolean {
  const headings = columns.filter((column) => {
    const area = cells.areaAt(row, column);
    return area.right > area.left && isSortingHeader(cells.key(row, column));
  });
  const others = columns.filter((column) => !headings.includes(column));
  return headings.length >= 2 && others.every((column) => cells.areaAt(row, column).bottom >= seedRow);
}

/** A row above the seed row belongs to the header when all it says over these columns are headers, headings among them. */
function joinsAbove(cells: Cells, row: number, seedRow: number, left: number, right: number): boolean {
  const columns = cells.filled(row, left, right);
  const first = columns[0];
  if (first === undefined) return false;
  if (sortsColumns(cells, row, columns, seedRow)) return true;
  if (!columns.every((column) => isHeaderText(cells.key(row, column)))) return false;
  const area = cells.areaAt(row, first);
  if (area.left <= left && area.right >= right) return false;
  if (columns.length === 1 && area.bottom < seedRow && isGroupHeader(cells.key(row, first))) return false;
  const fields = columns.map((column) => headerMeaning(cells.key(row, column))?.fields[0]);
  if (
    fields.some((field) => field !== undefined && projectFields.has(field) && field !== "goal" && field !== "termGoal")
  ) {
    return columns.some((column) => cells.areaAt(row, column).bottom >= seedRow);
  }
  return columns.some((column) => isHeading(cells, row, column, seedRow));
}

/** A row below the seed row belongs to the header when it only says more about columns that the seed row groups. */
function joinsBelow(cells: Cells, row: number, top: number, left: number, right: number): boolean {
  const columns = cells.filled(row, left, right);
  if (columns.length === 0) return false;
  const texts = columns.map((column) => cells.key(row, column));
  if (texts.some((key) => key.length > 30)) return false;
  const sameAsAbove = columns.some((column) => {
    const above = cells.shownKey(row - 1, column);
    return above === cells.key(row, column);
  });
  if (sameAsAbove) return false;
  if (texts.every((key) => isHeaderText(key)) && texts.some((key) => headerMeaning(key) !== null)) return true;
  return (
    columns.length > 1 &&
    columns.every((column) => standsUnderGroup(cells, row, top, column)) &&
    columns.some((column) => cells.key(row - 1, column) === "")
  );
}

/** Sub-headers without known words (甲县, 乙县 …) stand under a heading of values that spans several columns, merged or not. */
function standsUnderGroup(cells: Cells, row: number, top: number, column: number): boolean {
  const area = cells.areaAt(row - 1, column);
  if (area.bottom >= row || lookOf(cells.key(row, column)).measured) return false;
  const heading = headingOver(cells, row - 1, top, column);
  const field = headerMeaning(heading)?.fields[0];
  return field !== undefined && groupingFields.has(field);
}

const groupingFields: ReadonlySet<FieldName> = new Set([
  "targetValue",
  "periodValue",
  "actualValue",
  "monitorActual",
  "deviation",
  "likelihood",
]);

/** The heading over a column: its own, or the one on the left that lost its merge. */
function headingOver(cells: Cells, row: number, top: number, column: number): string {
  if (cells.areaAt(row, column).top < top) return "";
  for (let left = column; left >= cells.used.left; left -= 1) {
    const key = cells.shownKey(row, left);
    if (key !== "") return key;
  }
  return "";
}

function pathOf(cells: Cells, column: number, top: number, bottom: number, left: number): HeaderColumn["path"] {
  const path: HeaderColumn["path"][number][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const area = cells.areaAt(row, column);
    const at = { row: area.top, column: area.left, key: cells.shownKey(row, column) };
    const source =
      at.key === "" && row < bottom && cells.key(bottom, column) !== "" ? groupOnLeft(cells, row, column, left) : at;
    if (source.key === "" || path.some((known) => known.row === source.row && known.column === source.column)) continue;
    path.push(source);
  }
  return path;
}

/** Where a heading over several columns lost its merge, the blank cells right of it still belong to it. */
function groupOnLeft(cells: Cells, row: number, column: number, left: number): HeaderColumn["path"][number] {
  for (let before = column - 1; before >= left; before -= 1) {
    const key = cells.shownKey(row, before);
    if (key === "") continue;
    const area = cells.areaAt(row, before);
    return area.bottom > row ? { row, column, key: "" } : { row: area.top, column: area.left, key };
  }
  return { row, column, key: "" };
}

/** A label beside the whole grid is merged down along its rows, or leaves them blank. */
function isSideLabel(
  cells: Cells,
  column: number,
  bottom: number,
  path: HeaderColumn["path"],
  isFirst: boolean,
): boolean {
  if (cells.areaAt(bottom, column).bottom > bottom + 1) return true;
  if (!isFirst || !isGroupHeader(path.at(-1)?.key ?? "")) return false;
  return [1, 2, 3].every((offset) => cells.key(bottom + offset, column) === "");
}

function columnsOf(cells: Cells, top: number, bottom: number, left: number, right: number): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column += 1) {
    const path = pathOf(cells, column, top, bottom, left);
    if (isSideLabel(cells, column, bottom, path, columns.length === 0)) continue;
    const last = path.at(-1);
    if (!last || (last.column < column && last.column >= left && cells.isCovered(last.row, column))) {
      const previous = columns.at(-1);
      if (last && previous && previous.path.at(-1)?.column === last.column) {
        columns[columns.length - 1] = { ...previous, right: column };
      }
      continue;
    }
    columns.push({ column, right: column, path });
  }
  return columns;
}

const wordOf = ({ path }: HeaderColumn): string => (path.at(-1)?.key ?? "").replace(/[([【][^()[\]【】]*[)\]】]/gu, "");

const startsTable: ReadonlySet<FieldName> = new Set(["category", "subcategory", "name"]);

const fieldOf = (column: HeaderColumn): FieldName | undefined =>
  headerMeaning(column.path.at(-1)?.key ?? "")?.fields[0];

/** Splits a header where its words start again: two tables side by side, or two horizons that share their 一级指标. */
function split(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [[]];
  const seen = new Set<string>();
  for (const column of columns) {
    const word = wordOf(column);
    const field = fieldOf(column);
    if (field !== undefined && startsTable.has(field) && seen.has(word)) {
      seen.clear();
      parts.push([]);
    }
    seen.add(word);
    parts.at(-1)?.push(column);
  }
  return parts;
}

function headersAt(cells: Cells, area: Area): readonly Header[] {
  const columns = columnsOf(cells, area.top, area.bottom, area.left, area.right);
  const parts = split(columns);
  const [firstPart = []] = parts;
  const category = firstPart.find((column) => fieldOf(column) === "category") ?? null;
  return parts.map((part, index) => ({
    top: area.top,
    bottom: area.bottom,
    columns: part,
    shared: index > 0 && !part.some((column) => fieldOf(column) === "category") ? category : null,
  }));
}

/**
 * Tables side by side may have their headers in one row, or the header of one beside the cells of another: hits with data
 * between them, or beyond a blank column when what stands before it is a header of its own and what follows is no part of it.
 */
function stretches(cells: Cells, row: number, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  for (const segment of segmentsOf(cells, row, hits)) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const start = segment[0];
    const continues =
      group &&
      previous &&
      start &&
      !hasDataBetween(cells, row, previous.column, start.column) &&
      !isSeparate(group, segment);
    if (continues) group.push(...segment);
    else groups.push([...segment]);
  }
  return groups;
}

/** Cuts the hits at blank columns. */
function segmentsOf(cells: Cells, row: number, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const segments: Hit[][] = [];
  let end = -1;
  for (const hit of hits) {
    const segment = segments.at(-1);
    let isAdjacent = segment !== undefined;
    for (let column = end + 1; column < hit.column; column += 1) isAdjacent &&= cells.shownKey(row, column) !== "";
    if (segment && isAdjacent) segment.push(hit);
    else segments.push([hit]);
    end = cells.areaAt(row, hit.column).right;
  }
  return segments;
}

const namesAndTargets = (hits: readonly Hit[]): boolean =>
  hits.some((hit) => first(hit) === "name") && hits.some((hit) => first(hit) === "targetValue");

/** What follows a complete header beyond a blank column belongs to it only when it says something new of the indicators. */
function isSeparate(group: readonly Hit[], segment: readonly Hit[]): boolean {
  if (!namesAndTargets(group)) return false;
  const startsOver = segment.some(({ key }) => group.some((earlier) => earlier.key === key));
  return startsOver || segment.every((hit) => projectFields.has(first(hit) ?? "name"));
}

function hasDataBetween(cells: Cells, row: number, left: number, right: number): boolean {
  for (let column = left + 1; column < right; column += 1) {
    const key = cells.key(row, column);
    if (key !== "" && looksLikeData(key)) return true;
  }
  return false;
}

function areaAround(cells: Cells, row: number, hits: readonly Hit[]): Area {
  const [left, right] = extentOf(cells, row, hits);
  let top = row;
  while (top > cells.used.top && row - top < mostHeaderRows - 1 && joinsAbove(cells, top - 1, row, left, right))
    top -= 1;
  const mergedDown = hits
    .filter(({ key }) => !isGroupHeader(key))
    .map(({ column }) => cells.areaAt(row, column).bottom)
    .filter((end) => end - row < mostHeaderRows);
  let bottom = Math.max(row, ...mergedDown);
  let end = right;
  while (bottom < cells.used.bottom && bottom - top < mostHeaderRows - 1) {
    const reach = reachBelow(cells, bottom, end);
    if (!joinsBelow(cells, bottom + 1, top, left, reach)) break;
    bottom += 1;
    end = reach;
  }
  return { top, left, bottom, right: end };
}

/** A heading that lost its merge covers the blank header cells right of it that have a sub-header. */
function reachBelow(cells: Cells, row: number, right: number): number {
  let reach = right;
  while (reach < cells.used.right && cells.shownKey(row, reach + 1) === "") {
    const key = cells.key(row + 1, reach + 1);
    if (key === "" || looksLikeData(key)) break;
    reach += 1;
  }
  return reach;
}

const isTaken = (headers: readonly Header[], row: number, column: number): boolean =>
  headers.some((header) => header.bottom >= row && leftOf(header) <= column && rightOf(header) >= column);

/** Finds the headers of indicator grids by their words, from top to bottom and left to right. */
export function findHeaders(cells: Cells): readonly Header[] {
  const headers: Header[] = [];
  for (let row = cells.used.top; row <= cells.used.bottom; row += 1) {
    if (!mayHeadGrid(cells, row)) continue;
    const hits = hitsIn(cells, row).filter(({ column }) => !isTaken(headers, row, column));
    for (const group of stretches(cells, row, hits).filter(headsGrid))
      headers.push(...headersAt(cells, areaAround(cells, row, group)));
  }
  return headers;
}
