import { asExpected, partialSheet } from "../../src/host/partial-sheet";
import { needsOf } from "../../src/host/patch-needs";
import { contentAt } from "../../src/sheet/sheet";
import { areaAt, at, sheetOf } from "../sheet/sheets";
import { set } from "./goal-sheet";

const THIRD = 0.1 + 0.2;

test("a partial sheet knows what was read, wherever it lies, and nothing between", () => {
  const piece = (a1: string, value: string) => ({
    area: areaAt(a1),
    values: [[value]],
    formulas: [[null]],
    numberFormats: [["@"]],
  });
  const sheet = partialSheet("目标表", [piece("D9", "右下"), piece("B2", "左上")], null);
  expect(sheet.used).toEqual(areaAt("B2:D9"));
  expect(["B2", "D9", "C5", "A1"].map((cell) => contentAt(sheet, at(cell)))).toEqual(["左上", "右下", null, null]);
});

describe("what a cell is expected to hold", () => {
  test("is what the patch wrote, where the spreadsheet keeps it a little differently", () => {
    const kept = sheetOf([[0.3, "20", "=SUM(A1:A2)", "20"]], { numberFormats: [["General", "@", "@", "General"]] });
    const edits = [set("A1", THIRD, 1), set("B1", 20, 1), set("C1", { formula: "=SUM(A1:A2)" }, 1), set("D1", 20, 1)];
    const expected = asExpected(kept, { sheet: "目标表", edits });
    expect(["A1", "B1", "C1", "D1"].map((cell) => contentAt(expected, at(cell)))).toEqual([
      THIRD,
      20,
      { formula: "=SUM(A1:A2)" },
      "20",
    ]);
  });

  test("is what the patch expects of it first", () => {
    const edits = [set("A1", 0.3, THIRD), set("A1", THIRD, 5)];
    expect(contentAt(asExpected(sheetOf([[0.3]]), { sheet: "目标表", edits }), at("A1"))).toBe(0.3);
  });

  test("is looked for where it was before rows were inserted", () => {
    const edits = [{ kind: "insert-rows", row: 0, count: 2, like: 0 } as const, set("A3", THIRD, 1)];
    expect(contentAt(asExpected(sheetOf([[0.3]]), { sheet: "目标表", edits }), at("A1"))).toBe(THIRD);
  });
});

test("a patch of contents needs its cells, one that moves rows everything around them as they were before", () => {
  expect(needsOf({ sheet: "目标表", edits: [set("B2", null, 1), set("D9", null, 1), set("B2", 1, 2)] })).toEqual({
    cells: [at("B2"), at("D9")],
    rows: null,
    likes: [],
  });
  const edits = [
    set("A2", null, 1),
    { kind: "insert-rows", row: 4, count: 3, like: 5 } as const,
    set("B6", null, "在新行"),
    set("B12", "原在第 9 行", null),
  ];
  expect(needsOf({ sheet: "目标表", edits })).toEqual({
    cells: [at("A2"), at("B9")],
    rows: { top: 1, bottom: 8 },
    likes: [5],
  });
});
