import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectTables } from "../../src/cli/inspect";
import type { Sheet } from "../../src/sheet/sheet";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { agreementOf, type Agreement, type Inspected, type Truth } from "./agreement";

const truthEnding = ".truth.json";

/** The names of the corpus workbooks that have a truth file, without ending. */
export const corpusNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(truthEnding))
    .map((file) => file.slice(0, -truthEnding.length))
    .sort();

/** The sheets of one corpus workbook. */
export async function corpusSheets(folder: string, name: string): Promise<readonly Sheet[]> {
  const result = await readXlsx(new Uint8Array(readFileSync(join(folder, `${name}.xlsx`))));
  if (result.kind === "unreadable") throw new Error(`${name}.xlsx: ${result.reason}`);
  return result.sheets;
}

/** Reads one corpus workbook and compares the reading with its truth file. */
export async function corpusAgreement(folder: string, name: string): Promise<Agreement> {
  const sheets = await corpusSheets(folder, name);
  // Both come out of JSON: what inspect prints, and a truth file whose schema the corpus fixes.
  const inspected = JSON.parse(JSON.stringify(inspectTables(name, sheets))) as Inspected;
  const truth = JSON.parse(readFileSync(join(folder, name + truthEnding), "utf8")) as Truth;
  return agreementOf(inspected, truth);
}
