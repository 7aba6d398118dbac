import { typed } from "../../../src/workbench/spreadsheet/entry";

const text = (content: string): unknown => ({ kind: "text", text: content });

describe("what Excel makes of a typed text", () => {
  test.each([
    ["≥95%"],
    ["12月31日之前"],
    ["100万元"],
    ["2024.12.31"],
    ["1.5.3"],
    ["12月"],
    ["持续激发"],
    ["-"],
    ["  "],
    ["5/0 1"],
  ])("“%s” stays text", (content) => {
    expect(typed(content, "General")).toEqual(text(content));
  });

  test.each([
    ["95%", 0.95, "0%"],
    ["0.10%", 0.001, "0.00%"],
    ["￥1,200", 1200, "¥#,##0"],
    ["(5)", -5, undefined],
    [" 12 ", 12, undefined],
    ["007", 7, undefined],
    ["1e3", 1000, "0.00E+00"],
    ["2024-12-31", 45657, "yyyy-mm-dd"],
    ["2024年12月31日", 45657, 'yyyy"年"m"月"d"日"'],
    ["2024年12月", 45627, 'yyyy"年"m"月"'],
    ["12:30", 12.5 / 24, "hh:mm"],
    ["1 1/2", 1.5, "# ?/?"],
    ["130804199001011234", 130804199001011000, undefined],
  ])("“%s” becomes a number", (content, number, numberFormat) => {
    const entry = typed(content, "General");
    expect(entry).toEqual({
      kind: "number",
      number: expect.closeTo(number, 10) as number,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  });

  test("a month and a day become a date of this year", () => {
    const entry = typed("12月31日", "General");
    expect(entry).toMatchObject({ kind: "number", numberFormat: 'm"月"d"日"' });
  });

  test.each([
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["+A1", "=+A1"],
    ["-(1+2)", "=-(1+2)"],
    ["-无", "=-无"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("“%s” becomes a formula", (content, formula) => {
    expect(typed(content, "General")).toEqual({ kind: "formula", formula });
  });

  test("a truth value is one in any case", () => {
    expect(typed("true", "General")).toEqual({ kind: "boolean", boolean: true });
  });

  test("behind an apostrophe everything is text, without the apostrophe", () => {
    expect(typed("'=1+1", "General")).toEqual(text("=1+1"));
    expect(typed("''引号'", "General")).toEqual(text("'引号'"));
  });

  test("in a cell formatted as text everything is text", () => {
    expect(typed("95%", "@")).toEqual(text("95%"));
    expect(typed("=1+1", "@")).toEqual(text("=1+1"));
  });

  test("nothing empties the cell", () => {
    expect(typed("", "General")).toEqual({ kind: "empty" });
  });
});
