import type { Area } from "../../sheet/address";

/** Where a range lies for which PLACE was loaded. */
export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/** What to load of a range so as to know where it lies. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The cells of an area. */
export const rangeAt = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Whole rows, the last one included. */
export const rowsAt = (sheet: Excel.Worksheet, top: number, bottom: number): Excel.Range =>
  sheet.getRange(`${top + 1}:${bottom + 1}`);

/** The worksheet of this name, the active one when there is no name. */
export const sheetNamed = (context: Excel.RequestContext, name: string | undefined): Excel.Worksheet =>
  name === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(name);
