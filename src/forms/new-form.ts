import type { Address } from "../sheet/address";
import type { Patch } from "../sheet/patch";
import type { FilledEntry } from "../library/fill-entry";

/** The forms that can be laid out: Hebei's, and one that follows 财预〔2021〕101号. */
export const formNames = ["hebei", "central-101"] as const;
export type FormName = (typeof formNames)[number];

/** What the header block says; "" or null where nothing is known yet. Amounts are in 万元. */
export interface NewProject {
  readonly projectName: string;
  readonly projectCode: string;
  readonly budgetUnit: string;
  readonly supervisor: string;
  readonly year: number | null;
  readonly totalFunding: number | null;
  readonly fiscalFunding: number | null;
  readonly otherFunding: number | null;
  readonly purpose: string;
  readonly goal: string;
  /** The share of the budget spent by the end of March, June, October and December: 0.25 for 25%. */
  readonly spendingPlan: readonly [number | null, number | null, number | null, number | null];
}

/** A project of which nothing is known but that its whole budget will be spent by December. */
export const blankProject: NewProject = {
  projectName: "",
  projectCode: "",
  budgetUnit: "",
  supervisor: "",
  year: null,
  totalFunding: null,
  fiscalFunding: null,
  otherFunding: null,
  purpose: "",
  goal: "",
  spendingPlan: [null, null, null, 1],
};

/** What the user wants on the new worksheet. */
export interface FormChoice {
  readonly form: FormName;
  readonly project: NewProject;
  readonly entries: readonly FilledEntry[];
}

/** A new worksheet. Everything a cell holds is a value; nothing on it is a formula. */
export interface NewForm {
  readonly patch: Patch;
  /** The coloured cells: what is left to fill in, in reading order. */
  readonly open: readonly Address[];
}
