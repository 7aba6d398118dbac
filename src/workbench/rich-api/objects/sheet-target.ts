import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../../sheet/address";
import { isProtected } from "../../spreadsheet/protection";
import type { LiveArea } from "../../spreadsheet/live-areas";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { RichApiError } from "../rich-api-error";
import type { RichObject } from "../rich-object";

/** A worksheet as the objects of the API see it. */
export interface SheetTarget {
  readonly spreadsheet: Spreadsheet;
  readonly id: string;
  /** The API's objects for the sheet and for parts of it. */
  worksheet(): RichObject;
  range(area: Area): RichObject;
  rangeAreas(areas: readonly Area[]): RichObject;
}

/** Some cells of a worksheet: one area of a Range, several of a RangeAreas. */
export interface Cells {
  readonly sheet: SheetTarget;
  readonly live: readonly LiveArea[];
}

export const cellsOf = (sheet: SheetTarget, areas: readonly Area[]): Cells => ({
  sheet,
  live: areas.map((area) => sheet.spreadsheet.liveAreas.track(sheet.id, area)),
});

/** The grid's worksheet; a deleted one is not found. */
export function sheetOf({ spreadsheet, id }: SheetTarget): FWorksheet {
  const sheet = spreadsheet.sheet(id);
  if (!sheet) throw new RichApiError("ItemNotFound", "Worksheet");
  return sheet;
}

/** Where the cells are now; cells that were deleted are no valid reference any more. */
export const areasOf = ({ live }: Cells): Area[] =>
  live.map(({ area }) => {
    if (!area) throw new RichApiError("InvalidReference", "Range");
    return area;
  });

/** Where the cells of a Range are now. */
export function areaOf(cells: Cells): Area {
  const [area] = areasOf(cells);
  if (!area) throw new RichApiError("InvalidReference", "Range");
  return area;
}

/** The grid's worksheet, for a change; a protected one refuses. */
export function writable(target: SheetTarget, location: string): FWorksheet {
  const sheet = sheetOf(target);
  if (isProtected(sheet)) throw new RichApiError("AccessDenied", location);
  return sheet;
}
