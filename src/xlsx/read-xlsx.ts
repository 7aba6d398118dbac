import type { Sheet } from "../sheet/sheet";
import type { WorkbookParts } from "./cell-content";
import { readKeptSettings } from "./kept-settings";
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from "./limits";
import { readNumberFormats } from "./number-formats";
import { openPackage, type PackageParts } from "./package-parts";
import { relationshipsOf, type Relationship } from "./relationships";
import { readSharedStrings } from "./string-item";
import { toSheet } from "./to-sheet";
import { UnreadableFile, type UnreadableReason } from "./unreadable-file";
import { readWorkbookPart, type ListedSheet } from "./workbook-part";
import { readWorksheetPart } from "./worksheet-part";

/** A workbook's worksheets in tab order, chart sheets left out; or why there are none to be had. */
export type XlsxResult =
  | {
      readonly kind: "workbook";
      readonly sheets: readonly Sheet[];
      /** The worksheet that is in front when the file is opened; "" when the workbook has no worksheet. */
      readonly activeSheet: string;
      /** The texts that add-ins keep in the workbook, by key. */
      readonly settings: ReadonlyMap<string, string>;
    }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** An OLE file is a workbook with a password around it, one of Excel 97–2003, or something else of that age. */
function oleReason(bytes: Uint8Array): UnreadableReason {
  const names = new TextDecoder("utf-16le").decode(bytes);
  if (names.includes("EncryptedPackage")) return "password-protected";
  return names.includes("Book") || names.includes("Workbook") ? "old-format" : "not-a-workbook";
}

function requirePackage(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES)
    throw new UnreadableFile("too-large", `the file has ${String(bytes.length)} bytes`);
  if (bytes.length === 0) throw new UnreadableFile("damaged", "the file is empty");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(oleReason(bytes), "an OLE file");
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile("not-a-workbook", "the file is no zip package");
}

function workbookPath(parts: PackageParts): string {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument");
  const path = main?.path ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw new UnreadableFile("old-format", "a binary workbook");
  if (!parts.has(path)) throw new UnreadableFile("not-a-workbook", "the package has no workbook part");
  return path;
}

function requireReasonableSize(parts: PackageParts, paths: readonly string[]): void {
  const size = paths.reduce((sum, path) => sum + parts.size(path), 0);
  if (size > MAX_UNPACKED_BYTES) throw new UnreadableFile("too-large", `the parts unpack to ${String(size)} bytes`);
}

interface SheetPlace {
  readonly listed: ListedSheet;
  readonly path: string;
}

function worksheetsOf(listed: readonly ListedSheet[], relationships: readonly Relationship[]): readonly SheetPlace[] {
  const paths = new Map(relationships.filter(({ type }) => type === "worksheet").map(({ id, path }) => [id, path]));
  return listed.flatMap((sheet) => {
    const path = paths.get(sheet.relationship);
    return path === undefined ? [] : [{ listed: sheet, path }];
  });
}

function activeSheetOf(sheets: readonly Sheet[], front: ListedSheet | undefined): string {
  const active = sheets.find(({ name }) => name === front?.name);
  return (active ?? sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0])?.name ?? "";
}

function readWorkbook(bytes: Uint8Array): XlsxResult {
  requirePackage(bytes);
  const parts = openPackage(bytes);
  const main = workbookPath(parts);
  const relationships = relationshipsOf(parts, main);
  const pathOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && parts.has(relationship.path))?.path;
  const strings = pathOf("sharedStrings");
  const styles = pathOf("styles");
  requireReasonableSize(parts, [main, strings ?? "", styles ?? ""]);
  const { sheets: listed, active, isDate1904 } = readWorkbookPart(parts.text(main));
  const places = worksheetsOf(listed, relationships);
  requireReasonableSize(parts, [strings ?? "", ...places.map(({ path }) => path)]);
  const common: WorkbookParts = {
    sharedStrings: strings === undefined ? [] : readSharedStrings(parts.text(strings)),
    numberFormats: styles === undefined ? [] : readNumberFormats(parts.text(styles)),
    isDate1904,
  };
  const sheets = places.map(({ listed: { name, visibility }, path }) =>
    toSheet(name, visibility, readWorksheetPart(parts.text(path)), common),
  );
  return {
    kind: "workbook",
    sheets,
    activeSheet: activeSheetOf(sheets, listed[active]),
    settings: readKeptSettings(parts),
  };
}

/** Reads the bytes of an .xlsx file. Never rejects for what is in them. */
export function readXlsx(bytes: Uint8Array): Promise<XlsxResult> {
  try {
    return Promise.resolve(readWorkbook(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) return Promise.resolve({ kind: "unreadable", reason: error.reason });
    throw error;
  }
}
