import { fromA1 } from "../../src/sheet/address";
import { textAt } from "../../src/sheet/sheet";
import { departmentSheets, labourSheet } from "../app/labour-table";
import { eventually, openPane, type OpenPane } from "./open-pane";

const cellText = ({ host }: OpenPane, cell: string): string => {
  const [sheet] = host.workbook;
  const at = fromA1(cell);
  return sheet && at ? textAt(sheet, at) : "";
};

const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

/** The control with this label, or with a label that begins so. */
function field(label: string): HTMLInputElement | HTMLSelectElement {
  const labels = [...document.querySelectorAll("label.field")];
  const found = labels.find((one) => one.textContent.startsWith(label))?.querySelector("input, select");
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`no field ${label}`);
}

async function enter(label: string, value: string): Promise<void> {
  const control = field(label);
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

const submit = async (): Promise<void> => {
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await eventually(() => (document.body.dataset.state === "busy" ? null : true), "an idle pane");
  await new Promise((resolve) => setTimeout(resolve));
};

async function checkStrictly(sheets = [labourSheet()], language = "zh-CN"): Promise<OpenPane> {
  const pane = await openPane(sheets, language);
  await pane.click("tab", "设置");
  await pane.click("radio", "从严");
  await pane.click("tab", "检查");
  await pane.click("button", "检查");
  return pane;
}

const itemAt = (cell: string): HTMLElement => {
  const item = [...document.querySelectorAll<HTMLElement>("li.finding")].find((one) =>
    [...one.querySelectorAll("button.cell")].some(({ textContent }) => textContent === cell),
  );
  if (!item) throw new Error(`nothing is listed at ${cell}`);
  return item;
};

const buttonIn = (place: HTMLElement, name: string): HTMLElement => {
  const found = [...place.querySelectorAll<HTMLElement>("button")].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

describe("ignoring in the pane", () => {
  it("asks for a reason, takes the finding off the list and gives it back", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    const before = pane.items();
    buttonIn(itemAt("E14"), "忽略").click();
    await eventually(() => document.querySelector("form"), "the form");
    await submit();
    expect(document.querySelector("form [role=alert]")?.textContent).toBe("请填写忽略的理由。");
    expect(document.activeElement).toBe(field("理由"));
    await enter("理由", "问卷按百分制打分");
    await enter("姓名", "王敏");
    await submit();
    await pane.says(/^已忽略，标记已去掉。/);
    expect(pane.items().filter((name) => name.includes("E14：“办事群众满意度”"))).toHaveLength(1);
    expect(pane.items().find((name) => name.startsWith("已忽略，E14："))).toBeDefined();
    const group = document.querySelector<HTMLElement>("details.ignored");
    expect(group?.textContent).toContain("问卷按百分制打分");
    expect(group?.textContent).toMatch(/王敏，\d{4}-\d{2}-\d{2}/);
    await pane.click("button", "恢复");
    expect(pane.items()).toEqual(before);
  });

  it("can be thought better of with Escape, which gives the focus back", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    buttonIn(itemAt("E14"), "忽略").click();
    await eventually(() => document.querySelector("form"), "the form");
    expect(document.activeElement).toBe(field("理由"));
    press("Escape");
    await eventually(() => (document.querySelector("form") ? null : true), "the form's end");
    expect(document.activeElement).toBe(buttonIn(itemAt("E14"), "忽略"));
  });

  it("tells of decisions that hold no longer", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    buttonIn(itemAt("E14"), "忽略").click();
    await eventually(() => document.querySelector("form"), "the form");
    await enter("理由", "问卷按百分制打分");
    await submit();
    pane.host.edit("劳务派遣", fromA1("E14") ?? { row: 0, column: 0 }, "≥93");
    await pane.click("button", "重新检查");
    expect(document.querySelector(".stale summary")?.textContent).toBe("1 条忽略已失效：内容已改动。");
    await pane.click("button", "删除失效的忽略");
    expect(document.querySelector(".stale")).toBeNull();
  });
});

