import type { Address } from "../sheet/address";
import type { Cells } from "./cells";
import { headingLevel, type CoreColumns, type RowKind } from "./classify-rows";
import type { Grid } from "./find-grids";
import { categoryAbove, categoryOf, isCategoryWord, isSubcategoryWord, subcategoryOf } from "./words/level-words";

/** Where the levels of one row are written; null when nothing says them. */
export interface Levels {
  readonly category: Address | null;
  readonly subcategory: Address | null;
}

const none: Levels = { category: null, subcategory: null };
/** Levels do not reach across these rows. */
const breaks: ReadonlySet<RowKind> = new Set<RowKind>([
  "total",
  "note",
  "opinion",
  "signature",
  "budget",
  "repeated-header",
]);

const keyAt = (cells: Cells, at: Address | null): string => (at ? cells.key(at.row, at.column) : "");

/** The filled cell that a level column shows in this row: its own or the anchor of the merged area around it. */
function writtenAt(cells: Cells, row: number, column: number | undefined, first: number): Address | null {
  if (column === undefined) return null;
  const { top, left } = cells.areaAt(row, column);
  return top >= first && cells.key(top, left) !== "" ? { row: top, column: left } : null;
}

function next(cells: Cells, row: number, grid: Grid, core: CoreColumns, above: Levels): Levels {
  const category = writtenAt(cells, row, core.category, grid.first);
  const starts = category !== null && keyAt(cells, category) !== keyAt(cells, above.category);
  const subcategory = writtenAt(cells, row, core.subcategory, grid.first);
  return {
    category: category ?? above.category,
    subcategory: subcategory ?? (starts ? null : above.subcategory),
  };
}

const isCategoryOnly = (key: string): boolean => isCategoryWord(key) && !isSubcategoryWord(key);

/** 成本 and 满意度 are both 一级 and 二级: what follows and what they stand under decides. */
function isCategoryHeading(
  cells: Cells,
  row: number,
  core: CoreColumns,
  column: number,
  above: Levels,
  following: string,
): boolean {
  const key = cells.key(row, column);
  const level = headingLevel(cells, row, column, core.levelNumber);
  const isNumbered = core.levelNumber !== undefined || /^(?:\(?[一二三四五六七八九十]{1,3}[)、.])/u.test(key);
  if (isNumbered || !isCategoryWord(key) || !isSubcategoryWord(key)) return level === 1;
  if (above.category === null || isCategoryOnly(following)) return above.category === null;
  if (categoryOf(cells.key(above.category.row, above.category.column)) === categoryOf(key)) return false;
  const below = subcategoryOf(following);
  const contains = below !== null && categoryAbove[below] === categoryOf(key);
  return categoryOf(key) === "satisfaction" || contains || categoryOf(following) === categoryOf(key);
}

/** In an outline a heading row sets the level for the rows below it. */
function heading(
  cells: Cells,
  row: number,
  core: CoreColumns,
  column: number,
  above: Levels,
  following: string,
): Levels {
  const at = { row, column };
  return isCategoryHeading(cells, row, core, column, above, following)
    ? { category: at, subcategory: null }
    : { category: above.category, subcategory: at };
}

function startsProject(cells: Cells, row: number, core: CoreColumns, current: ReadonlyMap<number, string>): boolean {
  return core.project.some((column) => {
    const key = cells.key(row, column);
    return key !== "" && key !== current.get(column);
  });
}

/** Resolves 一级 and 二级指标 for every row of a grid: merged, continued over blanks, repeated, or as the headings of an outline. */
export function resolveLevels(
  cells: Cells,
  grid: Grid,
  core: CoreColumns,
  kinds: ReadonlyMap<number, RowKind>,
): ReadonlyMap<number, Levels> {
  const levels = new Map<number, Levels>();
  const project = new Map<number, string>();
  let current = none;
  for (const [row, kind] of kinds) {
    if (breaks.has(kind)) current = none;
    if (kind !== "indicator" && kind !== "placeholder" && kind !== "level") continue;
    if (startsProject(cells, row, core, project)) current = none;
    for (const column of core.project) if (cells.key(row, column) !== "") project.set(column, cells.key(row, column));
    const column = core.name ?? grid.left;
    current =
      kind === "level" && core.isOutline
        ? heading(cells, row, core, column, current, kinds.get(row + 1) === "level" ? cells.key(row + 1, column) : "")
        : next(cells, row, grid, core, current);
    levels.set(row, current);
  }
  return levels;
}
