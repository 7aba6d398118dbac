import { isDateFormat } from "numfmt";
import type { Address } from "../sheet/address";
import type { Value } from "../sheet/sheet";
import type { StoredCell } from "./worksheet-part";

/** What the cells of all worksheets of a workbook refer to. */
export interface WorkbookParts {
  readonly sharedStrings: readonly string[];
  /** Number format codes, one for each cell style. */
  readonly numberFormats: readonly string[];
  /** Whether dates count from 1904; they are converted to the usual count from 1900. */
  readonly isDate1904: boolean;
}

/** A cell that holds something. */
export interface CellContent {
  readonly at: Address;
  readonly value: Value;
  readonly formula: string | null;
  readonly numberFormat: string;
}

const DAYS_FROM_1900_TO_1904 = 1462;
const DAYS_FROM_1900_TO_1970 = 25_569;
const DAY_IN_MILLISECONDS = 86_400_000;

function dateSerial(text: string): Value {
  const moment = Date.parse(text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text);
  return Number.isNaN(moment) ? text : moment / DAY_IN_MILLISECONDS + DAYS_FROM_1900_TO_1970;
}

function numberOf(text: string, numberFormat: string, isDate1904: boolean): Value {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return isDate1904 && isDateFormat(numberFormat) ? number + DAYS_FROM_1900_TO_1904 : number;
}

function valueOf({ type, value }: StoredCell, numberFormat: string, parts: WorkbookParts): Value {
  const text = type === "s" ? (parts.sharedStrings[Number(value ?? Number.NaN)] ?? null) : value;
  if (text === null || text === "") return null;
  switch (type) {
    case "b":
      return text === "1" || text === "true";
    case "d":
      return dateSerial(text);
    case "n":
      return numberOf(text, numberFormat, parts.isDate1904);
    default:
      return text;
  }
}

/** What a stored cell holds; null when it is blank. */
export function cellContent(cell: StoredCell, parts: WorkbookParts): CellContent | null {
  const { at, formula } = cell;
  const numberFormat = parts.numberFormats[cell.style] ?? "General";
  const value = valueOf(cell, numberFormat, parts);
  return value === null && formula === null ? null : { at, value, formula, numberFormat };
}