describe("narrowing the list", () => {
  it("lists by rule and by words, says how many, and goes back to all", async () => {
    const pane = await checkStrictly();
    const all = pane.items();
    const shown = (): string => document.querySelector("details.filter summary small")?.textContent ?? "";
    await enter("规则", "unit-missing");
    expect(pane.items()).toHaveLength(1);
    expect(shown()).toMatch(/^显示 1 \/ \d+$/);
    await enter("搜索", "没有这样的字");
    expect(pane.items()).toEqual([]);
    expect(document.querySelector(".advice")?.textContent).toContain("没有符合筛选条件的问题");
    await pane.click("button", "清除筛选");
    expect(pane.items()).toEqual(all);
  });

  it("offers only what there is, with its number", async () => {
    await checkStrictly();
    const options = [...field("规则").querySelectorAll("option")].map(({ textContent }) => textContent);
    expect(options.length).toBeGreaterThan(2);
    expect(options.every((option) => /（\d+）$/.test(option))).toBe(true);
    expect(document.querySelectorAll("label.field select")).toHaveLength(2);
  });
});

describe("seeing fixes before they are made", () => {
  async function withStops(): Promise<OpenPane> {
    const sheet = labourSheet();
    const pane = await checkStrictly([sheet]);
    for (const cell of ["C9", "C11"]) {
      const at = fromA1(cell);
      if (at) pane.host.edit("劳务派遣", at, `${textAt(sheet, at)}；`);
    }
    await pane.click("button", "检查");
    return pane;
  }

  it("lists them with boxes, and makes those that are ticked", async () => {
    const pane = await withStops();
    await pane.click("button", "修正全部 3 处");
    expect(document.activeElement?.textContent).toBe("将要修正 3 处");
    await pane.click("checkbox", "C10");
    expect(document.querySelector(".fix-preview .steps")?.textContent).toContain("已选 2 / 3 处");
    await pane.click("button", "应用");
    await pane.says("已修正 C9、C11。");
    expect([cellText(pane, "C9"), cellText(pane, "C10")]).toEqual(["劳务派遣人数", "工资发放准确率；"]);
  });

  it("shows blanks that nobody would see", async () => {
    const pane = await openPane([labourSheet()]);
    const at = fromA1("C14");
    if (at) pane.host.edit("劳务派遣", at, " 办事群众满意度\n");
    await pane.click("tab", "设置");
    await pane.click("radio", "从严");
    await pane.click("tab", "检查");
    await pane.click("button", "检查");
    await pane.click("button", "全部修正");
    const before = [...document.querySelectorAll(".fix-preview del")].map(({ textContent }) => textContent);
    expect(before).toContain("␣办事群众满意度↵\n");
  });

  it("can be given up", async () => {
    const pane = await withStops();
    await pane.click("button", "全部修正");
    await pane.click("button", "取消");
    expect(cellText(pane, "C9")).toBe("劳务派遣人数；");
    expect(pane.items().length).toBeGreaterThan(0);
  });
});

describe("the way back", () => {
  it("lists what was changed, each with a button of its own", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    await pane.click("button", "修正");
    await pane.click("button", "记录");
    const steps = [...document.querySelectorAll(".history li")].map(({ textContent }) => textContent);
    expect(steps).toHaveLength(2);
    expect(steps[0]).toMatch(/修正 E14.+劳务派遣 · E14/);
    expect(steps[1]).toMatch(/^标记问题/);
    await pane.click("button", "撤销：修正 E14");
    await pane.says("已撤销“修正 E14”。");
    expect(cellText(pane, "E14")).toBe("≥94");
    await pane.click("button", "撤销：标记问题");
    await pane.says("已撤销“标记问题”。");
    expect(document.querySelector(".history")?.textContent).toContain("还没有改动过工作簿");
  });
});

