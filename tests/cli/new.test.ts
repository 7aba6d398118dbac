import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { loadLibrary } from "../../src/library/load-library";
import { readTables } from "../../src/table/read-tables";
import type { GoalTable } from "../../src/table/goal-table";
import { readXlsx } from "../../src/xlsx/read-xlsx";
import { jixiao } from "./transcript";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-new-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string): string => join(folder, name);

async function tableIn(path: string): Promise<GoalTable> {
  const result = await readXlsx(readFileSync(path));
  if (result.kind !== "workbook") throw new Error(`unreadable: ${result.reason}`);
  const [table, ...more] = result.sheets.flatMap((sheet) => readTables(sheet));
  if (!table || more.length > 0) throw new Error("the workbook holds one table");
  return table;
}

async function worksheetIn(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("the workbook has a worksheet");
  return sheet;
}

const rowsOf = (id: string): readonly string[] =>
  loadLibrary().types.flatMap((type) => (type.id === id ? type.rows.map(({ name }) => name) : []));

describe("jixiao new", () => {
  it("writes a form of Hebei with every row of the type, and says what is left to do", async () => {
    const path = inFolder("资助.xlsx");
    const transcript = await jixiao(
      ...["new", "--type", "学生资助", "--form", "hebei", "--output", path],
      ...["--name", "家庭经济困难学生资助", "--budget", "83", "--year", "2024"],
      ...["--code", "13080424P00003710001A", "--unit", "350012某区教育局本级"],
    );
    expect(transcript).toEqual({
      exitCode: 0,
      out: `已写入“${path}”：学生资助，河北样式，10 个指标，其中 2 个还要补充标黄的内容。\n`,
      error: "",
    });
    const { form, projects } = await tableIn(path);
    const [project] = projects;
    expect(form).toBe("hebei");
    expect(project?.indicators.map(({ name }) => name.text).sort()).toEqual([...rowsOf("student-aid")].sort());
    expect([project?.projectName?.text, project?.projectCode?.text, project?.totalFunding?.fen, project?.year]).toEqual(
      ["家庭经济困难学生资助", "13080424P00003710001A", 83_000_000, 2024],
    );
    expect(project?.indicators.map(({ targetValue }) => targetValue.content)).toContain("≤83万元");
  });

  it("writes a form after 101号", async () => {
    const path = inFolder("资助101.XLSX");
    const { exitCode, error } = await jixiao("new", "--type", "student-aid", "--form", "central-101", "-o", path);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
    const { taxonomy, projects } = await tableIn(path);
    expect(taxonomy).toBe("101");
    expect(projects[0]?.indicators).toHaveLength(rowsOf("student-aid").length);
  });

  it("sets up print, lists and borders", async () => {
    const path = inFolder("环卫.xlsx");
    await jixiao("new", "--type", "sanitation", "--form", "central-101", "--output", path);
    const sheet = await worksheetIn(path);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "10:10",
    });
    expect(sheet.getCell("A11").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"成本指标,产出指标,效益指标,满意度指标"'],
      showErrorMessage: true,
    });
    expect(sheet.getCell("G12").dataValidation.formulae[0]).toContain("平方米");
    expect(sheet.getCell("C11").border).toMatchObject({ top: { style: "thin" }, right: { style: "thin" } });
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, size: 14 });
    expect(sheet.getColumn(4).width).toBe(36);
    expect(sheet.getCell("A11").isMerged).toBe(true);
  });

  it("writes values only, and keeps “=100%” a text when somebody edits it", async () => {
    const path = inFolder("培训.xlsx");
    await jixiao("new", "--type", "培训", "--output", path, "--name", "=HYPERLINK(1)");
    const sheet = await worksheetIn(path);
    const cells: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => cells.push(cell));
    });
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    const equal = cells.filter(({ value }) => typeof value === "string" && value.startsWith("="));
    expect(equal.map(({ value }) => value)).toContain("=100%");
    expect(equal.map(({ value }) => value)).toContain("=HYPERLINK(1)");
    expect(equal.filter(({ numFmt }) => numFmt !== "@")).toEqual([]);
  });

  it("does not write over a file", async () => {
    const path = inFolder("已有.xlsx");
    writeFileSync(path, "别人的内容");
    expect(await jixiao("new", "--type", "培训", "--output", path)).toEqual({
      exitCode: 2,
      out: "",
      error: `“${path}”已经存在，没有覆盖。请换一个文件名，或先移走原来的文件。\n`,
    });
    expect(readFileSync(path, "utf8")).toBe("别人的内容");
  });

  it("says why a file cannot be written", async () => {
    const missing = inFolder("没有/表.xlsx");
    expect(await jixiao("new", "--type", "培训", "--output", missing)).toEqual({
      exitCode: 2,
      out: "",
      error: `没有写入。“${missing}”不存在。请检查路径和文件名。\n`,
    });
    const directory = inFolder("文件夹.xlsx");
    mkdirSync(directory);
    expect((await jixiao("new", "--type", "培训", "--output", directory)).exitCode).toBe(2);
  });

  it.each([
    [["--type", "航天", "--output", "a.xlsx"], "指标库里没有“航天”这类项目，可用 jixiao library 查看全部类型。"],
    [
      ["--type", "医疗", "--output", "a.xlsx"],
      "“医疗”可能是“医疗救助与医疗保障”、“医疗设备配置”，请写出其中一个的全称。",
    ],
    [
      ["--output", "a.xlsx"],
      "请用 --type 写明项目类型，例如 jixiao new --type 劳务派遣 --form hebei --output 绩效目标表.xlsx。",
    ],
    [
      ["--type", "培训"],
      "请用 --output 写明要写入的文件，例如 jixiao new --type 劳务派遣 --form hebei --output 绩效目标表.xlsx。",
    ],
    [["--type", "培训", "--output", "a.xls"], "“a.xls”应以 .xlsx 结尾。"],
    [
      ["--type", "培训", "--output", "a.xlsx", "--form", "hunan"],
      "没有“hunan”这种表样，请改用 hebei、central-101 之一。",
    ],
    [
      ["--type", "培训", "--output", "a.xlsx", "--budget", "很多"],
      "“很多”不是金额，请以万元为单位填写数字，例如 --budget 83。",
    ],
    [["--type", "培训", "--output", "a.xlsx", "--year", "24"], "“24”不是年度，请写四位数字，例如 --year 2024。"],
    [["--type", "培训", "--rules", "strict"], "new 没有“--rules”这个选项，可用 jixiao --help 查看用法。"],
    [
      ["培训"],
      "new 后面只能写选项，不能写“培训”，例如 jixiao new --type 劳务派遣 --form hebei --output 绩效目标表.xlsx。",
    ],
  ])("%j is refused with a sentence that says what to write", async (args, message) => {
    expect(await jixiao("new", ...args)).toEqual({ exitCode: 2, out: "", error: `${message}\n` });
  });

  it("is listed in the help", async () => {
    expect((await jixiao("--help")).out).toContain("  jixiao new --type ");
  });
});
