import { areaToA1, toA1 } from "../../src/sheet/address";
import { applyPatch, type ApplyResult } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Edit, SetEdit } from "../../src/sheet/patch";
import { contentAt, emptySheet, numberFormatAt, textAt, type Content, type Sheet } from "../../src/sheet/sheet";
import { areaAt, at, cellsOf, sheetOf } from "./sheets";

const set = (a1: string, before: Content, after: Content): SetEdit => ({ kind: "set", at: at(a1), before, after });

const apply = (sheet: Sheet, ...edits: readonly Edit[]): ApplyResult => applyPatch(sheet, { sheet: sheet.name, edits });

function applied(sheet: Sheet, ...edits: readonly Edit[]): Sheet {
  const result = apply(sheet, ...edits);
  if (result.kind === "stale") throw new Error(`stale: ${result.cells.map(toA1).join()}`);
  return result.sheet;
}

function staleCells(sheet: Sheet, ...edits: readonly Edit[]): readonly string[] {
  const result = apply(sheet, ...edits);
  if (result.kind === "applied") throw new Error("applied");
  return result.cells.map(toA1);
}

const contents = (sheet: Sheet): Readonly<Record<string, Content>> =>
  Object.fromEntries(Object.entries(cellsOf(sheet)).map(([cell, [content]]) => [cell, content]));

const goals = sheetOf(
  [
    ["产出指标", "数量指标", "设置产业引导项目数", "≥1个"],
    [null, null, "扶持企业数", "≥6家"],
    ["效益指标", "社会效益指标", "带动就业人数", "≥200人次"],
  ],
  { merges: [areaAt("A1:A2"), areaAt("B1:B2")], hiddenRows: [2] },
);

describe("replacing contents", () => {
  test("changes the cell and nothing else", () => {
    const after = applied(goals, set("D2", "≥6家", "≥8家"));
    expect(cellsOf(after)).toEqual({ ...cellsOf(goals), D2: ["≥8家", "General"] });
    expect(textAt(after, at("D2"))).toBe("≥8家");
    expect(after.merges).toEqual(goals.merges);
  });

  test("shows a number as the given display makes it, in the cell's own format", () => {
    const amounts = sheetOf([[600]], { numberFormats: [["0.00"]] });
    const edits = [set("A1", 600, 25.5)];
    const result = applyPatch(
      amounts,
      { sheet: "绩效目标", edits },
      (value, format) => `${String(value)} as ${format}`,
    );
    expect(result.kind === "applied" && textAt(result.sheet, at("A1"))).toBe("25.5 as 0.00");
  });

  test("takes a text for a text, a formula only when it is said to be one", () => {
    const after = applied(goals, set("D1", "≥1个", "=1+1"), set("D2", "≥6家", { formula: "=SUM(E1:E2)" }));
    expect(contentAt(after, at("D1"))).toBe("=1+1");
    expect(contentAt(after, at("D2"))).toEqual({ formula: "=SUM(E1:E2)" });
  });

  test("reaches cells outside the used area in every direction", () => {
    const inside = sheetOf([["指标值"]], {}, "C3");
    const after = applied(inside, set("A1", null, "左上"), set("E9", null, "右下"), set("D2", null, true));
    expect(contents(after)).toEqual({ A1: "左上", C3: "指标值", D2: true, E9: "右下" });
  });

  test("fills an empty sheet", () => {
    const after = applied(emptySheet("汇总"), set("B2", null, 693.5));
    expect(after.used).toEqual(areaAt("B2"));
    expect(contents(after)).toEqual({ B2: 693.5 });
  });

  test("counts an empty text as nothing", () => {
    expect(contents(applied(goals, set("D1", "≥1个", ""), set("D1", "", "≥2个"))).D1).toBe("≥2个");
    expect(staleCells(goals, set("E1", "有", ""))).toEqual(["E1"]);
  });
});

test("nothing is written where a merged area hides it", () => {
  expect(staleCells(goals, set("A2", null, "产出指标"))).toEqual(["A2"]);
  expect(applied(goals, set("A2", null, null))).toEqual(goals);
});

