import ExcelJS from "exceljs";
import type { Workbook } from "exceljs";

/** The bytes of an .xlsx file that the function has filled. */
export async function makeWorkbook(fill: (workbook: Workbook) => void | Promise<void>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
