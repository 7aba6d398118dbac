import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../src/cli/version";
import { allRules } from "../../src/rules";
import { drawSheet, oleFile } from "../xlsx/xlsx-package";
import { jixiao } from "./transcript";

const stacked = "tests/corpus/p01_hebei_stacked_merged.xlsx";
const sample = "assets/samples/部门预算绩效目标.xlsx";
const withoutTable = "tests/corpus/p10_hebei_shenze_no_indicators.xlsx";

const grid = (rows: readonly (readonly string[])[]): Uint8Array =>
  drawSheet(
    `<sheetData>${rows
      .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`)
      .join("")}</sheetData>`,
  );

const header = ["一级指标", "二级指标", "三级指标", "指标值"];

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

interface CheckJson {
  readonly preset: string;
  readonly files: readonly {
    readonly file: string;
    readonly sheets: number;
    readonly tables: number;
    readonly indicators: number;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cell: string }[];
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

const checked = (out: string): CheckJson => JSON.parse(out) as CheckJson;

/** A rule set that switches off everything but unit-missing. */
const onlyUnits = (): string =>
  write(
    "只查单位.json",
    JSON.stringify({
      rules: Object.fromEntries(allRules.map(({ id }) => [id, id === "unit-missing" ? { options: {} } : "off"])),
    }),
  );

describe("jixiao check", () => {
  it("lists what it found by sheet and table, for people", async () => {
    const { exitCode, out, error } = await jixiao("check", stacked, "--rules", onlyUnits());
    expect(error).toBe("");
    expect(out).toBe(`文件 tests/corpus/p01_hebei_stacked_merged.xlsx

工作表“项目绩效目标表” 4.鹰手营子矿区政府综合信息服务平台项目租房费用绩效目标表（A53:G71）
  警告 F66 “≥92” “提高运营率”的指标值缺少计量单位，请补写“%”。
       依据：财预〔2021〕101号（指标解释应包括数据口径）；预算管理一体化系统的保存校验（定量指标须设置计量单位）
  错误 F69 “≥94” “服务对象满意度”的指标值缺少计量单位，请补写“%”。
       依据：财预〔2021〕101号（指标解释应包括数据口径）；预算管理一体化系统的保存校验（定量指标须设置计量单位）

