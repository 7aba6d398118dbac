import { HostError } from "../host/host";
import type { Desk } from "./desk";
import { HISTORY } from "./kept-keys";
import { marksOf, unremarked, type RemarkWriter } from "./marks-of";
import * as notices from "./notices";
import type { Report } from "./report";
import type { CheckState } from "./session-state";
import { markedByChecks, withMarksStep, withStep, type MarksUndo, type SheetMarks } from "./undo-history";

/** A worksheet that could not be marked, and why. */
export interface Unmarked {
  readonly sheet: string;
  readonly error: HostError;
}

/** Who writes beside the cells what was found there; null when nobody is to. */
export function remarkWriterOf({ core, language, state }: Desk): RemarkWriter | null {
  const { remarks } = state();
  return remarks && core.remarkWriter(remarks, language);
}

/** On how many cells nothing is written beside them because they are too many. */
export function cellsUnremarked({ state }: Desk, report: Report): number {
  if (state().remarks === null) return 0;
  const counts = sheetsWithTables(report).map((sheet) => unremarked(marksOf(sheet, report.findings)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function markSheet(desk: Desk, sheet: string, { findings }: Report): Promise<readonly Unmarked[]> {
  try {
    await desk.host.mark(sheet, marksOf(sheet, findings, remarkWriterOf(desk)));
    return [];
  } catch (error) {
    if (error instanceof HostError) return [{ sheet, error }];
    throw error;
  }
}

/** Marks these worksheets by the report, one round trip for each that was just read; answers those that it could not. */
export async function markSheets(desk: Desk, report: Report, sheets: readonly string[]): Promise<readonly Unmarked[]> {
  const unmarked: Unmarked[] = [];
  for (const sheet of sheets) unmarked.push(...(await markSheet(desk, sheet, report)));
  return unmarked;
}

/** The worksheets on which the report found tables. */
export const sheetsWithTables = ({ tables }: Report): readonly string[] => [
  ...new Set(tables.map(({ sheet }) => sheet)),
];

/** The listed worksheets whose cells are to be marked otherwise than before. */
export function marksChanged(desk: Desk, report: Report, before: CheckState): readonly string[] {
  const write = remarkWriterOf(desk);
  const old = before.kind === "checked" ? before.report.findings : [];
  return sheetsWithTables(report).filter(
    (sheet) => JSON.stringify(marksOf(sheet, report.findings, write)) !== JSON.stringify(marksOf(sheet, old, write)),
  );
}

/** Marks the worksheets whose findings have changed with something; throws the first problem when it cannot. */
export async function markChanged(desk: Desk, before: CheckState, except: string | null): Promise<void> {
  const { check } = desk.state();
  if (check.kind !== "checked") return;
  const sheets = marksChanged(desk, check.report, before).filter((sheet) => sheet !== except);
  const [problem] = await markSheets(desk, check.report, sheets);
  if (problem) throw problem.error;
}

const now = (): string => new Date().toISOString();

/**
 * Enters in the history that a check has marked these worksheets. So that a check takes one round trip to mark, the
 * workbook learns of it with the next change.
 */
export function noteMarks(desk: Desk, { findings }: Report, marked: readonly string[]): void {
  const { history } = desk.state();
  const withMarks = marked.filter((sheet) => marksOf(sheet, findings).length > 0);
  const names = [...new Set([...markedByChecks(history), ...withMarks])];
  if (names.length === 0) return;
  const undo: MarksUndo = { kind: "marks", of: "check", sheets: names.map((sheet) => ({ sheet, marks: [] })) };
  desk.show({ history: withMarksStep(history, { label: notices.marksLabel(names), when: now(), undo }) });
}

/** Takes our marks off worksheets, as one step of the history. Marks for which nothing is listed cannot be put back. */
export async function clearMarksOn(desk: Desk, names: readonly string[]): Promise<void> {
  const { check } = desk.state();
  const findings = check.kind === "checked" ? check.report.findings : [];
  const cleared = names
    .map((sheet): SheetMarks => ({ sheet, marks: marksOf(sheet, findings) }))
    .filter(({ marks }) => marks.length > 0);
  for (const name of names) await desk.host.mark(name, []);
  if (cleared.length === 0) return;
  const label = notices.clearLabel(cleared.map(({ sheet }) => sheet));
  const step = { label, when: now(), undo: { kind: "marks", of: "clearing", sheets: cleared } as const };
  const history = withStep(desk.state().history, step, null);
  desk.show({ history });
  await desk.host.save(new Map([[HISTORY, desk.core.writeHistory(history)]]));
}
