import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";

/** A department's goals and projects, as assets/samples/department.json holds them. Amounts are in 万元. */
export interface Department {
  readonly budgetUnit: string;
  readonly projects: readonly SampleProject[];
  readonly goals: {
    readonly overall: readonly string[];
    readonly subgoals: readonly { readonly title: string; readonly metrics: string }[];
    readonly measures: readonly string[];
  };
}

export interface SampleProject {
  readonly sheet: string;
  readonly title: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly totalFunding: number;
  readonly fiscalFunding: number;
  readonly otherFunding: number | null;
  readonly purpose: string;
  /** `share` of the total: 0.25 for 25%. */
  readonly spendingPlan: readonly { readonly label: string; readonly share: number }[];
  readonly goal: string;
  readonly indicators: readonly SampleIndicator[];
}

export interface SampleIndicator {
  readonly category: string;
  readonly subcategory: string;
  readonly name: string;
  readonly description: string;
  readonly targetValue: string;
  readonly targetBasis: string;
}

const MADE_ON = new Date(Date.UTC(2024, 0, 15));
const FORM_COLUMN_WIDTHS = [13, 15, 22, 13, 13, 17, 20];
const GOAL_COLUMN_WIDTHS = [16, 97];
const LINE_HEIGHT = 13.5;

const edge = { style: "thin", color: { argb: "FF000000" } } as const;
const box = { top: edge, left: edge, bottom: edge, right: edge } as const;

interface Look {
  readonly align: "left" | "center" | "right";
  readonly isBold?: boolean;
  readonly isTitle?: boolean;
  readonly hasBorder?: boolean;
  readonly numberFormat?: string;
}

const title: Look = { align: "center", isBold: true, isTitle: true };
const label: Look = { align: "center", hasBorder: true };
const header: Look = { ...label, isBold: true };
const centred: Look = { align: "center", hasBorder: true };
const prose: Look = { align: "left", hasBorder: true };
const money: Look = { ...centred, numberFormat: "0.00" };
const percent: Look = { ...centred, numberFormat: "0%" };

function applyLook(
  cell: ExcelJS.Cell,
  { align, isBold = false, isTitle = false, hasBorder = false, numberFormat }: Look,
) {
  cell.font = isTitle
    ? { name: "黑体", size: 14, bold: isBold, family: 3, charset: 134 }
    : { name: "宋体", size: 10, bold: isBold, family: 3, charset: 134 };
  cell.alignment = { horizontal: align, vertical: "middle", wrapText: true };
  if (hasBorder) cell.border = box;
  if (numberFormat !== undefined) cell.numFmt = numberFormat;
}

/** Writes one cell, or the merged area "B3:C3" with the value in its first cell and the look on all of them. */
function put(sheet: ExcelJS.Worksheet, range: string, value: ExcelJS.CellValue, look: Look): void {
  const [first = range, last = first] = range.split(":");
  const from = sheet.getCell(first);
  const to = sheet.getCell(last);
  for (let row = Number(from.row); row <= Number(to.row); row += 1) {
    for (let column = Number(from.col); column <= Number(to.col); column += 1) {
      applyLook(sheet.getCell(row, column), look);
    }
  }
  from.value = value;
  if (first !== last) sheet.mergeCells(range);
}

/** How wide a text is, in characters of the standard font: a Chinese character takes two. */
const textWidth = (text: string): number => [...text].reduce((width, letter) => width + (letter > "\u2e80" ? 2 : 1), 0);

const lineCount = (text: string, columnWidth: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (columnWidth - 1))), 0);

const rowHeight = (...lines: readonly number[]): number => LINE_HEIGHT * Math.max(...lines) + 5;

const widthOf = (from: number, to: number): number =>
  FORM_COLUMN_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);

function addSheet(workbook: ExcelJS.Workbook, name: string, columnWidths: readonly number[]): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    properties: { defaultRowHeight: 18.5 },
    pageSetup: {
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.columns = columnWidths.map((width) => ({ width }));
  return sheet;
}

function putHeaderBlock(sheet: ExcelJS.Worksheet, top: number, project: SampleProject, budgetUnit: string): void {
  const at = (columns: string, row: number, toRow = row): string => {
    const [from = columns, to = from] = columns.split(":");
    return `${from}${String(top + row)}:${to}${String(top + toRow)}`;
  };
  put(sheet, at("A:G", 0), project.title, title);
  put(sheet, at("A:E", 1), budgetUnit, { align: "left" });
  put(sheet, at("F:G", 1), "单位：万元", { align: "right" });
  put(sheet, at("A", 2), "项目编码", label);
  put(sheet, at("B:C", 2), project.projectCode, prose);
  put(sheet, at("D", 2), "项目名称", label);
  put(sheet, at("E:G", 2), project.projectName, prose);
  put(sheet, at("A", 3, 4), "预算规模及资金用途", label);
  put(sheet, at("B", 3), "预算数", label);
  put(sheet, at("C", 3), project.totalFunding, money);
  put(sheet, at("D", 3), "其中：财政    资金", label);
  put(sheet, at("E", 3), project.fiscalFunding, money);
  put(sheet, at("F", 3), "其他资金", label);
  put(sheet, at("G", 3), project.otherFunding, money);
  put(sheet, at("B:G", 4), project.purpose, prose);
  put(sheet, at("A", 5, 6), "资金支出计划（%）", label);
  for (const [index, columns] of ["B:C", "D", "E", "F:G"].entries()) {
    const step = project.spendingPlan[index];
    put(sheet, at(columns, 5), step?.label ?? null, label);
    put(sheet, at(columns, 6), step?.share ?? null, percent);
  }
  put(sheet, at("A", 7), "绩效目标", label);
  put(sheet, at("B:G", 7), project.goal, prose);
  for (let row = top; row <= top + 8; row += 1) sheet.getRow(row).height = rowHeight(1);
  sheet.getRow(top + 3).height = rowHeight(2);
  sheet.getRow(top + 7).height = rowHeight(lineCount(project.goal, widthOf(1, 6)) + 1);
}

