import { textAt } from "../../src/sheet/sheet";
import { at } from "../app/open-session";
import { labourSheet } from "../app/labour-table";
import { eventually, openPane, type OpenPane } from "./open-pane";

type Control = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

/** The box of exactly this name, what is said beside the name left out. */
function find(name: string): Control | undefined {
  return [...document.querySelectorAll<Control>(".new-form select, .new-form textarea, .new-form input")].find(
    ({ labels }) => labels?.[0]?.firstChild?.textContent === name,
  );
}

const box = (name: string): Promise<Control> => eventually(() => find(name), name);

async function enter(name: string, value: string): Promise<void> {
  const found = await box(name);
  found.value = value;
  found.dispatchEvent(new Event("input", { bubbles: true }));
  found.dispatchEvent(new Event("change", { bubbles: true }));
  await eventually(() => ((find(name)?.value ?? "") === value ? true : null), `${name} ${value}`);
}

/** What a screen reader reads out behind the name of a box. */
const describedAs = (name: string): string => {
  const id = find(name)?.getAttribute("aria-describedby") ?? "";
  return document.getElementById(id)?.textContent ?? "";
};

async function openNewForm(): Promise<OpenPane> {
  const pane = await openPane([labourSheet()]);
  await pane.click("tab", "指标库");
  await pane.click("radio", "新建表");
  await box("项目名称");
  return pane;
}

it("asks for what the chosen form has", async () => {
  const pane = await openNewForm();
  expect([find("资金用途") !== undefined, find("主管部门") !== undefined]).toEqual([true, false]);
  await pane.click("radio", "财预〔2021〕101号");
  await box("主管部门");
  expect(find("资金用途")).toBeUndefined();
});

it("proposes a type with its reason, and says how many indicators it brings", async () => {
  await openNewForm();
  await enter("项目名称", "家庭经济困难学生资助");
  await eventually(() => (describedAs("项目类型").includes("学生资助") ? true : null), "a proposal");
  expect(describedAs("项目类型")).toMatch(/建议“学生资助”.*项目名称中有“.*填入 \d+ 个核心指标/);
});

it("shows what an amount left blank comes to", async () => {
  await openNewForm();
  await enter("资金总额", "83");
  await enter("财政拨款", "80");
  const other = await eventually(
    () => (find("其他资金")?.getAttribute("placeholder") ? find("其他资金") : null),
    "3.00",
  );
  expect(other.getAttribute("placeholder")).toBe("按另两项算出：3.00");
});

it("says beside the box what is wrong with it", async () => {
  await openNewForm();
  await enter("预算年度", "25");
  await eventually(() => (describedAs("预算年度") === "" ? null : true), "a fault");
  expect(describedAs("预算年度")).toBe("“25”不是年度，请填四位年份，如 2025。");
  expect(find("预算年度")?.getAttribute("aria-invalid")).toBe("true");
});

it("adds the worksheet when the form is submitted, and undo takes it away", async () => {
  const pane = await openNewForm();
  await enter("项目名称", "家庭经济困难学生资助");
  await enter("资金总额", "83");
  await enter("工作表名称", "资助");
  document.querySelector<HTMLFormElement>(".new-form")?.requestSubmit();
  await pane.says(/已新建工作表“资助”，填入 \d+ 个核心指标。还有 \d+ 处标黄的单元格要填写：A2、/);
  const made = pane.host.workbook.find(({ name }) => name === "资助");
  expect(made && textAt(made, at("C4"))).toBe("83.00");
  await pane.click("button", "撤销");
  await pane.says("已撤销“新建工作表‘资助’”。");
  expect(pane.host.workbook).toHaveLength(1);
});

it("keeps what was typed while the user looks elsewhere", async () => {
  const pane = await openNewForm();
  await enter("项目名称", "校园安防");
  await pane.click("tab", "检查");
  await pane.click("tab", "指标库");
  await pane.click("radio", "新建表");
  expect((await box("项目名称")).value).toBe("校园安防");
});
