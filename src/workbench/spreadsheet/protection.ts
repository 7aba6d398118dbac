import type { FWorksheet } from "@univerjs/sheets/facade";

const KEY = "isProtected";

/** Whether the sheet refuses changes. Excel's protection is a flag of the sheet; it travels in the sheet's own data. */
export const isProtected = (sheet: FWorksheet): boolean => sheet.getCustomMetadata()?.[KEY] === true;

export function setProtected(sheet: FWorksheet, on: boolean): void {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [KEY]: on });
}

/** Makes the grid refuse edits of the sheet by hand, too. */
export async function keepFromEditing(sheet: FWorksheet): Promise<void> {
  const permission = sheet.getWorksheetPermission();
  await permission.protect();
  await permission.setReadOnly();
}
