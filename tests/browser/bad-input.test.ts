import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Frame } from "playwright-core";
import { contents, download } from "./downloaded-file";
import { makeWorkbook } from "./make-workbook";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(60_000);

const sample = join(__dirname, "../../assets/samples/部门预算绩效目标.xlsx");

const HEADERS = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

async function protectedSample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(sample);
  for (const sheet of workbook.worksheets) await sheet.protect("1234", {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

let workbench: OpenWorkbench;
let pane: Frame;

async function open(workbook: Uint8Array): Promise<void> {
  workbench = await openWorkbench({ workbook });
  pane = await workbench.pane();
  await pane.locator("body[data-state=ready]").waitFor();
}

afterEach(async () => {
  const bugs = await workbench.page.evaluate(() =>
    window.jixiaoWorkbench?.journal.filter(({ bug }) => bug !== undefined),
  );
  await workbench.close();
  expect([bugs, workbench.errors]).toEqual([[], []]);
});

/** Presses 检查 and answers all that the pane then says. */
async function check(): Promise<string> {
  await pane.getByRole("button", { name: "检查", exact: true }).click();
  await pane.waitForFunction(() => document.body.dataset["state"] !== "busy");
  await pane.locator("[role=status]", { hasText: /。/ }).first().waitFor();
  return pane.locator("body").innerText();
}

test.each([
  ["an empty worksheet", "空表", [], /“空表”是空的。/],
  ["a worksheet without a goal table", "名单", [["姓名", "电话"]], /没有找到绩效目标表/],
  ["a table that has only headers", "目标表", [HEADERS], /只有表头/],
])(
  "%s: the pane says what is missing and what to do, and the workbook stays as it was",
  async (_, name, rows, sentence) => {
    const workbook = await makeWorkbook((book) => void book.addWorksheet(name).addRows(rows));
    await open(workbook);
    expect(await check()).toMatch(sentence);
    expect(await contents((await download(workbench)).bytes)).toEqual(await contents(workbook));
  },
);

test("a protected worksheet is checked; the pane says that nothing was marked, and why", async () => {
  const workbook = await protectedSample();
  await open(workbook);
  expect(await workbench.page.getByRole("alert").textContent()).toMatch(/受保护.*。/);
  expect(await check()).toMatch(/保护.*。/);
  expect(await contents((await download(workbench)).bytes)).toEqual(await contents(workbook));
});

test("while a cell is being edited the pane says so, and checks when the cell is left", async () => {
  await open(new Uint8Array(readFileSync(sample)));
  await workbench.page.mouse.dblclick(620, 455);
  await workbench.page.keyboard.type("≥2个");
  // The mouse would leave the cell; in Excel it does not.
  await pane.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLButtonElement>("button:not([role=tab])");
    [...buttons].find(({ textContent }) => textContent === "检查")?.click();
  });
  await pane.locator("[role=status]", { hasText: /单元格.*(?:Enter|回车).*。/ }).waitFor();
  await workbench.screenshot("editing");
  await workbench.page.keyboard.press("Enter");
  expect(await check()).toMatch(/发现 \d+ 个问题/);
});
