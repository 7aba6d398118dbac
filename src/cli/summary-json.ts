import { toA1 } from "../sheet/address";
import type { DepartmentSummary, Summary, Totals } from "../summary/summary";
import { tenThousandYuan } from "../value/money";

/** A workbook and what its projects add up to. */
export interface FileSummary {
  /** The path as the user wrote it. */
  readonly file: string;
  /** The number of indicator tables. */
  readonly tables: number;
  readonly summary: Summary;
}

const amount = (fen: number | null): number | null => (fen === null ? null : tenThousandYuan(fen));

const totalsJson = (totals: Totals) => ({
  projects: totals.projects,
  totalFunding: amount(totals.totalFen),
  fiscalFunding: amount(totals.fiscalFen),
  otherFunding: amount(totals.otherFen),
  spendingPlan: totals.plan.map(({ label, fen }) => ({ label, cumulative: amount(fen) })),
  indicators: totals.indicators,
  categories: totals.categories,
  targetValues: totals.valueKinds,
  costLimit: amount(totals.costLimitFen),
});

const departmentJson = ({ budgetUnit, totals, projects }: DepartmentSummary) => ({
  budgetUnit,
  totals: totalsJson(totals),
  projects: projects.map(({ code, name, sheet, totalFen, fiscalFen, otherFen, indicators }) => ({
    projectCode: code,
    projectName: name,
    sheet,
    totalFunding: amount(totalFen),
    fiscalFunding: amount(fiscalFen),
    otherFunding: amount(otherFen),
    indicators,
  })),
});

const fileJson = ({ file, tables, summary: { totals, departments, notes } }: FileSummary) => ({
  file,
  tables,
  totals: totalsJson(totals),
  departments: departments.map(departmentJson),
  notes: notes.map(({ sheet, at, text }) => ({ sheet, cell: toA1(at), message: text.zh })),
});

/** Department totals as JSON, for programs. Amounts are in 万元. */
export function summariesAsJson(files: readonly FileSummary[]): string {
  return `${JSON.stringify({ schema: "jixiao-summary/1", moneyUnit: "万元", files: files.map(fileJson) }, null, 2)}\n`;
}
