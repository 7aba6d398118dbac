import { format } from "numfmt";
import type { Display } from "../sheet/apply-patch";

/** What a spreadsheet displays for a value under a number format code; a code it cannot read counts as General. */
export const displayText: Display = (value, numberFormat) => {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return format(numberFormat, value);
  } catch {
    return String(value);
  }
};
