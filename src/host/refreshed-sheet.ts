import { overlap, sameArea, type Area } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";

/** Cells that were read anew, as tables with one row per row of the area. */
export interface FreshCells extends Pick<Sheet, "values" | "texts" | "formulas" | "numberFormats"> {
  readonly area: Area;
}

/** What of the areas lies in the used area: all that can hold anything while that stays the same. */
export const usedParts = ({ used }: Sheet, areas: readonly Area[]): readonly Area[] =>
  areas.flatMap((area) =>
    used && overlap(used, area)
      ? [
          {
            top: Math.max(used.top, area.top),
            left: Math.max(used.left, area.left),
            bottom: Math.min(used.bottom, area.bottom),
            right: Math.min(used.right, area.right),
          },
        ]
      : [],
  );

/** Whether the sheet still has this extent and protection. */
export function isFramedAs(sheet: Sheet, used: Area | null, isProtected: boolean): boolean {
  const isSameArea = sheet.used && used ? sameArea(sheet.used, used) : sheet.used === used;
  return isSameArea && sheet.isProtected === isProtected;
}

function refreshed<T>(
  table: readonly (readonly T[])[],
  used: Area,
  pieces: readonly FreshCells[],
  of: (piece: FreshCells) => readonly (readonly T[])[],
): readonly (readonly T[])[] {
  const rows = [...table];
  for (const piece of pieces) {
    const left = piece.area.left - used.left;
    of(piece).forEach((cells, index) => {
      const at = piece.area.top - used.top + index;
      const old = rows[at];
      if (!old || cells.every((cell, column) => cell === old[left + column])) return;
      rows[at] = [...old.slice(0, left), ...cells, ...old.slice(left + cells.length)];
    });
  }
  return rows;
}

/** The sheet with these cells of its used area replaced; rows without news are those of the sheet itself. */
export function refreshedSheet(sheet: Sheet, pieces: readonly FreshCells[]): Sheet {
  const { used } = sheet;
  if (!used) return sheet;
  return {
    ...sheet,
    values: refreshed(sheet.values, used, pieces, ({ values }) => values),
    texts: refreshed(sheet.texts, used, pieces, ({ texts }) => texts),
    formulas: refreshed(sheet.formulas, used, pieces, ({ formulas }) => formulas),
    numberFormats: refreshed(sheet.numberFormats, used, pieces, ({ numberFormats }) => numberFormats),
  };
}
