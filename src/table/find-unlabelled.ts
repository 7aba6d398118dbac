import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import { lookOf } from "./evidence";
import type { Header, HeaderColumn } from "./header";
import { subcategoryOf } from "./words/level-words";

/** 二级指标 are a nearly closed vocabulary: a column of them is a grid, whatever its header says. */
const levelLike = /数量|质量|时效|成本|效益|满意|可持续|生态|quant|qual|timel|cost|benefit|satisf|sustain/iu;
const longestLevel = 24;
const longestGap = 30;
const fewestLevels = 3;

interface Run {
  readonly column: number;
  readonly rows: readonly number[];
}

const isTaken = (taken: readonly Area[], row: number, column: number): boolean =>
  taken.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

/** Rows of one column that hold 二级指标, cut where none follows for long. */
function runsIn(cells: Cells, column: number, taken: readonly Area[]): readonly Run[] {
  const runs: { column: number; rows: number[] }[] = [];
  for (let row = cells.used.top; row <= cells.used.bottom; row += 1) {
    const key = cells.key(row, column);
    if (key === "" || key.length > longestLevel || !levelLike.test(key)) continue;
    if (isTaken(taken, row, column) || subcategoryOf(key) === null) continue;
    const run = runs.at(-1);
    const previous = run?.rows.at(-1);
    if (run && previous !== undefined && row - previous <= longestGap) run.rows.push(row);
    else runs.push({ column, rows: [row] });
  }
  return runs;
}

const varietyOf = (cells: Cells, { column, rows }: Run): number =>
  new Set(rows.map((row) => subcategoryOf(cells.key(row, column)))).size;

/** The columns around the run that hold something in its rows. */
function extentOf(cells: Cells, { column, rows }: Run, taken: readonly Area[]): readonly [number, number] {
  const isUsed = (at: number): boolean =>
    at >= cells.used.left &&
    at <= cells.used.right &&
    rows.some((row) => cells.shownKey(row, at) !== "" && !isTaken(taken, row, at));
  let left = column;
  let right = column;
  while (isUsed(left - 1)) left -= 1;
  while (isUsed(right + 1)) right += 1;
  return [left, right];
}

const mayHead = (key: string): boolean => {
  if (key === "" || key.length > 40) return false;
  const look = lookOf(key);
  return !look.value && !look.number && !look.subcategory && !look.comparator;
};

/** The row above the run heads it when it is filled over most of the columns with words. */
function headerRow(cells: Cells, row: number, left: number, right: number): boolean {
  if (row < cells.used.top) return false;
  let heads = 0;
  for (let column = left; column <= right; column += 1) {
    const { left: start, right: end } = cells.areaAt(row, column);
    if (start <= left && end >= right && right > left) return false;
    if (mayHead(cells.shownKey(row, column))) heads += 1;
  }
  return heads >= 3 && heads >= (right - left + 1) * 0.6;
}

function toHeader(cells: Cells, run: Run, taken: readonly Area[]): Header {
  const [left, right] = extentOf(cells, run, taken);
  const first = run.rows[0] ?? cells.used.top;
  const hasHeader = headerRow(cells, first - 1, left, right);
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column += 1) {
    const area = cells.areaAt(first - 1, column);
    const key = hasHeader ? cells.shownKey(first - 1, column) : "";
    columns.push({ column, right: column, path: key === "" ? [] : [{ row: area.top, column: area.left, key }] });
  }
  return { top: hasHeader ? first - 1 : first, bottom: first - 1, columns, shared: [] };
}

/** Finds grids that no known header word announces, by their column of 二级指标, outside the areas taken already. */
export function findUnlabelledHeaders(cells: Cells, taken: readonly Area[]): readonly Header[] {
  const columns = Array.from(
    { length: cells.used.right - cells.used.left + 1 },
    (_, offset) => cells.used.left + offset,
  );
  return columns
    .flatMap((column) => runsIn(cells, column, taken))
    .filter((run) => run.rows.length >= fewestLevels && varietyOf(cells, run) >= 2)
    .map((run) => toHeader(cells, run, taken));
}
