import type { Ability, Edition } from "../ability";
import { aboutExcel } from "./about-excel";
import type { Line } from "./line";

/** The ExcelApi requirement set that brought each ability. */
const since: Readonly<Record<Ability, string>> = {
  comments: "1.10",
  "merged-areas": "1.13",
  "own-changes": "1.14",
  notes: "1.18",
};

const abilities = Object.keys(since) as readonly Ability[]; // the keys of a literal

/** An Excel may know notes while the copy of office.js that it runs with is too old for them. */
const knowsNotes = (): boolean => "NoteCollection" in Excel;

/** Whether this Excel, and the office.js that it runs with, can do something. */
export const can = (supports: Line["supports"], ability: Ability): boolean =>
  supports(since[ability]) && (ability !== "notes" || knowsNotes());

/** The Excel that this page runs in. */
export function excelEdition(supports: Line["supports"]): Edition {
  const { version, platform, api } = aboutExcel();
  const lacking = abilities.filter((ability) => !can(supports, ability));
  return {
    name: `Excel ${version} (${platform})`,
    level: `ExcelApi ${api}`,
    lacks: new Map(lacking.map((ability) => [ability, `ExcelApi ${since[ability]}`])),
  };
}
