import type { Area } from "../../sheet/address";
import { areaOfAddress } from "../cell-blocks";
import type { HostEvent } from "../host";
import type { Line } from "./line";
import { listSheets } from "./list-sheets";

const OWN_EVENT_DELAY = 1_000;

function isOwn(line: Line, { triggerSource, source }: Excel.WorksheetChangedEventArgs): boolean {
  if (source === "Remote") return false;
  // Excel before ExcelApi 1.14 does not say who did it.
  if (typeof triggerSource !== "string") return Date.now() - line.lastWrite < OWN_EVENT_DELAY;
  return triggerSource === "ThisLocalAddin";
}

/** Where contents were edited; null when rows, columns or cells came or went, which moves what lies beside them. */
const changedArea = ({ changeType, address }: Excel.WorksheetChangedEventArgs): Area | null =>
  changeType === "RangeEdited" ? areaOfAddress(address) : null;

/** The name of an event's worksheet, asked for when the sheet was not there yet at the last look; null when it is gone. */
async function nameOf(line: Line, id: string): Promise<string | null> {
  const known = line.names.get(id);
  if (known !== undefined) return known;
  await line.inTurn(() => listSheets(line));
  return line.names.get(id) ?? null;
}

/** Tells the listener of edits and moves in the workbook until the returned function is called. */
export async function watchWorkbook(line: Line, listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
  const tell = async (id: string, event: (sheet: string) => HostEvent): Promise<void> => {
    const name = await nameOf(line, id).catch(() => null);
    if (name !== null) listener(event(name));
  };
  const registrations = await line.run("watch", ({ workbook: { worksheets } }) => {
    const results = [
      worksheets.onChanged.add((change) =>
        tell(change.worksheetId, (sheet) => ({
          kind: "changed",
          sheet,
          area: changedArea(change),
          own: isOwn(line, change),
        })),
      ),
      worksheets.onActivated.add(({ worksheetId }) => tell(worksheetId, (sheet) => ({ kind: "activated", sheet }))),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        const area = areaOfAddress(address);
        return area ? tell(worksheetId, (sheet) => ({ kind: "selected", sheet, area })) : Promise.resolve();
      }),
    ];
    return () => results;
  });
  return () =>
    line.inTurn(async () => {
      for (const registration of registrations) registration.remove();
      await registrations[0]?.context.sync();
    });
}
