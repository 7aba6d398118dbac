import rule from "../../src/rules/project-code-region-year";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

const register = (title: string, ...codes: readonly string[]): string => `
  | ${title} | < | < | < | < | < |
  | 项目编码 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  ${codes.map((code, index) => `| ${code} | 项目${String(index + 1)} | 产出指标 | 数量指标 | 培训班次 | ≥${String(index + 2)}期 |`).join("\n")}`;

testRule(rule, {
  "a region unlike the others": `
    ${register("项目绩效目标表", "13080424P00004010001R", "13080924P000034100019✗", "13080424P00003710001A")}
    项目编码“13080924P000034100019”的行政区划是“130809”，与本地的“130804”不同，请核对是否抄错。`,
  "across the worksheets of a workbook": `
    === 引导资金
    | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 项目数   | ≥1个   |
    === 贴息
    | 项目编码 | 13080424P000034100019 | 项目名称 | 贴息补贴资金 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 企业数   | ＝3家  |
    === 劳务派遣
    | 项目编码 | 13080524P00003710001A✗ | 项目名称 | 劳务派遣人员费用 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 派遣人数 | ＝1人  |
    项目编码“13080524P00003710001A”的行政区划是“130805”，与本地的“130804”不同，请核对是否抄错。`,
  "a year long past": `
    ${register("2024年度项目绩效目标表", "13080418P00004010001R✗", "13080424P000034100019")}
    项目编码“13080418P00004010001R”的年度是 2018 年，远早于预算年度 2024 年，请核对。`,
  "funds passed down keep the region of the centre, the province or the city": register(
    "2024年度项目绩效目标表",
    "13080424P00004010001R",
    "13080424P000034100019",
    "13080424P00003710001A",
    "13080424P00003210001X",
    "13080024P00004010001R",
    "13000024P00004010001R",
    "10000024P00004010001R",
  ),
  "continuing projects keep the year they were set up": register(
    "2024年度项目绩效目标表",
    "13080419P00004010001R",
    "13080422P000034100019",
  ),
  "without a majority no region is the usual one": register(
    "项目绩效目标表",
    "13080424P00004010001R",
    "13080924P000034100019",
  ),
  "without a stated budget year no code is too late": register(
    "项目绩效目标表",
    "13080425P00004010001R",
    "13080424P000034100019",
  ),
  "malformed codes are another rule's business": register(
    "2024年度项目绩效目标表",
    "13080424P00004010001R",
    "13080424P00003710001A",
    "13099925P0000341",
  ),
});

describe("project-code-region-year", () => {
  test("warns of another region and a later year, and hints at an early one", () => {
    const drawing = register(
      "2024年度项目绩效目标表",
      "13080424P00004010001R",
      "13080424P000034100019",
      "13080424P00003710001A",
      "13080924P00003210001X",
      "13080425P00003210001X",
      "13080418P00003210001X",
    );
    expect(outcomes(rule, drawing)).toEqual(["A6 warning", "A7 warning", "A8 info"]);
  });

  test("compares with the region an office names", () => {
    const drawing = register("项目绩效目标表", "13080424P00004010001R", "13080424P000034100019");
    expect(outcomes(rule, drawing, { region: "130809" })).toEqual(["A3 warning", "A4 warning"]);
    expect(outcomes(rule, drawing, { region: "130804" })).toEqual([]);
  });

  test("looks back as many years as an office names", () => {
    const drawing = register("2024年度项目绩效目标表", "13080422P00004010001R", "13080423P000034100019");
    expect(outcomes(rule, drawing, { yearsBack: 1 })).toEqual(["A3 info"]);
  });

  test("refuses a region that is none", () => {
    expect(rule.options.safeParse({ region: "1308" }).success).toBe(false);
  });
});
