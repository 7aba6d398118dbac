import { ICommandService } from "@univerjs/core";
import type { ISelectionWithStyle } from "@univerjs/sheets";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { rangeOf } from "./ranges";

interface View {
  readonly sheetId: string;
  readonly selections: readonly ISelectionWithStyle[];
}

/**
 * Keeps the user where they are while an add-in works: Univer goes to the sheet and the cells that a command changes,
 * Excel stays until it is told to go.
 */
export interface ViewKeeper {
  /** Does something and comes back to where the view was, unless `goTo` was called on the way. */
  steady<T>(act: () => T): T;
  /** Shows a sheet and selects an area on it, if given. */
  goTo(sheet: FWorksheet, area?: Area): void;
  /** True while `steady` is at work: what happens to the view now does not count. */
  readonly isSteady: boolean;
}

function viewOf(book: FWorkbook): View {
  const sheet = book.getActiveSheet();
  const selections = sheet.getInject().get(SheetsSelectionsService).getCurrentSelections();
  // Univer moves the selections that it hands out.
  return { sheetId: sheet.getSheetId(), selections: structuredClone([...selections]) };
}

const sameView = (a: View, b: View): boolean => JSON.stringify(a) === JSON.stringify(b);

function show(book: FWorkbook, { sheetId, selections }: View): void {
  const sheet = book.getSheetBySheetId(sheetId);
  if (!sheet) return;
  if (book.getActiveSheet().getSheetId() !== sheetId) book.setActiveSheet(sheet);
  const params = { unitId: book.getId(), subUnitId: sheetId, selections };
  sheet.getInject().get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params);
}

export function createViewKeeper(book: () => FWorkbook): ViewKeeper {
  let kept: View | undefined;

  return {
    get isSteady() {
      return kept !== undefined;
    },
    steady(act) {
      if (kept) return act();
      kept = viewOf(book());
      try {
        return act();
      } finally {
        if (!sameView(viewOf(book()), kept)) show(book(), kept);
        kept = undefined;
      }
    },
    goTo(sheet, area) {
      const isSteady = kept !== undefined;
      kept = undefined;
      if (area) sheet.setActiveRange(rangeOf(sheet, area));
      else book().setActiveSheet(sheet);
      if (isSteady) kept = viewOf(book());
    },
  };
}
