import { excelHost } from "../../src/host/excel/excel-host";
import { areaToA1, type Area } from "../../src/sheet/address";
import type { Edit } from "../../src/sheet/patch";
import { keyAt, type FakeValidation } from "./fake-workbook";
import { excelWithGoals, SHEET } from "./goal-sheet";

const list = (source: string): FakeValidation => ({
  type: "List",
  rule: { list: { inCellDropDown: true, source } },
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "请选择。" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "请从列表中选择。" },
});

const insertion: Edit = { kind: "insert-rows", row: 3, count: 2, like: 1 };

describe("inserted rows", () => {
  test("accept what the row accepts that they are like", async () => {
    const excel = excelWithGoals();
    const { validations } = excel.find(SHEET);
    validations.set(keyAt(1, 0), list("产出指标,效益指标"));
    validations.set(keyAt(1, 5), list("=$K$1:$K$9"));
    validations.set(keyAt(1, 59), list("=单位"));
    await (await excelHost()).write({ sheet: SHEET, edits: [insertion] });
    for (const row of [1, 3, 4]) {
      for (const [column, source] of [
        [0, "产出指标,效益指标"],
        [5, "=$K$1:$K$9"],
        [59, "=单位"],
      ] as const) {
        expect(excel.find(SHEET).validations.get(keyAt(row, column))).toEqual(list(source));
      }
    }
    expect(excel.find(SHEET).validations.size).toBe(9);
  });

  test("are left alone by rules whose formulas follow the cell", async () => {
    const excel = excelWithGoals();
    const { validations } = excel.find(SHEET);
    validations.set(keyAt(1, 2), { ...list(""), type: "Custom", rule: { custom: { formula: "=COUNTIF(C:C,C2)=1" } } });
    validations.set(keyAt(1, 3), list("=K2:K9"));
    validations.set(keyAt(1, 4), { ...list(""), type: "Custom", rule: { custom: { formula: '=$A$1<>"B2"' } } });
    await (await excelHost()).write({ sheet: SHEET, edits: [insertion] });
    const keys = [...excel.find(SHEET).validations.keys()].filter((key) => key.startsWith("3,"));
    expect(keys).toEqual([keyAt(3, 4)]);
  });

  test("take no more requests for it", async () => {
    const excel = excelWithGoals();
    excel.find(SHEET).validations.set(keyAt(1, 0), list("产出指标,效益指标"));
    await (await excelHost()).write({ sheet: SHEET, edits: [insertion] });
    expect(excel.requests).toHaveLength(2);
  });
});

describe("a new sheet", () => {
  const area: Area = { top: 0, left: 0, bottom: 11, right: 6 };
  const edits: readonly Edit[] = [
    { kind: "add-sheet" },
    { kind: "style", area, style: { font: "宋体", verticalAlign: "middle" } },
    {
      kind: "offer",
      area: { top: 9, left: 0, bottom: 10, right: 0 },
      list: { options: ["产出指标", "效益指标"], prompt: "请选择。", refusal: "请从列表中选择。" },
    },
    {
      kind: "offer",
      area: { top: 9, left: 4, bottom: 9, right: 4 },
      list: { options: ["个", "人次"], prompt: "请选择或填写。", refusal: null },
    },
    {
      kind: "print",
      setup: {
        orientation: "landscape",
        area,
        titleRows: [8, 8],
        margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
        footer: "第 &P 页，共 &N 页",
      },
    },
  ];

  test("offers its lists, and refuses other words only where it is told to", async () => {
    const excel = excelWithGoals();
    await (await excelHost()).write({ sheet: "新建", edits });
    const { validations, formats } = excel.find("新建");
    expect([...validations.keys()]).toEqual([keyAt(9, 0), keyAt(10, 0), keyAt(9, 4)]);
    expect(validations.get(keyAt(10, 0))).toEqual(list("产出指标,效益指标"));
    expect(validations.get(keyAt(9, 4))).toMatchObject({
      rule: { list: { source: "个,人次" } },
      errorAlert: { showAlert: false },
    });
    expect(formats.get(keyAt(11, 6))).toMatchObject({ name: "宋体", verticalAlignment: "Center" });
  });

  test("is printed on A4, one page wide, with its header on every page", async () => {
    const excel = excelWithGoals();
    await (await excelHost()).write({ sheet: "新建", edits });
    const { print } = excel.find("新建");
    expect(Object.fromEntries(print)).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      margins: { unit: "Inches", left: 0.6, top: 0.75, footer: 0.3 },
      titleRows: { top: 8, bottom: 8 },
      centerFooter: "第 &P 页，共 &N 页",
    });
    expect(areaToA1(print.get("area") as Area)).toBe("A1:G12");
    expect(excel.requests).toHaveLength(2);
  });
});
