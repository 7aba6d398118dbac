import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allProjectsOnOneSheet, oneProjectPerSheet, type Department } from "../../scripts/sample-workbooks";
import { areaToA1, fromA1 } from "../../src/sheet/address";
import { numberFormatAt, textAt, valueAt, type Sheet } from "../../src/sheet/sheet";
import { readXlsx } from "../../src/xlsx/read-xlsx";

const folder = join(__dirname, "../../assets/samples");
const department = JSON.parse(readFileSync(join(folder, "department.json"), "utf8")) as Department;
const perSheet = readFileSync(join(folder, "部门预算绩效目标.xlsx"));
const stacked = readFileSync(join(folder, "部门预算绩效目标（同一工作表）.xlsx"));

async function read(bytes: Uint8Array): Promise<{ sheets: readonly Sheet[]; activeSheet: string }> {
  const result = await readXlsx(bytes);
  if (result.kind !== "workbook") throw new Error(result.reason);
  return result;
}

/** The texts of a row, from column A to G. */
const rowAt = (sheet: Sheet | undefined, row: number): readonly string[] =>
  ["A", "B", "C", "D", "E", "F", "G"].map((column) => {
    const at = fromA1(`${column}${String(row)}`);
    return sheet && at ? textAt(sheet, at) : "";
  });

/** The form of one project, row by row, as it must stand on the sheet. */
function formOf(project: Department["projects"][number]): readonly (readonly string[])[] {
  const shares = project.spendingPlan.map(({ share }) => `${String(share * 100)}%`);
  const [first = "", second = "", third = "", last = ""] = project.spendingPlan.map(({ label }) => label);
  const amount = (tenThousandYuan: number | null): string => tenThousandYuan?.toFixed(2) ?? "";
  return [
    [project.title, "", "", "", "", "", ""],
    [department.budgetUnit, "", "", "", "", "单位：万元", ""],
    ["项目编码", project.projectCode, "", "项目名称", project.projectName, "", ""],
    [
      "预算规模及资金用途",
      "预算数",
      amount(project.totalFunding),
      "其中：财政    资金",
      amount(project.fiscalFunding),
      "其他资金",
      amount(project.otherFunding),
    ],
    ["", project.purpose, "", "", "", "", ""],
    ["资金支出计划（%）", first, "", second, third, last, ""],
    ["", shares[0] ?? "", "", shares[1] ?? "", shares[2] ?? "", shares[3] ?? "", ""],
    ["绩效目标", project.goal, "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "", "指标值", "指标值确定依据"],
    ...project.indicators.map((indicator, index) => [
      indicator.category === project.indicators[index - 1]?.category ? "" : indicator.category,
      indicator.subcategory,
      indicator.name,
      indicator.description,
      "",
      indicator.targetValue,
      indicator.targetBasis,
    ]),
  ];
}

describe("the sample with one project on each sheet", () => {
  it("opens on the first project and ends with the department's goals", async () => {
    const { sheets, activeSheet } = await read(perSheet);
    expect(department.projects).toHaveLength(4);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...department.projects.map(({ sheet }) => sheet),
      "部门整体绩效目标",
    ]);
    expect(activeSheet).toBe(department.projects[0]?.sheet);
  });

  it("holds each project's form, cell by cell", async () => {
    const { sheets } = await read(perSheet);
    for (const [index, project] of department.projects.entries()) {
      const form = formOf(project);
      expect(form.map((_, row) => rowAt(sheets[index], row + 1))).toEqual(form);
      expect(sheets[index]?.used).toEqual({ top: 0, left: 0, bottom: form.length - 1, right: 6 });
    }
  });

  it("holds amounts and shares as numbers in the form's formats, and codes as text", async () => {
    const [sheet] = (await read(perSheet)).sheets;
    const cells = ["C4", "G4", "B7", "B3"].flatMap((address) => {
      const at = fromA1(address);
      return sheet && at ? [[valueAt(sheet, at), numberFormatAt(sheet, at)]] : [];
    });
    expect(cells).toEqual([
      [600, "0.00"],
      [null, "General"],
      [0.25, "0%"],
      ["13080424P00004010001R", "General"],
    ]);
  });

  it("has the form's merged areas", async () => {
    const [sheet] = (await read(perSheet)).sheets;
    const merges = sheet?.merges?.map(areaToA1) ?? [];
    expect(merges.filter((area) => area.startsWith("A"))).toEqual([
      "A1:G1",
      "A2:E2",
      "A4:A5",
      "A6:A7",
      "A10:A13",
      "A14:A16",
    ]);
    expect(merges.filter((area) => /^D\d+:E/.test(area))).toHaveLength(9);
  });

  it("holds every paragraph of the department's goals", async () => {
    const sheet = (await read(perSheet)).sheets.at(-1);
    const { overall, subgoals, measures } = department.goals;
    const paragraphs = [...overall, ...subgoals.flatMap(({ title, metrics }) => [title, metrics]), ...measures];
    expect(paragraphs).toHaveLength(19);
    expect(sheet?.texts.map(([, text]) => text).filter((text) => text !== "")).toEqual(paragraphs);
  });
});

describe("the sample with all projects on one sheet", () => {
  it("holds the forms below each other, one blank row apart", async () => {
    const { sheets } = await read(stacked);
    const blank = ["", "", "", "", "", "", ""];
    const rows = department.projects.flatMap((project, index) => [...(index > 0 ? [blank] : []), ...formOf(project)]);
    expect(rows).toHaveLength(69);
    expect(sheets).toHaveLength(1);
    expect(rows.map((_, row) => rowAt(sheets[0], row + 1))).toEqual(rows);
  });
});

it("both samples are, to the byte, what npm run samples makes of department.json", async () => {
  expect(perSheet.equals(await oneProjectPerSheet(department))).toBe(true);
  expect(stacked.equals(await allProjectsOnOneSheet(department))).toBe(true);
});
