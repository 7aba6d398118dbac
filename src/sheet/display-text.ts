import { format } from "numfmt";
import type { Value } from "./sheet";

const LOCALE = { locale: "zh-CN" } as const;

const showsTextAsIs = (numberFormat: string): boolean =>
  !numberFormat.includes("@") && numberFormat.split(";").length < 4;

/**
 * What a Chinese spreadsheet displays for a value in a cell of this number format, however narrow the column is; a
 * format code that cannot be read counts as General.
 */
export function displayText(value: Value, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "string" && (numberFormat === "@" || showsTextAsIs(numberFormat))) return value;
  try {
    return format(numberFormat, value, LOCALE);
  } catch {
    return format("General", value, LOCALE);
  }
}
