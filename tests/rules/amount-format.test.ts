import rule from "../../src/rules/amount-format";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

const form = (total: string, fiscal = "#600.00", other = "", unit = "万元"): string => `
  | 产业引导资金绩效目标表 | < | < | < | < | 单位：${unit} |
  | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 | < | < |
  | 预算数   | ${total} | 其中：财政资金 | ${fiscal} | 其他资金 | ${other} |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
  | 产出指标 | 数量指标 | 支持产业项目数 | 获得支持的项目数 | ≥5个 | 实施方案 |`;

testRule(rule, {
  "amounts in words": `${form("约600万元✗", "全额✗")}
    “预算数”填的“约600万元”不是金额，请填写数字，如“600.00”。
    “其中：财政资金”填的“全额”不是金额，请填写数字，如“600.00”。`,
  "a negative amount": `${form("#600.00", "#700.00", "#-100.00✗")}
    “其他资金”填的“-100.00”是负数，请核对后填写不小于 0 的金额。`,
  "more decimals than there are cents": `${form("#600.12345678✗")}
    “预算数”填的“600.12345678”小数位数过多，以万元为单位最多保留 6 位，请核对。`,
  "a number stored as text": `${form("4.50✗", "1,200.00✗")}
    “预算数”的“4.50”是以文本形式存放的数字，求和公式会漏掉它，请转换为数字。
    “其中：财政资金”的“1,200.00”是以文本形式存放的数字，求和公式会漏掉它，请转换为数字。`,
  "a register's own amounts": `
    | 单位：万元 |  |  |  |  |  |
    | 项目名称     | 预算数   | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产业引导资金 | #600.00  | 产出指标 | 数量指标 | 项目数   | ≥1个   |
    | 贴息补贴资金 | 八十三万✗ | 产出指标 | 数量指标 | 企业数   | ＝3家  |
    “预算数”填的“八十三万”不是金额，请填写数字，如“600.00”。`,
  "no other funds, however one says so": `
    === 无
    ${form("#600.00", "#600.00", "无")}
    === 斜线
    ${form("#600.00", "#600.00", "/")}
    === 横线
    ${form("#600.00", "#600.00", "—")}`,
  "amounts with their unit or in a sentence": form("600万元", "总额600.00万元，一次拨付"),
  "amounts in 万元 that are exact to the cent": form("#10606.7522", "#3.123456"),
  "a form without amounts": `
    | 项目名称 | 产业引导资金 | < | < |
    | 一级指标 | 二级指标 | 三级指标       | 指标值 |
    | 产出指标 | 数量指标 | 支持产业项目数 | ≥5个   |`,
});

describe("amount-format", () => {
  test("is an error for what is no amount, and a hint for how an amount is stored", () => {
    expect(outcomes(rule, form("六百万"))).toEqual(["B3 error"]);
    expect(outcomes(rule, form("#-600"))).toEqual(["B3 error"]);
    expect(outcomes(rule, form("#600.123", "#600", "", "元"))).toEqual(["B3 info"]);
    expect(outcomes(rule, form("1,200.50"))).toEqual(["B3 info safe B3=1200.5"]);
  });

  test("allows the decimals that an office names", () => {
    const options = { decimals: { 万元: 2 } };
    expect(outcomes(rule, form("#600.12"), options)).toEqual([]);
    expect(outcomes(rule, form("#600.123"), options)).toEqual(["B3 info"]);
  });
});
