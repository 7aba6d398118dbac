import type { FieldName } from "../table/goal-table";
import { projectAims, projectAmounts, projectIdentity } from "../table/project-fields";

/** What a column may mean, in the order in which the choices are offered, by what it is about. */
export const columnFields = {
  indicator: [
    "category",
    "subcategory",
    "name",
    "description",
    "comparator",
    "targetValue",
    "unit",
    "periodValue",
    "regionValue",
    "previousValue",
    "adjustedValue",
    "targetBasis",
    "scoring",
    "weight",
    "levelWeight",
    "valueType",
    "direction",
    "coreFlag",
    "sequence",
    "levelNumber",
    "owner",
    "remark",
  ],
  result: ["actualValue", "monitorActual", "forecast", "likelihood", "score", "deviation"],
  project: [...projectIdentity, ...projectAmounts, "fundingPart", ...projectAims],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

/** The groups of `columnFields`. */
export type ColumnFieldGroup = keyof typeof columnFields;

/** What a column may mean. */
export type ColumnField = (typeof columnFields)[ColumnFieldGroup][number];

const all: readonly FieldName[] = [...columnFields.indicator, ...columnFields.result, ...columnFields.project];

/** Whether a column may mean this. */
export const isColumnField = (field: FieldName): field is ColumnField => all.includes(field);
