import type { Finding } from "../check/finding";
import { HostError } from "../host/host";
import { sameAddress, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Subject } from "./check-sheets";
import { failed, ready, type Desk } from "./desk";
import { marksOf } from "./marks-of";
import * as notices from "./notices";
import { outdatedSheets, takenIn, type Edits } from "./outdated";
import type { Report, Scope } from "./report";
import type { Activity, CheckState } from "./session-state";

/** Where the user is: a worksheet, and what is selected there. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The finding that was selected before, if it is still there. */
function selectedIn({ findings }: Report, before: CheckState): Finding | null {
  const selected = before.kind === "checked" ? before.selected : null;
  if (!selected) return null;
  const { rule, sheet, at } = selected;
  return findings.find((one) => one.rule === rule && one.sheet === sheet && sameAddress(one.at, at)) ?? null;
}

/** What kept a worksheet from being marked, if anything did. */
async function markSheet({ host }: Desk, sheet: string, { findings }: Report): Promise<HostError | null> {
  try {
    await host.mark(sheet, marksOf(sheet, findings));
    return null;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Marks these worksheets by the report, one round trip for each, and tells which could not be marked. */
async function markSheets(desk: Desk, report: Report, sheets: readonly string[]): Promise<Activity> {
  const problems: { readonly sheet: string; readonly error: HostError }[] = [];
  for (const sheet of sheets) {
    const error = await markSheet(desk, sheet, report);
    if (error) problems.push({ sheet, error });
  }
  const [first] = problems;
  if (!first) return ready(notices.checkedNotice(report));
  return failed(
    notices.unmarkedNotice(
      first.error,
      problems.map(({ sheet }) => sheet),
      report.sheets.length,
    ),
  );
}

const sheetsWithTables = ({ tables }: Report): readonly string[] => [...new Set(tables.map(({ sheet }) => sheet))];

/** What was read for a check: these worksheets, when these edits were known. */
export interface Reading {
  readonly sheets: readonly string[];
  readonly edits: Edits;
}

/**
 * Checks what was read, shows what was found and marks the cells: those of the worksheets that were read, and those of
 * others whose findings have changed with them. One round trip for each.
 */
export async function showChecked(desk: Desk, subject: Subject, reading: Reading): Promise<Activity> {
  const { check, ignores } = desk.state();
  const report = desk.core.checkSheets(subject, await desk.basis(), ignores);
  if (!report) {
    const advice = notices.noTableAdvice(subject.sheets);
    desk.show({ check: { kind: "no-table", advice }, preview: null });
    return ready(notices.noTableNotice);
  }
  const before = check.kind === "checked" ? check.report.findings : [];
  const edits = takenIn(check, reading.sheets, reading.edits);
  desk.show({ check: { kind: "checked", report, selected: selectedIn(report, check), edits }, preview: null });
  const isToMark = (sheet: string): boolean =>
    reading.sheets.includes(sheet) ||
    JSON.stringify(marksOf(sheet, report.findings)) !== JSON.stringify(marksOf(sheet, before));
  return markSheets(desk, report, sheetsWithTables(report).filter(isToMark));
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

/** Checks again what was checked, wherever the user is by now; null when nothing was. */
export async function recheck(desk: Desk): Promise<Activity | null> {
  const { check } = desk.state();
  if (check.kind === "unchecked") return null;
  if (check.kind === "no-table") return checkScope(desk, "sheet", null);
  const { report } = check;
  return report.scope === "workbook" ? checkWorkbook(desk) : recheckSheets(desk, namesOf(report.sheets));
}

/** Reads some of the listed worksheets again, and checks what is listed by them. */
export async function recheckSheets(desk: Desk, names: readonly string[]): Promise<Activity> {
  const { edits } = desk.state();
  const read: Sheet[] = [];
  for (const name of names) read.push(await desk.host.read(name));
  return showRead(desk, read, edits);
}

/** Checks what is listed by newer states of some of its worksheets; `edits` were known before these were read. */
export async function showRead(desk: Desk, read: readonly Sheet[], edits: Edits): Promise<Activity> {
  const { check } = desk.state();
  if (check.kind !== "checked") return ready(null);
  return showChecked(desk, desk.core.withSheets(check.report, read), { sheets: namesOf(read), edits });
}

/** Checks the worksheets again that were edited. While a cell is still being typed into, it is left for later. */
export async function recheckOutdated(desk: Desk): Promise<Activity> {
  try {
    return await recheckSheets(desk, outdatedSheets(desk.state()));
  } catch (error) {
    if (error instanceof HostError && error.code === "cell-editing") return ready(null);
    throw error;
  }
}

/** Checks what was read by other rules or decisions. Marks only what has changed. */
export const rejudge = (desk: Desk): Promise<Activity> => showRead(desk, [], new Map());

/** Takes our marks off the worksheet the user is on, or off all that are listed when the whole workbook was checked. */
export async function clearMarks(desk: Desk): Promise<Activity> {
  const { check } = desk.state();
  const isWhole = check.kind === "checked" && check.report.scope === "workbook";
  const names = isWhole ? sheetsWithTables(check.report) : [(await desk.host.read()).name];
  for (const name of names) await desk.host.mark(name, []);
  return ready(notices.clearedNotice(names));
}
