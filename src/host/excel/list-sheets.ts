import type { SheetInfo } from "../host";
import type { Line } from "./line";
import { toVisibility } from "./visibility";

/** The worksheets in tab order, in one request. */
export async function listSheets(line: Line): Promise<readonly SheetInfo[]> {
  return line.run(
    "sheets",
    (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      const active = worksheets.getActiveWorksheet();
      active.load("id");
      return () =>
        worksheets.items.map(({ id, name, visibility }) => {
          line.names.set(id, name);
          return { name, visibility: toVisibility[visibility] ?? "visible", isActive: id === active.id };
        });
    },
    "harmless",
  );
}
