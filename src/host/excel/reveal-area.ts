import { areaToA1, type Area } from "../../sheet/address";
import type { Line } from "./line";
import { sheetNamed } from "./ranges";

/** Goes to the worksheet and selects the area. */
export function queueReveal(sheet: Excel.Worksheet, area: Area): void {
  sheet.activate();
  sheet.getRange(areaToA1(area)).select();
}

/** Goes to the worksheet and selects the area, in one request. */
export async function revealArea(line: Line, name: string, area: Area): Promise<void> {
  await line.run(
    "reveal",
    (context) => {
      queueReveal(sheetNamed(context, name), area);
      return () => undefined;
    },
    "harmless",
  );
}
