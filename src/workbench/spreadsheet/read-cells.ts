import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { displayText } from "../../sheet/display-text";
import { rangeOf, tabulate } from "./ranges";

/** A cell's content as Excel gives it: "" where there is none. */
export type CellContent = string | number | boolean;

/** The text of a cell with several fonts, without the paragraph mark that ends it. */
const richText = (cell: ICellData): string | undefined =>
  cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");

function contentOf(cell: Nullable<ICellData>): CellContent {
  if (!cell) return "";
  const { v, t } = cell;
  if (v === undefined || v === null) return richText(cell) ?? "";
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? (richText(cell) ?? String(v)) : v;
}

const rawCell = (sheet: FWorksheet, row: number, column: number): Nullable<ICellData> =>
  sheet.getSheet().getCellRaw(row, column);

export const contentAt = (sheet: FWorksheet, row: number, column: number): CellContent =>
  contentOf(rawCell(sheet, row, column));

/** The cell's number format; "General" where it has none. */
export function numberFormatAt(sheet: FWorksheet, row: number, column: number): string {
  const worksheet = sheet.getSheet();
  const own = sheet.getWorkbook().getStyles().getStyleByCell(worksheet.getCellRaw(row, column))?.n;
  const shared = own ?? worksheet.getColumnStyle(column)?.n ?? worksheet.getRowStyle(row)?.n;
  return shared?.pattern ?? worksheet.getDefaultCellStyleInternal()?.n?.pattern ?? "General";
}

/** What the cell displays, as Excel would write it. */
export const textAt = (sheet: FWorksheet, row: number, column: number): string =>
  displayText(contentAt(sheet, row, column), numberFormatAt(sheet, row, column));

/** The formulas of an area, with their leading "="; "" where a cell has none. */
const formulasIn = (sheet: FWorksheet, area: Area): string[][] => rangeOf(sheet, area).getFormulas();

/** Whether a cell holds a value, a text or a formula. */
export function hasContent(sheet: FWorksheet, row: number, column: number): boolean {
  const cell = rawCell(sheet, row, column);
  return Boolean(cell && (contentOf(cell) !== "" || cell.f || cell.si));
}

/** Each cell's formula, or its content where it has none. */
export function formulasOrContents(sheet: FWorksheet, area: Area): CellContent[][] {
  const formulas = formulasIn(sheet, area);
  return tabulate(area, (row, column) => {
    const formula = formulas[row - area.top]?.[column - area.left];
    return formula ? formula : contentAt(sheet, row, column);
  });
}
