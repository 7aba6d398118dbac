import type { Address, Area } from "../sheet/address";
import type { Content } from "../sheet/sheet";
import type { TargetValue } from "../value/target-value";

/** What a cell means in a form. One name per concept, in the command line's output too. */
export type FieldName =
  // the grid's columns
  | "category"
  | "subcategory"
  | "name"
  | "description"
  | "targetValue"
  | "periodValue"
  /** The target for one region or year, in a form with a column for each. */
  | "regionValue"
  | "comparator"
  | "unit"
  | "weight"
  /** The weight of a 一级 or 二级指标, in a column of its own. */
  | "levelWeight"
  | "valueType"
  | "direction"
  | "targetBasis"
  | "scoring"
  | "actualValue"
  | "score"
  | "remark"
  | "deviation"
  | "previousValue"
  | "adjustedValue"
  | "monitorActual"
  | "forecast"
  | "likelihood"
  | "coreFlag"
  | "sequence"
  /** 指标级次: 1, 2 or 3 in a list where levels and indicators share one column. */
  | "levelNumber"
  | "owner"
  // the header block, or project columns of a register
  | "title"
  | "unitNote"
  | "projectCode"
  | "projectName"
  | "budgetUnit"
  | "supervisor"
  | "implementer"
  | "projectKind"
  | "projectTerm"
  | "totalFunding"
  | "fiscalFunding"
  | "otherFunding"
  | "fundingPart"
  | "purpose"
  | "goal"
  | "termGoal"
  | "spendingPlan"
  // the department's overall goals
  | "departmentGoal";

/** One cell of a form, found and named. Rules see fields, never rows and columns. */
export interface Field {
  readonly role: FieldName;
  readonly sheet: string;
  /** The cell that really holds the content: the anchor of a merged area. */
  readonly at: Address;
  /** What the cell displays, without white space and "_x000D_" at its ends; "" when the cell only looks filled. */
  readonly text: string;
  /** What the cell displays, to the letter. */
  readonly raw: string;
  /** What the cell holds: the `before` of any change. */
  readonly content: Content;
}

/** 金额单位. */
export type MoneyUnit = "元" | "万元" | "亿元";

/** An amount of money of the header block; exact, as a whole number of 分 (0.01 元). */
export interface Amount {
  readonly field: Field;
  /** The label as written, without white space: "其中：财政资金". */
  readonly label: string;
  /** null when the cell is blank or does not read as an amount. */
  readonly fen: number | null;
  readonly unit: MoneyUnit;
}

/** 资金支出计划: one checkpoint, with the share of the budget spent by then. */
export interface SpendingStep {
  /** "3月底". */
  readonly label: string;
  readonly field: Field;
  /** 25 for 25%; null when the cell is blank or no percentage. */
  readonly percent: number | null;
}

/** 一级指标, whatever a form calls it (项目完成, 效果指标 …). */
export type Category = "output" | "cost" | "benefit" | "satisfaction";

/** 二级指标, whatever a form calls it. */
export type Subcategory =
  | "quantity"
  | "quality"
  | "timeliness"
  | "cost"
  | "economicCost"
  | "socialCost"
  | "ecologicalCost"
  | "economicBenefit"
  | "socialBenefit"
  | "ecologicalBenefit"
  | "sustainability"
  | "clientSatisfaction";

/** 绩效指标: one row of the grid. A field is absent when the form has no such column, and has the text "" when its cell is blank. */
export interface Indicator {
  /** Worksheet row, from zero. */
  readonly row: number;
  readonly hidden: boolean;
  readonly category?: Field;
  readonly subcategory?: Field;
  /** The meaning of the 一级指标 cell; null when it means none of the known ones. */
  readonly categoryKind: Category | null;
  readonly subcategoryKind: Subcategory | null;
  readonly name: Field;
  readonly targetValue: Field;
  readonly description?: Field;
  readonly comparator?: Field;
  readonly unit?: Field;
  readonly weight?: Field;
  readonly targetBasis?: Field;
  readonly actualValue?: Field;
  readonly periodValue?: Field;
  readonly scoring?: Field;
  readonly score?: Field;
  readonly remark?: Field;
  /** Cells of the row in any further column, target columns of other regions among them. */
  readonly others: readonly Field[];
  /** The target value read together with its comparator and unit columns. */
  readonly target: TargetValue;
}