已检查 1 个文件、4 张表、30 个指标，发现错误 1 个、警告 1 个、提示 0 个。
`);
    expect(exitCode).toBe(1);
  });

  it("gives the same as JSON, for programs", async () => {
    const { exitCode, out } = await jixiao("check", stacked, "--rules", onlyUnits(), "--format", "json");
    expect(exitCode).toBe(1);
    const source = allRules.find(({ id }) => id === "unit-missing")?.source.zh;
    const common = { rule: "unit-missing", sheet: "项目绩效目标表", table: 3, field: "targetValue", source };
    expect(JSON.parse(out)).toEqual({
      schema: "jixiao-findings/1",
      preset: "recommended",
      profile: "auto",
      files: [
        {
          file: stacked,
          sheets: 1,
          tables: 4,
          indicators: 30,
          findings: [
            {
              ...common,
              severity: "warning",
              cell: "F66",
              text: "≥92",
              message: "“提高运营率”的指标值缺少计量单位，请补写“%”。",
              fix: [{ cell: "F66", before: "≥92", after: "≥92%" }],
            },
            {
              ...common,
              severity: "error",
              cell: "F69",
              text: "≥94",
              message: "“服务对象满意度”的指标值缺少计量单位，请补写“%”。",
              fix: [{ cell: "F69", before: "≥94", after: "≥94%" }],
            },
          ],
          counts: { error: 1, warning: 1, info: 0 },
          ignored: 0,
        },
      ],
    });
  });

  it("says the same, to the byte, every time", async () => {
    for (const format of ["text", "json", "sarif", "html"]) {
      const first = await jixiao("check", sample, stacked, "--format", format, "--rules", "strict");
      expect(first.out.length).toBeGreaterThan(500);
      expect(await jixiao("check", sample, stacked, "--format", format, "--rules", "strict")).toEqual(first);
    }
  });

  it("says so when nothing is wrong", async () => {
    const file = write("好.xlsx", grid([header, ["产出指标", "数量指标", "培训人次", "≥200人次"]]));
    const { exitCode, out } = await jixiao("check", file, "--rules", onlyUnits());
    expect(out).toBe(
      `文件 ${file}\n未发现问题，已检查 1 条规则。\n\n未发现问题，已检查 1 条规则（1 个文件、1 张表、1 个指标）。\n`,
    );
    expect(exitCode).toBe(0);
  });

  it("says what to do when there is no table", async () => {
    const { exitCode, out } = await jixiao("check", withoutTable);
    expect(out).toBe(
      `文件 ${withoutTable}\n没有找到绩效指标表。请确认表头里有“一级指标”“二级指标”“三级指标”和“指标值”，并且在同一行，然后重新检查。\n\n` +
        "已检查 1 个文件、0 张表、0 个指标，发现错误 0 个、警告 0 个、提示 0 个。\n",
    );
    expect(exitCode).toBe(0);
  });

  it("reads a table that has only headers, and an empty sheet", async () => {
    const headers = write("空表.xlsx", grid([header]));
    const empty = write("空白.xlsx", drawSheet("<sheetData/>"));
    const { exitCode, error, out } = await jixiao("check", headers, empty, "--format", "json", "--rules", onlyUnits());
    expect(error).toBe("");
    expect(exitCode).toBe(0);
    expect(checked(out).files.map(({ indicators, findings }) => [indicators, findings])).toEqual([
      [0, []],
      [0, []],
    ]);
  });

  it("takes folders with everything in them, in order, but no lock files", async () => {
    const good = grid([header, ["产出指标", "数量指标", "培训人次", "≥200人次"]]);
    mkdirSync(join(folder, "乙"));
    write("乙/二.xlsx", good);
    write("一.XLSX", good);
    write("~$一.xlsx", "lock");
    write("说明.txt", "不是表格");
    const { exitCode, out, error } = await jixiao("check", folder, "--format", "json", "--rules", onlyUnits());
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
    expect(checked(out).files.map(({ file }) => file)).toEqual([join(folder, "一.XLSX"), join(folder, "乙/二.xlsx")]);
  });

  it("goes on with the others when files cannot be read, and names each with its reason", async () => {
    const damaged = write("断.xlsx", readFileSync(stacked).subarray(0, 5000));
    const locked = write("密.xlsx", oleFile("EncryptionInfo", "EncryptedPackage"));
    const old = write("旧.xls", oleFile("Workbook"));
    const table = write("表.csv", "一级指标,二级指标");
    const { exitCode, out, error } = await jixiao(
      "check",
      damaged,
      locked,
      old,
      table,
      join(folder, "无.xlsx"),
      stacked,
      "--format",
      "json",
    );
    expect(error.split("\n")).toEqual([
      `“${join(folder, "无.xlsx")}”不存在。请检查路径和文件名。`,
      `“${damaged}”已损坏或不完整。请重新获取这个文件，或在 Excel 中用“打开并修复”打开后另存。`,
      `“${locked}”设有打开密码。请在 Excel 中打开，在“文件”—“信息”里取消密码并保存后再试。`,
      `“${old}”是旧版格式。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再试。`,
      `“${table}”不是 Excel 工作簿。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再试。`,
      "",
    ]);
    expect(checked(out).files.map(({ file }) => file)).toEqual([stacked]);
    expect(exitCode).toBe(2);
  });

  it("writes the result to a file", async () => {
    const output = join(folder, "结果.html");
    const { exitCode, out } = await jixiao("check", stacked, "--format", "html", "--output", output);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(readFileSync(output, "utf8")).toMatch(/^<!DOCTYPE html>/);
  });

  it("says so when the result cannot be written", async () => {
    const output = join(folder, "没有这个文件夹", "结果.json");
    const { exitCode, error } = await jixiao("check", stacked, "--output", output);
    expect(error).toBe(`结果没有写入。“${output}”不存在。请检查路径和文件名。\n`);
    expect(exitCode).toBe(2);
  });

  it("refuses a rule set with a mistake before it reads any workbook", async () => {
    const file = write("错.json", '{ "rules": { "unit-mising": "error" } }');
    const { exitCode, out, error } = await jixiao("check", stacked, "--rules", file);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(error).toContain(`规则集文件“${file}”有误，没有检查：\n`);
    expect(error).toContain("没有名为“unit-mising”的规则，是不是“unit-missing”？");
  });

  it("says which rule sets there are when the given one does not exist", async () => {
    const { exitCode, error } = await jixiao("check", stacked, "--rules", "recomended");
    expect(error).toBe(
      "规则集“recomended”不存在。请检查路径和文件名。规则集可以写 submission、recommended、strict，或规则集文件的路径。\n",
    );
    expect(exitCode).toBe(2);
  });

  it("reads the form that the user names", async () => {
    const { out } = await jixiao("check", stacked, "--profile", "central-101", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ profile: "central-101" });
  });

  it("takes a folder without workbooks for a mistake", async () => {
    const { exitCode, out, error } = await jixiao("check", folder);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(error).toBe(`文件夹“${folder}”里没有 .xlsx 文件，请检查路径。\n`);
  });
});

describe("jixiao inspect", () => {
  it("prints one object for one file and a list for several", async () => {
    const one = await jixiao("inspect", stacked);
    expect(JSON.parse(one.out)).toMatchObject({
      schema: "jixiao-inspect/1",
      file: stacked,
      sheets: [{ name: "项目绩效目标表", tables: [{ headerRows: [9], dataRows: [10, 17] }, {}, {}, {}] }],
    });
    const two = await jixiao("inspect", stacked, withoutTable);
    expect(JSON.parse(two.out)).toMatchObject([{ file: stacked }, { file: withoutTable }]);
    expect([one.exitCode, two.exitCode]).toEqual([0, 0]);
  });

  it("prints nothing but the reason for a file it cannot read", async () => {
    const { exitCode, out, error } = await jixiao("inspect", folder);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(error).toBe(`“${folder}”是文件夹，请写明其中的文件。\n`);
  });
});

describe("jixiao summary", () => {
  it("adds up the sample department", async () => {
    const { exitCode, out, error } = await jixiao("summary", sample);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: "" });
    expect(out).toBe(`文件 assets/samples/部门预算绩效目标.xlsx
  项目 4 个，预算 693.50 万元，其中财政资金 693.50 万元，其他资金 0.00 万元
  累计支出计划（万元）：3月底 173.375，6月底 346.75，10月底 520.125，12月底 693.50
  指标 30 个：产出指标 16（数量指标 4、质量指标 4、时效指标 4、成本指标 4），效益指标 10（经济效益指标 3、社会效益指标 4、可持续影响指标 3），满意度指标 4（服务对象满意度指标 4）
  350001承德市鹰手营子矿区工业和信息化局本级：项目 4 个，预算 693.50 万元
    产业引导资金（13080424P00004010001R）：600.00 万元，指标 8 个
    承德市天丰生物等三家企业贴息补贴资金（13080424P000034100019）：83.00 万元，指标 7 个
    劳务派遣人员费用（13080424P00003710001A）：4.50 万元，指标 7 个
    鹰手营子矿区政府综合信息服务平台项目租房费用（13080424P00003210001X）：6.00 万元，指标 8 个
  注意 工作表“3.劳务派遣人员费用” F13：成本指标“个人核定工资数额”的指标值“工资标准”不是金额上限，没有计入成本上限合计。
