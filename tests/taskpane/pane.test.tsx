import { fromA1 } from "../../src/sheet/address";
import { emptySheet, textAt } from "../../src/sheet/sheet";
import { departmentSheets, labourSheet, notesSheet } from "../app/labour-table";
import { openPane, type OpenPane } from "./open-pane";

const cellText = ({ host }: OpenPane, cell: string): string => {
  const [sheet] = host.workbook;
  const at = fromA1(cell);
  return sheet && at ? textAt(sheet, at) : "";
};

const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

describe("the pane", () => {
  it("finds a problem, fixes it and takes the fix back", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    const item = "错误，E14：“办事群众满意度”的指标值缺少计量单位，请补写“%”。";
    await pane.says(/^发现 \d+ 个问题：错误 1，/);
    expect(pane.items()).toContain(item);
    expect(document.body.textContent).toContain("≥94%");

    await pane.click("button", "修正");
    await pane.says("已修正 E14。");
    expect(cellText(pane, "E14")).toBe("≥94%");
    expect(pane.items()).not.toContain(item);

    await pane.click("button", "撤销");
    await pane.says("已撤销“修正 E14”。");
    expect(cellText(pane, "E14")).toBe("≥94");
    expect(pane.items()).toContain(item);
  });

  it("goes to the cell of a finding, and gives reason and source one click away", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    await pane.click("button", "E14");
    expect(pane.host.selected?.area).toEqual({ top: 13, left: 4, bottom: 13, right: 4 });
    const disclosure = await pane.find("button", "原因和依据");
    expect(disclosure.getAttribute("aria-expanded")).toBe("false");
    await pane.click("button", "原因和依据");
    expect(disclosure.getAttribute("aria-expanded")).toBe("true");
    expect(document.querySelector(".reasons")?.textContent).toMatch(/原因.+依据.+号/);
  });

  it("makes all safe fixes, lists by severity, and clears the marks", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("tab", "设置");
    await pane.click("radio", "从严");
    await pane.click("tab", "检查");
    await pane.click("button", "检查");
    const before = pane.items();
    await pane.click("button", "提示");
    expect(pane.items()).toEqual(before.filter((name) => !name.startsWith("提示")));
    await pane.click("button", "提示");
    await pane.click("button", "全部修正");
    expect(cellText(pane, "C10")).toBe("工资发放准确率");
    expect(pane.host.marksOn("劳务派遣").length).toBeGreaterThan(0);
    await pane.click("button", "清除标记");
    expect(pane.host.marksOn("劳务派遣")).toEqual([]);
  });

  it.each([
    ["without a goal table", notesSheet(), "表头至少要有“三级指标”和“指标值”两列"],
    ["that is empty", emptySheet("Sheet1"), "工作表“Sheet1”是空的"],
  ])("says what to do on a sheet %s", async (_, sheet, advice) => {
    const pane = await openPane([sheet]);
    await pane.click("button", "检查");
    await pane.says("没有找到绩效目标表。");
    expect(document.querySelector(".advice")?.textContent).toContain(advice);
    expect(document.body.dataset.state).toBe("ready");
  });

  it("says what to do when a cell is being edited, and that something failed", async () => {
    const pane = await openPane([labourSheet()]);
    pane.host.failNext("cell-editing");
    await pane.click("button", "检查");
    await pane.says("请先按 Enter 结束编辑，再点一次。");
    expect(document.body.dataset.state).toBe("error");
  });

  it("moves along the tabs and the list with the arrow keys", async () => {
    const pane = await openPane([labourSheet()]);
    (await pane.find("tab", "检查")).focus();
    press("ArrowLeft");
    expect(document.activeElement?.textContent).toBe("设置");
    press("Home");
    expect(document.activeElement?.textContent).toBe("检查");
    await pane.click("tab", "设置");
    await pane.click("radio", "从严");
    await pane.click("tab", "检查");
    await pane.click("button", "检查");
    const cells = [...document.querySelectorAll<HTMLElement>("button.cell")];
    expect(cells.length).toBeGreaterThan(1);
    cells[0]?.focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(cells[1]);
    press("End");
    expect(document.activeElement).toBe(cells.at(-1));
  });

  it("inserts library rows into the project, and the totals follow", async () => {
    const pane = await openPane(departmentSheets());
    await pane.click("tab", "指标库");
    await pane.find("button", "插入");
    const cells = [...document.querySelectorAll(".preview tr")].map((row) => [
      row.querySelector("th")?.firstChild?.textContent ?? "",
      row.querySelector("td")?.textContent ?? "",
    ]);
    expect(cells.length).toBeGreaterThan(0);
    await pane.click("button", "插入");
    await pane.says(/^已插入 \d+ 行指标。/);
    for (const [cell = "", text = ""] of cells) {
      expect(`${cell} ${cellText(pane, cell)}`).toBe(`${cell} ${text === "留空，插入后填写" ? "" : text}`);
    }
    await pane.click("tab", "汇总");
    expect(document.querySelector("#tab-panel")?.textContent).toContain("10.50 万元");
    await pane.click("button", "写入汇总表");
    await pane.says("已写入工作表“绩效汇总”。");
    expect(pane.host.workbook.at(-1)?.name).toBe("绩效汇总");
  });

  it("shows what a cell says as text, whatever it says", async () => {
    const pane = await openPane([labourSheet()]);
    const at = fromA1("C14");
    if (!at) throw new Error("C14 is a cell");
    pane.host.edit("劳务派遣", at, '<img src=x onerror="alert(1)">满意度');
    await pane.click("button", "检查");
    expect(pane.items().join()).toContain("<img src=x");
    expect(document.querySelector("img")).toBeNull();
  });

  it("speaks English all through when Office does", async () => {
    const pane = await openPane(departmentSheets(), "en-US");
    const hanzi = /\p{Script=Han}/u;
    const ownWords = (): string =>
      [...document.querySelectorAll("button, legend, caption, thead th, .secondary, .advice, .status, label > span")]
        .map((element) => element.textContent)
        .join("\n");
    expect(ownWords()).not.toMatch(hanzi);
    await pane.click("button", "Check");
    await pane.says(/^Found \d+ in all: errors 1,/);
    await pane.click("button", "Fix");
    await pane.says("Fixed E14.");
    await pane.click("tab", "Settings");
    expect(ownWords()).not.toMatch(hanzi);
  });
});
