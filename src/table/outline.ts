import type { Cells } from "./cells";
import { columnOf, type Grid } from "./grid";
import { isCategoryWord, isSubcategoryWord } from "./words/level-words";
import { isTemplateValue } from "./words/row-words";

/** How the levels of a list stand as headings among its names. */
export interface Outline {
  /** The column of names and headings. */
  readonly name: number;
  /** 指标级次, where the list has such a column. */
  readonly levelNumber: number | undefined;
  /** Columns that a heading leaves blank: the targets, or the scoring rules of a scheme without targets. */
  readonly silent: readonly number[];
}

const numberedFirst = /^[一二三四五六七八九十]{1,3}[、.]/u;
const numberedSecond = /^\([一二三四五六七八九十]{1,3}\)/u;

/** True when the heading's numbering or level number settles its level, whatever it is called. */
export const isNumbered = (cells: Cells, row: number, { name, levelNumber }: Outline): boolean =>
  levelNumber !== undefined || numberedFirst.test(cells.key(row, name)) || numberedSecond.test(cells.key(row, name));

function levelSaid(cells: Cells, row: number, { name, levelNumber }: Outline): 1 | 2 | null {
  const key = cells.key(row, name);
  const written = levelNumber === undefined ? "" : cells.key(row, levelNumber);
  if (written !== "") {
    if (/^[1一]级?$/u.test(written)) return 1;
    return /^[2二]级?$/u.test(written) ? 2 : null;
  }
  if (numberedFirst.test(key)) return 1;
  if (numberedSecond.test(key)) return 2;
  if (isCategoryWord(key)) return 1;
  return isSubcategoryWord(key) ? 2 : null;
}

/** The level that a row of an outline heads: it says a level, and nothing of a target. null for any other row. */
export function headedLevel(cells: Cells, row: number, outline: Outline): 1 | 2 | null {
  const isSilent = outline.silent.every((column) => isTemplateValue(cells.key(row, column)));
  return isSilent ? levelSaid(cells, row, outline) : null;
}

const fewestHeadings = 2;

/** Recognises a grid without a column of 二级指标 whose names stand under headings; null when there are none. */
export function outlineOf(cells: Cells, grid: Grid): Outline | null {
  const name = columnOf(grid, "name");
  if (name === undefined || columnOf(grid, "subcategory") !== undefined) return null;
  const columns = (wanted: readonly string[]): readonly number[] =>
    grid.columns.filter(({ field }) => wanted.includes(field)).map(({ column }) => column.column);
  const targets = columns(["targetValue", "periodValue", "regionValue", "actualValue"]);
  const silent = targets.length > 0 ? targets : columns(["scoring"]);
  const outline: Outline = { name, levelNumber: columnOf(grid, "levelNumber"), silent };
  let headings = 0;
  for (let row = grid.first; row <= grid.last && headings < fewestHeadings; row += 1) {
    if (headedLevel(cells, row, outline) !== null) headings += 1;
  }
  return headings === fewestHeadings ? outline : null;
}
