import type { FUniver } from "@univerjs/core/facade";
import { InsertRowMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Json } from "../rich-api/protocol";
import { watchCalculation } from "./calculation";
import { createLiveAreas, grown, shrunk } from "./live-areas";
import type { LiveAreas, RowShift } from "./live-areas";
import { shiftKept } from "./shift-kept";
import { steadyRangeWatching } from "./steady-range-watching";
import { createViewKeeper } from "./view-keeper";
import type { ViewKeeper } from "./view-keeper";

/** The open workbook in its grid, with what Excel knows of a workbook and Univer does not. */
export interface Spreadsheet {
  readonly api: FUniver;
  book(): FWorkbook;
  /** The worksheet with this id; undefined when it was deleted. */
  sheet(id: string): FWorksheet | undefined;
  readonly liveAreas: LiveAreas;
  readonly view: ViewKeeper;
  /** What add-ins keep in the workbook. */
  readonly settings: Map<string, Json>;
  /** False while an add-in has switched events off. */
  eventsEnabled: boolean;
  /** True while an add-in's request is being carried out. */
  addInAtWork: boolean;
  /** Resolves when every formula shows its value. */
  calculated(): Promise<void>;
  dispose(): void;
}

interface RowParams {
  readonly subUnitId: string;
  readonly range: { readonly startRow: number; readonly endRow: number };
}

function rowShift(params: RowParams): RowShift {
  const { startRow, endRow } = params.range;
  return { sheetId: params.subUnitId, index: startRow, count: endRow - startRow + 1 };
}

/** Wraps the workbook that the grid shows; `settings` are what add-ins have kept in it so far. */
export function createSpreadsheet(api: FUniver, settings: ReadonlyMap<string, Json>): Spreadsheet {
  const liveAreas = createLiveAreas();
  const book = (): FWorkbook => {
    const open = api.getActiveWorkbook();
    if (!open) throw new Error("no workbook is open");
    return open;
  };

  const sheetWith = (id: string): FWorksheet | undefined => book().getSheetBySheetId(id) ?? undefined;
  const inserted = (shift: RowShift): void => {
    liveAreas.rowsInserted(shift);
    const sheet = sheetWith(shift.sheetId);
    if (sheet) shiftKept(sheet, (area) => grown(area, shift));
  };
  const removed = (shift: RowShift): void => {
    liveAreas.rowsRemoved(shift);
    const sheet = sheetWith(shift.sheetId);
    if (sheet) shiftKept(sheet, (area) => shrunk(area, shift));
  };

  steadyRangeWatching(book().getActiveSheet());
  const calculation = watchCalculation(api);
  const watching = api.onCommandExecuted(({ id, params }) => {
    // Univer gives every command's parameters as a bare object; these two mutations carry rows.
    if (id === InsertRowMutation.id) inserted(rowShift(params as RowParams));
    if (id === RemoveRowMutation.id) removed(rowShift(params as RowParams));
  });

  return {
    api,
    book,
    sheet: sheetWith,
    liveAreas,
    view: createViewKeeper(book),
    settings: new Map(settings),
    eventsEnabled: true,
    addInAtWork: false,
    calculated: () => calculation.settled(),
    dispose: () => {
      watching.dispose();
      calculation.dispose();
    },
  };
}
