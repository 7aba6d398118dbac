import type { Frame, Locator } from "playwright-core";
import { areaFromA1, toA1 } from "../../src/sheet/address";
import { contents, download, looks } from "./downloaded-file";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(90_000);

let workbench: OpenWorkbench;
let pane: Frame;

beforeEach(async () => {
  workbench = await openWorkbench();
  pane = await workbench.pane();
  await pane.locator("body[data-state=ready]").waitFor();
});

afterEach(async () => {
  const bugs = await workbench.page.evaluate(() =>
    window.jixiaoWorkbench?.journal.filter(({ bug }) => bug !== undefined),
  );
  await workbench.close();
  expect([bugs, workbench.errors, workbench.strangers]).toEqual([[], [], []]);
});

const button = (name: string): Locator => pane.getByRole("button", { name, exact: true });

const findings = (): Locator => pane.getByRole("list", { name: "问题清单" }).first().getByRole("listitem");

async function check(): Promise<void> {
  await button("检查").click();
  await findings().first().waitFor();
  await pane.locator("body[data-state=ready]").waitFor();
}

/** The cells that the findings name, in order and each once. */
async function cellsOfFindings(): Promise<string[]> {
  const names = await findings()
    .getByRole("button", { name: /^[A-Z]+\d+$/ })
    .allTextContents();
  return [...new Set(names)].sort();
}

/** The cells under conditional formats on the active sheet, in order. */
async function markedCells(): Promise<string[]> {
  const addresses = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      formats.load("items/id");
      await context.sync();
      const places = formats.items.map((format) => format.getRanges());
      for (const place of places) place.load("address");
      await context.sync();
      return places.map(({ address }) => address);
    }),
  );
  return addresses.flatMap((address) => address.split(",").flatMap(cellsIn)).sort();
}

/** "Sheet1!C14:D15" → C14, D14, C15, D15. */
function cellsIn(address: string): string[] {
  const area = areaFromA1(address.slice(address.lastIndexOf("!") + 1));
  if (!area) throw new Error(`no cells: ${address}`);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, row) => area.top + row);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, column) => area.left + column);
  return rows.flatMap((row) => columns.map((column) => toA1({ row, column })));
}

async function textOf(cell: string): Promise<unknown> {
  return pane.evaluate(
    (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        range.load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    cell,
  );
}

const journalLength = (): Promise<number> => workbench.page.evaluate(() => window.jixiaoWorkbench?.journal.length ?? 0);

test("a check marks the cells of its findings in two round trips; clearing leaves the workbook as it was", async () => {
  const { bytes: before } = await download(workbench);
  const start = await journalLength();
  await check();
  expect((await journalLength()) - start).toBe(2);
  await workbench.screenshot("check");
  const marked = await markedCells();
  expect(marked).toEqual(await cellsOfFindings());
  expect(marked).toEqual(expect.arrayContaining(["B8", "F12", "F14", "F15", "F16"]));

  await button("清除标记").click();
  await pane.waitForFunction(() => document.body.dataset["state"] === "ready");
  expect(await markedCells()).toEqual([]);
  const { bytes: after } = await download(workbench);
  expect(await contents(after)).toEqual(await contents(before));
  expect(await looks(after)).toEqual(await looks(before));
});

test("a finding is shown in the grid when its cell is pressed", async () => {
  await check();
  await findings().getByRole("button", { name: "F14", exact: true }).click();
  const selected = (): Promise<string> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        await context.sync();
        return range.address;
      }),
    );
  await pane.locator("body[data-state=ready]").waitFor();
  expect(await selected()).toBe("'1.产业引导资金'!F14");
});

test("one finding is fixed, and undone", async () => {
  const { bytes: before } = await download(workbench);
  await check();
  const finding = findings().filter({ has: pane.getByRole("button", { name: "F12", exact: true }) });
  await finding.getByRole("button", { name: "修正", exact: true }).click();
  await finding.waitFor({ state: "detached" });
  const fixed = await textOf("F12");
  expect(fixed).not.toBe("本年内");
  expect(typeof fixed).toBe("string");
  await workbench.screenshot("fixed");

  await button("撤销").click();
  await finding.first().waitFor();
  expect(await textOf("F12")).toBe("本年内");
  await button("清除标记").click();
  await pane.locator("body[data-state=ready]").waitFor();
  expect(await contents((await download(workbench)).bytes)).toEqual(await contents(before));
});

test("standard rows are inserted into their group, the totals follow, and undo takes all back", async () => {
  const outputRows = pane.getByRole("row", { name: /^产出指标/ }).getByRole("cell");
  await pane.getByRole("tab", { name: "汇总" }).click();
  await outputRows.first().waitFor();
  expect(await outputRows.allTextContents()).toEqual(["16"]);
  await workbench.screenshot("totals");
  const { bytes: before } = await download(workbench);

  await pane.getByRole("tab", { name: "指标库" }).click();
  await pane.getByRole("button", { name: /^插入 \d+ 行$/ }).click();
  await pane.locator("body[data-state=ready]").waitFor();
  await pane.getByRole("tab", { name: "汇总" }).click();
  await outputRows.filter({ hasText: "18" }).waitFor();
  await workbench.screenshot("inserted");

  const [sheet] = await contents((await download(workbench)).bytes);
  expect(sheet?.merges).toEqual(expect.arrayContaining([{ top: 9, left: 0, bottom: 14, right: 0 }]));
  expect(await textOf("C12")).toBe("项目验收合格率");
  expect(await textOf("F12")).toBe("≥95%");

  await button("撤销").click();
  await outputRows.filter({ hasText: "16" }).waitFor();
  const { bytes: after } = await download(workbench);
  expect(await contents(after)).toEqual(await contents(before));
  expect(await looks(after)).toEqual(await looks(before));
});