describe("a stale patch", () => {
  test("is refused with every cell that is not as expected, and only those", () => {
    expect(staleCells(goals, set("D1", "≥2个", null), set("D2", "≥6家", null), set("F7", "x", null))).toEqual([
      "D1",
      "F7",
    ]);
  });

  test("is checked step by step, against what the steps before left", () => {
    expect(applied(goals, set("D1", "≥1个", "≥2个"), set("D1", "≥2个", "≥3个"))).toBeDefined();
    expect(staleCells(goals, set("D1", "≥1个", "≥2个"), set("D1", "≥1个", "≥3个"))).toEqual(["D1"]);
  });

  test("names cells by their place before the patch", () => {
    const insert: Edit = { kind: "insert-rows", row: 1, count: 3, like: 1 };
    expect(staleCells(goals, insert, set("D6", "≥100人次", null))).toEqual(["D3"]);
  });
});

describe("inserting rows", () => {
  test("shifts contents, hidden rows and merged areas below, and grows those around", () => {
    const after = applied(goals, { kind: "insert-rows", row: 1, count: 2, like: 1 });
    expect(contents(after)).toEqual({
      A1: "产出指标",
      B1: "数量指标",
      C1: "设置产业引导项目数",
      D1: "≥1个",
      C4: "扶持企业数",
      D4: "≥6家",
      A5: "效益指标",
      B5: "社会效益指标",
      C5: "带动就业人数",
      D5: "≥200人次",
    });
    expect(after.merges?.map(areaToA1)).toEqual(["A1:A4", "B1:B4"]);
    expect(after.hiddenRows).toEqual([4]);
  });

  test("leaves a merged area alone that ends right above, and moves one that begins right there", () => {
    const ends = applied(goals, { kind: "insert-rows", row: 2, count: 1, like: 1 });
    expect(ends.merges?.map(areaToA1)).toEqual(["A1:A2", "B1:B2"]);
    const begins = applied(goals, { kind: "insert-rows", row: 0, count: 1, like: 0 });
    expect(begins.merges?.map(areaToA1)).toEqual(["A2:A3", "B2:B3"]);
  });

  test("gives the new rows the number formats of the row they are to be like", () => {
    const formats = [
      ["@", "0.00%"],
      ["General", "0.00"],
    ];
    const sheet = sheetOf(
      [
        ["数量", 0.5],
        ["金额", 600],
      ],
      { numberFormats: formats },
    );
    const after = applied(
      sheet,
      { kind: "insert-rows", row: 1, count: 1, like: 1 },
      { kind: "insert-rows", row: 3, count: 1, like: 0 },
    );
    expect(["B2", "B3", "A4", "B4"].map((cell) => numberFormatAt(after, at(cell)))).toEqual([
      "0.00",
      "0.00",
      "@",
      "0.00%",
    ]);
  });

  test("moves a sheet that begins further down as a whole", () => {
    const lower = sheetOf([["指标值"]], {}, "B5");
    expect(contents(applied(lower, { kind: "insert-rows", row: 1, count: 2, like: 4 }))).toEqual({ B7: "指标值" });
    expect(contents(applied(lower, { kind: "insert-rows", row: 9, count: 2, like: 4 }))).toEqual({ B5: "指标值" });
  });

  test("moves the references of the sheet's formulas", () => {
    const sums = sheetOf([[1], [2], [{ formula: "=SUM(A1:A2)" }], [{ formula: "=产业!A2+A3" }]]);
    const after = applied(sums, { kind: "insert-rows", row: 1, count: 1, like: 1 });
    expect(contents(after)).toEqual({ A1: 1, A3: 2, A4: { formula: "=SUM(A1:A3)" }, A5: { formula: "=产业!A2+A4" } });
  });
});