describe("the list and the worksheet", () => {
  it("says that the sheet was edited, and checks again at a click", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    const before = pane.items();
    const at = fromA1("E14");
    if (at) pane.host.edit("劳务派遣", at, "≥94%");
    await eventually(() => document.querySelector(".banner"), "the banner");
    expect(document.querySelector(".banner")?.textContent).toContain("工作表已改动，请重新检查。");
    await pane.click("button", "重新检查");
    expect(document.querySelector(".banner")).toBeNull();
    expect(pane.items().length).toBeLessThan(before.length);
  });

  it("selects what belongs to the cell the user goes to, and leaves the focus where it is", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    const button = await pane.find("button", "检查");
    button.focus();
    pane.host.select({ top: 13, left: 4, bottom: 13, right: 4 });
    const current = await eventually(() => document.querySelector("li.finding[aria-current]"), "the selected finding");
    expect(current.textContent).toContain("E14");
    expect(document.activeElement).toBe(button);
  });

  it.each([
    ["gives the focus to the next finding when the one that had it is put right", true],
    ["leaves the focus on the worksheet when the user has gone there", false],
  ])("%s", async (_, isInPane) => {
    const pane = await checkStrictly();
    const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(isInPane);
    const fix = buttonIn(itemAt("E14"), "修正");
    fix.focus();
    fix.click();
    await pane.says("已修正 E14。");
    await new Promise((resolve) => setTimeout(resolve));
    const focused = document.activeElement;
    expect(focused?.classList.contains("cell") ?? false).toBe(isInPane);
    hasFocus.mockRestore();
  });

  it("checks the whole workbook, with a heading for each table", async () => {
    const pane = await openPane(departmentSheets());
    const scope = document.querySelector("select.scope");
    if (!(scope instanceof HTMLSelectElement)) throw new Error("no scope to choose");
    scope.value = "workbook";
    scope.dispatchEvent(new Event("change", { bubbles: true }));
    await pane.click("button", "检查");
    await pane.says(/^2 张工作表中发现/);
    const sheets = [...document.querySelectorAll(".findings h2 small")].map(({ textContent }) => textContent);
    expect(sheets).toEqual(["劳务派遣", "办公用房"]);
  });
});

it("shows how far a check of the workbook has come, and lets it be cancelled", async () => {
  const pane = await openPane(departmentSheets());
  const read = pane.host.read.bind(pane.host);
  let goOn = (): void => undefined;
  jest.spyOn(pane.host, "read").mockImplementation(async (sheet) => {
    if (sheet === "劳务派遣") await new Promise<void>((resolve) => (goOn = resolve));
    return read(sheet);
  });
  const scope = document.querySelector("select.scope");
  if (!(scope instanceof HTMLSelectElement)) throw new Error("no scope to choose");
  scope.value = "workbook";
  scope.dispatchEvent(new Event("change", { bubbles: true }));
  (await pane.find("button", "检查")).click();
  await pane.says("正在检查… 0/2");
  (await pane.find("button", "取消")).click();
  goOn();
  await pane.says("已取消，下面仍是上一次的结果。");
  expect(pane.host.calls.filter(({ kind }) => kind === "read")).toHaveLength(1);
  expect(document.body.dataset.state).toBe("ready");
});

describe("taking the list away", () => {
  it("writes it to a worksheet of its own", async () => {
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    await pane.click("button", "导出问题清单");
    await pane.says(/^已把 \d+ 个问题写入工作表“问题清单”。/);
    expect(pane.host.workbook.at(-1)?.name).toBe("问题清单");
  });

  it("copies it where the browser knows only the older way", async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLTextAreaElement) copied.push(activeElement.value);
      return true;
    };
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    const button = await pane.find("button", "复制清单");
    button.focus();
    await pane.click("button", "复制清单");
    await pane.says(/^已复制 \d+ 个问题/);
    expect(copied[0]?.split("\n")[0]?.split("\t")).toContain("单元格");
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});

describe("the activity log", () => {
  it("is at the end of the settings and can be copied", async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLTextAreaElement) copied.push(activeElement.value);
      return true;
    };
    const pane = await openPane([labourSheet()]);
    await pane.click("button", "检查");
    await pane.click("tab", "设置");
    expect(document.querySelector(".log")?.textContent).toMatch(/运行记录.*检查.*发现 \d+ 个问题/);
    await pane.click("button", "复制运行记录");
    await eventually(() => (document.querySelector(".log")?.textContent.includes("已复制。") ? true : null), "the end");
    expect(copied[0]).toMatch(/\tcheck\tready\t/);
  });
});

it("speaks English where Office does, in every part of going through findings", async () => {
  const pane = await openPane([labourSheet()], "en-US");
  const hanzi = /\p{Script=Han}/u;
  await pane.click("button", "Check");
  await pane.click("button", "Fix");
  await pane.says("Fixed E14.");
  await pane.click("button", "Undo");
  await pane.click("button", "Ignore");
  const own = [...document.querySelectorAll("button, .tick, label.field > span, summary, form p, option[value=sheet]")];
  expect(own.length).toBeGreaterThan(20);
  expect(own.map(({ textContent }) => textContent).join("\n")).not.toMatch(hanzi);
  await pane.click("button", "OK");
  await pane.click("button", "History");
  expect(document.querySelector(".history")?.textContent).not.toMatch(hanzi);
});
