import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { expectInsertion, probes } from "./placing";

const folder = join(__dirname, "../corpus");
const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const result = await readXlsx(readFileSync(join(folder, file)));
  if (result.kind !== "workbook") throw new Error(`${file} cannot be read`);
  return result.sheets;
}

describe("inserting one row of every kind into real forms", () => {
  it.each(files)("keeps %s readable, and undo restores it", async (file) => {
    const sheets = await sheetsOf(file);
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      for (const table of readTables(sheet)) {
        for (const project of table.projects) expectInsertion(sheet, table, project, probes);
      }
    }
  });

  it("has real forms to insert into", () => {
    expect(files.length).toBeGreaterThanOrEqual(13);
  });
});
