import {
  contentAt,
  emptySheet,
  numberFormatAt,
  sameContent,
  textAt,
  valueAt,
  type Content,
} from "../../src/sheet/sheet";
import { at, sheetOf } from "./sheets";

describe("reading a cell", () => {
  const sheet = sheetOf(
    [
      ["三级指标", 95],
      [{ formula: "=SUM(C1:C3)" }, ""],
    ],
    {},
    "B3",
  );

  test("counts addresses from the worksheet's corner, not from the used area's", () => {
    expect(contentAt(sheet, at("B3"))).toBe("三级指标");
    expect(valueAt(sheet, at("C3"))).toBe(95);
    expect(textAt(sheet, at("C3"))).toBe("95");
  });

  test("answers empty outside the used area and on an empty sheet", () => {
    for (const cell of ["A1", "A3", "D3", "B5", "B2"]) {
      expect(contentAt(sheet, at(cell))).toBeNull();
      expect(textAt(sheet, at(cell))).toBe("");
      expect(numberFormatAt(sheet, at(cell))).toBe("General");
    }
    expect(contentAt(emptySheet("空表"), at("A1"))).toBeNull();
  });

  test("gives the formula of a cell that has one, and an empty text as nothing", () => {
    expect(contentAt(sheet, at("B4"))).toEqual({ formula: "=SUM(C1:C3)" });
    expect(contentAt(sheet, at("C4"))).toBeNull();
  });
});

describe("contents are the same", () => {
  test.each<readonly [Content, Content]>([
    [null, ""],
    ["≥95%", "≥95%"],
    [600, 600],
    [{ formula: "=A1" }, { formula: "=A1" }],
  ])("%j and %j", (a, b) => {
    expect(sameContent(a, b)).toBe(true);
    expect(sameContent(b, a)).toBe(true);
  });

  test.each<readonly [Content, Content]>([
    [null, 0],
    [null, false],
    ["600", 600],
    ["=A1", { formula: "=A1" }],
    [{ formula: "=A1" }, { formula: "=A2" }],
    [{ formula: "=A1" }, null],
  ])("never %j and %j", (a, b) => {
    expect(sameContent(a, b)).toBe(false);
    expect(sameContent(b, a)).toBe(false);
  });
});
