import { pageOptions } from "../../src/workbench/page-options";

const SAMPLE = "../assets/samples/部门预算绩效目标.xlsx";

describe("the address of the workbench", () => {
  test("without a query opens the sample in the usual Excel", () => {
    expect(pageOptions("")).toEqual({ file: SAMPLE, excelApi: "1.14" });
  });

  test("may name a workbook of the site and a version of Excel", () => {
    const query = `?file=${encodeURIComponent("../assets/samples/a b.xlsx")}&excelApi=1.9`;
    expect(pageOptions(query)).toEqual({ file: "../assets/samples/a b.xlsx", excelApi: "1.9" });
  });

  test.each([
    ["https://example.org/a.xlsx"],
    ["//example.org/a.xlsx"],
    ["/etc/a.xlsx"],
    ["\\\\server\\a.xlsx"],
    ["javascript:alert(1)"],
    ["data:,x"],
    [""],
  ])("cannot name “%s”", (file) => {
    expect(pageOptions(`?file=${encodeURIComponent(file)}`).file).toBe(SAMPLE);
  });

  test.each([["2.0"], ["1"], ["abc"], ["1.14.1"]])("cannot ask for version %s", (version) => {
    expect(pageOptions(`?excelApi=${version}`).excelApi).toBe("1.14");
  });
});
