import { moveFormula } from "../../src/sheet/move-formula";
import { rowsDeleted, rowsInserted } from "../../src/sheet/move-rows";

const insert = (formula: string, row: number, count = 1): string =>
  moveFormula(formula, "汇总", "汇总", rowsInserted(row - 1, count));

const remove = (formula: string, row: number, count = 1): string =>
  moveFormula(formula, "汇总", "汇总", rowsDeleted(row - 1, count));

describe("when rows are inserted", () => {
  test.each([
    ["=B5", 3, "=B6"],
    ["=B5", 5, "=B6"],
    ["=B5", 6, "=B5"],
    ["=$B$5+b5", 1, "=$B$6+b6"],
    ["=SUM(B4:B8)", 6, "=SUM(B4:B9)"],
    ["=SUM(B4:B8)", 8, "=SUM(B4:B9)"],
    ["=SUM(B4:B8)", 9, "=SUM(B4:B8)"],
    ["=SUM(B4:B8)", 4, "=SUM(B5:B9)"],
    ["=SUM(B8:B4)", 6, "=SUM(B9:B4)"],
    ["=SUM(5:7,$A$1)", 6, "=SUM(5:8,$A$1)"],
    ["=SUM(A4:A8)/COUNT(A4:A8)", 5, "=SUM(A4:A9)/COUNT(A4:A9)"],
  ])("%s with a row above row %i becomes %s", (formula, row, expected) => {
    expect(insert(formula, row)).toBe(expected);
  });

  test.each([
    '=IF(B1="第5行A5",1,LOG10(100))',
    "=SUM(产业引导!B5)",
    "=SUM('第1季度'!B5:B9)",
    "=税率5+ABC12345678+表1[金额]",
    "=B5x+XA5B",
    "=OFFSET(B1,5,7)",
  ])("%s stays as it is", (formula) => {
    expect(insert(formula, 2)).toBe(formula);
  });

  test("a reference that names the sheet itself moves, quoted or not, in whatever case", () => {
    expect(insert("=汇总!B5+'汇总'!C5:C9", 5)).toBe("=汇总!B6+'汇总'!C6:C10");
    expect(moveFormula("=Sheet1!B5", "其他", "sheet1", rowsInserted(0, 2))).toBe("=Sheet1!B7");
    expect(moveFormula("=B5", "其他", "sheet1", rowsInserted(0, 2))).toBe("=B5");
    expect(moveFormula("='It''s'!B5", "其他", "It's", rowsInserted(0, 1))).toBe("='It''s'!B6");
  });
});

describe("when rows are deleted", () => {
  test.each([
    ["=B5", 3, 1, "=B4"],
    ["=B5", 5, 1, "=#REF!"],
    ["=SUM(B4:B8)", 5, 2, "=SUM(B4:B6)"],
    ["=SUM(B4:B8)", 4, 1, "=SUM(B4:B7)"],
    ["=SUM(B4:B8)", 8, 3, "=SUM(B4:B7)"],
    ["=SUM(B4:B8)", 3, 9, "=SUM(#REF!)"],
  ])("%s without row %i and the %i − 1 below becomes %s", (formula, row, count, expected) => {
    expect(remove(formula, row, count)).toBe(expected);
  });
});

test("a formula of many unfinished quotes is read in no time", () => {
  const formula = `=${'"'.repeat(4_001)}${"'".repeat(4_001)}A1`;
  const start = performance.now();
  insert(formula, 1);
  expect(performance.now() - start).toBeLessThan(1_000);
});
