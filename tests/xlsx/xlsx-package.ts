import { strToU8, zipSync } from "fflate";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

/** A sheet of a package that is written out by hand. */
export interface DrawnSheet {
  readonly name: string;
  /** What stands inside <worksheet>. */
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
  /** Below "xl/"; by default worksheets/sheet1.xml, worksheets/sheet2.xml … */
  readonly part?: string;
  /** "chartsheet" for a chart sheet. */
  readonly type?: string;
}

export interface DrawnWorkbook {
  readonly sheets: readonly DrawnSheet[];
  readonly sharedStrings?: readonly string[];
  /** What stands inside <styleSheet>; no styles part without it. */
  readonly styles?: string;
  /** What stands inside <workbook> before the sheets. */
  readonly workbookXml?: string;
  readonly moreParts?: Readonly<Record<string, string>>;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;

const relationshipList = (list: readonly string[]): string =>
  `<Relationships xmlns="${packageNamespace}/relationships">${list.join("")}</Relationships>`;

const partOf = (sheet: DrawnSheet, index: number): string => sheet.part ?? `worksheets/sheet${String(index + 1)}.xml`;

/** The text parts of an .xlsx package, by path, for tests that break one of them. */
export function partsOf(workbook: DrawnWorkbook): Record<string, string> {
  const { sheets, sharedStrings, styles, workbookXml = "", moreParts = {} } = workbook;
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}"${state ? ` state="${state}"` : ""} r:id="rId${String(index + 1)}"/>`,
  );
  const links = sheets.map((sheet, index) =>
    relationship(`rId${String(index + 1)}`, sheet.type ?? "worksheet", partOf(sheet, index)),
  );
  if (sharedStrings) links.push(relationship("rId901", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) links.push(relationship("rId902", "styles", "styles.xml"));
  return {
    "[Content_Types].xml": `<Types xmlns="${packageNamespace}/content-types"/>`,
    "_rels/.rels": relationshipList([relationship("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}">${workbookXml}<sheets>${sheetList.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipList(links),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/${partOf(sheet, index)}`,
        `<worksheet xmlns="${spreadsheet}">${sheet.xml}</worksheet>`,
      ]),
    ),
    ...(sharedStrings
      ? {
          "xl/sharedStrings.xml": `<sst xmlns="${spreadsheet}">${sharedStrings.map((item) => `<si>${item}</si>`).join("")}</sst>`,
        }
      : {}),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${spreadsheet}">${styles}</styleSheet>` }),
    ...moreParts,
  };
}

/** Zips text parts into a package. */
export const zipParts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** The bytes of an .xlsx file whose XML is given. */
export const drawWorkbook = (workbook: DrawnWorkbook): Uint8Array => zipParts(partsOf(workbook));

/** The bytes of a workbook with one sheet named 表. */
export const drawSheet = (xml: string, more: Omit<DrawnWorkbook, "sheets"> = {}): Uint8Array =>
  drawWorkbook({ ...more, sheets: [{ name: "表", xml }] });

/** The head of an OLE file whose directory names these streams, as far as a reader looks at it. */
export function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1024 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, entry) => {
    [...name].forEach((letter, index) => {
      bytes[1024 + 128 * entry + 2 * index] = letter.charCodeAt(0);
    });
  });
  return bytes;
}
