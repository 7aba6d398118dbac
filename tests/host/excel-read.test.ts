import { excelHost } from "../../src/host/excel/excel-host";
import { areaToA1 } from "../../src/sheet/address";
import { contentAt, numberFormatAt, textAt, valueAt } from "../../src/sheet/sheet";
import { areaAt, at } from "../sheet/sheets";
import type { FakeExcel } from "./fake-excel";
import { keyAt } from "./fake-workbook";
import { SHEET, excelWithGoals, marks } from "./goal-sheet";

/** Puts rows of numbers on the second sheet. */
function fill(excel: FakeExcel, rows: number, columns: number): void {
  const sheet = excel.find("说明");
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      sheet.cells.set(keyAt(row, column), { value: row * columns + column, formula: null });
    }
  }
}

describe("a sheet is read", () => {
  test("with its contents, texts, formulas, number formats and merged areas", async () => {
    excelWithGoals();
    const sheet = await (await excelHost()).read();
    expect(sheet.name).toBe(SHEET);
    expect(sheet.used).toEqual(areaAt("A1:E12"));
    expect(contentAt(sheet, at("D4"))).toBe("≥95");
    expect([valueAt(sheet, at("E2")), textAt(sheet, at("E2")), numberFormatAt(sheet, at("E2"))]).toEqual([
      20,
      "20.00",
      "0.00",
    ]);
    expect(contentAt(sheet, at("E7"))).toEqual({ formula: "=SUM(E2:E6)" });
    expect(valueAt(sheet, at("E7"))).toBe(90);
    expect(contentAt(sheet, at("A3"))).toBeNull();
    expect(sheet.merges?.map(areaToA1)).toEqual(["A2:A4", "B2:B3", "A7:B7"]);
  });

  test("with word of old results when the workbook calculates by hand", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    expect((await host.read()).isCalculatedByHand).toBeUndefined();
    excel.calculationMode = "Manual";
    expect((await host.read()).isCalculatedByHand).toBe(true);
  });

  test("with its visibility, protection, hidden rows and columns", async () => {
    const excel = excelWithGoals();
    Object.assign(excel.find(SHEET), { visibility: "VeryHidden", isProtected: true });
    excel.find(SHEET).hiddenRows.add(3);
    excel.find(SHEET).hiddenColumns.add(1).add(4);
    const sheet = await (await excelHost()).read(SHEET);
    expect(sheet).toMatchObject({
      visibility: "very-hidden",
      isProtected: true,
      hiddenRows: [3],
      hiddenColumns: [1, 4],
    });
  });

  test("as empty when nothing is written on it, whatever its cells look like", async () => {
    const excel = excelWithGoals();
    excel.find("说明").formats.set(keyAt(40, 40), { numberFormat: "@", fill: "#FFFF00" });
    const sheet = await (await excelHost()).read("说明");
    expect(sheet).toMatchObject({ used: null, values: [], merges: [], hiddenRows: [] });
    expect(excel.requests).toHaveLength(1);
  });

  test("without taking a text for a formula, or hashes for what a narrow column hides", async () => {
    const excel = excelWithGoals();
    const { cells, formats } = excel.find("说明");
    cells.set(keyAt(0, 0), { value: "=1+1", formula: null });
    cells.set(keyAt(1, 0), { value: 123_456_789, formula: null });
    formats.set(keyAt(1, 0), { numberFormat: '"####"' });
    const sheet = await (await excelHost()).read("说明");
    expect(contentAt(sheet, at("A1"))).toBe("=1+1");
    expect(textAt(sheet, at("A2"))).toBe("123456789");
  });
});

describe("what an Excel cannot tell", () => {
  test("merged areas before ExcelApi 1.13 are not known", async () => {
    excelWithGoals().version = "1.12";
    const sheet = await (await excelHost()).read();
    expect(sheet.merges).toBeNull();
    expect(contentAt(sheet, at("D4"))).toBe("≥95");
  });

  test("more than 512 merged areas are asked for in portions", async () => {
    const excel = excelWithGoals();
    fill(excel, 2_000, 5);
    excel.find("说明").merges = Array.from({ length: 900 }, (_, index) =>
      areaAt(`G${index * 2 + 1}:G${index * 2 + 2}`),
    );
    const sheet = await (await excelHost()).read("说明");
    expect(sheet.merges?.map(areaToA1).slice(-1)).toEqual(["G1799:G1800"]);
    expect(sheet.merges).toHaveLength(900);
    expect(valueAt(sheet, at("E2000"))).toBe(9_999);
    expect(excel.requests.length).toBeLessThan(10);
  });

  test("more than 512 merged areas in one row are not known, and the rest of the sheet is", async () => {
    const excel = excelWithGoals();
    excel.find("说明").cells.set(keyAt(0, 0), { value: "甲", formula: null });
    excel.find("说明").merges = Array.from({ length: 600 }, (_, index) => ({
      top: 0,
      bottom: 1,
      left: index,
      right: index,
    }));
    const sheet = await (await excelHost()).read("说明");
    expect(sheet.merges).toBeNull();
    expect(contentAt(sheet, at("A1"))).toBe("甲");
  });

  test("a member that is not there is left out, and not asked for again", async () => {
    const excel = excelWithGoals();
    excel.missing.add("getRowProperties");
    const host = await excelHost();
    const first = await host.read();
    expect(first.merges?.map(areaToA1)).toEqual(["A2:A4", "B2:B3", "A7:B7"]);
    const requests = excel.requests.length;
    expect(await host.read()).toEqual(first);
    expect(excel.requests).toHaveLength(requests + 1);
  });

  test("marks are found even so", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    await host.read();
    await host.mark(SHEET, marks("error", "D4"));
    excel.missing.add("getRowProperties");
    await host.read();
    await host.mark(SHEET, []);
    expect(excel.find(SHEET).conditionalFormats.map(({ id }) => id)).toEqual(["user"]);
  });
});

describe("a sheet too large for one answer", () => {
  test("is read in portions of rows, and from then on without trying it whole", async () => {
    const excel = excelWithGoals();
    fill(excel, 400, 100);
    excel.payloadLimit = 1_100_000;
    const host = await excelHost();
    const sheet = await host.read("说明");
    expect(sheet.used).toEqual(areaAt("A1:CV400"));
    expect(["A1", "B250", "CV400"].map((cell) => valueAt(sheet, at(cell)))).toEqual([0, 24_901, 39_999]);
    expect(excel.requests).toHaveLength(4);
    expect(await host.read("说明")).toEqual(sheet);
    expect(excel.requests).toHaveLength(7);
  });

  test("is smaller when it comes as nothing instead of as an error", async () => {
    const excel = excelWithGoals();
    excel.cellLimit = 50;
    const sheet = await (await excelHost()).read(SHEET);
    expect(contentAt(sheet, at("D4"))).toBe("≥95");
  });
});

test("the sheets are listed in tab order with the one in front", async () => {
  const excel = excelWithGoals();
  excel.find("说明").visibility = "Hidden";
  expect(await (await excelHost()).sheets()).toEqual([
    { name: SHEET, visibility: "visible", isActive: true },
    { name: "说明", visibility: "hidden", isActive: false },
  ]);
});
