import { BooleanNumber, CellValueType } from "@univerjs/core";
import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ISheetNote } from "@univerjs/sheets-note";
import ExcelJS from "exceljs";
import type { Cell, CellValue, Worksheet } from "exceljs";
import type { PrintedPages } from "../spreadsheet/page-setup";
import { pixelsToPoints } from "../spreadsheet/points";
import type { Validation } from "../spreadsheet/validations";
import { toFileStyle } from "./cell-style";
import { rulesToFile } from "./file-rules";
import { withValidations } from "./file-validations";
import { toFileRuns } from "./rich-text";
import { toCharacters } from "./sheet-sizes";

type Styles = IWorkbookData["styles"];

/** A formula of a cell; Univer lets cells share one by an id. */
type FormulaAt = (row: number, column: number) => string;

/** What the worksheets of a workbook have beside their cells, by the id of the sheet. */
interface Extras {
  readonly rules: Readonly<Record<string, readonly IConditionFormattingRule[]>>;
  readonly notes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, ISheetNote>>>>>>;
}

// The grid's plugins wrote these themselves.
const resource = <T>({ resources = [] }: IWorkbookData, name: string, otherwise: T): T => {
  const text = resources.find((entry) => entry.name === name)?.data;
  return text ? (JSON.parse(text) as T) : otherwise;
};

const styleOf = (cell: ICellData, styles: Styles): Nullable<IStyleData> =>
  typeof cell.s === "string" ? styles[cell.s] : cell.s;

function plainValue({ v, t, p }: ICellData): CellValue {
  const runs = p && toFileRuns(p);
  if (runs) return { richText: runs };
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1;
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

function cellValue(cell: ICellData, formula: string): CellValue {
  const result = plainValue(cell);
  if (formula === "") return result;
  // A value that is no date, error or rich text is a result that exceljs can note beside the formula.
  const isPlain = typeof result === "string" || typeof result === "number" || typeof result === "boolean";
  return isPlain ? { formula: formula.replace(/^=/, ""), result } : { formula: formula.replace(/^=/, "") };
}

function applyStyle(cell: Cell, style: Nullable<IStyleData>): void {
  if (style) Object.assign(cell, toFileStyle(style));
}

/** Univer keys cells by numbers; as an object they are strings. */
type CellsByRow = Readonly<Record<string, Readonly<Record<string, ICellData>>>>;

function writeCells(cells: CellsByRow, styles: Styles, formulaAt: FormulaAt, to: Worksheet): void {
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      const target = to.getCell(Number(row) + 1, Number(column) + 1);
      const formula = cell.f || cell.si ? formulaAt(Number(row), Number(column)) : "";
      target.value = cellValue(cell, formula);
      applyStyle(target, styleOf(cell, styles));
    }
  }
}

function writeSizes({ columnData = {}, rowData = {} }: Partial<IWorksheetData>, to: Worksheet): void {
  for (const [column, { w, hd }] of Object.entries(columnData as Readonly<Record<string, Partial<IColumnData>>>)) {
    if (w !== undefined) to.getColumn(Number(column) + 1).width = toCharacters(w);
    if (hd === BooleanNumber.TRUE) to.getColumn(Number(column) + 1).hidden = true;
  }
  for (const [row, { h, hd, ia }] of Object.entries(rowData as Readonly<Record<string, Partial<IRowData>>>)) {
    if (h !== undefined && ia !== BooleanNumber.TRUE) to.getRow(Number(row) + 1).height = pixelsToPoints(h);
    if (hd === BooleanNumber.TRUE) to.getRow(Number(row) + 1).hidden = true;
  }
}

function writeFreeze({ freeze }: Partial<IWorksheetData>, to: Worksheet): void {
  if (!freeze || (freeze.xSplit <= 0 && freeze.ySplit <= 0)) return;
  to.views = [{ state: "frozen", xSplit: freeze.xSplit, ySplit: freeze.ySplit }];
}

function stateOf({ hidden, custom }: Partial<IWorksheetData>): Worksheet["state"] {
  if (hidden !== BooleanNumber.TRUE) return "visible";
  return custom?.["isVeryHidden"] === true ? "veryHidden" : "hidden";
}

async function writeSheet(
  sheet: Partial<IWorksheetData>,
  styles: Styles,
  formulaAt: FormulaAt,
  to: Worksheet,
): Promise<void> {
  writeCells((sheet.cellData ?? {}) as CellsByRow, styles, formulaAt, to);
  for (const { startRow, startColumn, endRow, endColumn } of sheet.mergeData ?? []) {
    to.mergeCellsWithoutStyle(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
  }
  writeSizes(sheet, to);
  writeFreeze(sheet, to);
  to.state = stateOf(sheet);
  // The page setup came from exceljs and goes back as it was.
  const { pageSetup, headerFooter } = (sheet.custom ?? {}) as Partial<PrintedPages>;
  Object.assign(to.pageSetup, pageSetup);
  Object.assign(to.headerFooter, headerFooter);
  if (sheet.custom?.["isProtected"] === true) await to.protect("", {});
}

function writeNotes(notes: Extras["notes"][string] | undefined, to: Worksheet): void {
  for (const columns of Object.values(notes ?? {})) {
    for (const { row, col, note } of Object.values(columns)) to.getCell(row + 1, col + 1).note = note;
  }
}

/** Writes what the grid holds as an .xlsx file. `formulaAt` answers a cell's formula by sheet id, row and column. */
export async function writeWorkbook(
  data: IWorkbookData,
  formulaAt: (sheetId: string, row: number, column: number) => string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const rules = resource<Extras["rules"]>(data, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", {});
  const notes = resource<Extras["notes"]>(data, "SHEET_NOTE_PLUGIN", {});
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id] ?? {};
    const worksheet = workbook.addWorksheet(sheet.name ?? id);
    await writeSheet(sheet, data.styles, (row, column) => formulaAt(id, row, column), worksheet);
    rulesToFile(rules[id] ?? [], worksheet);
    writeNotes(notes[id], worksheet);
  }
  const validations = data.sheetOrder.map(
    // The part of the sheet's own data that `setValidations` writes.
    (id) => (data.sheets[id]?.custom?.["validations"] as readonly Validation[] | undefined) ?? [],
  );
  return withValidations(new Uint8Array(await workbook.xlsx.writeBuffer()), validations);
}
