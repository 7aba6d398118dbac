import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { contents, download, looks } from "./downloaded-file";
import { makeWorkbook } from "./make-workbook";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(60_000);

const samples = join(__dirname, "../../assets/samples");
const corpus = join(__dirname, "../corpus");

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ bare: true });
});

afterAll(() => workbench.close());

const settled = (): Promise<void> => workbench.page.locator("body:not([data-state=busy])").waitFor();

const title = (): Promise<string> => workbench.page.title();

const notice = async (): Promise<string> => (await workbench.page.getByRole("alert").textContent()) ?? "";

async function open(name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await workbench.page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
  await settled();
}

describe("a workbook that is opened and downloaded again", () => {
  test.each([
    ["the sample", join(samples, "部门预算绩效目标.xlsx")],
    ["the stacked sample", join(samples, "部门预算绩效目标（同一工作表）.xlsx")],
    ["a workbook with one table per sheet", join(corpus, "p02_hebei_one_per_sheet.xlsx")],
    ["a workbook with dates", join(corpus, "p13_gansu_extended_header_dates.xlsx")],
    ["a blank form", join(corpus, "p09_shaanxi_jiaxian_blank_template.xlsx")],
  ])("%s has the same contents", async (_, path) => {
    const original = new Uint8Array(readFileSync(path));
    await open("预算.xlsx", original);
    const { name, bytes } = await download(workbench);
    expect(name).toBe("预算.xlsx");
    expect(await contents(bytes)).toEqual(await contents(original));
  });

  test("looks the same: fonts, fills, borders, alignments and heights", async () => {
    const original = new Uint8Array(readFileSync(join(samples, "部门预算绩效目标.xlsx")));
    await open("预算.xlsx", original);
    const { bytes } = await download(workbench);
    expect(await looks(bytes)).toEqual(await looks(original));
  });

  test("keeps formulas, rich text, notes, hidden parts, protection and simple conditional formats", async () => {
    const original = await makeWorkbook(async (book) => {
      const sheet = book.addWorksheet("汇总");
      sheet.getCell("A1").value = 600;
      sheet.getCell("A2").value = { formula: "A1/4", result: 150 };
      sheet.getCell("B1").value = { richText: [{ text: "红", font: { color: { argb: "FFFF0000" } } }, { text: "黑" }] };
      sheet.getCell("B1").note = "请核对金额。";
      sheet.getRow(3).hidden = true;
      sheet.getCell("A3").value = "隐藏的行";
      const rule = {
        priority: 1,
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      };
      sheet.addConditionalFormatting({
        ref: "A1:A9",
        rules: [{ ...rule, type: "cellIs", operator: "greaterThan", formulae: [500] } as never], // typed too narrowly
      });
      await sheet.protect("1234", {});
      book.addWorksheet("参数", { state: "veryHidden" }).getCell("A1").value = "0012";
    });
    await open("细节.xlsx", original);
    const { bytes } = await download(workbench);
    expect(await contents(bytes)).toEqual(await contents(original));

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never); // exceljs asks for an older Buffer
    const sheet = workbook.getWorksheet("汇总");
    expect(sheet?.getCell("B1").note).toBe("请核对金额。");
    expect(sheet?.getCell("B1").value).toMatchObject({ richText: [{ text: "红" }, { text: "黑" }] });
    expect(sheet).toMatchObject({
      conditionalFormattings: [
        { ref: "A1:A9", rules: [{ type: "cellIs", operator: "greaterThan", formulae: ["500"] }] },
      ],
    });
  });
});

test("what add-ins keep in the workbook goes with the file", async () => {
  const pane = await workbench.pane();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("忽略", '{"F12":"<单位另有规定> & “属实”"}');
      await context.sync();
    }),
  );
  const { bytes } = await download(workbench);
  await open("再开.xlsx", bytes);
  const kept = await (
    await workbench.pane()
  ).evaluate(() =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("忽略");
      setting.load("value");
      await context.sync();
      return setting.value as unknown;
    }),
  );
  expect(kept).toBe('{"F12":"<单位另有规定> & “属实”"}');
});

describe("a file that cannot be opened leaves the open workbook as it was", () => {
  const zip = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ["a text file", "说明.xlsx", zip("这不是工作簿"), "“说明.xlsx”不是 .xlsx 工作簿，没有打开。"],
    ["an empty file", "空.xlsx", new Uint8Array(), "“空.xlsx”已损坏，没有打开。"],
    ["a damaged workbook", "坏.xlsx", zip("PK\u0003\u0004坏"), "“坏.xlsx”已损坏，没有打开。"],
    [
      "a workbook of Excel 2003",
      "旧.xls",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16("Workbook")]),
      "“旧.xls”是旧格式的工作簿，没有打开。",
    ],
    [
      "a workbook with a password",
      "密.xlsx",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16("EncryptedPackage")]),
      "“密.xlsx”设有打开密码，没有打开。",
    ],
  ])("%s", async (_, name, bytes, sentence) => {
    const before = await makeWorkbook((book) => void (book.addWorksheet("在用").getCell("A1").value = "保留"));
    await open("在用.xlsx", before);
    await open(name, bytes);
    expect(await notice()).toContain(sentence);
    expect(await title()).toBe("在用.xlsx - 绩效表工作台");
    expect(await contents((await download(workbench)).bytes)).toEqual(await contents(before));
  });

  test("the sentence goes when a workbook is opened", async () => {
    await open("说明.xlsx", zip("这不是工作簿"));
    expect(await notice()).not.toBe("");
    await open("在用.xlsx", await makeWorkbook((book) => void book.addWorksheet("在用")));
    expect(await workbench.page.getByRole("alert").count()).toBe(0);
  });
});

test("a sample that is missing is named, and a blank workbook opens instead", async () => {
  const missing = await openWorkbench({ query: "?file=../assets/samples/%E6%B2%A1%E6%9C%89.xlsx", bare: true });
  try {
    expect(await missing.page.getByRole("alert").textContent()).toContain("找不到“没有.xlsx”");
    expect(await missing.page.title()).toBe("空白工作簿.xlsx - 绩效表工作台");
  } finally {
    await missing.close();
  }
});

test("a workbook is opened by dropping it on the page", async () => {
  const bytes = await makeWorkbook((book) => void book.addWorksheet("拖入"));
  const transfer = await workbench.page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], "拖入.xlsx"));
    return data;
  }, Array.from(bytes));
  await workbench.page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
  await settled();
  expect(await title()).toBe("拖入.xlsx - 绩效表工作台");
});

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}
