import { addSheet } from "./adding-sheets";
import { ready, failed, type Desk } from "./desk";
import * as notices from "./notices";
import type { Activity } from "./session-state";

/** The language of what is written. */
export type Language = "zh" | "en";

/** Puts what was found, and what is ignored, on a new worksheet and goes there. */
export async function exportFindings(desk: Desk, language: Language): Promise<Activity> {
  const { check } = desk.state();
  if (check.kind !== "checked") return ready(null);
  const { report } = check;
  const rows = desk.core.reportRows(report, language);
  const { sheet, problem } = await addSheet(desk, report.sheets, (names) =>
    desk.core.reportSheet(rows, names, language),
  );
  return problem ?? ready(notices.exportedNotice(sheet, rows.length));
}

/** Hands what was found, and what is ignored, to the clipboard as tab-separated text. */
export async function copyFindings(
  desk: Desk,
  language: Language,
  copy: (text: string) => Promise<boolean>,
): Promise<Activity> {
  const { check } = desk.state();
  if (check.kind !== "checked") return ready(null);
  const rows = desk.core.reportRows(check.report, language);
  const isCopied = await copy(desk.core.reportText(rows, language));
  return isCopied ? ready(notices.copiedNotice(rows.length)) : failed(notices.notCopiedNotice);
}
