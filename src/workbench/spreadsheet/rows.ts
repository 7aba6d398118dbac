import { Direction, ICommandService } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { InsertRowByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { growTo } from "./ranges";

function stylesLike(sheet: FWorksheet, like: number, row: number, count: number): Record<number, object> {
  const cells: Record<number, { s: IStyleData | string }> = {};
  for (let column = 0; column < sheet.getMaxColumns(); column += 1) {
    const style = sheet.getSheet().getCellRaw(like, column)?.s;
    if (style) cells[column] = { s: style };
  }
  if (Object.keys(cells).length === 0) return {};
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [row + index, structuredClone(cells)]));
}

/** Puts empty rows above `row`, which as in Excel look like the row above them. */
export function insertRows(sheet: FWorksheet, row: number, count: number): void {
  growTo(sheet, { top: row, left: 0, bottom: row, right: 0 });
  sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(InsertRowByRangeCommand.id, {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      direction: row === 0 ? Direction.UP : Direction.DOWN,
      range: { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 },
      cellValue: row === 0 ? {} : stylesLike(sheet, row - 1, row, count),
    });
}

/** Takes rows away, as far as the grid has them: below its last row everything is empty. */
export function deleteRows(sheet: FWorksheet, row: number, count: number): void {
  const last = Math.min(row + count, sheet.getMaxRows()) - 1;
  if (last < row) return;
  // Univer moves the references of formulas for the active sheet only when it removes rows.
  sheet.activate();
  sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(RemoveRowByRangeCommand.id, {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      range: { startRow: row, endRow: last, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 },
    });
}
