import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import { lookOf } from "./evidence";
import type { FieldName } from "./goal-table";
import { projectFields } from "./project-fields";
import { headerMeaning, horizonOf, isGroupHeader, isSortingHeader } from "./words/header-words";

const mostRows = 3;
const longestText = 80;
const longestSubheader = 30;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Cells that cannot be headers: targets, levels, sentences. */
export function looksLikeData(key: string): boolean {
  if (key.length > longestText) return true;
  if (headerMeaning(key) || isGroupHeader(key)) return false;
  const look = lookOf(key);
  return look.category || look.subcategory || look.comparator || look.number || look.projectCode || key.length > 30;
}

const isHeaderText = (key: string): boolean => headerMeaning(key) !== null || isGroupHeader(key);

/** The columns around the given ones whose header cells are filled. */
function widen(cells: Cells, row: number, { left, right }: Span): Span {
  const isHeader = (column: number): boolean => {
    const key = cells.shownKey(row, column);
    return key !== "" && !looksLikeData(key);
  };
  let [start, end] = [left, right];
  while (end < cells.used.right && isHeader(end + 1)) end += 1;
  while (start > cells.used.left && isHeader(start - 1)) start -= 1;
  return { left: start, right: end };
}

const reaches = (cells: Cells, row: number, column: number, seedRow: number): boolean =>
  cells.areaAt(row, column).bottom >= seedRow;

const spansSeveral = (cells: Cells, row: number, column: number): boolean => {
  const area = cells.areaAt(row, column);
  return area.right > area.left || (cells.key(row, column + 1) === "" && !cells.isCovered(row, column + 1));
};

const isGoalWord = (key: string): boolean => {
  const [field] = headerMeaning(key)?.fields ?? [];
  return field === "goal" || field === "termGoal";
};

/** 一级指标 over two rows, 年度指标值 over three columns, or 长期目标 beside 年度目标 over the halves of a grid. */
function isHeading(cells: Cells, row: number, column: number, seedRow: number): boolean {
  const area = cells.areaAt(row, column);
  if (area.bottom >= seedRow) return area.bottom - area.top < mostRows;
  if (!spansSeveral(cells, row, column)) return false;
  const key = cells.key(row, column);
  if (isGoalWord(key)) return horizonOf(key) !== null;
  const [field] = headerMeaning(key)?.fields ?? [];
  return isGroupHeader(key) || (field !== undefined && !projectFields.has(field));
}

/** Headings that only sort the columns (项目基本信息, 绩效自评情况): at least two span several of them. */
function sortsColumns(cells: Cells, row: number, columns: readonly number[], seedRow: number): boolean {
  const sorting = columns.filter((column) => isSortingHeader(cells.key(row, column)));
  const spanning = sorting.filter((column) => cells.areaAt(row, column).right > column);
  return (
    spanning.length >= 2 && columns.every((column) => sorting.includes(column) || reaches(cells, row, column, seedRow))
  );
}

/** Labels of the header block, as in "项目编码 | … | 项目名称 | …"; goals may be headings of horizons. */
const isBlockLabel = (key: string): boolean => {
  const [field] = headerMeaning(key)?.fields ?? [];
  return field !== undefined && projectFields.has(field) && !isGoalWord(key);
};

/** A heading over the whole grid, or at the start of its row the label of a goal left blank: nothing else stands beside it. */
const standsAlone = (
  cells: Cells,
  row: number,
  seedRow: number,
  [first, second]: readonly number[],
  left: number,
): boolean => {
  if (first === undefined || second !== undefined || reaches(cells, row, first, seedRow)) return false;
  const key = cells.key(row, first);
  return isGroupHeader(key) || (first === left && isGoalWord(key));
};

/** A row above the seed row belongs to the header when all it says over these columns are headers, headings among them. */
function joinsAbove(cells: Cells, row: number, seedRow: number, { left, right }: Span): boolean {
  const columns = cells.filled(row, left, right);
  const [first] = columns;
  if (first === undefined) return false;
  if (sortsColumns(cells, row, columns, seedRow)) return true;
  const keys = columns.map((column) => cells.key(row, column));
  if (!keys.every(isHeaderText)) return false;
  const area = cells.areaAt(row, first);
  if (standsAlone(cells, row, seedRow, columns, left) || (area.left <= left && area.right >= right)) return false;
  if (keys.some(isBlockLabel)) return columns.some((column) => reaches(cells, row, column, seedRow));
  return columns.some((column) => isHeading(cells, row, column, seedRow));
}

/** Headings whose sub-headers need no known words: 甲县, 乙县 … */
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

function standsUnderGroup(cells: Cells, row: number, top: number, column: number): boolean {
  if (reaches(cells, row - 1, column, row) || lookOf(cells.key(row, column)).measured) return false;
  const [field] = headerMeaning(headingOver(cells, row - 1, top, column))?.fields ?? [];
  return field !== undefined && groupingFields.has(field);
}

/** A row below the seed row belongs to the header when it only says more about columns that the seed row groups. */
function joinsBelow(cells: Cells, row: number, top: number, { left, right }: Span): boolean {
  const columns = cells.filled(row, left, right);
  const keys = columns.map((column) => cells.key(row, column));
  if (keys.length === 0 || keys.some((key) => key.length > longestSubheader)) return false;
  if (columns.some((column) => cells.shownKey(row - 1, column) === cells.key(row, column))) return false;
  const isSubheader = (column: number): boolean =>
    isHeaderText(cells.key(row, column)) || standsUnderGroup(cells, row, top, column);
  if (!columns.every(isSubheader)) return false;
  if (keys.some((key) => headerMeaning(key) !== null)) return true;
  return columns.length > 1 && columns.some((column) => cells.key(row - 1, column) === "");
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

/** The last row that a header cell of the seed row is merged down to; labels beside the grid do not count. */
function mergedDownTo(cells: Cells, row: number, { left, right }: Span): number {
  const ends = cells
    .filled(row, left, right)
    .filter((column) => headerMeaning(cells.key(row, column)) !== null && !isGroupHeader(cells.key(row, column)))
    .map((column) => cells.areaAt(row, column).bottom)
    .filter((end) => end - row < mostRows);
  return Math.max(row, ...ends);
}

/** The area of a header, at most three rows, from one row of it and the columns in which that has header words. */
export function headerArea(cells: Cells, row: number, words: Span): Area {
  const span = widen(cells, row, words);
  let top = row;
  while (top > cells.used.top && row - top < mostRows - 1 && joinsAbove(cells, top - 1, row, span)) top -= 1;
  let bottom = mergedDownTo(cells, row, span);
  let right = span.right;
  while (bottom < cells.used.bottom && bottom - top < mostRows - 1) {
    const reach = reachBelow(cells, bottom, right);
    if (!joinsBelow(cells, bottom + 1, top, { left: span.left, right: reach })) break;
    bottom += 1;
    right = reach;
  }
  return { top, left: span.left, bottom, right };
}
