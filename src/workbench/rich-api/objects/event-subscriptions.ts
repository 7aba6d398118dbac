import type { Happening } from "../../spreadsheet/happenings";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { isAtLeast } from "../api-versions";
import type { Json } from "../protocol";
import { localAddress } from "./addresses";

/** Excel's numbers for the events that are simulated. */
const EventType = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15 } as const;

export type EventName = keyof typeof EventType;

/** The target of an event that is watched on all worksheets. */
export const WHOLE_WORKBOOK = "Workbook";

/** An event for the add-in: its number, the sheet or the workbook it is watched on, and what it says. */
export interface AddInEvent {
  readonly type: number;
  readonly target: string;
  readonly content: Json;
}

/** Which events an add-in listens to; it gets none that it did not ask for. */
export interface Subscriptions {
  add(event: EventName, target: string): void;
  remove(event: EventName, target: string): void;
  /** What the add-in is to hear of a happening. */
  eventsFor(happening: Happening, spreadsheet: Spreadsheet): readonly AddInEvent[];
}

/** Who made a change; Excel tells since ExcelApi 1.14. */
const trigger = ({ addInAtWork }: Spreadsheet, excelApi: string): { readonly [key: string]: Json } =>
  isAtLeast(excelApi, "1.14") ? { triggerSource: addInAtWork ? "ThisLocalAddin" : "Unknown" } : {};

function contentOf(happening: Happening, spreadsheet: Spreadsheet, excelApi: string): Json {
  const about = { worksheetId: happening.sheetId, source: "Local" };
  switch (happening.kind) {
    case "changed":
      return {
        ...about,
        address: localAddress(happening.area),
        changeType: happening.change,
        shiftDirection: "None",
        ...trigger(spreadsheet, excelApi),
      };
    case "selected":
      return { ...about, address: happening.areas.map(localAddress).join(",") };
    case "activated":
    case "added":
    case "deleted":
      return about;
  }
}

const key = (event: EventName, target: string): string => `${event} ${target}`;

/** Starts without any event asked for; the version of Excel decides what events say. */
export function createSubscriptions(excelApi: string): Subscriptions {
  const wanted = new Set<string>();
  let selected = "";

  /** Univer reports a selection several times while it is made. */
  const isRepeated = (happening: Happening): boolean => {
    if (happening.kind !== "selected") return false;
    const selection = JSON.stringify(happening);
    const repeated = selection === selected;
    selected = selection;
    return repeated;
  };

  return {
    add: (event, target) => wanted.add(key(event, target)),
    remove: (event, target) => wanted.delete(key(event, target)),
    eventsFor(happening, spreadsheet) {
      if (isRepeated(happening) || !spreadsheet.eventsEnabled) return [];
      const content = contentOf(happening, spreadsheet, excelApi);
      return [WHOLE_WORKBOOK, happening.sheetId]
        .filter((target) => wanted.has(key(happening.kind, target)))
        .map((target) => ({ type: EventType[happening.kind], target, content }));
    },
  };
}
