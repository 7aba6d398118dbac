import type { FWorksheet } from "@univerjs/sheets/facade";

/** Whether the sheet refuses changes. Excel's protection is a flag of the sheet; it travels in the sheet's own data. */
export const isProtected = (sheet: FWorksheet): boolean => sheet.getCustomMetadata()?.["isProtected"] === true;

/** Makes the grid refuse edits of the sheet by hand, too. */
export async function keepFromEditing(sheet: FWorksheet): Promise<void> {
  const permission = sheet.getWorksheetPermission();
  await permission.protect();
  await permission.setReadOnly();
}
