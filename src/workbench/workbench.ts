import type { FUniver } from "@univerjs/core/facade";
import { gridEditing, simulateExcel } from "./excel-simulation";
import type { ExcelSimulation } from "./excel-simulation";
import { acceptDrops } from "./file-drop";
import { createGrid } from "./grid";
import { drawingsLost, notFound, OPEN_FAILED, SAVE_FAILED, sheetsProtected, unreadable } from "./messages";
import type { PageOptions } from "./page-options";
import { saveFile } from "./save-file";
import { isProtected, keepFromEditing } from "./spreadsheet/protection";
import { createSpreadsheet } from "./spreadsheet/spreadsheet";
import type { Spreadsheet } from "./spreadsheet/spreadsheet";
import { blankWorkbook } from "./workbook-file/blank-workbook";
import { withSettings } from "./workbook-file/kept-settings";
import { readWorkbook } from "./workbook-file/read-workbook";
import type { ReadableWorkbook } from "./workbook-file/read-workbook";
import { writeWorkbook } from "./workbook-file/write-workbook";

declare global {
  interface Window {
    /** The simulated Excel, for the frame of the task pane and for tests. */
    jixiaoWorkbench?: ExcelSimulation;
  }
}

/** The elements of the page by their id. */
type Elements = (id: string) => HTMLElement;

interface Workbench {
  readonly page: Elements;
  readonly api: FUniver;
  readonly excelApi: string;
  open: Spreadsheet | null;
}

function notify({ page }: Workbench, sentence: string | null): void {
  const notice = page("notice");
  notice.hidden = sentence === null;
  notice.textContent = sentence ?? "";
}

/** The task pane starts afresh with each workbook, as in Excel, where each has a window of its own. */
function startPane({ page }: Workbench): void {
  const frame = document.createElement("iframe");
  frame.title = "绩效表助手";
  frame.src = "taskpane.html";
  page("pane").replaceChildren(frame);
}

function show(workbench: Workbench, { data, activeSheet, settings, drawings }: ReadableWorkbook): void {
  const { page, api, excelApi } = workbench;
  const before = api.getActiveWorkbook();
  window.jixiaoWorkbench?.dispose();
  if (before) api.disposeUnit(before.getId());

  const book = api.createWorkbook(data);
  if (activeSheet !== null) book.setActiveSheet(activeSheet);
  const locked = book.getSheets().filter(isProtected);
  for (const sheet of locked) void keepFromEditing(sheet);
  const sentences = [
    ...(locked.length > 0 ? [sheetsProtected(locked.map((sheet) => sheet.getSheetName()))] : []),
    ...(drawings.size > 0 ? [drawingsLost(drawings)] : []),
  ];
  notify(workbench, sentences.length > 0 ? sentences.join("") : null);

  workbench.open = createSpreadsheet(api, settings);
  window.jixiaoWorkbench = simulateExcel(workbench.open, gridEditing(api), excelApi);
  page("file-name").textContent = data.name;
  document.title = `${data.name} - 绩效表工作台`;
  startPane(workbench);
}

async function openBytes(workbench: Workbench, bytes: Uint8Array, name: string): Promise<void> {
  const opened = await readWorkbook(bytes, name);
  if (opened.kind === "workbook") show(workbench, opened);
  else notify(workbench, unreadable[opened.reason](name));
}

/** Opens the workbook that the address asks for; a blank one when it cannot be had. */
async function openFirst(workbench: Workbench, file: string): Promise<void> {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const response = await fetch(file).catch(() => null);
  if (response?.ok) await openBytes(workbench, new Uint8Array(await response.arrayBuffer()), name);
  if (workbench.open) return;
  const reason = workbench.page("notice").textContent;
  show(workbench, blankWorkbook());
  notify(workbench, response?.ok ? reason : notFound(name));
}

async function download({ open }: Workbench): Promise<void> {
  if (!open) return;
  const book = open.book();
  if (book.isCellEditing()) await book.endEditingAsync(true);
  const formulaAt = (sheetId: string, row: number, column: number): string =>
    open.sheet(sheetId)?.getRange(row, column).getFormula() ?? "";
  const bytes = await writeWorkbook(book.save(), formulaAt);
  saveFile(book.getName(), withSettings(bytes, open.settings));
}

/** Runs a task with the page marked as busy; what goes wrong in it is told in the sentence. */
async function busy(workbench: Workbench, failure: string, task: () => Promise<void>): Promise<void> {
  document.body.dataset["state"] = "busy";
  try {
    await task();
  } catch (error) {
    notify(workbench, failure);
    throw error;
  } finally {
    document.body.dataset["state"] = "ready";
  }
}

function enable(workbench: Workbench): void {
  const { page } = workbench;
  const input = page("file") as HTMLInputElement; // index.html has an <input> there
  const open = (file: File): void => {
    void busy(workbench, OPEN_FAILED, async () =>
      openBytes(workbench, new Uint8Array(await file.arrayBuffer()), file.name),
    );
  };
  page("open").addEventListener("click", () => {
    input.click();
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) open(file);
    input.value = "";
  });
  page("download").addEventListener("click", () => {
    void busy(workbench, SAVE_FAILED, () => download(workbench));
  });
  acceptDrops(page("drop"), open);
  for (const id of ["open", "download"]) page(id).removeAttribute("disabled");
}

/** Fills the page: the grid with the first workbook, the task pane beside it, and the buttons above. */
export async function startWorkbench(page: Elements, { file, excelApi }: PageOptions): Promise<void> {
  const workbench: Workbench = { page, api: createGrid(page("grid")), excelApi, open: null };
  await openFirst(workbench, file);
  enable(workbench);
  page("starting").hidden = true;
  document.body.dataset["state"] = "ready";
}
