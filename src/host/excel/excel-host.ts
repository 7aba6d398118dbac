import { HostError, type Host } from "../host";
import { taskQueue } from "../task-queue";
import { excelEdition } from "./excel-edition";
import { runner, type ExcelHostOptions, type Line } from "./line";
import { listSheets } from "./list-sheets";
import { markCells } from "./mark-cells";
import { readSheet } from "./read-sheet";
import { refreshSheet } from "./refresh-sheet";
import { revealArea } from "./reveal-area";
import { loadSetting, saveSettings } from "./settings";
import { watchWorkbook } from "./watch-workbook";
import { writePatch } from "./write-patch";

const BASELINE = "1.9";

/**
 * The workbook that Excel shows beside this page. Throws a HostError "no-spreadsheet" outside Excel, and
 * "version-too-old" below ExcelApi 1.9.
 */
export async function excelHost(options: ExcelHostOptions = {}): Promise<Host> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError("no-spreadsheet", "not opened by Excel");
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  if (!supports(BASELINE)) throw new HostError("version-too-old", `no ExcelApi ${BASELINE}`);
  const inTurn = taskQueue();
  const line: Line = {
    inTurn,
    run: runner(options),
    supports,
    lacking: new Set(),
    marks: new Map(),
    large: new Set(),
    names: new Map(),
    lastWrite: -Infinity,
  };
  return {
    edition: excelEdition(supports),
    sheets: () => inTurn(() => listSheets(line)),
    read: (sheet) => inTurn(() => readSheet(line, sheet)),
    refresh: (before, areas) => inTurn(() => refreshSheet(line, before, areas)),
    write: (patch, complete) => inTurn(() => writePatch(line, patch, complete)),
    mark: (sheet, marks) => inTurn(() => markCells(line, sheet, marks)),
    reveal: (sheet, area) => inTurn(() => revealArea(line, sheet, area)),
    watch: (listener) => inTurn(() => watchWorkbook(line, listener)),
    load: (key) => inTurn(() => loadSetting(line, key)),
    save: (values) => inTurn(() => saveSettings(line, values)),
  };
}

/** Connects to Excel, and says which language it shows: "zh-CN", "en-US" … Throws as `excelHost` does. */
export async function startExcel(options: ExcelHostOptions = {}): Promise<{ host: Host; language: string }> {
  const host = await excelHost(options);
  return { host, language: Office.context.displayLanguage };
}
