import fc from "fast-check";
import { readTables } from "../../src/table/read-tables";
import { Canvas } from "./canvas";
import { registerLayouts } from "./register-layouts";
import { writeRegister, type ExpectedProject } from "./relay-register";
import type { Source } from "./relay";
import { realSources } from "./sources";

let sources: readonly Source[] = [];
beforeAll(async () => {
  sources = await realSources();
});

const bare = (text: string | undefined): string => (text ?? "").replace(/\s/gu, "");

const wanted = (projects: readonly ExpectedProject[]): unknown =>
  projects.map(({ name, code, fen, entries }) => ({
    name,
    code,
    unit: "某市农业农村局",
    fen,
    indicators: entries.map(({ row, category, subcategory, name: indicator, value }) => [
      row,
      category,
      bare(subcategory),
      indicator,
      value,
    ]),
  }));

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

describe("real indicators in one register of many projects", () => {
  test(
    "are read project by project",
    () => {
      fc.assert(
        fc.property(
          registerLayouts,
          fc.array(fc.nat({ max: 100 }), { minLength: 2, maxLength: 4 }),
          (layout, picks) => {
            const canvas = new Canvas();
            const projects = writeRegister(
              canvas,
              picks.map((pick) => sources[pick % sources.length]).filter((each) => each !== undefined),
              layout,
            );
            const tables = readTables(canvas.sheet("登记表", layout.top, layout.left, layout.knowsMerges));
            const read = tables.flatMap((table) =>
              table.projects.map(({ projectName, projectCode, budgetUnit, totalFunding, indicators }) => ({
                name: projectName?.text,
                code: projectCode?.text,
                unit: budgetUnit?.text,
                fen: totalFunding?.fen,
                indicators: indicators.map(({ row, category, subcategory, name, targetValue }) => [
                  row,
                  category?.text,
                  subcategory?.text,
                  name.text,
                  targetValue.text,
                ]),
              })),
            );
            expect(tables.map(({ kind }) => kind)).toEqual(["register"]);
            expect(read).toEqual(wanted(projects));
          },
        ),
        { seed: 20240604, numRuns: 120 },
      );
    },
    patience,
  );
});
