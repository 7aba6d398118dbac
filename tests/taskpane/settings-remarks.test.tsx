import { labourSheet } from "../app/labour-table";
import { eventually, openPane } from "./open-pane";

const radio = (name: string): Promise<HTMLInputElement> =>
  eventually(
    () =>
      [...document.querySelectorAll<HTMLInputElement>("input[name=remarks]")].find((one) =>
        one.closest("label")?.textContent.startsWith(name),
      ),
    name,
  );

const edition = (): Promise<string> =>
  eventually(
    () =>
      [...document.querySelectorAll("section")].find((one) => one.textContent.startsWith("此 Excel 的版本"))
        ?.textContent,
    "the version",
  );

describe("problems beside the cells", () => {
  it("are not written unless that is chosen, and then at once", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    await pane.click("tab", "设置");
    expect((await radio("不写")).checked).toBe(true);
    await pane.click("radio", "批注（会话）");
    expect((await radio("批注（会话）")).checked).toBe(true);
    expect(pane.host.remarksOn("劳务派遣").length).toBeGreaterThan(0);
    await pane.click("radio", "不写");
    expect(pane.host.remarksOn("劳务派遣")).toEqual([]);
  });

  it("cannot be chosen where the spreadsheet cannot write them, and it says what it takes", async () => {
    const lacks = new Map([["comments", "ExcelApi 1.10"] as const, ["notes", "ExcelApi 1.18"] as const]);
    const pane = await openPane([labourSheet()], "zh-CN", lacks);
    await pane.click("tab", "设置");
    for (const [name, needed] of [
      ["批注（会话）", "ExcelApi 1.10"],
      ["备注", "ExcelApi 1.18"],
    ] as const) {
      const choice = await radio(name);
      expect(choice.disabled).toBe(true);
      expect(choice.closest("label")?.textContent).toContain(`此版本的 Excel 不能写，需要 ${needed}。`);
    }
    expect((await radio("不写")).disabled).toBe(false);
  });
});

describe("the version of the spreadsheet", () => {
  it("is told, with nothing switched off where nothing is", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("tab", "设置");
    expect(await edition()).toMatch(/Memory · 1\.0本窗格的功能在此版本中全部可用。$/);
  });

  it("is told with a sentence for each thing that is switched off", async () => {
    const pane = await openPane([labourSheet()], "zh-CN", new Map([["merged-areas", "ExcelApi 1.13"] as const]));
    await pane.click("tab", "设置");
    expect(await edition()).toContain(
      "此版本读不到合并单元格（需要 ExcelApi 1.13）：空白的一级、二级指标按与上一行相同理解",
    );
  });
});
