import type { Address, Area } from "./address";
import type { Sheet } from "./sheet";

/** Answers which merged area a cell lies in, in constant time. */
export interface Merges {
  /** The merged area that covers the cell, if any. */
  areaAt(at: Address): Area | undefined;
  /** The cell that holds the content shown at this place: a merged area's first cell, else the cell itself. */
  anchorOf(at: Address): Address;
}

/** Indexes a sheet's merged areas by row. A host that cannot tell merges gives none. */
export function mergesOf(sheet: Sheet): Merges {
  const byRow = new Map<number, Area[]>();
  for (const area of sheet.merges ?? []) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  const areaAt = ({ row, column }: Address): Area | undefined =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
  return {
    areaAt,
    anchorOf: (at) => {
      const area = areaAt(at);
      return area ? { row: area.top, column: area.left } : at;
    },
  };
}
