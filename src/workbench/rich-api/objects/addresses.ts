import { areaFromA1, areaToA1, columnName, columnNumber } from "../../../sheet/address";
import type { Area } from "../../../sheet/address";
import { isWholeColumns, isWholeRows, wholeSheet } from "../../spreadsheet/ranges";
import { RichApiError } from "../rich-api-error";

/** "2:5" → rows 2 to 5, "A:C" → columns A to C. */
function wholeRowsOrColumns(text: string): Area | undefined {
  const [first = "", last = first] = text.replace(/\$/g, "").split(":");
  if (/^\d{1,7}$/.test(first) && /^\d{1,7}$/.test(last)) {
    const rows = [Number(first) - 1, Number(last) - 1].sort((a, b) => a - b);
    const [top = 0, bottom = 0] = rows;
    return top < 0 || bottom > wholeSheet.bottom ? undefined : { ...wholeSheet, top, bottom };
  }
  const columns = [columnNumber(first), columnNumber(last)];
  if (columns.includes(undefined)) return undefined;
  const [left = 0, right = 0] = columns.map(Number).sort((a, b) => a - b);
  return { ...wholeSheet, left, right };
}

/** "B2:C4", "$A$1", "2:5", "A:C", each also behind "工作表!", as an area; anything else is refused. */
export function parseAddress(text: string, location: string): Area {
  const local = text.slice(text.lastIndexOf("!") + 1).trim();
  const area = areaFromA1(local) ?? (local.includes(":") ? wholeRowsOrColumns(local) : undefined);
  if (!area) throw new RichApiError("InvalidArgument", location);
  return area;
}

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** "A1:B2", "2:3" for whole rows, "A:C" for whole columns. */
export function localAddress(area: Area): string {
  if (isWholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaToA1(area);
}

/** The address as Excel writes it: "Sheet1!A1:B2", "'二〇二四 年'!2:3". */
export const fullAddress = (sheetName: string, areas: readonly Area[]): string =>
  areas.map((area) => `${quoted(sheetName)}!${localAddress(area)}`).join(",");
