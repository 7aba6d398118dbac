import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Spreadsheet } from "./spreadsheet";

const SIZE = { rowCount: 200, columnCount: 26 };

/** Adds an empty sheet behind the last one. */
export function addSheet(spreadsheet: Spreadsheet, name: string): FWorksheet {
  const book = spreadsheet.book();
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const sheet = mergeWorksheetSnapshotWithDefault({ ...SIZE, id, name });
  const index = book.getNumSheets();
  spreadsheet.api.syncExecuteCommand(InsertSheetCommand.id, { unitId: book.getId(), index, sheet });
  const added = spreadsheet.sheet(id);
  if (!added) throw new Error(`the sheet ${name} was not added`);
  return added;
}
