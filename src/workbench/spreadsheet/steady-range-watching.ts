import { RefRangeService } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";

const steadied = new WeakSet<RefRangeService>();

/**
 * Keeps the grid's watch over ranges going for good. Once nothing is watched any more, Univer forgets to stop listening
 * and listens twice afterwards: notes would then move twice as far as the rows above them.
 */
export function steadyRangeWatching(sheet: FWorksheet): void {
  const service = sheet.getInject().get(RefRangeService);
  if (steadied.has(service)) return;
  steadied.add(service);
  // No workbook has this id: the range is never moved, and never let go.
  service.watchRange("", "", { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }, () => undefined);
}
