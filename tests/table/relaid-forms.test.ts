import fc from "fast-check";
import { readTables } from "../../src/table/read-tables";
import { Canvas } from "./canvas";
import { writeTable, type Expected, type Layout, type Source } from "./relay";
import { realSources } from "./sources";

const layouts: fc.Arbitrary<Layout> = fc.record({
  top: fc.integer({ min: 0, max: 6 }),
  left: fc.integer({ min: 0, max: 4 }),
  levels: fc.constantFrom("merge", "blank", "repeat", "outline"),
  dropsCategory: fc.boolean(),
  splitsValue: fc.boolean(),
  groupsValue: fc.constantFrom("none", "merged", "unmerged"),
  headers: fc.constantFrom("chinese", "synonyms", "english"),
  hasSideLabel: fc.boolean(),
  scoresLevels: fc.boolean(),
  hasTitle: fc.boolean(),
  hasNotes: fc.boolean(),
  hasTotal: fc.boolean(),
  repeatsHeader: fc.boolean(),
  looksFilled: fc.boolean(),
  hidesRow: fc.boolean(),
  knowsMerges: fc.boolean(),
  extras: fc.uniqueArray(fc.constantFrom("weight", "description", "basis", "actual", "remark", "sequence"), { maxLength: 4 }),
  order: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 10 }),
  synonym: fc.nat({ max: 40 }),
});

interface Row {
  readonly row: number;
  readonly category: string | undefined;
  readonly subcategory: string | undefined;
  readonly name: string;
  readonly value: string;
}

const bare = (text: string): string => text.replace(/\s/gu, "");

function wanted(expected: readonly Expected[], layout: Layout): readonly Row[] {
  const lacksCategory = layout.dropsCategory && layout.levels !== "outline";
  return expected.map(({ row, category, subcategory, name, value }) => ({
    row,
    category: lacksCategory ? undefined : bare(category),
    subcategory: bare(subcategory),
    name,
    value,
  }));
}

const readRows = (sheet: Parameters<typeof readTables>[0]): readonly (readonly Row[])[] =>
  readTables(sheet).map(({ projects }) =>
    projects.flatMap(({ indicators }) =>
      indicators.map(({ row, category, subcategory, name, targetValue }) => ({
        row,
        category: category?.text,
        subcategory: subcategory?.text,
        name: name.text,
        value: targetValue.text,
      })),
    ),
  );

let sources: readonly Source[] = [];
beforeAll(async () => {
  sources = await realSources();
});

const source = (at: number): Source => {
  const found = sources[at % sources.length];
  if (!found) throw new Error("no source");
  return found;
};

describe("real indicators laid out anew", () => {
  test("come from all the real forms", () => {
    expect(sources.length).toBeGreaterThan(15);
  });

  test("are read the same, whatever the layout", () => {
    fc.assert(
      fc.property(layouts, fc.nat({ max: 100 }), (layout, at) => {
        const canvas = new Canvas();
        const { expected } = writeTable(canvas, source(at), layout, layout.top, layout.left);
        const sheet = canvas.sheet("表", layout.top, layout.left, layout.knowsMerges);
        expect(readRows(sheet)).toEqual([wanted(expected, layout)]);
      }),
      { seed: 20240601, numRuns: 400 },
    );
  });
});
