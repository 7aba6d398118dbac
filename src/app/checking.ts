import { HostError } from "../host/host";
import type { Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Subject } from "./check-sheets";
import { showReport, type Reading } from "./check-state";
import { failed, ready, type Desk } from "./desk";
import {
  cellsUnremarked,
  clearMarksOn,
  markSheets,
  marksChanged,
  noteMarks,
  sheetsWithTables,
  type Unmarked,
} from "./marking";
import * as notices from "./notices";
import type { Report, Scope } from "./report";
import type { Activity } from "./session-state";

/** Where the user is: a worksheet, and what is selected there. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** How a check ends that found this, and could not mark these worksheets. */
export function checkActivity(desk: Desk, report: Report, unmarked: readonly Unmarked[]): Activity {
  const [first] = unmarked;
  if (!first) return ready(notices.checkedNotice(report, cellsUnremarked(desk, report)));
  const names = unmarked.map(({ sheet }) => sheet);
  return failed(notices.unmarkedNotice(first.error, names, report.sheets.length));
}

/**
 * Checks what was read, shows what was found and marks the cells: those of the worksheets that were read, and those of
 * others whose findings have changed with them. One round trip for each.
 */
async function showChecked(desk: Desk, subject: Subject, reading: Reading): Promise<Activity> {
  const { check: before, ignores } = desk.state();
  const report = desk.core.checkSheets(subject, await desk.basis(), ignores);
  showReport(desk, subject, report, reading);
  if (!report) return ready(notices.noTableNotice);
  const changed = marksChanged(desk, report, before);
  const toMark = sheetsWithTables(report).filter((name) => reading.sheets.includes(name) || changed.includes(name));
  const unmarked = await markSheets(desk, report, toMark);
  const isMarked = (name: string): boolean => unmarked.every(({ sheet }) => sheet !== name);
  noteMarks(desk, report, toMark.filter(isMarked));
  return checkActivity(desk, report, unmarked);
}

/** Marks what is listed anew, with or without words beside the cells. */
export async function markAgain(desk: Desk): Promise<Activity> {
  const { check } = desk.state();
  if (check.kind !== "checked") return ready(null);
  return checkActivity(desk, check.report, await markSheets(desk, check.report, sheetsWithTables(check.report)));
}

async function readIfCells({ host }: Desk, name: string): Promise<readonly Sheet[]> {
  try {
    return [await host.read(name)];
  } catch (error) {
    if (error instanceof HostError && error.code === "sheet-unsupported") return [];
    throw error;
  }
}

/**
 * Reads the visible worksheets, chart sheets excepted: one round trip for each, and one for their names. null when the
 * user did not want to wait for all of them.
 */
export async function readVisible(desk: Desk): Promise<readonly Sheet[] | null> {
  const visible = (await desk.host.sheets()).filter(({ visibility }) => visibility === "visible");
  const sheets: Sheet[] = [];
  for (const [place, { name }] of visible.entries()) {
    if (!desk.goesOn(place, visible.length)) return null;
    sheets.push(...(await readIfCells(desk, name)));
  }
  return sheets;
}

const namesOf = (sheets: readonly Sheet[]): readonly string[] => sheets.map(({ name }) => name);

async function checkWorkbook(desk: Desk): Promise<Activity> {
  const { edits } = desk.state();
  const sheets = await readVisible(desk);
  if (!sheets) return ready(notices.cancelledNotice);
  return showChecked(desk, { scope: "workbook", sheets, area: null }, { sheets: namesOf(sheets), edits });
}

/** Checks what the user chose: on the worksheet they are on, one round trip to read and one to mark. */
export async function checkScope(desk: Desk, scope: Scope, place: Place | null): Promise<Activity> {
  if (scope === "workbook") return checkWorkbook(desk);
  const { edits } = desk.state();
  const sheet = await desk.host.read();
  const reading = { sheets: [sheet.name], edits };
  if (scope === "sheet") return showChecked(desk, { scope, sheets: [sheet], area: null }, reading);
  if (place?.sheet !== sheet.name) return failed(notices.nothingSelectedNotice);
  return showChecked(desk, { scope, sheets: [sheet], area: place.area }, reading);
}

async function recheckReport(desk: Desk, report: Report): Promise<Activity> {
  const { edits } = desk.state();
  const read: Sheet[] = [];
  for (const { name } of report.sheets) read.push(await desk.host.read(name));
  return showChecked(desk, { ...report, sheets: read }, { sheets: namesOf(read), edits });
}

/** Checks again what was checked, wherever the user is by now; null when nothing was. */
export async function recheck(desk: Desk): Promise<Activity | null> {
  const { check } = desk.state();
  if (check.kind === "unchecked") return null;
  if (check.kind === "no-table") return checkScope(desk, "sheet", null);
  return check.report.scope === "workbook" ? checkWorkbook(desk) : recheckReport(desk, check.report);
}

/** Takes our marks off the worksheet the user is on, or off all that are listed when the whole workbook was checked. */
export async function clearMarks(desk: Desk): Promise<Activity> {
  const { check } = desk.state();
  const isWhole = check.kind === "checked" && check.report.scope === "workbook";
  const names = isWhole ? sheetsWithTables(check.report) : [(await desk.host.read()).name];
  await clearMarksOn(desk, names);
  return ready(notices.clearedNotice(names));
}
