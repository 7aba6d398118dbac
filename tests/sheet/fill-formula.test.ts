import { fillFormula } from "../../src/sheet/fill-formula";
import { referencesIn } from "../../src/sheet/formula-references";

describe("a formula that is filled down", () => {
  test.each([
    ["=E3/D3", 1, "=E4/D4"],
    ["=E3/D3", -2, "=E1/D1"],
    ["=H8/SUM(H$8:H$15)", 3, "=H11/SUM(H$8:H$15)"],
    ["=SUM(H$8:H8)", 1, "=SUM(H$8:H9)"],
    ["=$B3*'2024年'!C3+汇总!$D$4", 1, "=$B4*'2024年'!C4+汇总!$D$4"],
    ["=SUM(5:7)", 2, "=SUM(7:9)"],
    ["=A1+B2", -1, "=#REF!+B1"],
    ["=B1048576", 1, "=#REF!"],
  ])("%s, %i rows on, reads %s", (formula, rows, expected) => {
    expect(fillFormula(formula, rows)).toBe(expected);
  });

  test.each(['="A1"&LOG10(100)', "=ROW()-2", "=税率5+表1[金额]", "=[1]Sheet1!B5", "=[预算.xlsx]汇总!$B5"])(
    "%s stays as it is",
    (formula) => {
      expect(fillFormula(formula, 1)).toBe(formula);
    },
  );
});

describe("the references of a formula", () => {
  it("come with their worksheet, from left to right", () => {
    expect(referencesIn("=SUM(B$3:C9)*'It''s'!A5")).toEqual([
      {
        sheet: null,
        first: { column: "B", row: 2, isFixed: true },
        last: { column: "C", row: 8, isFixed: false },
      },
      { sheet: "It's", first: { column: "A", row: 4, isFixed: false }, last: null },
    ]);
  });
});
