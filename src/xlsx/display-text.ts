import { format } from "numfmt";
import type { Value } from "../sheet/sheet";

const showsTextAsIs = (numberFormat: string): boolean =>
  !numberFormat.includes("@") && numberFormat.split(";").length < 4;

/** What Excel displays for a value in a cell of this number format, however narrow the column is. */
export function displayText(value: Value, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "string" && (numberFormat === "@" || showsTextAsIs(numberFormat))) return value;
  try {
    return format(numberFormat, value, { locale: "zh-CN" });
  } catch {
    return format("General", value, { locale: "zh-CN" });
  }
}
