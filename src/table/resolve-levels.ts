import type { Address } from "../sheet/address";
import type { Cells } from "./cells";
import type { RowKind } from "./classify-rows";
import type { CoreColumns } from "./core-columns";
import type { Grid } from "./grid";
import { headedLevel, isNumbered, type Outline } from "./outline";
import type { ProjectKeys } from "./read-projects";
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

/** 成本 and 满意度 are both 一级 and 二级: what follows and what they stand under decides. */
function isCategoryHeading(cells: Cells, row: number, outline: Outline, above: Levels, following: string): boolean {
  const key = cells.key(row, outline.name);
  const isAmbiguous = isCategoryWord(key) && isSubcategoryWord(key) && !isNumbered(cells, row, outline);
  if (!isAmbiguous) return headedLevel(cells, row, outline) === 1;
  if (above.category === null) return true;
  if (isCategoryWord(following) && !isSubcategoryWord(following)) return false;
  if (categoryOf(keyAt(cells, above.category)) === categoryOf(key)) return false;
  const below = subcategoryOf(following);
  const contains = below !== null && categoryAbove[below] === categoryOf(key);
  return categoryOf(key) === "satisfaction" || contains || categoryOf(following) === categoryOf(key);
}

/** In an outline a heading row sets the level for the rows below it. */
function heading(cells: Cells, row: number, outline: Outline, above: Levels, isFollowed: boolean): Levels {
  const at = { row, column: outline.name };
  const following = isFollowed ? cells.key(row + 1, outline.name) : "";
  return isCategoryHeading(cells, row, outline, above, following)
    ? { category: at, subcategory: null }
    : { category: above.category, subcategory: at };
}

function startsProject(cells: Cells, row: number, core: CoreColumns, current: ReadonlyMap<number, string>): boolean {
  return core.project.some((column) => {
    const key = cells.key(row, column);
    return key !== "" && key !== current.get(column);
  });
}

/**
 * Resolves 一级 and 二级指标 for rows of a grid that follow one another, from the first of a project on: merged,
 * continued over blanks, repeated, or as the headings of an outline. `before` is what tells the projects above apart.
 */
export function resolveLevels(
  cells: Cells,
  grid: Grid,
  core: CoreColumns,
  kinds: ReadonlyMap<number, RowKind>,
  before: ProjectKeys,
): ReadonlyMap<number, Levels> {
  const levels = new Map<number, Levels>();
  const project = new Map(before);
  let current = none;
  for (const [row, kind] of kinds) {
    if (breaks.has(kind)) current = none;
    if (kind !== "indicator" && kind !== "placeholder" && kind !== "level") continue;
    if (startsProject(cells, row, core, project)) current = none;
    for (const column of core.project) if (cells.key(row, column) !== "") project.set(column, cells.key(row, column));
    const { outline } = core;
    current =
      kind === "level" && outline
        ? heading(cells, row, outline, current, kinds.get(row + 1) === "level")
        : next(cells, row, grid, core, current);
    levels.set(row, current);
  }
  return levels;
}
