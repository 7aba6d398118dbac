import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/sheet";
import { isFramedAs, refreshedSheet, usedParts, type FreshCells } from "../refreshed-sheet";
import { hostErrorOf } from "../spreadsheet-error";
import { knownExtras } from "./extras";
import type { Batch, Extra, Line } from "./line";
import { queueMarks, type MarkIds } from "./mark-ids";
import { areaOf, PLACE, rangeAt } from "./ranges";
import { CELLS, cellsOf } from "./sheet-cells";

interface News {
  readonly sheet: Sheet | null;
  readonly marks: MarkIds | null;
}

const newsBatch =
  (before: Sheet, areas: readonly Area[], extras: ReadonlySet<Extra>): Batch<News> =>
  ({ workbook }, meter) => {
    const sheet = workbook.worksheets.getItem(before.name);
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    const marks = extras.has("marks") ? queueMarks(sheet, extras) : null;
    const ranges = areas.map((area) => {
      const range = rangeAt(sheet, area);
      range.load(CELLS);
      return [area, range] as const;
    });
    return () => {
      const extent = used.isNullObject ? null : areaOf(used);
      if (!isFramedAs(before, extent, sheet.protection.protected)) return { sheet: null, marks: null };
      const pieces = ranges.map(([area, range]): FreshCells => ({ area, ...cellsOf(range, meter) }));
      return { sheet: refreshedSheet(before, pieces), marks: marks?.() ?? null };
    };
  };

/** The sheet with these cells as they are now, in one request; null when it must be read whole. */
export async function refreshSheet(line: Line, before: Sheet, areas: readonly Area[]): Promise<Sheet | null> {
  const batch = newsBatch(before, usedParts(before, areas), knownExtras(line));
  try {
    const { sheet, marks } = await line.run("refresh", batch, "harmless");
    if (sheet && marks) line.marks.set(before.name, marks);
    return sheet;
  } catch (error) {
    if (["too-large", "unknown", "version-too-old"].includes(hostErrorOf(error).code)) return null;
    throw error;
  }
}
