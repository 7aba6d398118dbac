import rule from "../../src/rules/project-code-format";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

const form = (code: string, title = "绩效目标表"): string => `
  | ${title} | < | < | < |
  | 项目编码 | ${code} | 项目名称 | 劳务派遣人员费用 |
  | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
  | 一级指标 | 二级指标 | 三级指标         | 指标值 |
  | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`;

testRule(rule, {
  "one character too many": `${form("13080424P000037100001A✗")}
    项目编码“13080424P000037100001A”共 22 位，应为 21 位，请对照项目库核对。`,
  "letters where region and year belong": `${form("1308O424P00003710001A✗")}
    项目编码“1308O424P00003710001A”的前 8 位应为 6 位行政区划代码和 2 位年度，全部是数字，请对照项目库核对。`,
  "no letter of the type": `${form("130804240000037100019✗")}
    项目编码“130804240000037100019”的第 9 位应为项目类型的大写字母（如“P”），请对照项目库核对。`,
  "the letter O for the digit 0": `${form("13080424PO0003710001A✗")}
    项目编码“13080424PO0003710001A”的后 12 位含有不该出现的字符，编码不用字母 I、O、S、V、Z，请对照项目库核对。`,
  "a sign that no code has": `${form("12000023S0058030000-4✗")}
    项目编码“12000023S0058030000-4”的后 12 位含有不该出现的字符，请对照项目库核对。`,
  "spaces and full-width characters": `${form("13080424 P0000 3710001Ａ✗")}
    项目编码“13080424 P0000 3710001Ａ”含有空格、全角或小写字符，请改为“13080424P00003710001A”。`,
  "each project of a register": `
    | 项目编码              | 项目名称     | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 13080424P00004010001R | 产业引导资金 | 产出指标 | 数量指标 | 项目数   | ≥1个   |
    | 13080424P0003410001✗  | 贴息补贴资金 | 产出指标 | 数量指标 | 企业数   | ＝3家  |
    项目编码“13080424P0003410001”共 19 位，应为 21 位，请对照项目库核对。`,
  "well-formed codes of every type": `
    | 项目编码              | 项目名称     | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 12000023S005803000014 | 下达资金     | 产出指标 | 数量指标 | 项目数   | ≥1个   |
    | 11000022T000000444685 | 特定目标项目 | 产出指标 | 数量指标 | 项目数   | ≥2个   |
    | 12000023P02DLNB10017K | 教育专项     | 产出指标 | 数量指标 | 学校数   | ≥3所   |`,
  "the wrong check character is another rule's business": form("13080424P00003710001B"),
  "no code yet": form("无"),
  "the project's name behind the code": form("51000021R000000019951-工资性支出"),
  "a form without a code": `
    | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 |
    | 一级指标 | 二级指标 | 三级指标         | 指标值 |
    | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`,
});

describe("project-code-format", () => {
  test("removes spaces and full-width characters at once", () => {
    expect(outcomes(rule, form("１３０８０４２４P0000 3710001A"))).toEqual([
      'B2 error safe B2="13080424P00003710001A"',
    ]);
  });

  test("takes small letters lightly", () => {
    expect(outcomes(rule, form("13080424p00003710001a"))).toEqual(['B2 info safe B2="13080424P00003710001A"']);
  });

  test("reads O as 0 and I as 1 only if the check character then fits", () => {
    expect(outcomes(rule, form("13080424PO000371000IA"))).toEqual(['B2 error confirm B2="13080424P00003710001A"']);
    expect(outcomes(rule, form("13080424PO0003710001B"))).toEqual(["B2 error"]);
    expect(outcomes(rule, form("13080424P0000Z710001A"))).toEqual(["B2 error"]);
  });

  test("keeps the project's name behind the code", () => {
    expect(outcomes(rule, form("13080424P0000 3710001A-劳务派遣"))).toEqual([
      'B2 error safe B2="13080424P00003710001A-劳务派遣"',
    ]);
  });

  test("hints at the codes of forms of 2020 and before", () => {
    expect(outcomes(rule, form("130804180001", "2018年度项目绩效目标表"))).toEqual(["B2 info"]);
    expect(outcomes(rule, form("130804180001", "2021年度项目绩效目标表"))).toEqual(["B2 error"]);
  });

  test("accepts the other lengths that an office names, in letters and digits", () => {
    const options = { otherLengths: [12] };
    expect(outcomes(rule, form("130804240001"), options)).toEqual([]);
    expect(outcomes(rule, form("1308042400-1"), options)).toEqual(["B2 error"]);
    expect(outcomes(rule, form("1308042400012"), options)).toEqual(["B2 error"]);
  });
});
