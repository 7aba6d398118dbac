import type ExcelJS from "exceljs";
import { areaToA1, type Area } from "../sheet/address";
import type { Edit, OfferedList, Patch, PrintSetup, Style } from "../sheet/patch";
import type { Content } from "../sheet/sheet";

const line = { style: "thin", color: { argb: "FF000000" } } as const;
const box = { top: line, left: line, bottom: line, right: line } as const;

const A4 = 9;
/** The character set of a font for Simplified Chinese. */
const CHINESE = 134;

/** #RRGGBB as a workbook writes it, with its opacity in front. */
const argb = (color: string): string => `FF${color.slice(1)}`;

/** Texts that would become a formula, a number or a date if somebody opened the cell and pressed Enter. */
const needsTextFormat = (content: Content): boolean =>
  typeof content === "string" && /^[=+\-@]|^[\d.,/:%-]+$/.test(content);

function* cellsOf(sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Area): Iterable<ExcelJS.Cell> {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield sheet.getCell(row + 1, column + 1);
  }
}

/** What of a cell's font a style says; its other parts stay. */
const fontOf = ({ font, size, bold, color }: Style): Partial<ExcelJS.Font> => ({
  ...(font === undefined ? {} : { name: font, charset: CHINESE }),
  ...(size === undefined ? {} : { size }),
  ...(bold === undefined ? {} : { bold }),
  ...(color === undefined ? {} : { color: { argb: argb(color) } }),
});

const alignmentOf = ({ align, verticalAlign, wrap }: Style): Partial<ExcelJS.Alignment> => ({
  ...(align === undefined ? {} : { horizontal: align }),
  ...(verticalAlign === undefined ? {} : { vertical: verticalAlign }),
  ...(wrap === undefined ? {} : { wrapText: wrap }),
});

function dress(cell: ExcelJS.Cell, style: Style): void {
  const { fill, border, numberFormat } = style;
  cell.font = { ...cell.font, ...fontOf(style) };
  cell.alignment = { ...cell.alignment, ...alignmentOf(style) };
  if (fill !== undefined) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } };
  if (border === true) cell.border = box;
  if (numberFormat !== undefined) cell.numFmt = numberFormat;
}

function applyStyle(sheet: ExcelJS.Worksheet, area: Area, style: Style): void {
  const { columnWidth, rowHeight, ...look } = style;
  if (columnWidth !== undefined) sheet.getColumn(area.left + 1).width = columnWidth;
  if (rowHeight !== undefined) sheet.getRow(area.top + 1).height = rowHeight;
  if (Object.keys(look).length === 0) return;
  for (const cell of cellsOf(sheet, area)) dress(cell, look);
}

function put(cell: ExcelJS.Cell, content: Content): void {
  if (typeof content === "object" && content !== null) throw new Error("a new form holds no formulas");
  cell.value = content;
  if (needsTextFormat(content)) cell.numFmt = "@";
}

function offer(sheet: ExcelJS.Worksheet, area: Area, { options, prompt, refusal }: OfferedList): void {
  for (const cell of cellsOf(sheet, area)) {
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${options.join(",")}"`],
      showInputMessage: true,
      prompt,
      ...(refusal === null ? {} : { showErrorMessage: true, error: refusal }),
    };
  }
}

function setUpPrint(sheet: ExcelJS.Worksheet, setup: PrintSetup): void {
  const { orientation, area, margins, footer } = setup;
  const [first, last] = setup.titleRows;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printArea: areaToA1(area),
    printTitlesRow: `${String(first + 1)}:${String(last + 1)}`,
  });
  sheet.headerFooter.oddFooter = `&C${footer}`;
}

function apply(sheet: ExcelJS.Worksheet, edit: Edit): void {
  switch (edit.kind) {
    case "set":
      put(sheet.getCell(edit.at.row + 1, edit.at.column + 1), edit.after);
      return;
    case "style":
      applyStyle(sheet, edit.area, edit.style);
      return;
    case "merge":
      sheet.mergeCells(areaToA1(edit.area));
      return;
    case "offer":
      offer(sheet, edit.area, edit.list);
      return;
    case "print":
      setUpPrint(sheet, edit.setup);
      return;
    case "add-sheet":
      return;
    case "unmerge":
    case "insert-rows":
    case "delete-rows":
    case "remove-sheet":
      throw new Error(`a new form needs no ${edit.kind}`);
  }
}

/** A workbook with a new form on its only worksheet, as the bytes of an .xlsx file. */
export async function formAsXlsx({ sheet: name, edits }: Patch): Promise<Uint8Array> {
  const { Workbook } = (await import("exceljs")).default;
  const workbook = new Workbook();
  workbook.creator = "绩效表助手";
  const sheet = workbook.addWorksheet(name);
  for (const edit of edits) apply(sheet, edit);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
