import type { Frame } from "playwright-core";
import { contractFor } from "../../src/host/contract";
import type { Ability } from "../../src/host/ability";
import { openWorkbench } from "./workbench";

jest.setTimeout(120_000);

async function openSelfTest(frame: Frame): Promise<void> {
  await frame.goto(new URL("taskpane.html?selftest", frame.url()).href);
  await frame.locator("body:not([data-state=busy])").waitFor({ timeout: 90_000 });
}

const lacking: readonly (readonly [version: string, lacks: readonly Ability[]])[] = [
  ["1.9", ["comments", "notes"]],
  ["1.13", ["notes"]],
  ["1.14", ["notes"]],
  ["1.17", ["notes"]],
];

test.each(lacking)("the self-test passes with ExcelApi %s and cleans up", async (version, lacks) => {
  const promises = contractFor({ name: "", level: "", lacks: new Map(lacks.map((ability) => [ability, ""])) });
  const workbench = await openWorkbench({ query: `?excelApi=${version}` });
  try {
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const pane = await workbench.pane();
    await openSelfTest(pane);
    await pane.getByRole("button", { name: "复制结果", exact: true }).click();
    await pane.getByText("已复制。").waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    const [title, excel, , sentence, ...cases] = copied.split("\n");
    expect(cases.filter((line) => !line.includes("通过"))).toEqual([]);
    expect(cases).toHaveLength(promises.length);
    expect(title).toMatch(/^绩效表助手自检 20\d\d-/);
    expect(excel).toBe(`Excel 16.0.17932.20000 (PC), ExcelApi ${version}`);
    expect(sentence).toMatch(new RegExp(`^通过 ${String(promises.length)} 项，失败 0 项，用时 [\\d.]+ 秒。$`));
    const names = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
    expect(names.filter((name) => name.startsWith("绩效表助手自检"))).toEqual([]);
    await workbench.screenshot(`selftest-${version}`);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});
