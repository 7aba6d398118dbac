import type { Cells } from "./cells";
import { levelColumns, type CoreColumns } from "./core-columns";
import type { OtherRow } from "./goal-table";
import type { Grid } from "./grid";
import { headedLevel } from "./outline";
import {
  areColumnNumbers,
  deniesIndicator,
  endsAsTotal,
  isBudgetWord,
  isNoteWord,
  isOpinionWord,
  isSignatureWord,
  isTemplateName,
  isTemplateValue,
  isTotalWord,
  isZero,
} from "./words/row-words";

/** What a row of a grid's body is. */
export type RowKind = "indicator" | OtherRow["reason"];

/** One row of a grid's body, looked at by itself. */
interface BodyRow {
  readonly row: number;
  /** The filled columns of the form in this row, from left to right; at least one. */
  readonly filled: readonly number[];
  readonly first: number;
  readonly firstKey: string;
  readonly name: string;
  /** Something stands in a target column. */
  readonly hasTarget: boolean;
  /** Something stands in a column that makes the row an indicator. */
  readonly says: boolean;
}

const isFilled = (cells: Cells, row: number, column: number): boolean => !isTemplateValue(cells.key(row, column));

function bodyRow(cells: Cells, row: number, grid: Grid, core: CoreColumns): BodyRow | null {
  const filled = cells.filled(row, grid.left, grid.right);
  const [first] = filled;
  if (first === undefined) return null;
  const hasTarget = core.targets.some((column) => isFilled(cells, row, column));
  return {
    row,
    filled,
    first,
    firstKey: cells.key(row, first),
    name: core.name === undefined ? "" : cells.key(row, core.name),
    hasTarget,
    says: hasTarget || core.details.some((column) => isFilled(cells, row, column)),
  };
}

function footerSaid(key: string): RowKind | undefined {
  if (isNoteWord(key)) return "note";
  if (isOpinionWord(key)) return "opinion";
  return isSignatureWord(key) ? "signature" : undefined;
}

/** Footers stand beside the grid, are merged over several of its columns, or stand where a level or a lone name should. */
function footerKind(
  cells: Cells,
  { row, filled, first, firstKey, hasTarget }: BodyRow,
  core: CoreColumns,
): RowKind | undefined {
  if (isTotalWord(firstKey)) return "total";
  if (core.isLevel(firstKey)) return undefined;
  const start = core.name ?? core.subcategory ?? core.category ?? first;
  const right = cells.areaAt(row, first).right;
  const isOutside = first < Math.min(start, ...levelColumns(core));
  const isWide = first < start ? right >= start : first === start && right > core.nameEnd;
  if (isOutside || isWide)
    return footerSaid(firstKey) ?? (isBudgetWord(firstKey) ? "budget" : isWide ? "note" : undefined);
  const isLevel = levelColumns(core).includes(first);
  if (isLevel && isBudgetWord(firstKey)) return "budget";
  const mayBeFooter = isLevel || levelColumns(core).length === 0 || filled.length === 1;
  return mayBeFooter && !hasTarget ? footerSaid(firstKey) : undefined;
}

function isPlaceholder(cells: Cells, { row, name }: BodyRow, core: CoreColumns): boolean {
  const saysNothing = (column: number): boolean => !isFilled(cells, row, column) || isZero(cells.key(row, column));
  return deniesIndicator(name) && core.targets.every(saysNothing);
}

/** In a register, a row that names a project or its money but no indicator. */
function isSubtotal(cells: Cells, { row, name }: BodyRow, core: CoreColumns): boolean {
  const hasLevel = levelColumns(core).some((column) => cells.key(row, column) !== "");
  return name === "" && !hasLevel && core.ofProject.some((column) => cells.key(row, column) !== "");
}

function kindOf(cells: Cells, row: number, grid: Grid, core: CoreColumns): RowKind {
  const body = bodyRow(cells, row, grid, core);
  if (!body) return "blank";
  const footer = footerKind(cells, body, core);
  if (footer) return footer;
  if (row === grid.first && areColumnNumbers(body.filled.map((column) => cells.key(row, column))))
    return "repeated-header";
  if (isPlaceholder(cells, body, core)) return "placeholder";
  if (core.outline && headedLevel(cells, row, core.outline) !== null) return "level";
  const { name, firstKey, says } = body;
  if (isTotalWord(name) || (!says && (endsAsTotal(firstKey) || endsAsTotal(name)))) return "total";
  if (says || !isTemplateName(name)) return "indicator";
  return isSubtotal(cells, body, core) ? "total" : "placeholder";
}

/** After these a grid of levels is over, unless a row starts a level or a project again. */
const closing: ReadonlySet<RowKind> = new Set<RowKind>(["note", "opinion", "signature", "total"]);

const isData = (kind: RowKind): boolean => kind === "indicator" || kind === "placeholder" || kind === "level";

const reopens = (cells: Cells, row: number, core: CoreColumns): boolean =>
  (core.outline !== null && headedLevel(cells, row, core.outline) !== null) ||
  core.project.some((column) => cells.key(row, column) !== "") ||
  levelColumns(core).some((column) => core.isLevel(cells.key(row, column)));

/** Levels written on rows of their own, in their own columns: the row below goes on where this one stops. */
function headsNext(cells: Cells, row: number, core: CoreColumns, next: RowKind | undefined): boolean {
  const { category, subcategory, name } = core;
  if (category === undefined || subcategory === undefined || name === undefined) return false;
  const isBlankBelow = (column: number): boolean =>
    cells.key(row + 1, column) === "" && !cells.isCovered(row + 1, column);
  if (cells.shownKey(row, name) !== "" || !isBlankBelow(category)) return false;
  if (cells.key(row, subcategory) !== "") return next === "indicator" && isBlankBelow(subcategory);
  const goesOn = next === "indicator" || next === "placeholder";
  return goesOn && cells.key(row, category) !== "" && cells.key(row + 1, subcategory) !== "";
}

/** Rows of a grid's body that follow one another, with the kind of row above them that closed the grid, if one did. */
export interface BodyStretch {
  readonly first: number;
  readonly last: number;
  readonly closedBy: RowKind | null;
}

/** What the rows down to some row leave to those below: the kind of row that closed the grid, or null. */
export function closedAfter(kinds: Iterable<RowKind>, before: RowKind | null): RowKind | null {
  let closedBy = before;
  for (const kind of kinds) {
    if (closing.has(kind)) closedBy = kind;
    else if (isData(kind)) closedBy = null;
  }
  return closedBy;
}

/** Says for every row of a stretch of a grid's body whether it is an indicator, and if not, what else. */
export function classifyRows(
  cells: Cells,
  grid: Grid,
  core: CoreColumns,
  stretch: BodyStretch,
): ReadonlyMap<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  let { closedBy } = stretch;
  // The row below the stretch may say what the last one is.
  const last = Math.min(stretch.last + 1, grid.last);
  for (let row = stretch.first; row <= last; row += 1) {
    const kind = grid.repeatedHeaders.has(row) ? "repeated-header" : kindOf(cells, row, grid, core);
    const isBelowEnd = isData(kind) && closedBy !== null && !reopens(cells, row, core);
    kinds.set(row, isBelowEnd && closedBy ? closedBy : kind);
    if (closing.has(kind)) closedBy = kind;
    else if (isData(kind) && !isBelowEnd) closedBy = null;
  }
  for (const [row, kind] of kinds) {
    if (kind === "placeholder" && headsNext(cells, row, core, kinds.get(row + 1))) kinds.set(row, "level");
  }
  if (last > stretch.last) kinds.delete(last);
  return kinds;
}
