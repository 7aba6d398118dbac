import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaToA1 } from "../../sheet/address";
import { columnCount, rowCount } from "../spreadsheet/ranges";
import type { Validation } from "../spreadsheet/validations";
import type { SheetPart } from "./sheet-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What may stand behind the validations in a worksheet's part. */
const behind = [
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

function elementOf(document: XMLDocument, { attributes, formulas, areas }: Validation): Element {
  const element = document.createElementNS(MAIN, "dataValidation");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute("sqref", areas.map(areaToA1).join(" "));
  formulas.forEach((formula, index) => {
    const child = document.createElementNS(MAIN, `formula${String(index + 1)}`);
    child.textContent = formula;
    element.append(child);
  });
  return element;
}

function withElements(xml: string, validations: readonly Validation[]): string {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const root = document.documentElement;
  const list = document.createElementNS(MAIN, "dataValidations");
  list.setAttribute("count", String(validations.length));
  list.append(...validations.map((one) => elementOf(document, one)));
  const next = [...root.children].find(({ localName }) => behind.includes(localName));
  root.insertBefore(list, next ?? null);
  return new XMLSerializer().serializeToString(document);
}

/** The bytes of a workbook that exceljs wrote, with the data validations of its first, second … worksheet in them. */
export function withValidations(bytes: Uint8Array, bySheet: readonly (readonly Validation[])[]): Uint8Array {
  if (bySheet.every((validations) => validations.length === 0)) return bytes;
  const parts = unzipSync(bytes);
  bySheet.forEach((validations, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const part = parts[path];
    if (part && validations.length > 0) parts[path] = strToU8(withElements(strFromU8(part), validations));
  });
  return zipSync(parts);
}

/** exceljs keeps an object for every validated cell. */
const MOST_CELLS = 20_000;

const cellsIn = ({ validations }: SheetPart): number =>
  validations
    .flatMap(({ areas }) => areas)
    .reduce((sum, area) => sum + Math.min(1e9, rowCount(area) * columnCount(area)), 0);

const LIST = /<(\w+:)?dataValidations[\s>][^]*?<\/\1dataValidations>/;

/** The bytes without the data validations of worksheets that have them on very many cells. */
export function withoutLargeValidations(bytes: Uint8Array, parts: Iterable<SheetPart>): Uint8Array {
  const large = [...parts].filter((part) => cellsIn(part) > MOST_CELLS).map(({ path }) => path.toLowerCase());
  if (large.length === 0) return bytes;
  const files = unzipSync(bytes);
  for (const [path, file] of Object.entries(files)) {
    if (large.includes(path.toLowerCase())) files[path] = strToU8(strFromU8(file).replace(LIST, ""));
  }
  return zipSync(files, { level: 1 });
}
