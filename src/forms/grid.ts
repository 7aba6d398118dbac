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
import type { Edit } from "../sheet/patch";
import type { Value } from "../sheet/sheet";
import type { FieldName } from "../table/goal-table";
import { headerStyle, proseStyle, type Columns, type FormCell } from "./cell-edits";
import { heightFor } from "./text-height";
import { unitOptions } from "./unit-options";
import { weightsFor } from "./weights";

/** A column of the grid, over one or several columns of the worksheet. */
export interface GridColumn {
  readonly field: FieldName;
  readonly header: string;
  /** First and last column of the worksheet, from zero. */
  readonly columns: Columns;
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

/** The rows, counted from the first, at which a column says something else than in the row above. */
function runsOf(rows: readonly Contents[], field: FieldName): readonly (readonly [number, number])[] {
  const starts = rows.flatMap((row, index) => (row.get(field) === rows[index - 1]?.get(field) ? [] : [index]));
  return starts.map((start, index) => [start, (starts[index + 1] ?? rows.length) - 1]);
}

function columnCells(column: GridColumn, contents: readonly Contents[], top: number): readonly FormCell[] {
  const runs = column.isMerged
    ? runsOf(contents, column.field)
    : contents.map((_, index): readonly [number, number] => [index, index]);
  return runs.map(([first, last]) => ({
    area: areaOf(column, top + first, top + last),
    content: contents[first]?.get(column.field) ?? null,
    style: column.isProse ? proseStyle : null,
  }));
}

function heightOf(contents: Contents, { columns, widths }: GridPlan): number {
  return heightFor(
    columns.map(({ field, columns: [left, right] }) => ({
      text: String(contents.get(field) ?? ""),
      width: widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0),
    })),
  );
}

/** The cells of a grid, and the heights of its rows in points, the header first. */
export interface Grid {
  readonly cells: readonly FormCell[];
  readonly heights: readonly number[];
}

/** The grid with its header in row `top`. */
export function gridOf(rows: readonly GridRow[], plan: GridPlan, top: number): Grid {
  const weights = weightsFor(rows.map(({ levels }) => levels.category));
  const contents = rows.map((row, index) => contentsOf(row, weights[index] ?? 0, plan));
  const header = plan.columns.map((column): FormCell => ({
    area: areaOf(column, top),
    content: column.header,
    style: headerStyle,
  }));
  return {
    cells: [...header, ...plan.columns.flatMap((column) => columnCells(column, contents, top + 1))],
    heights: [heightFor([]), ...contents.map((row) => heightOf(row, plan))],
  };
}

/** The lists that the columns of the grid offer; none where there are no rows. */
export function gridLists(rows: readonly GridRow[], plan: GridPlan, top: number): readonly Edit[] {
  if (rows.length === 0) return [];
  return plan.columns.flatMap((column): readonly Edit[] => {
    const area = areaOf(column, top + 1, top + rows.length);
    if (column.field === "unit") {
      const options = unitOptions(rows.map(({ filled }) => filled.entry.unit));
      const prompt = "请从列表中选择计量单位，列表中没有的可以直接填写。";
      return [{ kind: "offer", area, list: { options, prompt, refusal: null } }];
    }
    if (!column.offers) return [];
    const prompt = `请从列表中选择${column.header}。`;
    const refusal = `${column.header}只能填写列表中的内容，请从下拉列表中选择。`;
    return [{ kind: "offer", area, list: { options: column.offers, prompt, refusal } }];
  });
}
