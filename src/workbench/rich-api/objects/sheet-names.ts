import type { FWorkbook } from "@univerjs/sheets/facade";
import { asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";

const LONGEST_NAME = 31;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The name for a sheet, when Excel would take it: at most 31 characters, none of []:*?/\, and not another sheet's. */
export function checkedName(value: Json, book: FWorkbook, ownId?: string): string {
  const name = asText(value, "Worksheet.name");
  const isWrong = name.length > LONGEST_NAME || name.trim() === "" || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name);
  if (isWrong) throw new RichApiError("InvalidArgument", "Worksheet.name");
  const others = book.getSheets().filter((sheet) => sheet.getSheetId() !== ownId);
  if (others.some((sheet) => sameName(sheet.getSheetName(), name))) {
    throw new RichApiError("ItemAlreadyExists", "Worksheet.name");
  }
  return name;
}

/** "Sheet1", "Sheet2" …: the first that no sheet has yet. */
export function freeName(book: FWorkbook): string {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}
