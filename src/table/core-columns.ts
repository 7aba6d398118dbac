import { remembered } from "../value/remembered";
import type { Cells } from "./cells";
import type { FieldName } from "./goal-table";
import { columnOf, type Grid } from "./grid";
import { outlineOf, type Outline } from "./outline";
import { isCategoryWord, isSubcategoryWord } from "./words/level-words";

/** The grid's columns that decide what a row is. */
export interface CoreColumns {
  readonly category: number | undefined;
  readonly subcategory: number | undefined;
  readonly name: number | undefined;
  /** The last column that the names' header covers. */
  readonly nameEnd: number;
  readonly targets: readonly number[];
  /** Further columns that make a row an indicator: what describes it, what its target rests on. */
  readonly details: readonly number[];
  /** Columns that tell one project from the next. */
  readonly project: readonly number[];
  /** Every column that says something of a project: its subtotals stand there. */
  readonly ofProject: readonly number[];
  /** Set when levels stand as headings in the column of the names. */
  readonly outline: Outline | null;
  /** Whether a key is a 一级 or 二级指标 of some scheme; each is looked at once. */
  readonly isLevel: (key: string) => boolean;
}

const targetFields: ReadonlySet<FieldName> = new Set(["targetValue", "periodValue", "regionValue", "actualValue"]);
const detailFields: ReadonlySet<FieldName> = new Set(["description", "targetBasis"]);
const identityFields: ReadonlySet<FieldName> = new Set(["projectCode", "projectName"]);
const subtotalFields: ReadonlySet<FieldName> = new Set([
  ...identityFields,
  "budgetUnit",
  "supervisor",
  "implementer",
  "totalFunding",
  "fiscalFunding",
  "otherFunding",
]);

/** Picks the columns of a grid that decide what its rows are. */
export function coreColumnsOf(cells: Cells, grid: Grid): CoreColumns {
  const columns = (fields: ReadonlySet<FieldName>): readonly number[] =>
    grid.columns.filter(({ field }) => fields.has(field)).map(({ column }) => column.column);
  return {
    category: columnOf(grid, "category"),
    subcategory: columnOf(grid, "subcategory"),
    name: columnOf(grid, "name"),
    nameEnd: grid.columns.find(({ field }) => field === "name")?.column.right ?? -1,
    targets: columns(targetFields),
    details: columns(detailFields),
    project: columns(identityFields),
    ofProject: columns(subtotalFields),
    outline: outlineOf(cells, grid),
    isLevel: remembered((key) => isCategoryWord(key) || isSubcategoryWord(key)),
  };
}

/** The level columns that the grid has. */
export const levelColumns = ({ category, subcategory }: CoreColumns): readonly number[] =>
  [category, subcategory].filter((column) => column !== undefined);
