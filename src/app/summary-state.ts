import { checkWorkbook } from "../check/check-workbook";
import type { Sheet } from "../sheet/sheet";
import { summarize } from "../summary/summarize";
import type { Summary } from "../summary/summary";
import { readWorkbook } from "../table/read-workbook";
import type { Basis } from "./basis";

/** The department's totals over the worksheets that were read. */
export interface OpenSummary {
  readonly kind: "open";
  readonly sheets: readonly Sheet[];
  readonly summary: Summary;
}

export type SummaryState = { readonly kind: "closed" } | { readonly kind: "no-table" } | OpenSummary;

/** Adds up what the worksheets hold, and counts what a check finds there. */
export function openSummary(sheets: readonly Sheet[], { choices, ruleSet }: Basis): SummaryState {
  const workbook = readWorkbook(sheets, choices);
  if (workbook.tables.length === 0) return { kind: "no-table" };
  return { kind: "open", sheets, summary: summarize(workbook, checkWorkbook(workbook, ruleSet)) };
}

/** The totals with a newer state of one of the worksheets. */
export const summaryWith = ({ sheets }: OpenSummary, sheet: Sheet, basis: Basis): SummaryState =>
  openSummary(
    sheets.map((one) => (one.name === sheet.name ? sheet : one)),
    basis,
  );
