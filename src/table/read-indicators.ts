import { readTargetValue } from "../value/read-target-value";
import type { Cells } from "./cells";
import type { CoreColumns } from "./core-columns";
import type { Grid } from "./grid";
import type { Field, FieldName, Indicator } from "./goal-table";
import { projectFields } from "./project-fields";
import type { LevelReader } from "./read-levels";
import type { Levels } from "./resolve-levels";

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
  ...projectFields,
]);

/** A field for a column that the form does not have: blank, at the row's first cell. */
const absent = (cells: Cells, role: FieldName, row: number, column: number): Field => ({
  ...cells.field(role, row, column, ""),
  raw: "",
  content: null,
});

const targetRoles = ["targetValue", "regionValue", "periodValue"] as const;

/** Reads rows of one grid as indicators. */
export function indicatorReader(
  cells: Cells,
  grid: Grid,
  core: CoreColumns,
  levelsOf: LevelReader,
): (row: number, levels: Levels) => Indicator {
  const columns = new Map([...grid.columns].reverse().map(({ field, column }) => [field, column.column]));
  const start = core.name ?? core.subcategory ?? grid.left;
  // 指标值, else the first region's or the long-term one.
  const targetRole = targetRoles.find((role) => columns.has(role));
  const targetColumn = targetRole === undefined ? undefined : columns.get(targetRole);
  const owned = own.flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : [{ role, column }];
  });
  const others = grid.columns.filter(({ field, column }) => !elsewhere.has(field) && column.column !== targetColumn);
  const hidden = new Set(cells.sheet.hiddenRows);
  return (row, levels) => {
    const name = core.name === undefined ? absent(cells, "name", row, start) : cells.field("name", row, core.name);
    const targetValue =
      targetRole === undefined || targetColumn === undefined
        ? absent(cells, "targetValue", row, start)
        : cells.field(targetRole, row, targetColumn);
    const fields: Partial<Record<OwnField, Field>> = {};
    for (const { role, column } of owned) fields[role] = cells.field(role, row, column);
    const { comparator, unit } = fields;
    return {
      row,
      hidden: hidden.has(row),
      ...levelsOf.fields(row, levels),
      ...levelsOf.kinds(levels),
      name,
      targetValue,
      ...fields,
      others: others.map(({ field, column }) => cells.field(field, row, column.column)),
      target: readTargetValue({
        value: targetValue.text,
        ...(comparator ? { comparator: comparator.text } : {}),
        ...(unit ? { unit: unit.text } : {}),
      }),
    };
  };
}
