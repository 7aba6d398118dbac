import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";

/** Copies a sheet with all that is on it, behind the last one, and names it as Excel does: "预算 (2)". */
export function copyWholeSheet(book: FWorkbook, sheet: FWorksheet): FWorksheet {
  const taken = new Set(book.getSheets().map((other) => other.getSheetName().toLowerCase()));
  const nameOf = (number: number): string => `${sheet.getSheetName()} (${String(number)})`;
  let number = 2;
  while (taken.has(nameOf(number).toLowerCase())) number += 1;
  const copy = book.duplicateSheet(sheet);
  copy.setName(nameOf(number));
  return copy;
}
