import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
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

describe("data validations and print set-up", () => {
  const lists =
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showDropDown="1" imeMode="on" \
showErrorMessage="1" error="请选择 &amp; 核对" sqref="C2:C1048576 E5"><formula1>"个,人次"</formula1></dataValidation>\
</dataValidations>';

  const withLists = async (): Promise<Uint8Array> => {
    const bytes = await makeWorkbook((book) => {
      const sheet = book.addWorksheet("指标");
      sheet.getCell("A1").value = "三级指标";
      Object.assign(sheet.pageSetup, {
        paperSize: 9,
        orientation: "landscape",
        fitToPage: true,
        fitToHeight: 0,
        printArea: "A1:G20",
        printTitlesRow: "1:2",
      });
      sheet.headerFooter.oddFooter = "&C第 &P 页";
      book.addWorksheet("空");
    });
    const parts = unzipSync(bytes);
    const path = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    return zipSync({ ...parts, [path]: strToU8(xml.replace("<pageMargins", `${lists}<pageMargins`)) });
  };

  const reread = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet | undefined> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never); // exceljs asks for an older Buffer
    return workbook.getWorksheet("指标");
  };

  const sheetXml = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

  test("are in the download as they were, a whole column among them", async () => {
    await open("校验.xlsx", await withLists());
    const { bytes } = await download(workbench);
    const [, attributes, content] = /<dataValidation ([^>]*)>(.*?)<\/dataValidation>/.exec(sheetXml(bytes)) ?? [];
    expect(attributes).toContain('sqref="C2:C1048576 E5"');
    for (const said of ['showDropDown="1"', 'imeMode="on"', 'error="请选择 &amp; 核对"']) {
      expect(attributes).toContain(said);
    }
    expect(content).toBe('<formula1>"个,人次"</formula1>');
  });

  test("follow rows that are inserted", async () => {
    await open("校验.xlsx", await withLists());
    const pane = await workbench.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("指标").getRange("2:4").insert("Down");
        await context.sync();
      }),
    );
    const { bytes } = await download(workbench);
    expect(sheetXml(bytes)).toContain('sqref="C5:C1048576 E8"');
    const sheet = await reread(bytes.slice());
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToHeight: 0,
      printArea: "A1:G23",
      printTitlesRow: "1:5",
    });
    expect(sheet?.headerFooter.oddFooter).toBe("&C第 &P 页");
  });
});

test("that pictures are lost is said when a workbook with some is opened", async () => {
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const bytes = await makeWorkbook((book) => {
    const image = book.addImage({ base64: picture.toString("base64"), extension: "png" });
    book.addWorksheet("有图").addImage(image, "B2:C4");
  });
  await open("图.xlsx", bytes);
  expect(await notice()).toBe("这个工作簿里有图片，工作台不显示，下载的文件里也不会保留。请保留原来的文件。");
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
