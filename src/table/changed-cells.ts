import { sameArea, type Area } from "../sheet/address";
import { sameContent, type Content, type Sheet } from "../sheet/sheet";
import type { Cells } from "./cells";
import { isSameData } from "./same-data";

/** What differs between two states of a worksheet. */
export interface ChangedCells {
  /** The rows in which a cell differs, from the top; at least one. */
  readonly rows: readonly number[];
  /** Around all that differs, merged areas included. */
  readonly area: Area;
}

const hasSameFrame = (a: Sheet, b: Sheet): boolean =>
  a.used !== null &&
  b.used !== null &&
  sameArea(a.used, b.used) &&
  (a.merges === b.merges || isSameData(a.merges, b.merges)) &&
  (a.hiddenRows === b.hiddenRows || isSameData(a.hiddenRows, b.hiddenRows));

const contentOf = (sheet: Sheet, row: number, column: number): Content => {
  const formula = sheet.formulas[row]?.[column] ?? null;
  return formula === null ? (sheet.values[row]?.[column] ?? null) : { formula };
};

const isSameCell = (a: Sheet, b: Sheet, row: number, column: number): boolean =>
  a.texts[row]?.[column] === b.texts[row]?.[column] &&
  a.values[row]?.[column] === b.values[row]?.[column] &&
  a.numberFormats[row]?.[column] === b.numberFormats[row]?.[column] &&
  sameContent(contentOf(a, row, column), contentOf(b, row, column));

/** The columns of a row, counted within the used area, in which two states differ. */
function differences(a: Sheet, b: Sheet, row: number): readonly number[] {
  const isShared =
    a.texts[row] === b.texts[row] &&
    a.values[row] === b.values[row] &&
    a.formulas[row] === b.formulas[row] &&
    a.numberFormats[row] === b.numberFormats[row];
  if (isShared) return [];
  const width = Math.max(a.texts[row]?.length ?? 0, b.texts[row]?.length ?? 0);
  return Array.from({ length: width }, (_, column) => column).filter((column) => !isSameCell(a, b, row, column));
}

/** Around both areas. */
const around = (a: Area | null, b: Area): Area =>
  a
    ? {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      }
    : b;

/**
 * Which cells differ between what was read and a later state of the sheet. "all" when more than the contents of cells
 * has changed. Rows that both states share are not looked into.
 */
export function changedCells(before: Cells, now: Sheet): ChangedCells | "none" | "all" {
  const { sheet, used } = before;
  if (!hasSameFrame(sheet, now)) return "all";
  const rows: number[] = [];
  let area: Area | null = null;
  for (let row = 0; row <= used.bottom - used.top; row += 1) {
    const columns = differences(sheet, now, row);
    if (columns.length > 0) rows.push(used.top + row);
    for (const column of columns) area = around(area, before.areaAt(used.top + row, used.left + column));
  }
  return area ? { rows, area } : "none";
}
