import type { Visibility } from "../sheet/sheet";
import { UnreadableFile } from "./unreadable-file";
import { readXml } from "./xml";

/** A sheet of any kind, as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** The id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What the workbook part says. */
export interface WorkbookPart {
  /** In tab order. */
  readonly sheets: readonly ListedSheet[];
  /** The place in `sheets` of the one in front. */
  readonly active: number;
  readonly isDate1904: boolean;
}

const visibilities: ReadonlyMap<string, Visibility> = new Map([
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

/** Reads xl/workbook.xml. Throws UnreadableFile when the part is the main part of some other kind of document. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: ListedSheet[] = [];
  let root: string | null = null;
  let active = 0;
  let isDate1904 = false;
  for (const event of readXml(xml)) {
    if (event.kind !== "open") continue;
    const { name, attributes } = event;
    root ??= name;
    if (name === "workbookPr") isDate1904 = ["1", "true"].includes(attributes.get("date1904") ?? "");
    if (name === "workbookView") active = Number(attributes.get("activeTab") ?? 0);
    if (name === "sheet") {
      sheets.push({
        name: attributes.get("name") ?? "",
        visibility: visibilities.get(attributes.get("state") ?? "") ?? "visible",
        relationship: attributes.get("id") ?? "",
      });
    }
  }
  if (root !== "workbook") throw new UnreadableFile("not-a-workbook", `the main part is a ${String(root)}`);
  return { sheets, active, isDate1904 };
}
