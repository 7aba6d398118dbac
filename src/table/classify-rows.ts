import { remembered, type Cells } from "./cells";
import { columnOf, type Grid } from "./find-grids";
import type { FieldName, OtherRow } from "./goal-table";
import { isCategoryWord, isSubcategoryWord } from "./words/level-words";
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

export type RowKind = "indicator" | OtherRow["reason"];

/** The grid's columns that decide what a row is. */
export interface CoreColumns {
  readonly category: number | undefined;
  readonly subcategory: number | undefined;
  readonly name: number | undefined;
  /** The last column that the names' header covers. */
  readonly nameEnd: number;
  /** 指标级次, in a list where levels and indicators share one column. */
  readonly levelNumber: number | undefined;
  readonly targets: readonly number[];
  readonly details: readonly number[];
  /** Columns that tell one project from the next. */
  readonly project: readonly number[];
  /** Every column that says something of a project: its subtotals stand there. */
  readonly ofProject: readonly number[];
  /** Columns that a heading of an outline leaves blank. */
  readonly silent: readonly number[];
  /** Whether a key is a 一级 or 二级指标 of some scheme; each is looked at once. */
  readonly isLevel: (key: string) => boolean;
  /** True when levels stand as headings in the column of the names. */
  readonly isOutline: boolean;
}

const targetFields: ReadonlySet<FieldName> = new Set(["targetValue", "periodValue", "regionValue", "actualValue"]);
const detailFields: ReadonlySet<FieldName> = new Set(["description", "targetBasis"]);
const projectFields: ReadonlySet<FieldName> = new Set(["projectCode", "projectName"]);
const subtotalFields: ReadonlySet<FieldName> = new Set([
  ...projectFields,
  "budgetUnit",
  "supervisor",
  "implementer",
  "totalFunding",
  "fiscalFunding",
  "otherFunding",
]);

const columnsFor = (grid: Grid, fields: ReadonlySet<FieldName>): readonly number[] =>
  grid.columns.filter(({ field }) => fields.has(field)).map(({ column }) => column.column);

/** Which level a row of an outline heads, by its level word, its number, or how it is numbered; null when it heads none. */
export function headingLevel(cells: Cells, row: number, name: number, levelNumber: number | undefined): 1 | 2 | null {
  const key = cells.key(row, name);
  const written = levelNumber === undefined ? "" : cells.key(row, levelNumber);
  if (/^[12一二](?:级)?$/u.test(written)) return /^[1一]/u.test(written) ? 1 : 2;
  if (written !== "") return null;
  if (/^[一二三四五六七八九十]{1,3}[、.]/u.test(key)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/u.test(key)) return 2;
  if (isCategoryWord(key)) return 1;
  return isSubcategoryWord(key) ? 2 : null;
}

/** Without a column of its own, 二级指标 may stand as headings among the names: at least two rows that say only a level. */
function hasHeadings(cells: Cells, grid: Grid, name: number | undefined, silent: readonly number[]): boolean {
  if (name === undefined || columnOf(grid, "subcategory") !== undefined) return false;
  const levelNumber = columnOf(grid, "levelNumber");
  let headings = 0;
  for (let row = grid.first; row <= grid.last && headings < 2; row += 1) {
    if (headingLevel(cells, row, name, levelNumber) !== null && silent.every((column) => !isFilled(cells, row, column)))
      headings += 1;
  }
  return headings === 2;
}

/** Picks the columns of a grid that decide what its rows are. */
export function coreColumnsOf(cells: Cells, grid: Grid): CoreColumns {
  const name = columnOf(grid, "name");
  const targets = columnsFor(grid, targetFields);
  const silent = targets.length > 0 ? targets : columnsFor(grid, new Set<FieldName>(["scoring"]));
  return {
    category: columnOf(grid, "category"),
    subcategory: columnOf(grid, "subcategory"),
    name,
    nameEnd: grid.columns.find(({ field }) => field === "name")?.column.right ?? -1,
    levelNumber: columnOf(grid, "levelNumber"),
    targets,
    details: columnsFor(grid, detailFields),
    project: columnsFor(grid, projectFields),
    ofProject: columnsFor(grid, subtotalFields),
    silent,
    isLevel: remembered(isLevelText),
    isOutline: hasHeadings(cells, grid, name, silent),
  };
}

interface FirstCell {
  readonly column: number;
  readonly key: string;
  readonly right: number;
  /** Nothing else stands in the row. */
  readonly isAlone: boolean;
}

function firstFilled(cells: Cells, row: number, grid: Grid): FirstCell | undefined {
  const [column, another] = cells.filled(row, grid.left, grid.right);
  if (column === undefined) return undefined;
  return {
    column,
    key: cells.key(row, column),
    right: cells.areaAt(row, column).right,
    isAlone: another === undefined,
  };
}

const isLevelText = (key: string): boolean => isCategoryWord(key) || isSubcategoryWord(key);

