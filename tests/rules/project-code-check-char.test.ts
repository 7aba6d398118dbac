import rule from "../../src/rules/project-code-check-char";
import { expectDrawing, testRule } from "./test-rule";

const form = (code: string): string => `
  | 项目编码 | ${code} | 项目名称 | 劳务派遣人员费用 |
  | 绩效目标 | 聘用劳务派遣人员1名，保障窗口业务正常办理。 |  |  |
  | 一级指标 | 二级指标 | 三级指标         | 指标值 |
  | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`;

testRule(rule, {
  "one wrong digit": `${form("13080424P00003810001A✗")}
    项目编码“13080424P00003810001A”的末位校验字符不符，前 20 位无误时末位应为“0”，请对照项目库逐位核对。`,
  "two digits swapped": `${form("13080424P00003170001A✗")}
    项目编码“13080424P00003170001A”的末位校验字符不符，前 20 位无误时末位应为“E”，请对照项目库逐位核对。`,
  "each project of a register": `
    | 项目编码               | 项目名称     | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 13080424P00004010001R  | 产业引导资金 | 产出指标 | 数量指标 | 项目数   | ≥1个   |
    | 13080424P000034100018✗ | 贴息补贴资金 | 产出指标 | 数量指标 | 企业数   | ＝3家  |
    项目编码“13080424P000034100018”的末位校验字符不符，前 20 位无误时末位应为“9”，请对照项目库逐位核对。`,
  "small letters do not change it": form("13080424p00003710001a"),
  "codes of other types follow another rule": form("12000023S005803000014"),
  "a malformed code is another rule's business": form("13080424P0000371001B"),
  "a form without a code": `
    | 项目名称 | 劳务派遣人员费用 | 预算数 | 4.50 |
    | 一级指标 | 二级指标 | 三级指标         | 指标值 |
    | 产出指标 | 数量指标 | 劳务派遣人员数量 | ＝1人  |`,
});

describe("project-code-check-char", () => {
  test.each([
    "13080424P00004010001R",
    "13080424P000034100019",
    "13080424P00003210001X",
    "12000023P02DLNB10017K",
    "12000022P10000210006W",
    "12000022P70000310001W",
    "52000022P00846010008H",
  ])("%s, published by a finance bureau, is left alone", (code) => {
    expectDrawing(rule, form(code));
  });
});
