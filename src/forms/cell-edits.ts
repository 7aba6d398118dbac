import type { Area } from "../sheet/address";
import type { Edit, Style } from "../sheet/patch";
import type { Content } from "../sheet/sheet";

/** How every cell of a form looks, unless it says more. */
export const sheetStyle: Style = { font: "宋体", size: 10, verticalAlign: "middle" };
/** How every cell of a form's table looks, unless it says more. */
export const tableStyle: Style = { border: true, wrap: true, align: "center" };

export const titleStyle: Style = { bold: true, size: 14, align: "center", wrap: true };
export const noteStyle: Style = { align: "left" };
export const yearStyle: Style = { align: "center" };
export const unitNoteStyle: Style = { align: "right" };
export const headerStyle: Style = { bold: true };
export const proseStyle: Style = { align: "left" };
export const amountStyle: Style = { numberFormat: "0.00" };
export const shareStyle: Style = { numberFormat: "0%" };

/** Behind what the user has left to fill in. */
const OPEN_FILL = "#FFF2CC";

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

const isBlank = (content: Content): boolean => content === null || content === "";

/** Whether a content leaves something to fill in: a template such as "{n}" does. */
export const isTemplate = (content: Content): boolean => typeof content === "string" && /\{[^{}]{1,20}\}/.test(content);

/** What one area of a form says, and how it looks beside what its table looks like; null: like the table. */
export interface FormCell {
  readonly area: Area;
  readonly content: Content;
  readonly style: Style | null;
  /** Whether the user is to fill it in while it is blank. */
  readonly isWanted?: boolean;
}

/** The area when something is left to fill in there; its first cell is where to type. */
export const isOpen = ({ content, isWanted = false }: FormCell): boolean =>
  isTemplate(content) || (isWanted && isBlank(content));

/** Dresses an area, writes into its first cell and merges it; "" and null leave it empty. */
export function cellEdits(cell: FormCell): readonly Edit[] {
  const { area, content } = cell;
  const style: Style = { ...cell.style, ...(isOpen(cell) ? { fill: OPEN_FILL } : {}) };
  const at = { row: area.top, column: area.left };
  return [
    ...(Object.keys(style).length === 0 ? [] : [{ kind: "style", area, style } as const]),
    ...(isBlank(content) ? [] : [{ kind: "set", at, before: null, after: content } as const]),
    ...(isSingle(area) ? [] : [{ kind: "merge", area } as const]),
  ];
}

/** A label of a form over columns of one row, or of several; columns and rows count from zero. */
export const label = (row: number, [left, right]: Columns, content: string, bottom = row): FormCell => ({
  area: { top: row, left, bottom, right },
  content,
  style: null,
});

/** What the user says, in columns of one row. */
export const answer = (row: number, [left, right]: Columns, content: Content, style: Style): FormCell => ({
  area: { top: row, left, bottom: row, right },
  content,
  style,
  isWanted: true,
});

/** First and last column. */
export type Columns = readonly [first: number, last: number];

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
