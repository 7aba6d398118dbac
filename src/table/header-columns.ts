import type { Area } from "../sheet/address";
import type { Cells } from "./cells";
import type { FieldName } from "./goal-table";
import { headerField, lowestKey, type Header, type HeaderColumn, type HeaderText } from "./header";
import { isGroupHeader } from "./words/header-words";

/** The texts over one column, from the top row of the header to its bottom row, each merged area once. */
function pathOf(cells: Cells, column: number, { top, bottom, left }: Area): readonly HeaderText[] {
  const path: HeaderText[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const area = cells.areaAt(row, column);
    const own = { row: area.top, column: area.left, key: cells.shownKey(row, column) };
    const hasSubheader = row < bottom && cells.key(bottom, column) !== "";
    const text = own.key === "" && hasSubheader ? headingOnLeft(cells, row, column, left) : own;
    if (!text || text.key === "" || path.some((known) => known.row === text.row && known.column === text.column))
      continue;
    path.push(text);
  }
  return path;
}

/** Where a heading over several columns lost its merge, the blank cells right of it still belong to it. */
function headingOnLeft(cells: Cells, row: number, column: number, left: number): HeaderText | null {
  for (let before = column - 1; before >= left; before -= 1) {
    const key = cells.shownKey(row, before);
    if (key === "") continue;
    const area = cells.areaAt(row, before);
    return area.bottom > row ? null : { row: area.top, column: area.left, key };
  }
  return null;
}

const goalFields: ReadonlySet<FieldName> = new Set(["goal", "termGoal"]);
const levelFields: ReadonlySet<FieldName> = new Set(["category", "subcategory"]);

const isOneOf = (column: HeaderColumn, fields: ReadonlySet<FieldName>): boolean => {
  const field = headerField(column);
  return field !== undefined && fields.has(field);
};

/** A label beside the whole grid is merged down along its rows, or leaves them blank. */
function isSideLabel(cells: Cells, header: HeaderColumn, bottom: number, isFirst: boolean): boolean {
  const { column } = header;
  if (cells.areaAt(bottom, column).bottom > bottom + 1) return true;
  if (!isFirst || !(isGroupHeader(lowestKey(header)) || isOneOf(header, goalFields))) return false;
  return [1, 2, 3].every((offset) => cells.key(bottom + offset, column) === "");
}

/** True where a column lies under the merged header of the column before it. */
function continues(cells: Cells, { column, path }: HeaderColumn, previous: HeaderColumn | undefined): boolean {
  const last = path.at(-1);
  return last !== undefined && last.column === previous?.path.at(-1)?.column && cells.isCovered(last.row, column);
}

function columnsIn(cells: Cells, area: Area): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const each = { column, right: column, path: pathOf(cells, column, area) };
    const previous = columns.at(-1);
    if (each.path.length === 0 || isSideLabel(cells, each, area.bottom, !previous)) continue;
    if (previous && continues(cells, each, previous)) columns[columns.length - 1] = { ...previous, right: column };
    else columns.push(each);
  }
  return columns;
}

const startsTable: ReadonlySet<FieldName> = new Set([...levelFields, "name"]);
const wordOf = (column: HeaderColumn): string => lowestKey(column).replace(/[([【][^()[\]【】]*[)\]】]/gu, "");

/** Splits a header where its words start again: two tables side by side, or two horizons that share their levels. */
function split(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [[]];
  const seen = new Set<string>();
  for (const column of columns) {
    const word = wordOf(column);
    if (seen.has(word) && isOneOf(column, startsTable)) {
      seen.clear();
      parts.push([]);
    }
    seen.add(word);
    parts.at(-1)?.push(column);
  }
  return parts;
}

/** The headers of the grids that stand side by side in an area of header rows, from left to right. */
export function headersIn(cells: Cells, area: Area): readonly Header[] {
  const [first = [], ...others] = split(columnsIn(cells, area));
  const { top, bottom } = area;
  const levels = first.filter((column) => isOneOf(column, levelFields));
  return [
    { top, bottom, columns: first, shared: [] },
    ...others.map((columns): Header => {
      const own = new Set(columns.map(headerField));
      const shared = own.has("category") ? [] : levels.filter((column) => !own.has(headerField(column)));
      return { top, bottom, columns, shared };
    }),
  ];
}
