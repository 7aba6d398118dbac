import fc from "fast-check";
import { bytesOfStep, smallSteps, writePlan, type Step } from "../../src/host/write-plan";
import type { Content } from "../../src/sheet/sheet";
import type { Edit } from "../../src/sheet/patch";
import { areaAt, at } from "../sheet/sheets";

const set = (a1: string, after: Content): Edit => ({ kind: "set", at: at(a1), before: null, after });

const plan = (...edits: readonly Edit[]): readonly Step[] =>
  writePlan({ sheet: "目标表", edits }, [areaAt("A2:A4")], { left: 0, right: 3 });

test("neighbouring cells are written as one block, texts behind an apostrophe", () => {
  expect(plan(set("B2", "≥95%"), set("C2", 20), set("B3", null), set("C3", true))).toEqual([
    {
      kind: "put",
      area: areaAt("B2:C3"),
      holds: "values",
      rows: [
        ["'≥95%", 20],
        ["", true],
      ],
    },
  ]);
});

test("formulas are written after the values, and of a cell that is set twice the last content", () => {
  expect(plan(set("B2", { formula: "=SUM(B3:B4)" }), set("B3", 1), set("B4", 2), set("B4", 3))).toEqual([
    { kind: "put", area: areaAt("B3:B4"), holds: "values", rows: [[1], [3]] },
    { kind: "put", area: areaAt("B2"), holds: "formulas", rows: [["=SUM(B3:B4)"]] },
  ]);
});

test("what comes before a change of the rows is written before it", () => {
  const kinds = plan(set("B2", 1), { kind: "delete-rows", row: 5, count: 1, like: 4 }, set("B3", 2), {
    kind: "merge",
    area: areaAt("B2:B3"),
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(["put", "delete-rows", "put", "merge"]);
});

test("inserted rows copy formats beside the merged areas that grow, from the row's new place", () => {
  const [, inside] = plan({ kind: "insert-rows", row: 2, count: 2, like: 3 });
  expect(inside).toEqual({
    kind: "dress-rows",
    row: 2,
    count: 2,
    like: 5,
    likeBefore: 3,
    copies: [{ left: 1, right: 3 }],
  });
  const [, below] = plan({ kind: "insert-rows", row: 4, count: 1, like: 3 });
  expect(below).toMatchObject({ like: 3, likeBefore: 3, copies: [{ left: 0, right: 3 }] });
});

test("merged areas are followed from step to step", () => {
  const steps = plan(
    { kind: "unmerge", area: areaAt("A2:A4") },
    { kind: "insert-rows", row: 2, count: 1, like: 2 },
    { kind: "insert-rows", row: 2, count: 1, like: 2 },
  );
  expect(steps[2]).toMatchObject({ copies: [{ left: 0, right: 3 }], likeBefore: 2 });
  expect(steps[4]).toMatchObject({ likeBefore: null });
});

test("without knowing the merged areas no formats are copied", () => {
  const edits: readonly Edit[] = [{ kind: "insert-rows", row: 2, count: 1, like: 3 }];
  expect(writePlan({ sheet: "目标表", edits }, null, { left: 0, right: 3 })).toEqual([
    { kind: "insert-rows", row: 2, count: 1 },
    { kind: "dress-rows", row: 2, count: 1, like: 4, likeBefore: 3, copies: [] },
  ]);
});

test("blocks are divided into small ones, with the same contents in the same order", () => {
  const texts = fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 300, max: 2_000 }), (contents, limit) => {
      const steps = plan(
        ...contents.flatMap((text, row) => [set(`B${row + 1}`, `甲${text}`), set(`D${2 * row + 1}`, `乙${text}`)]),
      );
      const small = smallSteps(steps, limit);
      const inputs = (list: readonly Step[]): unknown =>
        list.flatMap((step) => (step.kind === "put" ? step.rows.flat() : []));
      expect(inputs(small)).toEqual(inputs(steps));
      for (const step of small) expect(bytesOfStep(step)).toBeLessThanOrEqual(limit + 500);
    }),
  );
});
