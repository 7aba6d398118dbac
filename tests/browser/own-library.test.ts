import type { Frame } from "playwright-core";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(90_000);

/** No view of the pane has so many places that the Tab key stops at. */
const STOPS = 80;

let workbench: OpenWorkbench;
let pane: Frame;

beforeAll(async () => {
  workbench = await openWorkbench();
  await openOwnSets();
});

afterAll(async () => {
  await workbench.close();
  expect([workbench.errors, workbench.strangers]).toEqual([[], []]);
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

const settled = async (): Promise<void> => {
  await pane.waitForFunction(() => document.body.dataset["state"] !== "busy");
};

/** Goes to the user's own sets, from wherever the pane was opened. */
async function openOwnSets(): Promise<void> {
  pane = await workbench.pane();
  await pane.locator("body[data-state=ready]").waitFor();
  await pane.getByRole("tab", { name: "指标库" }).click();
  await settled();
  await pane.getByText("我的指标集", { exact: true }).first().click();
}

/** What a screen reader would call the element that has the focus. */
const focused = (): Promise<string> =>
  pane.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return "";
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    return element?.getAttribute("aria-label") ?? labels?.[0]?.textContent.trim() ?? element?.textContent ?? "";
  });

/** Goes on with the Tab key until something of this name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    const now = await focused();
    if (typeof name === "string" ? now === name : name.test(now)) return;
    seen.push(now);
    await press("Tab");
  }
  throw new Error(`the Tab key never came to ${String(name)}, but to ${seen.join(" | ")}`);
}

async function use(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await press("Enter");
  await settled();
}

async function type(name: string | RegExp, text: string): Promise<void> {
  await tabTo(name);
  await press("ControlOrMeta+A");
  await workbench.page.keyboard.insertText(text);
}

const says = (words: string): Promise<void> => pane.getByRole("status").filter({ hasText: words }).first().waitFor();

const titles = (): Promise<string[]> => pane.locator(".own-set-title").allTextContents();

test("rows become a set, and the set is changed, exported, imported and deleted, all from the keyboard", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A10:H12").select();
      await context.sync();
    }),
  );
  await pane.getByRole("radio", { name: "我的指标集" }).focus();
  await use("把选中的行存为指标集");
  await pane.getByRole("heading", { name: "存为指标集" }).waitFor();
  expect(await focused()).toBe("存为指标集");

  await type("名称", "产业引导常用");
  await use(/^修改“设置产业引导项目数”$/);
  expect(await focused()).toBe("三级指标");
  await type("指标值", "3");
  await press("Enter");
  expect(await focused()).toBe("修改“设置产业引导项目数”");
  await use("保存");
  await says("已保存“产业引导常用”，3 项指标。");
  expect(await focused()).toBe("我的指标集");

  await use("导出全部");
  await tabTo("文件内容");
  const text = await pane.getByRole("textbox", { name: "文件内容" }).inputValue();
  await use("返回");

  await use("编辑“产业引导常用”");
  await use(/^删除“设置产业引导项目数”$/);
  await use("保存");
  await says("已保存“产业引导常用”，2 项指标。");

  await use("导入");
  await type("粘贴内容", text);
  await use("导入粘贴的内容");
  await pane.getByText("“产业引导常用”已存在，内容不同").waitFor();
  await workbench.screenshot("own-sets-conflict");
  await tabTo("覆盖");
  await press("ArrowRight");
  await use("导入");
  await says("导入了 1 个指标集。");
  expect(await titles()).toEqual(["产业引导常用", "产业引导常用（2）"]);

  await use("删除“产业引导常用”");
  expect(await focused()).toBe("恢复“产业引导常用”");
  await press("Enter");
  await settled();
  expect(await titles()).toEqual(["产业引导常用", "产业引导常用（2）"]);
});

test("an own set is kept for the next pane, and chosen like a type of the library", async () => {
  const row = {
    category: "output",
    subcategory: "quantity",
    subcategoryCentral: "quantity",
    name: "=1+1",
    comparator: "≥",
    unit: "项",
    value: "2",
    kind: "numeric",
    direction: "positive",
  };
  await pane.locator("input[type=file]").setInputFiles({
    name: "同事的指标集.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ version: 1, sets: [{ title: "同事的指标集", rows: [row] }] })),
  });
  await says("导入了 1 个指标集。");

  await workbench.page.reload();
  await workbench.page.locator("body:not([data-state=busy])").waitFor();
  await openOwnSets();
  await pane.locator(".own-set-title").first().waitFor();
  expect(await titles()).toContain("同事的指标集");

  await pane.getByText("选指标", { exact: true }).first().click();
  await pane.getByRole("combobox", { name: "项目类型" }).selectOption("同事的指标集");
  await pane.getByRole("button", { name: "插入 1 行" }).click();
  await settled();
  const cells = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      used.load("values");
      await context.sync();
      return used.values.flat() as unknown[];
    }),
  );
  expect(cells).toContain("=1+1");
});
