import type { IRange } from "@univerjs/core";
import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";

/** The bounds of an Excel worksheet. A Univer sheet is as small as its content and grows on demand. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export const toRange = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const toArea = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnCount = ({ left, right }: Area): number => right - left + 1;
export const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === wholeSheet.right;
export const isWholeColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === wholeSheet.bottom;

/** The cells both areas share, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** The part of the area that the Univer sheet has cells for; undefined when it has none of them. */
export const withinGrid = (sheet: FWorksheet, area: Area): Area | undefined =>
  intersection(area, { top: 0, left: 0, bottom: sheet.getMaxRows() - 1, right: sheet.getMaxColumns() - 1 });

/** The grid's range for an area. */
export const rangeOf = (sheet: FWorksheet, area: Area): FRange =>
  sheet.getRange(area.top, area.left, rowCount(area), columnCount(area));

/** Gives the Univer sheet as many rows and columns as the area needs. */
export function growTo(sheet: FWorksheet, { bottom, right }: Area): void {
  if (bottom >= sheet.getMaxRows() && bottom < wholeSheet.bottom) sheet.setRowCount(bottom + 1);
  if (right >= sheet.getMaxColumns() && right < wholeSheet.right) sheet.setColumnCount(right + 1);
}

/** A table with one entry per cell of the area. */
export function tabulate<T>(area: Area, entry: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => entry(area.top + row, area.left + column)),
  );
}
