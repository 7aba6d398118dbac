import { summarize } from "../../src/summary/summarize";
import { summaryText, widthOf } from "../../src/summary/summary-text";
import { readWorkbook } from "../../src/table/read-workbook";
import { seedSheets } from "../library/seed-tables";

describe("the summary as text", () => {
  const text = summaryText(summarize(readWorkbook(seedSheets)));

  it("aligns every column, Chinese characters counting twice", () => {
    const start = text.indexOf("项目名称");
    const [header = "", ...rows] = text.slice(start, text.indexOf("\n\n", start)).split("\n");
    expect(rows).toHaveLength(4);
    const edge = widthOf(header.slice(0, header.indexOf("预算数"))) + widthOf("预算数");
    for (const row of rows) {
      const amount = /\d+\.\d\d/.exec(row);
      expect(widthOf(row.slice(0, (amount?.index ?? 0) + (amount?.[0].length ?? 0)))).toBe(edge);
    }
  });

  it("shows amounts with two decimals, and more where two would round", () => {
    expect(text).toContain("693.50");
    expect(text).toContain("173.375");
    expect(text).toContain("4.50");
  });

  it("knows which characters are wide", () => {
    expect(widthOf("预算数")).toBe(6);
    expect(widthOf("“A1”，")).toBe(6);
  });
});
