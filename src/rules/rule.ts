import type * as z from "zod";
import type { Severity } from "../sheet/mark";
import type { Content } from "../sheet/sheet";
import type { Form } from "../table/form";
import type { Field, FieldName, GoalTable, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";

/** A sentence the user reads. Chinese first; English for the en-US display language. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One cell a fix replaces. */
export interface Replacement {
  readonly field: Field;
  readonly after: Content;
}

/**
 * What would put a problem right. "safe" changes how something is written, never what it means, and belongs to 全部修正;
 * "confirm" is shown before → after first; "insert" adds the library rows of these names.
 */
export type Fix =
  | { readonly kind: "safe" | "confirm"; readonly replacements: readonly Replacement[] }
  | { readonly kind: "insert"; readonly names: readonly string[] };

/** One thing wrong with one cell, as a rule sees it. */
export interface Problem {
  readonly field: Field;
  readonly message: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** Further cells with the same cause, for a rule that reports once for many. */
  readonly also?: readonly Field[];
}

export type RuleCategory =
  | "structure"
  | "completeness"
  | "format"
  | "text-quality"
  | "quantification"
  | "consistency"
  | "arithmetic"
  | "alignment"
  | "library";

/** The four dimensions of the review table of 财预〔2015〕88号: 完整性 相关性 适当性 可行性. */
export type Dimension = "completeness" | "relevance" | "adequacy" | "feasibility";

interface About<Options> {
  /** Kebab-case, thing + fault: `target-value-vague`. The file is named for it. */
  readonly id: string;
  /** What is wrong, as a heading, without a full stop. */
  readonly title: Text;
  /** Why it matters and what a reviewer expects, in full sentences. */
  readonly why: Text;
  /** The policy document (文号 and topic), the system behaviour or the judgement it rests on. */
  readonly source: Text;
  readonly category: RuleCategory;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly tier: "core" | "extended" | "optional";
  readonly options: z.ZodType<Options>;
  /** Sheets drawn as text: the tests run them, the rule's page shows them. */
  readonly examples: {
    readonly bad: string;
    readonly good: string;
    /** The options they are drawn for, where the defaults would report nothing. */
    readonly options?: unknown;
  };
  /** How the catalogue's wording was decided where it leaves a choice; shown on the page. */
  readonly decisions?: Text;
  /** One sentence for many findings of this rule in one table, where they would otherwise fill the list. */
  readonly many?: (count: number, first: Field) => Text;
}

/**
 * A rule sees typed fields and answers with problems; it never sees rows and columns, another rule, or Excel.
 * Its scope is what it must see at once: one project's goals, one form, or the whole workbook. What a rule of the
 * "project" scope says of a project holds as long as that project and its form stay the same.
 */
export type Rule<Options = unknown> = About<Options> &
  (
    | { readonly scope: "project"; check(project: Project, options: Options, form: Form): Iterable<Problem> }
    | { readonly scope: "table"; check(table: GoalTable, options: Options): Iterable<Problem> }
    | { readonly scope: "workbook"; check(workbook: Workbook, options: Options): Iterable<Problem> }
  );

/** Keeps the type of a rule's options between its schema and its check. */
export const defineRule = <Options>(rule: Rule<Options>): Rule<Options> => rule;

/** A fix that replaces one field's content. */
export const replace = (kind: "safe" | "confirm", field: Field, after: Content): Fix => ({
  kind,
  replacements: [{ field, after }],
});

export type { Field, FieldName, Severity };
