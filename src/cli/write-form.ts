import type ExcelJS from "exceljs";
import type { ListValidation, NewForm, PrintSetup } from "../forms/new-form";
import { areaToA1, type Area } from "../sheet/address";
import type { Edit, Style } from "../sheet/patch";
import type { Content } from "../sheet/sheet";

const line = { style: "thin", color: { argb: "FF000000" } } as const;
const box = { top: line, left: line, bottom: line, right: line } as const;

const A4 = 9;

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

function dress(
  cell: ExcelJS.Cell,
  { bold = false, size = 10, color, fill, align, wrap = false, border, numberFormat }: Style,
): void {
  cell.font = { name: "宋体", family: 3, charset: 134, size, bold, ...(color ? { color: { argb: argb(color) } } : {}) };
  cell.alignment = { vertical: "middle", wrapText: wrap, ...(align ? { horizontal: align } : {}) };
  if (fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } };
  if (border) cell.border = box;
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
    case "add-sheet":
      return;
    case "unmerge":
    case "insert-rows":
    case "delete-rows":
    case "remove-sheet":
      throw new Error(`a new form needs no ${edit.kind}`);
  }
}

function offer(sheet: ExcelJS.Worksheet, { area, options, isClosed }: ListValidation): void {
  for (const cell of cellsOf(sheet, area)) {
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${options.join(",")}"`],
      showErrorMessage: isClosed,
      errorTitle: "请从列表中选择",
      error: "这一栏只能填写列表中的内容，请从下拉列表中选择。",
    };
  }
}

const pageSetup = ({ orientation, titleRows: [first, last] }: PrintSetup): Partial<ExcelJS.PageSetup> => ({
  paperSize: A4,
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  printTitlesRow: `${String(first + 1)}:${String(last + 1)}`,
});

/** A workbook with the form on its only worksheet, as the bytes of an .xlsx file. */
export async function formAsXlsx({ patch, validations, print }: NewForm): Promise<Uint8Array> {
  const { Workbook } = (await import("exceljs")).default;
  const workbook = new Workbook();
  workbook.creator = "绩效表助手";
  const sheet = workbook.addWorksheet(patch.sheet, {
    pageSetup: pageSetup(print),
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  for (const edit of patch.edits) apply(sheet, edit);
  for (const validation of validations) offer(sheet, validation);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
