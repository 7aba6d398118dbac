import type { Area } from "../../sheet/address";
import { hostErrorOf } from "../spreadsheet-error";
import type { Line } from "./line";
import { areaOf, rowsAt, sheetNamed } from "./ranges";

/** Merged areas whose first cell lies in the range. */
export function queueMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** Excel fails above 512 merged areas: the rows are halved until each half has fewer. */
export async function readMerges(line: Line, name: string, top: number, bottom: number): Promise<readonly Area[]> {
  try {
    return await line.run("read", (context) => queueMerges(rowsAt(sheetNamed(context, name), top, bottom)), "harmless");
  } catch (error) {
    if (top === bottom || hostErrorOf(error).code !== "unknown") throw error;
    const middle = Math.floor((top + bottom) / 2);
    return [...(await readMerges(line, name, top, middle)), ...(await readMerges(line, name, middle + 1, bottom))];
  }
}
