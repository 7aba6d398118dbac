import type { Address, Area } from "./address";

/** What a cell shows as its value: a date is its serial number, an error its text ("#DIV/0!"), an empty cell null. */
export type Value = string | number | boolean | null;

/** What a cell holds, as one would type it: a value, or a formula with its leading "=". */
export type Content = Value | { readonly formula: string };

export type Visibility = "visible" | "hidden" | "very-hidden";

/**
 * A worksheet as it was at one moment. The four tables have one row per worksheet row of `used`, one entry per column:
 * values[0][0] belongs to the cell { row: used.top, column: used.left }.
 */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** True when the sheet refuses edits until somebody unprotects it. */
  readonly isProtected: boolean;
  /** The rectangle that holds everything; null when the sheet is empty. */
  readonly used: Area | null;
  readonly values: readonly (readonly Value[])[];
  /** What each cell displays. */
  readonly texts: readonly (readonly string[])[];
  /** The formula with its leading "=", or null where the cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Excel's number format codes; "General" where nothing is set. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas; null when the host cannot tell them (Excel before ExcelApi 1.13). */
  readonly merges: readonly Area[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True when formulas may show old results, because the workbook calculates only when the user says so. */
  readonly isCalculatedByHand?: boolean;
}

/** A sheet without a single cell. */
export function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    used: null,
    values: [],
    texts: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const cellOf = <T>(sheet: Sheet, table: readonly (readonly T[])[], { row, column }: Address): T | undefined =>
  sheet.used ? table[row - sheet.used.top]?.[column - sheet.used.left] : undefined;

export const valueAt = (sheet: Sheet, at: Address): Value => cellOf(sheet, sheet.values, at) ?? null;

export const textAt = (sheet: Sheet, at: Address): string => cellOf(sheet, sheet.texts, at) ?? "";

export const numberFormatAt = (sheet: Sheet, at: Address): string =>
  cellOf(sheet, sheet.numberFormats, at) ?? "General";

/** What stands in the cell: its formula where it has one, else its value; "" counts as empty. */
export function contentAt(sheet: Sheet, at: Address): Content {
  const formula = cellOf(sheet, sheet.formulas, at) ?? null;
  if (formula !== null) return { formula };
  const value = valueAt(sheet, at);
  return value === "" ? null : value;
}

export function sameContent(a: Content, b: Content): boolean {
  if (typeof a === "object" && a !== null) return typeof b === "object" && b !== null && a.formula === b.formula;
  return a === b || ((a === null || a === "") && (b === null || b === ""));
}
