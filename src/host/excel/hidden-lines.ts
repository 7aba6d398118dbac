import type { Sheet } from "../../sheet/sheet";

/** Which rows and columns of a worksheet do not show. */
export type Hidden = Pick<Sheet, "hiddenRows" | "hiddenColumns">;

/** Asks the used range, which unlike its sibling with OrNullObject exists on an empty sheet, too: it is A1 there. */
export function queueHidden(sheet: Excel.Worksheet): () => Hidden {
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex");
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return () => ({
    hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [used.rowIndex + index] : [])),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, index) => (columnHidden ? [used.columnIndex + index] : [])),
  });
}
