import type { Severity } from "../sheet/mark";

/** How a marked cell looks. Fill and text colour go together, so that it reads over any fill of the user's. */
export interface MarkFormat {
  /** Always true, whatever the language of the spreadsheet; the text in it tells our marks from the user's formats. */
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** The colour of the frame, or null for none. */
  readonly border: string | null;
}

const formulaOf = (severity: Severity): string => `="jixiao:${severity}"<>""`;

/** The three severities differ in weight, slant, underline and frame, not in colour alone. */
export const markFormats: Readonly<Record<Severity, MarkFormat>> = {
  error: {
    formula: formulaOf("error"),
    fill: "#FFC7CE",
    color: "#9C0006",
    bold: true,
    italic: false,
    underline: false,
    border: "#C00000",
  },
  warning: {
    formula: formulaOf("warning"),
    fill: "#FFEB9C",
    color: "#7F4A00",
    bold: false,
    italic: false,
    underline: true,
    border: null,
  },
  info: {
    formula: formulaOf("info"),
    fill: "#DDEBF7",
    color: "#1F4E78",
    bold: false,
    italic: true,
    underline: false,
    border: null,
  },
};

/** What a mark has for a formula while it is being made, so that one that is never finished is known as ours. */
export const UNFINISHED = '="jixiao:unfinished"<>""';

/** From the gravest on. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

const isSame = (formula: string, ours: string): boolean => formula.replace(/\s/g, "") === ours;

/** The severity whose mark has this formula; null for a format of the user's, and for an unfinished mark. */
export const severityOf = (formula: string): Severity | null =>
  severities.find((severity) => isSame(formula, markFormats[severity].formula)) ?? null;

/** Whether this is the formula of a mark that was begun. */
export const isUnfinished = (formula: string): boolean => isSame(formula, UNFINISHED);
