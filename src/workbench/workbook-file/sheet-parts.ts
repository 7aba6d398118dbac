import { areaFromA1 } from "../../sheet/address";
import { openPackage } from "../../xlsx/package-parts";
import type { PackageParts } from "../../xlsx/package-parts";
import { relationshipsOf } from "../../xlsx/relationships";
import { readWorkbookPart } from "../../xlsx/workbook-part";
import { readXml } from "../../xlsx/xml";
import type { Validation } from "../spreadsheet/validations";

/** What a file shows beside cells, which the grid cannot. */
export type Drawing = "picture" | "chart";

/** What a worksheet of a file has that neither the grid nor exceljs keeps. */
export interface SheetPart {
  /** The path of its part in the package. */
  readonly path: string;
  readonly validations: readonly Validation[];
  readonly drawings: ReadonlySet<Drawing>;
}

/** The data validations in a worksheet's part, those of newer kinds, which Excel 2007 does not know, among them. */
export function validationsIn(xml: string): readonly Validation[] {
  const validations: Validation[] = [];
  let attributes: Readonly<Record<string, string>> | null = null;
  let formulas: string[] = [];
  let places = "";
  let text = "";
  for (const event of readXml(xml)) {
    if (event.kind === "text") text += event.text;
    else if (event.kind === "open") {
      text = "";
      if (event.name !== "dataValidation") continue;
      const known = [...event.attributes].filter(([name]) => name !== "sqref" && name !== "uid");
      attributes = Object.fromEntries(known);
      formulas = [];
      places = event.attributes.get("sqref") ?? "";
    } else if (attributes) {
      if (event.name === "formula1" || event.name === "formula2") formulas.push(text);
      if (event.name === "sqref") places = text;
      if (event.name !== "dataValidation") continue;
      const areas = places.split(/\s+/).flatMap((place) => areaFromA1(place) ?? []);
      validations.push({ attributes, formulas, areas });
      attributes = null;
    }
  }
  return validations;
}

function drawingsOf(parts: PackageParts, path: string): ReadonlySet<Drawing> {
  const kinds = relationshipsOf(parts, path)
    .filter(({ type }) => type === "drawing")
    .flatMap((drawing) => relationshipsOf(parts, drawing.path).map(({ type }) => type));
  return new Set([
    ...(kinds.includes("image") ? (["picture"] as const) : []),
    ...(kinds.some((kind) => kind.startsWith("chart")) ? (["chart"] as const) : []),
  ]);
}

/** The worksheets of a readable file, by name. */
export function sheetPartsOf(bytes: Uint8Array): ReadonlyMap<string, SheetPart> {
  const parts = openPackage(bytes);
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const paths = new Map(relationshipsOf(parts, main).map(({ id, path }) => [id, path]));
  return new Map(
    readWorkbookPart(parts.text(main)).sheets.flatMap(({ name, relationship }) => {
      const path = paths.get(relationship);
      if (path === undefined || !parts.has(path)) return [];
      return [[name, { path, validations: validationsIn(parts.text(path)), drawings: drawingsOf(parts, path) }]];
    }),
  );
}
