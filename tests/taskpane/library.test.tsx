import { fromA1 } from "../../src/sheet/address";
import { textAt } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";
import { labourSheet, notesSheet } from "../app/labour-table";
import { eventually, openPane, type OpenPane } from "./open-pane";

const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

function the(selector: string, words = ""): HTMLElement {
  const found = all(selector).find((element) => element.textContent.includes(words));
  if (!found) throw new Error(`no ${selector} says “${words}”:\n${document.body.textContent}`);
  return found;
}

/** The box with this accessible name. */
function input(name: string): HTMLInputElement {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=text]")];
  const found = boxes.find((box) => (box.ariaLabel ?? box.labels?.[0]?.textContent) === name);
  if (!found) throw new Error(`no box for ${name}`);
  return found;
}

function typeInto(box: HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

const names = (): readonly string[] => all(".results .entry label > span").map(({ textContent }) => textContent);

async function found(query: string): Promise<readonly string[]> {
  const before = the(".found").textContent;
  typeInto(input("搜索指标"), query);
  await eventually(() => (the(".found").textContent === before ? null : true), "an answer");
  return names();
}

async function openLibrary(sheets = [labourSheet()]): Promise<OpenPane> {
  const pane = await openPane(sheets);
  await pane.click("tab", "指标库");
  await pane.find("radio", "选指标");
  return pane;
}

const cellText = ({ host }: OpenPane, cell: string): string => {
  const [sheet] = host.workbook;
  const at = fromA1(cell);
  return sheet && at ? textAt(sheet, at) : "";
};

describe("choosing from the library", () => {
  it("says which type is proposed, why, and how sure that is", async () => {
    await openLibrary();
    expect(the(".proposal").textContent).toBe(
      "建议“劳务派遣（编外聘用）”，把握较大（12 分）：项目名称中有“劳务派遣”“派遣人员”，用途中有“劳务派遣”“派遣人员”，目标中有“劳务派遣”“派遣人员”。",
    );
  });

  it("names the type that comes close, which one click chooses", async () => {
    const pane = await openLibrary([
      drawnSheet(`
        === 表
        | 项目名称 | 职工培训会议费 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 参训率 | ≥95% |`),
    ]);
    const rival = the(".rivals button");
    const [title = ""] = rival.textContent.split(" ");
    expect(the(".proposal").textContent).toContain("把握较小");
    await pane.click("button", rival.textContent);
    const types = [...document.querySelectorAll("select")][1];
    expect(types?.selectedOptions[0]?.textContent).toBe(title);
  });

  it("marks what the table has, says how it was recognised, and goes there", async () => {
    const pane = await openLibrary();
    const entry = the(".entry", "工资发放及时率");
    expect(entry.textContent).toContain("表中已有C11“工资发放时间”是它的别名");
    expect(entry.querySelector("input")?.disabled).toBe(true);
    await pane.click("button", "转到 C11");
    expect(pane.host.selected?.area).toMatchObject({ top: 10, left: 2 });
  });

  it("gives basis and direction of an indicator one click away", async () => {
    const pane = await openLibrary();
    expect(document.body.textContent).not.toContain("正向，越高越好");
    await pane.click("button", "年度考核合格率 依据");
    expect(the(".entry", "年度考核合格率").textContent).toContain("人员考核办法");
    expect(the(".entry", "年度考核合格率").textContent).toContain("正向，越高越好");
  });

  it("says that a number is none, and leaves the cell blank in the preview until it is one", async () => {
    const pane = await openLibrary();
    await pane.click("button", "全不选");
    await pane.click("checkbox", "劳务派遣人员数量");
    const box = input("劳务派遣人员数量的数值，单位人");
    expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain("留空");
    typeInto(box, "三个");
    const fault = await eventually(() => document.querySelector(".fault"), "a fault");
    expect(fault.textContent).toBe("“三个”不是数字，请只填数字，单位“人”会自动写上。");
    expect(box.getAttribute("aria-invalid")).toBe("true");
    expect(box.getAttribute("aria-describedby")).toBe(fault.id);
    expect(the(".preview").textContent).toContain("E10指标值留空，插入后填写");
    typeInto(box, "3");
    await eventually(() => (document.querySelector(".fault") ? null : true), "no fault");
    expect(the(".preview").textContent).toContain("E10指标值=3人");
  });

  it("says plainly why nothing can be inserted, and offers no insertion", async () => {
    await openLibrary([{ ...labourSheet(), isProtected: true }]);
    expect(the("[role=alert]").textContent).toContain("工作表“劳务派遣”受保护，不能插入。");
    expect(the(".dock .primary").ariaDisabled).toBe("true");
  });

  it("speaks English when Office does", async () => {
    const pane = await openPane([labourSheet()], "en-US");
    await pane.click("tab", "Library");
    await pane.find("button", "Insert 3 rows");
    const said = all(
      ".views, .list-actions, .planned h3, .dock, .disclosure, .field > label, .found, .tag, .part small",
    );
    expect(said.length).toBeGreaterThan(10);
    expect(said.map(({ textContent }) => textContent).join()).not.toMatch(/\p{Script=Han}/u);
  });

  it("points to the new form where there is no table", async () => {
    await openLibrary([notesSheet()]);
    expect(the(".advice").textContent).toContain("新建表");
  });
});

describe("searching the library", () => {
  it("finds by initials among all types, marks what was meant, and tells how many", async () => {
    await openLibrary();
    const results = await found("ldpq");
    expect(results[0]).toBe("劳务派遣人员数量");
    expect(the(".results mark").textContent).toBe("劳务派遣");
    expect(the("[role=status].found").textContent).toBe(`找到 ${String(results.length)} 个指标。`);
    expect(await found("  古树名木 ")).toEqual([]);
    expect(the(".found").textContent).toContain("没有找到");
  });

  it("fills a name in before it shows it", async () => {
    await openLibrary();
    expect((await found("服务对象满意度")).join()).toContain("服务对象满意度");
    expect(document.querySelector(".results")?.textContent).not.toMatch(/[{}]/);
  });

  it("shows what is typed and what is found as text, whatever it is", async () => {
    await openLibrary();
    await found("<img src=x>培训人次");
    expect(document.querySelector("img")).toBeNull();
  });

  it("is operated by keyboard: down to a result, Enter ticks it, up to the box, Esc clears", async () => {
    const pane = await openLibrary();
    await pane.click("button", "全不选");
    const box = input("搜索指标");
    box.focus();
    await found("培训人次");
    press("ArrowDown");
    expect(document.activeElement?.closest(".entry")?.textContent).toContain("培训人次");
    press("Enter");
    await pane.find("button", "插入 1 行");
    press("ArrowUp");
    expect(document.activeElement).toBe(box);
    press("Escape");
    await eventually(() => (document.querySelector(".results") ? null : true), "no results");
    expect(box.value).toBe("");
    expect(the("section", "其他类型的指标").textContent).toContain("培训 · 数量指标");
    (await pane.find("button", "插入 1 行")).click();
    await pane.says("已插入 1 行指标。");
    expect(cellText(pane, "C10")).toBe("培训人次");
  });

  it("chooses the type that the query speaks of", async () => {
    const pane = await openLibrary();
    await found("fwzl");
    await pane.click("button", "办公（业务）用房租赁");
    expect(document.querySelector(".results")).toBeNull();
    expect(input("搜索指标").value).toBe("");
    expect(the(".category").textContent).toContain("租赁房屋间数");
  });
});
