import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/check/check-workbook";
import type { Finding } from "../../src/check/finding";
import { presetRuleSet } from "../../src/check/rule-set";
import { toA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import type { SetEdit } from "../../src/sheet/patch";
import type { Sheet } from "../../src/sheet/sheet";
import { readWorkbook } from "../../src/table/read-workbook";
import { readXlsx } from "../../src/xlsx/read-xlsx";

const folder = join(__dirname, "../corpus");
const workbooks = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const strict = presetRuleSet("strict");
/** Several safe fixes of one cell follow one another. */
const MOST_ROUNDS = 4;

const check = (sheets: readonly Sheet[]): readonly Finding[] => checkWorkbook(readWorkbook(sheets), strict);

const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, sheet, at }) => `${rule} ${sheet}!${toA1(at)}`);

/** The safe fixes of the findings, each cell's first. */
function safeEdits(findings: readonly Finding[], sheet: string): readonly SetEdit[] {
  const edits = new Map<string, SetEdit>();
  for (const { fix } of findings) {
    if (fix?.kind !== "safe") continue;
    for (const { field, after } of fix.replacements) {
      const cell = toA1(field.at);
      if (field.sheet === sheet && !edits.has(cell)) {
        edits.set(cell, { kind: "set", at: field.at, before: field.content, after });
      }
    }
  }
  return [...edits.values()];
}

function repaired(sheets: readonly Sheet[]): readonly Sheet[] {
  let current = sheets;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const findings = check(current);
    current = current.map((sheet) => {
      const result = applyPatch(sheet, { sheet: sheet.name, edits: safeEdits(findings, sheet.name) });
      if (result.kind === "stale")
        throw new Error(`a fix does not know what stands in ${result.cells.map(toA1).join()}`);
      return result.sheet;
    });
  }
  return current;
}

describe("all safe fixes together", () => {
  test.each(workbooks)("leave nothing safe to fix in %s, and make no new finding", async (name) => {
    const result = await readXlsx(readFileSync(join(folder, name)));
    if (result.kind !== "workbook") throw new Error(result.reason);
    const before = check(result.sheets);
    const after = check(repaired(result.sheets));
    expect(places(after.filter(({ fix }) => fix?.kind === "safe"))).toEqual([]);
    const known = new Set(places(before));
    expect(places(after).filter((place) => !known.has(place))).toEqual([]);
  });

  test("have something to fix in the corpus", async () => {
    const counts = await Promise.all(
      workbooks.map(async (name) => {
        const result = await readXlsx(readFileSync(join(folder, name)));
        return result.kind === "workbook" ? check(result.sheets).filter(({ fix }) => fix?.kind === "safe").length : 0;
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });
});