/** One project's goals: the header block and the project's rows of the grid. */
export interface Project {
  /** Its place in `table.projects`. */
  readonly index: number;
  /** First and last worksheet row of its indicators, from zero; null when it has none. */
  readonly rows: readonly [number, number] | null;
  readonly projectCode?: Field;
  readonly projectName?: Field;
  readonly budgetUnit?: Field;
  readonly supervisor?: Field;
  readonly implementer?: Field;
  readonly projectKind?: Field;
  readonly projectTerm?: Field;
  readonly totalFunding?: Amount;
  readonly fiscalFunding?: Amount;
  readonly otherFunding?: Amount;
  /** Every printed component of the total that is not a part of another component: fiscal, other, carry-over, own funds … */
  readonly fundingParts: readonly Amount[];
  readonly purpose?: Field;
  /** 年度绩效目标, or the only goal. */
  readonly goal?: Field;
  /** 中期（实施期）目标. */
  readonly termGoal?: Field;
  readonly spendingPlan: readonly SpendingStep[];
  readonly indicators: readonly Indicator[];
  /** 预算年度, from the project code, the title or the sheet; null when nothing says it. */
  readonly year: number | null;
}

export type TableKind = "target" | "self-eval" | "monitor" | "register" | "transfer" | "department" | "other";

/** 财预〔2015〕88号: 成本 is a 二级 under 产出. 财预〔2021〕101号: 成本 is a 一级. "none": the form has none of the standard classes. */
export type Taxonomy = "88" | "101" | "none";

export interface Column {
  /** From zero. */
  readonly column: number;
  readonly field: FieldName;
  /** The header's text in words: "年度指标值 / 指标性质" for a header of two rows is just "指标性质". */
  readonly header: Field;
  /** 0 … 1: how sure the reader is of `field`. */
  readonly confidence: number;
}

/** A row of the grid that is no indicator: prefilled levels, "……", totals, notes; "level" is the heading of an outline. */
export interface OtherRow {
  readonly row: number;
  readonly reason:
    "placeholder" | "level" | "total" | "repeated-header" | "note" | "signature" | "opinion" | "budget" | "blank";
  readonly categoryKind: Category | null;
  readonly subcategoryKind: Subcategory | null;
}

/** A run of rows with the same 一级 and 二级指标: where a further row of that kind belongs. */
export interface Group {
  readonly category?: Field;
  readonly subcategory?: Field;
  readonly categoryKind: Category | null;
  readonly subcategoryKind: Subcategory | null;
  readonly first: number;
  readonly last: number;
}

/** Something the reader could not decide; the pane asks, `inspect` carries it. */
export interface Doubt {
  readonly column: number | null;
  readonly question: { readonly zh: string; readonly en: string };
  /** The answers to choose from, most likely first. */
  readonly choices: readonly FieldName[];
}

/** 项目绩效目标表: one grid of indicators with the header block that belongs to it. */
export interface GoalTable {
  readonly sheet: string;
  /** Its place among the tables of its worksheet. */
  readonly index: number;
  readonly kind: TableKind;
  /** The form profile recognised: "hebei", "central-101", "split-value" … */
  readonly form: string;
  /** Why the profile was chosen, for the user to judge. */
  readonly formReason: { readonly zh: string; readonly en: string };
  readonly taxonomy: Taxonomy;
  /** Which horizon this grid is about when a form has two; null when it has one. */
  readonly horizon: "annual" | "period" | null;
  /** Tables of one form (its two horizons) share a number; counted over the worksheet. */
  readonly block: number;
  readonly title: Field | null;
  /** "单位：万元". */
  readonly unitNote: Field | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Whether any place states the unit of the amounts. */
  readonly moneyUnitStated: boolean;
  /** The whole form: title, header block, grid, footer. */
  readonly area: Area;
  readonly headerRows: readonly number[];
  /** First and last row of the grid's body, from zero. */
  readonly dataRows: readonly [number, number];
  readonly columns: readonly Column[];
  /** Headers of columns that say the same as one of `columns` and were left out. */
  readonly repeatedHeaders: readonly Field[];
  readonly projects: readonly Project[];
  readonly otherRows: readonly OtherRow[];
  readonly groups: readonly Group[];
  /** 0 … 1: how sure the reader is that this is an indicator table. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
}
