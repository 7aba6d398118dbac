import fc from "fast-check";
import { Canvas } from "./canvas";
import { layouts } from "./layouts";
import { readRows, wantedRows } from "./read-rows";
import { widthOf, writeTable, type Source } from "./relay";
import { realSources } from "./sources";

let sources: readonly Source[] = [];
beforeAll(async () => {
  sources = await realSources();
});

const source = (at: number): Source => {
  const found = sources[at % sources.length];
  if (!found) throw new Error("no source");
  return found;
};

/** Milliseconds: the property tests share the machine with others. */
const patience = 60_000;

describe("real indicators laid out anew", () => {
  test("come from all the real forms", () => {
    expect(sources.length).toBeGreaterThan(15);
  });

  test(
    "are read the same, whatever the layout",
    () => {
      fc.assert(
        fc.property(layouts, fc.nat({ max: 100 }), (layout, at) => {
          const canvas = new Canvas();
          const { expected } = writeTable(canvas, source(at), layout, layout.top, layout.left);
          const sheet = canvas.sheet("表", layout.top, layout.left, layout.knowsMerges);
          expect(readRows(sheet)).toEqual([wantedRows(expected, layout)]);
        }),
        { seed: 20240601, numRuns: 200 },
      );
    },
    patience,
  );

  test(
    "are read the same in forms one below the other",
    () => {
      fc.assert(
        fc.property(layouts, fc.nat({ max: 100 }), fc.integer({ min: 0, max: 3 }), (layout, at, gap) => {
          const canvas = new Canvas();
          const form = { ...layout, hasTitle: true };
          const first = writeTable(canvas, source(at), form, layout.top, layout.left);
          const second = writeTable(canvas, source(at + 1), form, first.below + gap, layout.left);
          const sheet = canvas.sheet("表", layout.top, layout.left, layout.knowsMerges);
          expect(readRows(sheet)).toEqual([wantedRows(first.expected, form), wantedRows(second.expected, form)]);
        }),
        { seed: 20240602, numRuns: 120 },
      );
    },
    patience,
  );

  test(
    "are read the same in two forms side by side",
    () => {
      fc.assert(
        fc.property(
          layouts,
          fc.nat({ max: 100 }),
          fc.integer({ min: 1, max: 2 }),
          fc.integer({ min: 0, max: 3 }),
          (layout, at, gap, lower) => {
            const canvas = new Canvas();
            const first = writeTable(canvas, source(at), layout, layout.top, layout.left);
            const second = writeTable(
              canvas,
              source(at + 1),
              layout,
              layout.top + lower,
              layout.left + widthOf(layout) + gap,
            );
            const sheet = canvas.sheet("表", layout.top, layout.left, layout.knowsMerges);
            expect(readRows(sheet)).toEqual([wantedRows(first.expected, layout), wantedRows(second.expected, layout)]);
          },
        ),
        { seed: 20240603, numRuns: 200 },
      );
    },
    patience,
  );
});
