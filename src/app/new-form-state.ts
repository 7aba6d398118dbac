import type { FormName } from "../forms/new-form";
import type { Detection } from "../library/detect-type";
import type { ProjectType } from "../library/schema";
import type { Text } from "../rules/rule";

/** The amounts of a project: 资金总额, 财政拨款, 其他资金. */
export type AmountField = "totalFunding" | "fiscalFunding" | "otherFunding";

/** What the user has typed and chosen for a new form, as typed. Amounts are in 万元. */
export interface FormDraft extends Readonly<Record<AmountField, string>> {
  readonly form: FormName;
  readonly projectName: string;
  readonly projectCode: string;
  readonly year: string;
  readonly budgetUnit: string;
  /** Only in the form after 101号. */
  readonly supervisor: string;
  /** Only in the form of Hebei. */
  readonly purpose: string;
  readonly goal: string;
  /** The id of a type of the library or of a set of the user's own; null: as proposed. */
  readonly type: string | null;
  /** What to call the worksheet; null: as proposed. */
  readonly sheet: string | null;
}

/** What is asked for a new form. */
export type FormField = keyof FormDraft;

export const blankDraft: FormDraft = {
  form: "hebei",
  projectName: "",
  projectCode: "",
  year: "",
  budgetUnit: "",
  supervisor: "",
  totalFunding: "",
  fiscalFunding: "",
  otherFunding: "",
  purpose: "",
  goal: "",
  type: null,
  sheet: null,
};

/** The new form as it is asked for. Everything from `types` on follows from the draft and the workbook. */
export interface OpenNewForm {
  readonly kind: "open";
  readonly draft: FormDraft;
  /** The worksheets that the workbook had when it was asked last. */
  readonly sheets: readonly string[];
  /** Whether the user has tried to make it: from then on they are told what is missing, too. */
  readonly isTried: boolean;
  /** The library's types, and behind them the user's own sets. */
  readonly types: readonly ProjectType[];
  /** The types that the project's own words speak for, the likeliest first. */
  readonly detections: readonly Detection[];
  /** The chosen type, or the proposed one. */
  readonly type: ProjectType | null;
  /** How many indicators will be filled in. */
  readonly rows: number;
  /** What the worksheet will be called. */
  readonly sheet: string;
  /** In 分: amounts that were left blank and follow from the two others. */
  readonly amounts: Readonly<Partial<Record<AmountField, number>>>;
  readonly faults: Readonly<Partial<Record<FormField, Text>>>;
}

export type NewFormState = { readonly kind: "closed" } | OpenNewForm;
