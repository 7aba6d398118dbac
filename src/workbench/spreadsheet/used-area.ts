import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { toArea } from "./ranges";
import { hasContent } from "./read-cells";

const including = (area: Area | undefined, other: Area): Area => ({
  top: Math.min(area?.top ?? other.top, other.top),
  left: Math.min(area?.left ?? other.left, other.left),
  bottom: Math.max(area?.bottom ?? other.bottom, other.bottom),
  right: Math.max(area?.right ?? other.right, other.right),
});

/** The smallest area that holds every cell with content (and, unless `valuesOnly`, with a format or in a merged area). */
export function usedArea(sheet: FWorksheet, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const counts = valuesOnly ? hasContent(sheet, row, column) : Boolean(cell?.s) || hasContent(sheet, row, column);
      if (counts) used = including(used, { top: row, left: column, bottom: row, right: column });
    });
  if (!valuesOnly) for (const merge of sheet.getSheet().getMergeData()) used = including(used, toArea(merge));
  return used;
}
