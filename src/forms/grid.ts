import { cellTexts, type FilledEntry } from "../library/fill-entry";
import {
  categoryRank,
  categoryTitle,
  levelsOf,
  subcategoryRank,
  subcategoryTitle,
  type Levels,
} from "../library/levels";
import type { Area } from "../sheet/address";
import type { Edit, Style } from "../sheet/patch";
import type { Value } from "../sheet/sheet";
import type { FieldName } from "../table/goal-table";
import { cellEdits, centredStyle, headerStyle, heightEdit, OPEN_FILL, proseStyle } from "./cell-edits";
import type { ListValidation } from "./new-form";
import { heightFor } from "./text-height";
import { unitOptions } from "./unit-options";
import { weightsFor } from "./weights";

/** A column of the grid, over one or several columns of the worksheet. */
export interface GridColumn {
  readonly field: FieldName;
  readonly header: string;
  /** First and last column of the worksheet, from zero. */
  readonly columns: readonly [number, number];
  readonly isProse?: boolean;
  /** Whether neighbouring cells that say the same become one. */
  readonly isMerged?: boolean;
  /** The only words that may stand in the column. */
  readonly offers?: readonly string[];
}

/** What the grid of a form is made of. */
export interface GridPlan {
  readonly taxonomy: "88" | "101";
  readonly columns: readonly GridColumn[];
  /** Of the worksheet's columns, in characters of the standard font. */
  readonly widths: readonly number[];
}

/** An indicator with the levels under which this form prints it. */
export interface GridRow {
  readonly filled: FilledEntry;
  readonly levels: Levels;
}

/** The indicators in the order of the official forms. */
export const gridRows = (entries: readonly FilledEntry[], { taxonomy }: GridPlan): readonly GridRow[] =>
  entries
    .map((filled) => ({ filled, levels: levelsOf(filled.entry, taxonomy) }))
    .sort(
      ({ levels: a }, { levels: b }) =>
        categoryRank(a.category) - categoryRank(b.category) ||
        subcategoryRank(a.subcategory) - subcategoryRank(b.subcategory),
    );

const areaOf = ({ columns: [left, right] }: GridColumn, top: number, bottom = top): Area => ({
  top,
  left,
  bottom,
  right,
});

const NUMBER = /^\d{1,12}(?:\.\d{1,4})?$/;

/** A target that has comparator and unit beside it is a number, like one that was typed in. */
function valueContent(text: string, isSplit: boolean): Value {
  return isSplit && NUMBER.test(text) ? Number(text) : text;
}

type Contents = ReadonlyMap<FieldName, Value>;

function contentsOf({ filled, levels }: GridRow, weight: number, plan: GridPlan): Contents {
  const fields = new Set(plan.columns.map(({ field }) => field));
  const texts = cellTexts(filled, fields);
  return new Map<FieldName, Value>([
    ...texts,
    ["category", categoryTitle(levels.category)],
    ["subcategory", subcategoryTitle(levels.subcategory)],
    ["targetValue", valueContent(texts.get("targetValue") ?? "", fields.has("comparator"))],
    ["weight", weight],
  ]);
}

const isOpen = (content: Value): boolean => typeof content === "string" && /\{[^{}]{1,20}\}/.test(content);

function styleOf({ isProse = false }: GridColumn, content: Value): Style {
  const style = isProse ? proseStyle : centredStyle;
  return isOpen(content) ? { ...style, fill: OPEN_FILL } : style;
}

/** The rows, counted from the first, at which a column says something else than in the row above. */
function runsOf(rows: readonly Contents[], field: FieldName): readonly (readonly [number, number])[] {
  const starts = rows.flatMap((row, index) => (row.get(field) === rows[index - 1]?.get(field) ? [] : [index]));
  return starts.map((start, index) => [start, (starts[index + 1] ?? rows.length) - 1]);
}

function columnEdits(column: GridColumn, contents: readonly Contents[], top: number): readonly Edit[] {
  const runs = column.isMerged
    ? runsOf(contents, column.field)
    : contents.map((_, index): readonly [number, number] => [index, index]);
  return runs.flatMap(([first, last]) => {
    const content = contents[first]?.get(column.field) ?? null;
    return cellEdits(areaOf(column, top + first, top + last), content, styleOf(column, content));
  });
}

function heightOf(contents: Contents, { columns, widths }: GridPlan): number {
  return heightFor(
    columns.map(({ field, columns: [left, right] }) => ({
      text: String(contents.get(field) ?? ""),
      width: widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0),
    })),
  );
}

/** The grid with its header in row `top`. */
export function gridEdits(rows: readonly GridRow[], plan: GridPlan, top: number): readonly Edit[] {
  const weights = weightsFor(rows.map(({ levels }) => levels.category));
  const contents = rows.map((row, index) => contentsOf(row, weights[index] ?? 0, plan));
  return [
    ...plan.columns.flatMap((column) => cellEdits(areaOf(column, top), column.header, headerStyle)),
    heightEdit(top, heightFor([])),
    ...plan.columns.flatMap((column) => columnEdits(column, contents, top + 1)),
    ...contents.map((row, index) => heightEdit(top + 1 + index, heightOf(row, plan))),
  ];
}

/** The lists that the columns of the grid offer; none where there are no rows. */
export function gridValidations(rows: readonly GridRow[], plan: GridPlan, top: number): readonly ListValidation[] {
  if (rows.length === 0) return [];
  return plan.columns.flatMap((column): readonly ListValidation[] => {
    const area = areaOf(column, top + 1, top + rows.length);
    if (column.field === "unit") {
      return [{ area, options: unitOptions(rows.map(({ filled }) => filled.entry.unit)), isClosed: false }];
    }
    return column.offers ? [{ area, options: column.offers, isClosed: true }] : [];
  });
}
