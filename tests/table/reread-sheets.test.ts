import { join } from "node:path";
import fc from "fast-check";
import type { Sheet } from "../../src/sheet/sheet";
import { readSheets } from "../../src/table/reading";
import { readWorkbook } from "../../src/table/read-workbook";
import { rereadSheets } from "../../src/table/reread-sheets";
import { corpusNames, corpusSheets } from "../corpus/read-corpus";
import { Canvas } from "./canvas";
import { edits, statesOf } from "./edited-sheets";
import { registerLayouts } from "./register-layouts";
import type { Source } from "./relay";
import { writeRegister } from "./relay-register";
import { realSources } from "./sources";

const corpus = join(__dirname, "../corpus");

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

let sources: readonly Source[] = [];
let forms: readonly Sheet[] = [];
beforeAll(async () => {
  sources = await realSources();
  const workbooks = await Promise.all(corpusNames(corpus).map((name) => corpusSheets(corpus, name)));
  forms = workbooks.flat();
});

/** Reads the sheet after each edit from what was read before it, and in whole; says how often projects were shared. */
function compareReadings(sheet: Sheet, typed: Parameters<typeof statesOf>[1]): number {
  let reading = readSheets([sheet]);
  let shared = 0;
  for (const state of statesOf(sheet, typed)) {
    const now = rereadSheets(reading, [state]);
    expect(now.workbook).toEqual(readWorkbook([state]));
    const before = new Set(reading.workbook.tables.flatMap(({ projects }) => projects));
    shared += now.workbook.tables.flatMap(({ projects }) => projects).filter((project) => before.has(project)).length;
    reading = now;
  }
  return shared;
}

describe("a worksheet read again after edits", () => {
  test(
    "says what it says when read in whole: registers",
    () => {
      let shared = 0;
      fc.assert(
        fc.property(
          registerLayouts,
          fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 6 }),
          edits,
          (layout, picks, typed) => {
            const canvas = new Canvas();
            const picked = picks.map((pick) => sources[pick % sources.length]).filter((each) => each !== undefined);
            writeRegister(canvas, picked, layout);
            shared += compareReadings(canvas.sheet("登记表", layout.top, layout.left, layout.knowsMerges), typed);
          },
        ),
        { seed: 20241124, numRuns: 120 },
      );
      expect(shared).toBeGreaterThan(100);
    },
    patience,
  );

  test(
    "says what it says when read in whole: real forms",
    () => {
      fc.assert(
        fc.property(fc.nat({ max: 200 }), edits, (pick, typed) => {
          const sheet = forms[pick % forms.length];
          if (sheet) compareReadings(sheet, typed);
        }),
        { seed: 20241125, numRuns: 120 },
      );
    },
    patience,
  );
});
