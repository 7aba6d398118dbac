import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Visibility } from "../../sheet/sheet";

const KEY = "isVeryHidden";

/** Whether a sheet is shown. Univer knows only hidden sheets; "very hidden" is noted in the sheet's own data. */
export function visibilityOf(sheet: FWorksheet): Visibility {
  if (!sheet.isSheetHidden()) return "visible";
  return sheet.getCustomMetadata()?.[KEY] === true ? "very-hidden" : "hidden";
}

export const visibleSheets = (book: FWorkbook): FWorksheet[] =>
  book.getSheets().filter((sheet) => !sheet.isSheetHidden());

export function setVisibility(sheet: FWorksheet, to: Visibility): void {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [KEY]: to === "very-hidden" });
  if (to === "visible") sheet.showSheet();
  else if (!sheet.isSheetHidden()) sheet.hideSheet();
}
