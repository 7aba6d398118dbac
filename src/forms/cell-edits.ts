import type { Area } from "../sheet/address";
import type { Edit, Style } from "../sheet/patch";
import type { Content } from "../sheet/sheet";

const bordered: Style = { size: 10, wrap: true, border: true };

export const titleStyle: Style = { bold: true, size: 14, align: "center", wrap: true };
export const noteStyle: Style = { size: 10, align: "left" };
export const unitNoteStyle: Style = { size: 10, align: "right" };
export const labelStyle: Style = { ...bordered, align: "center" };
export const headerStyle: Style = { ...labelStyle, bold: true };
export const centredStyle: Style = { ...bordered, align: "center" };
export const proseStyle: Style = { ...bordered, align: "left" };
export const amountStyle: Style = { ...centredStyle, numberFormat: "0.00" };
export const shareStyle: Style = { ...centredStyle, numberFormat: "0%" };

/** Behind a text in which the user has something left to fill in. */
export const OPEN_FILL = "#FFF2CC";

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** Dresses an area, writes into its first cell and merges it; "" and null leave it empty. */
export function cellEdits(area: Area, content: Content, style: Style): readonly Edit[] {
  const set: readonly Edit[] =
    content === null || content === ""
      ? []
      : [{ kind: "set", at: { row: area.top, column: area.left }, before: null, after: content }];
  const merge: readonly Edit[] = isSingle(area) ? [] : [{ kind: "merge", area }];
  return [{ kind: "style", area, style }, ...set, ...merge];
}

/** What one row of a form says from its first to its last column, both from zero. */
export type FormCell = readonly [first: number, last: number, content: Content, style: Style];

/** Writes a row of a form. */
export const rowEdits = (row: number, cells: readonly FormCell[]): readonly Edit[] =>
  cells.flatMap(([left, right, content, style]) => cellEdits({ top: row, left, bottom: row, right }, content, style));

/** The column widths, in characters of the standard font, from column A on. */
export const widthEdits = (widths: readonly number[]): readonly Edit[] =>
  widths.map((columnWidth, column) => ({
    kind: "style",
    area: { top: 0, left: column, bottom: 0, right: column },
    style: { columnWidth },
  }));

/** The height of a row, in points. */
export const heightEdit = (row: number, rowHeight: number): Edit => ({
  kind: "style",
  area: { top: row, left: 0, bottom: row, right: 0 },
  style: { rowHeight },
});
