import type { Text } from "../rules/rule";
import type { Address } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Category, Subcategory } from "../table/goal-table";
import type { TargetValueKind } from "../value/target-value";

/** What is to be spent by one checkpoint, over all projects: each one's share of its own budget. */
export interface Checkpoint {
  /** "3月底". */
  readonly label: string;
  readonly fen: number;
}

export interface CategoryCount {
  /** null for rows whose 一级指标 means none of the known ones. */
  readonly category: Category | null;
  readonly count: number;
  readonly subcategories: readonly { readonly subcategory: Subcategory | null; readonly count: number }[];
}

/** Sums over projects. Amounts are whole 分; what could not be added is named in the notes. */
export interface Totals {
  readonly projects: number;
  readonly totalFen: number;
  readonly fiscalFen: number;
  readonly otherFen: number;
  /** 资金支出计划, cumulative. */
  readonly plan: readonly Checkpoint[];
  readonly indicators: number;
  readonly categories: readonly CategoryCount[];
  readonly valueKinds: readonly { readonly kind: TargetValueKind; readonly count: number }[];
  /** The amounts that cost indicators name as their limit. */
  readonly costLimitFen: number;
  /** null when nothing was checked. */
  readonly findings: Readonly<Record<Severity, number>> | null;
}

/** One project of a department; an amount is null when it is not stated. */
export interface ProjectSummary {
  readonly code: string;
  readonly name: string;
  readonly sheet: string;
  readonly totalFen: number | null;
  readonly fiscalFen: number | null;
  readonly otherFen: number | null;
  readonly indicators: number;
  readonly findings: Readonly<Record<Severity, number>> | null;
}

export interface DepartmentSummary {
  /** 预算单位 as written; "" when the forms do not say it. */
  readonly budgetUnit: string;
  readonly totals: Totals;
  readonly projects: readonly ProjectSummary[];
}

/** Something that was left out of a sum or counted in a particular way, where it stands, and why. */
export interface SummaryNote {
  readonly sheet: string;
  readonly at: Address;
  readonly text: Text;
}

/** 汇总: the projects of a workbook, by department and in all. */
export interface Summary {
  readonly totals: Totals;
  readonly departments: readonly DepartmentSummary[];
  readonly notes: readonly SummaryNote[];
}