function putIndicator(sheet: ExcelJS.Worksheet, row: number, indicator: SampleIndicator): void {
  const { category, subcategory, name, description, targetValue, targetBasis } = indicator;
  const number = String(row);
  put(sheet, `A${number}`, category, centred);
  put(sheet, `B${number}`, subcategory, centred);
  put(sheet, `C${number}`, name, prose);
  put(sheet, `D${number}:E${number}`, description, prose);
  put(sheet, `F${number}`, targetValue, centred);
  put(sheet, `G${number}`, targetBasis, centred);
  sheet.getRow(row).height = rowHeight(
    lineCount(subcategory, widthOf(1, 1)),
    lineCount(name, widthOf(2, 2)),
    lineCount(description, widthOf(3, 4)),
    lineCount(targetValue, widthOf(5, 5)),
    lineCount(targetBasis, widthOf(6, 6)),
  );
}

/** Merges the 一级指标 cells of neighbouring rows that say the same. */
function mergeCategories(sheet: ExcelJS.Worksheet, top: number, indicators: readonly SampleIndicator[]): void {
  let first = 0;
  for (let index = 1; index <= indicators.length; index += 1) {
    const category = indicators[first]?.category ?? "";
    if (indicators[index]?.category === category) continue;
    const isSeveral = index - first > 1;
    if (isSeveral) put(sheet, `A${String(top + first)}:A${String(top + index - 1)}`, category, centred);
    first = index;
  }
}

/** Writes a project's form with its title in row `top`; answers the first row below it. */
function putProject(sheet: ExcelJS.Worksheet, top: number, project: SampleProject, budgetUnit: string): number {
  putHeaderBlock(sheet, top, project, budgetUnit);
  const headerRow = String(top + 8);
  const headers = {
    A: "一级指标",
    B: "二级指标",
    C: "三级指标",
    "D:E": "绩效指标描述",
    F: "指标值",
    G: "指标值确定依据",
  };
  for (const [columns, text] of Object.entries(headers)) {
    const [from = columns, to = from] = columns.split(":");
    put(sheet, `${from}${headerRow}:${to}${headerRow}`, text, header);
  }
  const firstRow = top + 9;
  for (const [index, indicator] of project.indicators.entries()) putIndicator(sheet, firstRow + index, indicator);
  mergeCategories(sheet, firstRow, project.indicators);
  return firstRow + project.indicators.length;
}

/** Writes a heading and, below it, the label beside its paragraphs; answers the first row below them. */
function putGoals(sheet: ExcelJS.Worksheet, top: number, heading: string, paragraphs: readonly string[]): number {
  const [, name = heading] = heading.split("、");
  put(sheet, `A${String(top)}:B${String(top)}`, heading, { align: "left", isBold: true, hasBorder: true });
  sheet.getRow(top).height = rowHeight(1);
  for (const [index, paragraph] of paragraphs.entries()) {
    const row = top + 1 + index;
    put(sheet, `B${String(row)}`, paragraph, prose);
    sheet.getRow(row).height = rowHeight(lineCount(paragraph, GOAL_COLUMN_WIDTHS[1] ?? 0));
  }
  const last = top + paragraphs.length;
  put(sheet, `A${String(top + 1)}:A${String(last)}`, name, label);
  return last + 1;
}

function addGoals(workbook: ExcelJS.Workbook, { goals, budgetUnit }: Department): void {
  const sheet = addSheet(workbook, "部门整体绩效目标", GOAL_COLUMN_WIDTHS);
  put(sheet, "A1:B1", "部门整体绩效目标", title);
  put(sheet, "A2:B2", budgetUnit, { align: "left" });
  const subgoals = goals.subgoals.flatMap((subgoal) => [subgoal.title, subgoal.metrics]);
  const afterOverall = putGoals(sheet, 3, "一、总体绩效目标", goals.overall);
  const afterSubgoals = putGoals(sheet, afterOverall, "二、分项绩效目标", subgoals);
  putGoals(sheet, afterSubgoals, "三、工作保障措施", goals.measures);
}

function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩效表助手";
  workbook.lastModifiedBy = "绩效表助手";
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  return workbook;
}

/** The workbook's bytes, the same from run to run: a package carries the time at which it was made. */
async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const files = Object.entries(parts).filter(([path]) => !path.endsWith("/"));
  const localTime = new Date(2024, 0, 15);
  return zipSync(Object.fromEntries(files), { mtime: localTime, level: 9 });
}

/** The sample with a worksheet for each project, and the department's goals on the last one. */
export async function oneProjectPerSheet(department: Department): Promise<Uint8Array> {
  const workbook = newWorkbook();
  for (const project of department.projects) {
    putProject(addSheet(workbook, project.sheet, FORM_COLUMN_WIDTHS), 1, project, department.budgetUnit);
  }
  addGoals(workbook, department);
  return bytesOf(workbook);
}

/** The sample with all projects below each other on one worksheet. */
export async function allProjectsOnOneSheet(department: Department): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = addSheet(workbook, "项目绩效目标表", FORM_COLUMN_WIDTHS);
  let top = 1;
  for (const project of department.projects) top = putProject(sheet, top, project, department.budgetUnit) + 1;
  return bytesOf(workbook);
}
