import { bare } from "../value/text";
import { readTargetValue } from "../value/read-target-value";
import type { Cells } from "./cells";
import type { CoreColumns } from "./classify-rows";
import type { Grid } from "./find-grids";
import type { Category, Field, FieldName, Indicator, Subcategory } from "./goal-table";
import type { Levels } from "./resolve-levels";
import { categoryAbove, categoryOf, subcategoryOf, withoutScore } from "./words/level-words";

/** A level cell as a field: its text without white space and score bracket; blank where the form has the column and nobody filled it. */
export function levelField(
  cells: Cells,
  role: "category" | "subcategory",
  levels: Levels,
  row: number,
  core: CoreColumns,
): Field | undefined {
  const at = levels[role];
  if (at) return cells.field(role, at.row, at.column, withoutScore(bare(cells.own(at.row, at.column))));
  const column = core[role];
  return column === undefined ? undefined : cells.field(role, row, column, "");
}

interface Kinds {
  readonly categoryKind: Category | null;
  readonly subcategoryKind: Subcategory | null;
}

/** What the levels of a row mean. A satisfaction row needs no 二级指标; a 二级指标 without a 一级 column implies it. */
export function kindsOf(cells: Cells, levels: Levels, core: CoreColumns): Kinds {
  const keyAt = (at: Levels["category"]): string => (at ? cells.key(at.row, at.column) : "");
  const category = categoryOf(keyAt(levels.category));
  const subcategory = subcategoryOf(keyAt(levels.subcategory));
  const implied = subcategory && core.category === undefined && !core.isOutline ? categoryAbove[subcategory] : null;
  return {
    categoryKind: category ?? implied,
    subcategoryKind: subcategory ?? (category === "satisfaction" && levels.subcategory === null ? "clientSatisfaction" : null),
  };
}

/** Fields that an indicator has of its own; cells of any other column are its `others`. */
const own = [
  "description",
  "comparator",
  "unit",
  "weight",
  "targetBasis",
  "actualValue",
  "periodValue",
  "scoring",
  "score",
  "remark",
] as const satisfies readonly FieldName[];

type OwnField = (typeof own)[number];

const elsewhere: ReadonlySet<FieldName> = new Set<FieldName>([
  ...own,
  "category",
  "subcategory",
  "name",
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
  "purpose",
  "goal",
  "termGoal",
]);

/** A field for a column that the form does not have: blank, at the row's first cell. */
const absent = (cells: Cells, role: FieldName, row: number, column: number): Field => ({
  ...cells.field(role, row, column, ""),
  raw: "",
  content: null,
});

/** The cell the target is read from: 指标值, else the first region's or the long-term one. */
function targetField(cells: Cells, row: number, grid: Grid, name: number): Field {
  for (const role of ["targetValue", "regionValue", "periodValue"] as const) {
    const found = grid.columns.find(({ field }) => field === role);
    if (found) return cells.field(role, row, found.column.column);
  }
  return absent(cells, "targetValue", row, name);
}

/** Reads one row of a grid as an indicator. */
export function readIndicator(
  cells: Cells,
  row: number,
  grid: Grid,
  core: CoreColumns,
  levels: Levels,
  isHidden: boolean,
): Indicator {
  const nameColumn = core.name ?? core.subcategory ?? grid.left;
  const name = core.name === undefined ? absent(cells, "name", row, nameColumn) : cells.field("name", row, core.name);
  const targetValue = targetField(cells, row, grid, nameColumn);
  const fields: Partial<Record<OwnField, Field>> = {};
  for (const role of own) {
    const column = grid.columns.find(({ field }) => field === role)?.column.column;
    if (column !== undefined) fields[role] = cells.field(role, row, column);
  }
  const category = levelField(cells, "category", levels, row, core);
  const subcategory = levelField(cells, "subcategory", levels, row, core);
  const { comparator, unit } = fields;
  return {
    row,
    hidden: isHidden,
    ...(category ? { category } : {}),
    ...(subcategory ? { subcategory } : {}),
    ...kindsOf(cells, levels, core),
    name,
    targetValue,
    ...fields,
    others: grid.columns
      .filter(({ field, column }) => !elsewhere.has(field) && column.column !== targetValue.at.column)
      .map(({ field, column }) => cells.field(field, row, column.column)),
    target: readTargetValue({
      value: targetValue.text,
      ...(comparator ? { comparator: comparator.text } : {}),
      ...(unit ? { unit: unit.text } : {}),
    }),
  };
}
