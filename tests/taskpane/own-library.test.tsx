import { areaFromA1 } from "../../src/sheet/address";
import { labourSheet } from "../app/labour-table";
import { eventually, openPane, type OpenPane } from "./open-pane";

const isIdle = (): true | null => (document.body.dataset.state === "busy" ? null : true);

const labelOf = (control: HTMLInputElement | HTMLTextAreaElement): string =>
  control.labels?.[0]?.querySelector("span")?.textContent ?? "";

async function enter(name: string, value: string): Promise<void> {
  const control = await eventually(
    () =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].find((one) =>
        labelOf(one).startsWith(name),
      ),
    name,
  );
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  await eventually(isIdle, "an idle pane");
}

async function openOwn(): Promise<OpenPane> {
  const pane = await openPane([labourSheet()]);
  await pane.click("tab", "指标库");
  await pane.click("radio", "我的指标集");
  await pane.find("button", "把选中的行存为指标集");
  return pane;
}

const setTitles = (): readonly string[] =>
  [...document.querySelectorAll(".own-set")].map((item) => item.getAttribute("aria-label") ?? "");

/** The items of the first disclosure of this kind, once it is open. */
async function opened(selector: string): Promise<readonly string[]> {
  const details = await eventually(() => document.querySelector<HTMLDetailsElement>(selector), selector);
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  await eventually(() => details.querySelector("li"), "its items");
  return [...details.querySelectorAll("li")].map((item) => item.textContent);
}

const file = (title: string, name: string): string =>
  JSON.stringify({
    version: 1,
    sets: [
      {
        title,
        rows: [
          {
            category: "output",
            subcategory: "quantity",
            subcategoryCentral: "quantity",
            name,
            comparator: "≥",
            unit: "人次",
            value: "200",
            kind: "numeric",
            direction: "positive",
          },
        ],
      },
    ],
  });

async function importText(pane: OpenPane, text: string): Promise<void> {
  await enter("粘贴内容", text);
  await pane.click("button", "导入粘贴的内容");
}

describe("my sets", () => {
  it("are made of selected rows, edited by moving and removing rows, and listed", async () => {
    const pane = await openOwn();
    const area = areaFromA1("A9:F11");
    if (area) pane.host.select(area);
    await pane.click("button", "把选中的行存为指标集");
    await eventually(() => document.querySelector(".own-row"), "the draft");
    expect(document.activeElement?.textContent).toBe("存为指标集");
    await enter("名称", "派遣");
    await pane.click("button", "下移“劳务派遣人数”");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("下移“劳务派遣人数”");
    await pane.click("button", "删除“工资发放准确率”");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("删除“劳务派遣人数”");
    await pane.click("button", "保存");
    await pane.says("已保存“派遣”，2 项指标。");
    expect(setTitles()).toEqual(["派遣"]);
    expect(await opened(".own-set details")).toEqual(["劳务派遣人数 =3人", "工资发放时间 每月10日前"]);
  });

  it("keep an edit that cannot be saved, with what is wrong beside it", async () => {
    const pane = await openOwn();
    await importText(pane, file("助餐", "助餐人次"));
    await pane.click("button", "编辑“助餐”");
    await enter("名称", " ");
    await pane.click("button", "保存");
    expect((await eventually(() => document.querySelector(".faults"), "the faults")).textContent).toBe(
      "指标集的名称不能为空。",
    );
    await pane.click("button", "取消");
    expect(setTitles()).toEqual(["助餐"]);
  });

  it("ask about a conflict, with what differs", async () => {
    const pane = await openOwn();
    await importText(pane, file("助餐", "助餐人次"));
    await importText(pane, file("助餐", "用餐人次"));
    const conflict = await eventually(() => document.querySelector(".own-conflict"), "the conflict");
    expect(conflict.textContent).toContain("“助餐”已存在，内容不同");
    expect(await opened(".own-conflict details")).toEqual([
      "新增“用餐人次”（≥200人次）。",
      "没有“助餐人次”（≥200人次）。",
    ]);
    await pane.click("radio", "保留两者");
    await pane.click("button", "导入");
    await pane.says("导入了 1 个指标集。");
    expect(setTitles()).toEqual(["助餐", "助餐（2）"]);
  });

  it("are deleted and brought back, the focus going along", async () => {
    const pane = await openOwn();
    await importText(pane, file("助餐", "助餐人次"));
    await pane.click("button", "删除“助餐”");
    expect(setTitles()).toEqual([]);
    expect(document.activeElement?.textContent).toBe("恢复“助餐”");
    await pane.click("button", "恢复“助餐”");
    expect(setTitles()).toEqual(["助餐"]);
  });

  it("are shown as a text to be copied", async () => {
    const pane = await openOwn();
    await importText(pane, file("助餐", "助餐人次"));
    await pane.click("button", "导出全部");
    const area = await eventually(() => document.querySelector<HTMLTextAreaElement>("textarea[readonly]"), "the text");
    expect(JSON.parse(area.value)).toMatchObject({ version: 1, sets: [{ title: "助餐" }] });
    await pane.click("button", "返回");
    expect(document.activeElement?.textContent).toBe("我的指标集");
  });

  it("show what a file says as text, never as elements", async () => {
    const pane = await openOwn();
    const markup = "<img src=x onerror=alert(1)>";
    await importText(pane, file(markup, markup));
    await importText(pane, file(markup, "<script>alert(1)</script>"));
    await eventually(() => document.querySelector(".own-conflict"), "the conflict");
    await opened(".own-conflict details");
    expect(document.querySelectorAll("#pane img, #pane script")).toHaveLength(0);
    await pane.click("radio", "保留两者");
    await pane.click("button", "导入");
    await eventually(() => (setTitles().length === 2 ? true : null), "both sets");
    expect(await opened(".own-set details")).toEqual([`${markup} ≥200人次`]);
    expect(document.querySelectorAll("#pane img, #pane script")).toHaveLength(0);
  });
});

it("speaks English where Office does", async () => {
  const hanzi = /\p{Script=Han}/u;
  const pane = await openPane([labourSheet()], "en-US");
  await pane.click("tab", "Library");
  await pane.click("radio", "My sets");
  await pane.find("button", "Save the selected rows as a set");
  const shown = (): string => document.querySelector(".own-library")?.textContent ?? "";
  expect(shown()).not.toMatch(hanzi);
  await enter("Pasted text", file("Meals", "Meals served").replace("人次", "meals"));
  await pane.click("button", "Import the pasted text");
  await pane.says("1 sets imported.");
  await pane.click("button", "Edit “Meals”");
  await pane.click("button", "Edit “Meals served”");
  expect(shown()).not.toMatch(hanzi);
  await pane.click("button", "Cancel");
  await enter("Pasted text", file("Meals", "Guests").replace("人次", "guests"));
  await pane.click("button", "Import the pasted text");
  await opened(".own-conflict details");
  expect(shown()).not.toMatch(hanzi);
});
