import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

jest.setTimeout(60_000);

describe.each([
  { query: "", knows: "1.14", lacks: "1.15" },
  { query: "?excelApi=1.9", knows: "1.9", lacks: "1.10" },
])("office.js in the workbench$query", ({ query, knows, lacks }) => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ query, bare: true });
  });

  afterAll(() => workbench.close());

  test("starts and takes its host for Excel on a PC, in Chinese", async () => {
    const pane = await workbench.pane();
    const info = await pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, language: Office.context.displayLanguage };
    });
    expect(info).toEqual({ host: "Excel", platform: "PC", language: "zh-CN" });
  });

  test(`claims ExcelApi ${knows} and not ${lacks}`, async () => {
    const pane = await workbench.pane();
    const supports = (version: string): Promise<boolean> =>
      pane.evaluate((asked) => Office.context.requirements.isSetSupported("ExcelApi", asked), version);
    expect([await supports(knows), await supports(lacks)]).toEqual([true, false]);
  });

  test("asks nobody outside the site for anything, and reports no error", () => {
    expect(workbench.strangers).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

test("a page without a host around it starts office.js all the same and finds none", async () => {
  const workbench = await openWorkbench();
  try {
    await workbench.page.goto(new URL("taskpane.html", workbench.page.url()).href);
    await workbench.page.locator("body[data-state=error]").waitFor();
    expect((await workbench.page.locator("body").innerText()).trim()).not.toBe("");
  } finally {
    await workbench.close();
  }
});
