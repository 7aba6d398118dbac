import { CellValueType, ICommandService, STYLE_KEYS } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { typed } from "./entry";
import type { Entry } from "./entry";
import { growTo } from "./ranges";

/** Cells by row and column; a part that a cell leaves out stays as it is, a part that is null goes. */
export type CellEdits = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const nothingElse = { f: null, si: null, p: null } as const;

/** The format that takes every part of a format away. */
export const noStyle: IStyleData = Object.fromEntries(STYLE_KEYS.map((key) => [key, null]));

/** Text that Excel would read as something else stays text when somebody edits the cell, like behind an apostrophe. */
export const textType = (text: string): CellValueType =>
  typed(text, "General").kind === "text" ? CellValueType.STRING : CellValueType.FORCE_STRING;

/** The cell data that replace a cell's content and leave its format. */
export function contentFor(entry: Entry): ICellData {
  switch (entry.kind) {
    case "empty":
      return { ...nothingElse, v: null };
    case "text":
      return { ...nothingElse, v: entry.text, t: textType(entry.text) };
    case "boolean":
      return { ...nothingElse, v: entry.boolean ? 1 : 0, t: CellValueType.BOOLEAN };
    case "formula":
      return { ...nothingElse, v: null, f: entry.formula };
    case "number": {
      const style = entry.numberFormat === undefined ? {} : { s: { n: { pattern: entry.numberFormat } } };
      return { ...nothingElse, v: entry.number, t: CellValueType.NUMBER, ...style };
    }
  }
}

/** Changes cells in one step of the grid's own undo history. */
export function editCells(sheet: FWorksheet, value: CellEdits): void {
  sheet.getInject().get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: sheet.getWorkbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
    value,
  });
}

/** The same edit for every cell of some areas. */
export function editsFor(areas: readonly Area[], edit: (row: number, column: number) => ICellData): CellEdits {
  const edits: Record<number, Record<number, ICellData>> = {};
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      const cells = (edits[row] ??= {});
      for (let column = left; column <= right; column += 1) cells[column] = edit(row, column);
    }
  }
  return edits;
}

/** Adds to the format of every cell of the areas; null takes a part of the format away. */
export function setStyle(sheet: FWorksheet, areas: readonly Area[], style: IStyleData): void {
  for (const area of areas) growTo(sheet, area);
  editCells(
    sheet,
    editsFor(areas, () => ({ s: style })),
  );
}
