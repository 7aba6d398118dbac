import { ICommandService } from "@univerjs/core";
import { AddWorksheetMergeCommand, RemoveWorksheetMergeCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { overlap } from "../../sheet/address";
import type { Area } from "../../sheet/address";
import { growTo, toArea, toRange } from "./ranges";

/** The merged areas of the sheet that touch the area, in the order of their first cells. */
export const mergesTouching = (sheet: FWorksheet, area: Area): Area[] =>
  sheet
    .getSheet()
    .getMergeData()
    .map(toArea)
    .filter((merge) => overlap(merge, area))
    .sort((a, b) => a.top - b.top || a.left - b.left);

// Both commands run to their end before they return; only their result comes later.
function runMergeCommand(sheet: FWorksheet, id: string, ranges: object): void {
  const unitId = sheet.getWorkbook().getUnitId();
  const params = { unitId, subUnitId: sheet.getSheetId(), ...ranges };
  void sheet.getInject().get(ICommandService).executeCommand(id, params);
}

/** Merges the cells of the area; merged areas inside it dissolve into the new one, all but the first content is lost. */
export function mergeCells(sheet: FWorksheet, area: Area): void {
  if (area.top === area.bottom && area.left === area.right) return;
  growTo(sheet, area);
  unmergeCells(sheet, area);
  runMergeCommand(sheet, AddWorksheetMergeCommand.id, { selections: [toRange(area)], defaultMerge: true });
}

/** Dissolves every merged area that touches the area. */
export function unmergeCells(sheet: FWorksheet, area: Area): void {
  const ranges = mergesTouching(sheet, area).map(toRange);
  if (ranges.length > 0) runMergeCommand(sheet, RemoveWorksheetMergeCommand.id, { ranges });
}
