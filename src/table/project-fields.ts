import type { FieldName } from "./goal-table";

/** What says which project it is, and whose. */
export const projectIdentity = [
  "projectCode",
  "projectName",
  "budgetUnit",
  "supervisor",
  "implementer",
  "projectKind",
  "projectTerm",
] as const satisfies readonly FieldName[];

/** A project's money. */
export const projectAmounts = ["totalFunding", "fiscalFunding", "otherFunding"] as const satisfies readonly FieldName[];

/** What the money is for. */
export const projectAims = ["purpose", "goal", "termGoal"] as const satisfies readonly FieldName[];

/** What a header block states once in words, or a register in columns of their own. */
export const projectTexts = [...projectIdentity, ...projectAims] as const;

/** What a header block states once in words. */
export type ProjectText = (typeof projectTexts)[number];

/** Columns of a register; above a form's grid the same words are labels of its header block. */
export const projectFields: ReadonlySet<FieldName> = new Set<FieldName>([...projectTexts, ...projectAmounts]);
