import { areaToA1, type Area } from "../../sheet/address";
import type { Line } from "./line";
import { sheetNamed } from "./ranges";

/** Goes to the worksheet and selects the area, in one request. */
export async function revealArea(line: Line, name: string, area: Area): Promise<void> {
  await line.run(
    "reveal",
    (context) => {
      const sheet = sheetNamed(context, name);
      sheet.activate();
      sheet.getRange(areaToA1(area)).select();
      return () => undefined;
    },
    "harmless",
  );
}