describe("deleting rows", () => {
  test("takes empty rows out and shrinks the merged areas around them", () => {
    const sheet = sheetOf(
      [
        ["产出指标", 1],
        [null, null],
        [null, 2],
        ["合计", { formula: "=SUM(B1:B3)" }],
      ],
      {
        merges: [areaAt("A1:A3")],
        hiddenRows: [1, 3],
      },
    );
    const after = applied(sheet, { kind: "delete-rows", row: 1, count: 1, like: 0 });
    expect(contents(after)).toEqual({ A1: "产出指标", B1: 1, B2: 2, A3: "合计", B3: { formula: "=SUM(B1:B2)" } });
    expect(after.merges?.map(areaToA1)).toEqual(["A1:A2"]);
    expect(after.hiddenRows).toEqual([2]);
  });

  test("is refused when the rows hold anything, even a formula that shows nothing", () => {
    const sheet = sheetOf([["甲"], [{ formula: '=""' }], [null]]);
    expect(staleCells(sheet, { kind: "delete-rows", row: 1, count: 2, like: 0 })).toEqual(["A2"]);
  });

  test("lets a merged area vanish whose rows all go, or that is left with one cell", () => {
    const sheet = sheetOf(
      [
        ["甲", "乙"],
        [null, null],
        [null, null],
        ["丙", "丁"],
      ],
      {
        merges: [areaAt("A2:A3"), areaAt("B1:B3")],
      },
    );
    expect(applied(sheet, { kind: "delete-rows", row: 1, count: 2, like: 0 }).merges).toEqual([]);
  });

  test("of all rows leaves an empty sheet", () => {
    const blank = sheetOf([[null], [null]]);
    expect(applied(blank, { kind: "delete-rows", row: 0, count: 2, like: 2 }).used).toBeNull();
  });
});

describe("merging", () => {
  test("is refused when it would lose content, cross another merged area or repeat one", () => {
    expect(staleCells(goals, { kind: "merge", area: areaAt("C1:D2") })).toEqual(["D1", "C2", "D2"]);
    expect(staleCells(goals, { kind: "merge", area: areaAt("A2:A5") })).toEqual(["A1", "A3"]);
    expect(staleCells(goals, { kind: "merge", area: areaAt("A1:A2") })).toEqual(["A1"]);
  });

  test("is taken back only where the merged area still is", () => {
    expect(applied(goals, { kind: "unmerge", area: areaAt("A1:A2") }).merges?.map(areaToA1)).toEqual(["B1:B2"]);
    expect(staleCells(goals, { kind: "unmerge", area: areaAt("A1:A3") })).toEqual(["A1"]);
  });

  test("of a single cell does nothing", () => {
    expect(applied(goals, { kind: "merge", area: areaAt("C1") }, { kind: "unmerge", area: areaAt("C1") })).toEqual(
      goals,
    );
  });

  test("is believed where merged areas are not known", () => {
    const unknown = { ...goals, merges: null };
    expect(applied(unknown, { kind: "unmerge", area: areaAt("A1:A3") }).merges).toBeNull();
    expect(staleCells(unknown, { kind: "merge", area: areaAt("C1:C2") })).toEqual(["C2"]);
  });
});

describe("a whole sheet", () => {
  const edits: readonly Edit[] = [
    { kind: "add-sheet" },
    { kind: "style", area: areaAt("A1:B1"), style: { bold: true, fill: "#DDEBF7" } },
    { kind: "style", area: areaAt("B2:B3"), style: { numberFormat: "0.00" } },
    set("A1", null, "项目"),
    set("B2", null, 600),
  ];

  test("is added with the number formats of its styles, also where nothing stands yet", () => {
    const added = applied(emptySheet("汇总"), ...edits);
    expect(contents(added)).toEqual({ A1: "项目", B2: 600, B3: null });
    expect(["A1", "B2", "B3"].map((cell) => numberFormatAt(added, at(cell)))).toEqual(["General", "0.00", "0.00"]);
  });

  test("is removed only when the patch empties it", () => {
    const added = applied(emptySheet("汇总"), ...edits);
    const { edits: undo } = invertPatch({ sheet: "汇总", edits });
    expect(applied(added, ...undo)).toEqual(emptySheet("汇总"));
    expect(staleCells(applied(added, set("C9", null, "批注")), ...undo)).toEqual(["C9"]);
  });
});
