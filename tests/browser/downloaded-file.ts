import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Style, Worksheet } from "exceljs";
import type { Sheet } from "../../src/sheet/sheet";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import type { OpenWorkbench } from "./workbench";

/** Presses 下载 and answers the file. */
export async function download({ page }: OpenWorkbench): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载", exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** What the worksheets of a file hold, read as the command line reads it. */
export async function contents(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const result = await readXlsx(bytes);
  if (result.kind === "unreadable") throw new Error(result.reason);
  return result.sheets;
}

/** What a person sees of each cell, in the few words that matter. */
function lookOfRows(sheet: Worksheet): unknown[] {
  const rows: unknown[] = [];
  sheet.eachRow((row, number) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, ({ style }, column) => {
      const { font, fill, border, alignment }: Partial<Style> = style; // a cell need not have all of them
      const fontLook = { name: font?.name, size: font?.size, bold: Boolean(font?.bold) };
      const lines = [border?.top, border?.bottom, border?.left, border?.right].map((line) => line?.style);
      const solid = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb : undefined;
      const place = [alignment?.horizontal, alignment?.vertical, Boolean(alignment?.wrapText)];
      cells.push({ column, fontLook, lines, solid, place });
    });
    rows.push({ number, height: row.height, cells });
  });
  return rows;
}

/** How the worksheets of a file look: fonts, fills, borders, alignments, heights, widths and conditional formats. */
export async function looks(bytes: Uint8Array): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never); // exceljs asks for an older Buffer
  return workbook.worksheets.map((sheet) => {
    const { conditionalFormattings } = sheet as { conditionalFormattings?: unknown }; // exceljs does not type it
    const widths = Array.from({ length: sheet.columnCount }, (_, index) =>
      sheet.getColumn(index + 1).width?.toFixed(2),
    );
    return { name: sheet.name, state: sheet.state, widths, conditionalFormattings, rows: lookOfRows(sheet) };
  });
}