/** Footers are written over several columns, beside the grid, or where a level should stand. */
function footerKind(core: CoreColumns, first: FirstCell): RowKind | undefined {
  const { column, key, right, isAlone } = first;
  if (isTotalWord(key)) return "total";
  if (core.isLevel(key)) return undefined;
  const start = core.name ?? core.subcategory ?? core.category ?? column;
  const isOutside = column < Math.min(start, core.category ?? start, core.subcategory ?? start);
  const isWide = column < start ? right >= start : column === start && right > core.nameEnd;
  const isLevel = column === core.category || column === core.subcategory;
  const noLevels = core.category === undefined && core.subcategory === undefined;
  if (!isOutside && !isWide && !isLevel && !noLevels && !isAlone) return undefined;
  if (isNoteWord(key)) return "note";
  if (isOpinionWord(key)) return "opinion";
  if (isSignatureWord(key)) return "signature";
  if (isBudgetWord(key) && !noLevels && !isAlone) return "budget";
  return isWide ? "note" : undefined;
}

const isFilled = (cells: Cells, row: number, column: number | undefined): boolean =>
  column !== undefined && !isTemplateValue(cells.key(row, column));

function isOutlineHeading(cells: Cells, row: number, core: CoreColumns): boolean {
  if (!core.isOutline || core.name === undefined) return false;
  if (headingLevel(cells, row, core.name, core.levelNumber) === null) return false;
  return core.silent.every((column) => !isFilled(cells, row, column));
}

/** What one row of the body is, by itself. */
function kindOf(cells: Cells, row: number, grid: Grid, core: CoreColumns): RowKind {
  const first = firstFilled(cells, row, grid);
  if (!first) return "blank";
  const footer = footerKind(core, first);
  if (footer) return footer;
  if (
    row === grid.first &&
    areColumnNumbers(cells.filled(row, grid.left, grid.right).map((column) => cells.key(row, column)))
  ) {
    return "repeated-header";
  }
  const name = core.name === undefined ? "" : cells.key(row, core.name);
  const says = [...core.targets, ...core.details].some((column) => isFilled(cells, row, column));
  if (
    deniesIndicator(name) &&
    core.targets.every((column) => !isFilled(cells, row, column) || isZero(cells.key(row, column)))
  ) {
    return "placeholder";
  }
  if (isOutlineHeading(cells, row, core)) return "level";
  if (isTotalWord(name) || (!says && [first.key, name].some((key) => endsAsTotal(key)))) return "total";
  if (says || !isTemplateName(name)) return "indicator";
  const isSubtotal =
    name === "" && !hasOwnLevel(cells, row, core) && core.ofProject.some((column) => cells.key(row, column) !== "");
  return isSubtotal ? "total" : "placeholder";
}

const levelColumns = ({ category, subcategory }: CoreColumns): readonly number[] =>
  [category, subcategory].filter((column) => column !== undefined);

const hasOwnLevel = (cells: Cells, row: number, core: CoreColumns): boolean =>
  levelColumns(core).some((column) => cells.key(row, column) !== "");

/** After these a grid of levels is over, unless a row starts a level or a project again. */
const closing: ReadonlySet<RowKind> = new Set<RowKind>(["note", "opinion", "signature", "total"]);

const reopens = (cells: Cells, row: number, core: CoreColumns): boolean =>
  isOutlineHeading(cells, row, core) ||
  core.project.some((column) => cells.key(row, column) !== "") ||
  levelColumns(core).some((column) => core.isLevel(cells.key(row, column)));

/** Levels written on rows of their own, in their own columns: the row below goes on where this one stops. */
function headsNext(cells: Cells, row: number, core: CoreColumns, next: RowKind | undefined): boolean {
  const { category, subcategory, name } = core;
  if (category === undefined || subcategory === undefined || name === undefined) return false;
  if (next !== "indicator" && next !== "placeholder") return false;
  if (cells.shownKey(row, name) !== "" || cells.key(row + 1, category) !== "" || cells.isCovered(row + 1, category))
    return false;
  if (cells.key(row, subcategory) === "")
    return cells.key(row, category) !== "" && cells.key(row + 1, subcategory) !== "";
  return next === "indicator" && cells.key(row + 1, subcategory) === "" && !cells.isCovered(row + 1, subcategory);
}

/** Says for every row of a grid's body whether it is an indicator, and if not, what else. */
export function classifyRows(cells: Cells, grid: Grid, core: CoreColumns): ReadonlyMap<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  let closedBy: RowKind | null = null;
  for (let row = grid.first; row <= grid.last; row += 1) {
    const kind = grid.repeatedHeaders.has(row) ? "repeated-header" : kindOf(cells, row, grid, core);
    const isData = kind === "indicator" || kind === "placeholder" || kind === "level";
    if (isData && closedBy !== null && !reopens(cells, row, core)) {
      kinds.set(row, closedBy);
      continue;
    }
    kinds.set(row, kind);
    if (closing.has(kind)) closedBy = kind;
    else if (isData) closedBy = null;
  }
  for (const [row, kind] of kinds) {
    if (kind === "placeholder" && headsNext(cells, row, core, kinds.get(row + 1))) kinds.set(row, "level");
  }
  return kinds;
}
