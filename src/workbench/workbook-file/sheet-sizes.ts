import type { IColumnData, IRowData } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { Worksheet } from "exceljs";
import { pointsToPixels } from "../spreadsheet/points";

/** A character of the standard font is 7 pixels wide, and 5 are padding. */
const CHARACTER = 7;
const PADDING = 5;

export const DEFAULT_COLUMN_PIXELS = 72;
export const DEFAULT_ROW_PIXELS = 20;

const toPixels = (characters: number): number => characters * CHARACTER + PADDING;

/** A column's width in characters, as files have it. */
export const toCharacters = (pixels: number): number =>
  Math.max(0, Math.round(((pixels - PADDING) / CHARACTER) * 100) / 100);

/** The widths of a file's columns that are not the usual one. */
export function columnsFromFile(worksheet: Worksheet): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (let number = 1; number <= worksheet.columnCount; number += 1) {
    const { width, hidden } = worksheet.getColumn(number);
    if (width === undefined && !hidden) continue;
    columns[number - 1] = {
      ...(width === undefined ? {} : { w: toPixels(width) }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return columns;
}

/** The heights of a file's rows; a row without one fits its content. */
export function rowsFromFile(worksheet: Worksheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  worksheet.eachRow({ includeEmpty: true }, ({ height, hidden }, number) => {
    // exceljs types the height as a number; a row without one has none.
    const points = height as number | undefined;
    rows[number - 1] = {
      ...(points === undefined ? { ia: BooleanNumber.TRUE } : { h: pointsToPixels(points), ia: BooleanNumber.FALSE }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  });
  return rows;
}
