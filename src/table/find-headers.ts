import type { Cells } from "./cells";
import type { FieldName } from "./goal-table";
import type { Span } from "./grid";
import { leftOf, rightOf, type Header } from "./header";
import { headersIn } from "./header-columns";
import { headerArea, looksLikeData } from "./header-rows";
import { projectFields } from "./project-fields";
import { headerMeaning, isHeaderWord } from "./words/header-words";

/** A cell of a row that says a header word, with its most likely meaning. */
interface Hit {
  readonly column: number;
  readonly right: number;
  readonly key: string;
  readonly field: FieldName | undefined;
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

/** A cheap first look, for sheets of many rows: a header has at least one cell that the word lists know. */
const hasHeaderWord = (cells: Cells, row: number): boolean =>
  cells.filled(row, cells.used.left, cells.used.right).some((column) => isHeaderWord(cells.key(row, column)));

function hitsIn(cells: Cells, row: number): readonly Hit[] {
  return cells.filled(row, cells.used.left, cells.used.right).flatMap((column) => {
    const key = cells.key(row, column);
    const meaning = headerMeaning(key);
    return meaning ? [{ column, right: cells.areaAt(row, column).right, key, field: meaning.fields[0] }] : [];
  });
}

/** A row heads a grid when it names indicators and something that is said of them, or at least two levels of them. */
function headsGrid(hits: readonly Hit[]): boolean {
  const fields = new Set(hits.map(({ field }) => field));
  const named = [...fields].filter((field) => field !== undefined && indicatorFields.has(field)).length;
  const isValued = [...fields].some((field) => field !== undefined && valueFields.has(field));
  return named >= 2 || (named === 1 && isValued);
}

/** Cuts the hits at blank columns. */
function segmentsOf(cells: Cells, row: number, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const segments: Hit[][] = [];
  for (const hit of hits) {
    const segment = segments.at(-1);
    const before = segment?.at(-1);
    let isAdjacent = before !== undefined;
    for (let column = (before?.right ?? hit.column) + 1; column < hit.column; column += 1) {
      isAdjacent &&= cells.shownKey(row, column) !== "";
    }
    if (segment && isAdjacent) segment.push(hit);
    else segments.push([hit]);
  }
  return segments;
}

/** What follows a complete header beyond a blank column belongs to it only when it says something new of the indicators. */
function isSeparate(group: readonly Hit[], segment: readonly Hit[]): boolean {
  const isComplete = ["name", "targetValue"].every((wanted) => group.some(({ field }) => field === wanted));
  if (!isComplete) return false;
  const startsOver = segment.some(({ key }) => group.some((earlier) => earlier.key === key));
  return startsOver || segment.every(({ field }) => field !== undefined && projectFields.has(field));
}

const hasDataBetween = (cells: Cells, row: number, left: number, right: number): boolean =>
  cells.filled(row, left + 1, right - 1).some((column) => looksLikeData(cells.key(row, column)));

/** Headers of tables side by side may share a row, and the header of one may stand beside the cells of another. */
function groupsOf(cells: Cells, row: number, hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  for (const segment of segmentsOf(cells, row, hits)) {
    const group = groups.at(-1);
    const end = group?.at(-1)?.right;
    const start = segment[0]?.column;
    const belongs =
      group &&
      end !== undefined &&
      start !== undefined &&
      !hasDataBetween(cells, row, end, start) &&
      !isSeparate(group, segment);
    if (belongs) group.push(...segment);
    else groups.push([...segment]);
  }
  return groups;
}

const isTaken = (headers: readonly Header[], row: number, column: number): boolean =>
  headers.some((header) => header.bottom >= row && leftOf(header) <= column && rightOf(header) >= column);

/** The cells of one row whose words head a grid, and the headers that were found around them. */
export interface HeaderSeed extends Span {
  readonly row: number;
  readonly headers: readonly Header[];
}

/** The headers around cells of a row that head a grid, one for each grid beside the other. */
export const headersAround = (cells: Cells, row: number, words: Span): readonly Header[] =>
  headersIn(cells, headerArea(cells, row, words));

/** Whether a row that belongs to no header yet has words that head a grid. */
export const mayHeadGrid = (cells: Cells, row: number): boolean =>
  hasHeaderWord(cells, row) && groupsOf(cells, row, hitsIn(cells, row)).some(headsGrid);

/** Finds the headers of indicator grids by their words, from top to bottom and left to right. */
export function findHeaders(cells: Cells): readonly HeaderSeed[] {
  const seeds: HeaderSeed[] = [];
  const headers: Header[] = [];
  for (let row = cells.used.top; row <= cells.used.bottom; row += 1) {
    if (!hasHeaderWord(cells, row)) continue;
    const hits = hitsIn(cells, row).filter(({ column }) => !isTaken(headers, row, column));
    for (const group of groupsOf(cells, row, hits).filter(headsGrid)) {
      const left = group[0]?.column ?? 0;
      const right = group.at(-1)?.right ?? left;
      const found = headersAround(cells, row, { left, right });
      headers.push(...found);
      seeds.push({ row, left, right, headers: found });
    }
  }
  return seeds;
}
