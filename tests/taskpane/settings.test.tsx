import { areaFromA1 } from "../../src/sheet/address";
import { labourSheet, notesSheet } from "../app/labour-table";
import { roadSheet } from "../app/road-table";
import { drawnSheet } from "../drawn-sheet";
import { eventually, openPane, type OpenPane } from "./open-pane";

type Control = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

const labelOf = (control: Control): string =>
  control.getAttribute("aria-label") ??
  control.labels?.[0]?.querySelector("span")?.textContent ??
  control.labels?.[0]?.textContent ??
  "";

/** The select, text box or search box of this name, as soon as it is there. */
const control = (name: string): Promise<Control> =>
  eventually(
    () =>
      [...document.querySelectorAll<Control>("select, textarea, input")].find((one) => labelOf(one).startsWith(name)),
    name,
  );

const isIdle = (): true | null => (document.body.dataset.state === "busy" ? null : true);

async function enter(name: string, value: string): Promise<void> {
  const found = await control(name);
  found.value = value;
  found.dispatchEvent(new Event("input", { bubbles: true }));
  found.dispatchEvent(new Event("change", { bubbles: true }));
  await eventually(isIdle, "an idle pane");
}

async function openSettings(pane: OpenPane): Promise<void> {
  await pane.click("tab", "设置");
  await control("查找规则");
}

const open = (summary: string): void => {
  const found = [...document.querySelectorAll<HTMLElement>("summary")].find((one) =>
    one.textContent.startsWith(summary),
  );
  if (!found?.parentElement) throw new Error(`no ${summary}`);
  found.parentElement.toggleAttribute("open", true);
  found.parentElement.dispatchEvent(new Event("toggle"));
};

describe("the settings", () => {
  it("show how each column is read, take a correction and give it back", async () => {
    const pane = await openPane([labourSheet()]);
    await openSettings(pane);
    expect(document.body.textContent).toContain("是河北样式");
    const name = "D 列“绩效指标描述”的含义";
    expect((await control(name)).value).toBe("description");
    await enter(name, "remark");
    await eventually(() => document.querySelector(".column .tag"), "the sign of a choice");
    expect((await control(name)).value).toBe("remark");
    await pane.click("button", "恢复自动识别");
    expect((await control(name)).value).toBe("description");
  });

  it("read the selected cells as a table where none is found", async () => {
    const pane = await openPane([drawnSheet("| 内容 | 目标 |\n| 修缮校舍面积 | ≥1200平方米 |\n| 验收合格率 | 100% |")]);
    await openSettings(pane);
    const area = areaFromA1("A1:B3");
    if (area) pane.host.select(area);
    await pane.click("button", "把选中的区域当作指标表");
    await pane.says("已把“表1”的 A1:B3 当作指标表。");
    expect(await control("A 列")).toBeTruthy();
  });

  it("ask what a column means, above the findings, until it is answered", async () => {
    const pane = await openPane([roadSheet()]);
    await pane.click("button", "检查");
    const question = await eventually(() => document.querySelector(".doubt p"), "the question");
    expect(question.textContent).toBe("D 列是“指标解释”还是“指标值确定依据”？");
    await pane.click("button", "指标值确定依据");
    expect(document.querySelector(".doubt")).toBeNull();
    expect(pane.host.settings.get("reading")).toContain("targetBasis");
  });

  it("find a rule, switch it off, mark it as changed and reset it", async () => {
    const pane = await openPane([labourSheet()]);
    await openSettings(pane);
    await enter("查找规则", "指标值缺少计量单位");
    const name = "“指标值缺少计量单位”的级别";
    await enter(name, "off");
    await eventually(() => document.querySelector(".rule[data-changed]"), "the changed rule");
    expect((await control("当前的规则集")).value).toContain('"unit-missing": "off"');
    await pane.click("button", "恢复");
    expect(document.querySelector(".rule[data-changed]")).toBeNull();
  });

  it("change a list of words, and show a rule's reason, source and examples", async () => {
    const pane = await openPane([labourSheet()]);
    await openSettings(pane);
    await enter("查找规则", "vague-wording");
    open("说明和选项");
    await enter("绩效目标中视为含糊的词", "一定\n适当");
    await eventually(() => document.querySelector(".rule[data-changed]"), "the changed rule");
    expect(JSON.parse((await control("当前的规则集")).value)).toMatchObject({
      rules: { "vague-wording": { options: { goalWords: ["一定", "适当"] } } },
    });
    expect(document.querySelector(".rule .reasons")?.textContent).toMatch(/^原因.+依据/);
    expect(document.querySelector(".example td[data-marked]")).not.toBeNull();
  });

  it("list what is wrong with a rule set that is pasted", async () => {
    const pane = await openPane([notesSheet()]);
    await openSettings(pane);
    await enter("或粘贴规则集文字", '{ "rules": { "unit-mising": "error" } }');
    await pane.click("button", "导入规则集");
    await pane.says(/^规则集没有导入，有 1 处需要改正/);
    expect(document.querySelector(".faults")?.textContent).toBe("没有名为“unit-mising”的规则，是不是“unit-missing”？");
    expect(document.body.dataset.state).toBe("error");
  });
});