`);
  });

  it("gives the same as JSON, in 万元", async () => {
    const { out } = await jixiao("summary", sample, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      schema: "jixiao-summary/1",
      moneyUnit: "万元",
      files: [
        {
          tables: 4,
          totals: {
            projects: 4,
            totalFunding: 693.5,
            spendingPlan: [
              { label: "3月底", cumulative: 173.375 },
              { label: "6月底", cumulative: 346.75 },
              { label: "10月底", cumulative: 520.125 },
              { label: "12月底", cumulative: 693.5 },
            ],
            indicators: 30,
          },
          departments: [
            { projects: [{ totalFunding: 600 }, { totalFunding: 83 }, { totalFunding: 4.5 }, { totalFunding: 6 }] },
          ],
        },
      ],
    });
  });

  it("says what to do when there is no table", async () => {
    const { exitCode, out } = await jixiao("summary", withoutTable);
    expect(out).toContain("没有找到绩效指标表。");
    expect(exitCode).toBe(0);
  });
});

describe("jixiao library and jixiao rules", () => {
  it("list what there is", async () => {
    const library = await jixiao("library");
    expect(library.out).toMatch(/^劳务派遣（编外聘用）（\d+ 个指标）$/m);
    const rules = await jixiao("rules");
    for (const { id } of allRules) expect(rules.out).toContain(`  ${id}  `);
    expect([library.exitCode, rules.exitCode]).toEqual([0, 0]);
  });

  it("find indicators by all the words", async () => {
    const { out } = await jixiao("library", "search", "培训", "满意度");
    expect(out).toMatch(/^服务对象满意度指标 {2}参训学员满意度 {2}≥95% {2}（培训，核心指标）\n/);
    expect((await jixiao("library", "search", "培训", "满意度", "航天")).out).toBe(
      "指标库里没有找到“培训 满意度 航天”，请换一个词，或用 jixiao library 查看全部项目类型。\n",
    );
  });

  it("explain one rule with its examples", async () => {
    const { exitCode, out } = await jixiao("rules", "unit-missing");
    expect(out).toMatch(/^# 指标值缺少计量单位\n\n`unit-missing` · 默认级别：错误 · 层级：核心 · 填写格式 · 完整性\n/);
    expect(out).toContain("## 会被指出\n\n| 一级指标");
    expect(exitCode).toBe(0);
    expect(await jixiao("rules", "unit")).toMatchObject({
      exitCode: 2,
      error: "没有名为“unit”的规则，可用 jixiao rules 查看全部规则。\n",
    });
  });
});

describe("jixiao", () => {
  it("explains itself and tells its version", async () => {
    const { exitCode, out } = await jixiao("--help");
    expect(exitCode).toBe(0);
    for (const command of ["check", "inspect", "summary", "library", "rules"])
      expect(out).toContain(`  jixiao ${command} `);
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(version).toBe(manifest.version);
    expect(await jixiao("--version")).toEqual({ exitCode: 0, out: `${manifest.version}\n`, error: "" });
  });

  it.each([
    [[], "请写明要做什么，例如 jixiao check 绩效目标表.xlsx；可用 jixiao --help 查看用法。"],
    [["chek"], "没有“chek”这个命令，可用 jixiao --help 查看用法。"],
    [["check", "a.xlsx", "--toString"], "没有“--toString”这个选项，可用 jixiao --help 查看用法。"],
    [["constructor"], "没有“constructor”这个命令，可用 jixiao --help 查看用法。"],
    [["check"], "请写明要检查的文件或文件夹，例如 jixiao check 绩效目标表.xlsx。"],
    [["inspect"], "请写明要读取的文件，例如 jixiao inspect 绩效目标表.xlsx。"],
    [["check", "a.xlsx", "--fromat", "json"], "没有“--fromat”这个选项，可用 jixiao --help 查看用法。"],
    [["check", "a.xlsx", "--format"], "“--format”后面要写上取值。"],
    [["check", "a.xlsx", "--format", "xml"], "不支持“xml”格式，请改用 text、json、sarif、html 之一。"],
    [["check", "a.xlsx", "--rules", "strict", "--rules", "x"], "“--rules”只能写一次。"],
    [["inspect", "a.xlsx", "--format", "json"], "inspect 没有“--format”这个选项，可用 jixiao --help 查看用法。"],
    [["summary", "a.xlsx", "--format", "html"], "不支持“html”格式，请改用 text、json 之一。"],
    [["library", "find", "培训"], "library 后面只能写 search，不能写“find”。"],
    [["library", "search"], "请在 search 后面写上要找的词，例如 jixiao library search 培训。"],
    [["rules", "a", "b"], "rules 后面只能写一条规则的名称。"],
  ])("%j is refused with a sentence that says what to write", async (args, message) => {
    expect(await jixiao(...args)).toEqual({ exitCode: 2, out: "", error: `${message}\n` });
  });

  it("refuses a form it does not know, and names those it knows", async () => {
    const { exitCode, error } = await jixiao("check", "a.xlsx", "--profile", "hunan");
    expect(error).toMatch(/^没有“hunan”这种表样，请改用 auto、hebei、.*之一。\n$/);
    expect(exitCode).toBe(2);
  });
});
