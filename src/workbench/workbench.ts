import { LocaleType } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { gridEditing, simulateExcel } from "./excel-simulation";
import type { ExcelSimulation } from "./excel-simulation";
import { createGrid } from "./grid";
import { BLANK_NAME, notFound, SAVE_FAILED, sheetsProtected, unreadable } from "./messages";
import type { PageOptions } from "./page-options";
import { isProtected, keepFromEditing } from "./spreadsheet/protection";
import { createSpreadsheet } from "./spreadsheet/spreadsheet";
import { readWorkbook } from "./workbook-file/read-workbook";
import { writeWorkbook } from "./workbook-file/write-workbook";

declare global {
  interface Window {
    /** The simulated Excel, for the frame of the task pane and for tests. */
    jixiaoWorkbench?: ExcelSimulation;
  }
}

type Elements = (id: string) => HTMLElement;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const blank = (): IWorkbookData => ({
  id: crypto.randomUUID(),
  name: BLANK_NAME,
  appVersion: "",
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: ["{00000000-0001-0000-0000-000000000000}"],
  sheets: {
    "{00000000-0001-0000-0000-000000000000}": { id: "{00000000-0001-0000-0000-000000000000}", name: "Sheet1" },
  },
});

function notify(page: Elements, sentence: string | null): void {
  const notice = page("notice");
  notice.hidden = sentence === null;
  notice.textContent = sentence ?? "";
}

/** Shows a workbook in the grid and starts the task pane afresh beside it, as Excel does in a new window. */
function showWorkbook(page: Elements, api: FUniver, data: IWorkbookData, activeSheet: string, excelApi: string): void {
  const before = api.getActiveWorkbook();
  window.jixiaoWorkbench?.dispose();
  if (before) api.disposeUnit(before.getId());
  const book = api.createWorkbook(data);
  if (activeSheet !== "") book.setActiveSheet(activeSheet);
  for (const sheet of book.getSheets()) if (isProtected(sheet)) void keepFromEditing(sheet);
  window.jixiaoWorkbench = simulateExcel(createSpreadsheet(api), gridEditing(api), excelApi);

  page("file-name").textContent = data.name;
  document.title = `${data.name} - 绩效表工作台`;
  const frame = document.createElement("iframe");
  frame.title = "绩效表助手";
  frame.src = "taskpane.html";
  page("pane").replaceChildren(frame);
}

async function openBytes(
  page: Elements,
  api: FUniver,
  bytes: Uint8Array,
  name: string,
  excelApi: string,
): Promise<void> {
  const opened = await readWorkbook(bytes, name);
  if (opened.kind === "unreadable") {
    notify(page, unreadable[opened.reason](name));
    return;
  }
  showWorkbook(page, api, opened.data, opened.activeSheet, excelApi);
  const locked = api.getActiveWorkbook()?.getSheets().filter(isProtected) ?? [];
  notify(page, locked.length === 0 ? null : sheetsProtected(locked.map((sheet) => sheet.getSheetName())));
}

async function openFirst(page: Elements, api: FUniver, { file, excelApi }: PageOptions): Promise<void> {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const response = await fetch(file).catch(() => null);
  if (response?.ok) await openBytes(page, api, new Uint8Array(await response.arrayBuffer()), name, excelApi);
  if (api.getActiveWorkbook()) return;
  if (!response?.ok) notify(page, notFound(name));
  showWorkbook(page, api, blank(), "", excelApi);
}

async function download(api: FUniver): Promise<void> {
  const book = api.getActiveWorkbook();
  if (!book) return;
  if (book.isCellEditing()) await book.endEditingAsync(true);
  const formulaAt = (sheetId: string, row: number, column: number): string =>
    book.getSheetBySheetId(sheetId)?.getRange(row, column).getFormula() ?? "";
  const bytes = await writeWorkbook(book.save(), formulaAt);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = book.getName();
  link.click();
  URL.revokeObjectURL(link.href);
}

const fileIn = ({ dataTransfer }: DragEvent): File | undefined => dataTransfer?.files[0];

const carriesFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

function acceptDrops(page: Elements, open: (file: File) => void): void {
  const show = (on: boolean): void => {
    page("drop").hidden = !on;
    document.body.classList.toggle("dragging", on);
  };
  document.addEventListener("dragenter", (event) => {
    if (carriesFile(event)) show(true);
  });
  document.addEventListener("dragover", (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  page("drop").addEventListener("dragleave", () => {
    show(false);
  });
  document.addEventListener("drop", (event) => {
    show(false);
    const file = fileIn(event);
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}

/** Runs a task with the page marked as busy until it has ended. */
async function busy(task: () => Promise<void>): Promise<void> {
  document.body.dataset["state"] = "busy";
  await task();
  document.body.dataset["state"] = "ready";
}

function enable(page: Elements, api: FUniver, excelApi: string): void {
  const input = page("file") as HTMLInputElement; // index.html has an <input> there
  const open = (file: File): void => {
    void busy(async () => openBytes(page, api, new Uint8Array(await file.arrayBuffer()), file.name, excelApi));
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
    void busy(() =>
      download(api).catch(() => {
        notify(page, SAVE_FAILED);
      }),
    );
  });
  acceptDrops(page, open);
  for (const id of ["open", "download"]) page(id).removeAttribute("disabled");
}

/** Fills the page: the grid with the first workbook, the task pane beside it, and the buttons above. */
export async function startWorkbench(page: Elements, options: PageOptions): Promise<void> {
  const api = createGrid(page("grid"));
  await openFirst(page, api, options);
  enable(page, api, options.excelApi);
  page("starting").hidden = true;
  document.body.dataset["state"] = "ready";
}
