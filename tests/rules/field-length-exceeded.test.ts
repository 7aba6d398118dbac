import rule from "../../src/rules/field-length-exceeded";
import { outcomes } from "./outcomes";
import { testRule } from "./test-rule";

const long = (sentence: string, bytes: number): string => {
  const count = Math.floor(bytes / 3);
  return sentence.repeat(Math.ceil(count / sentence.length)).slice(0, count) + "x".repeat(bytes - count * 3);
};
const goal = (bytes: number): string => long("支持企业开展技术改造，带动营业收入增长；", bytes);

const form = (goalText: string, name = "支持企业数", description = "获得支持的企业数", value = "≥5家"): string => `
  | 项目名称 | 产业引导资金 | 预算数 | #600.00 |
  | 绩效目标 | ${goalText} | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
  | 产出指标 | 数量指标 | ${name} | ${description} | ${value} |`;

testRule(rule, {
  "a goal one byte too long": `${form(`${goal(2001)}✗`)}
    “支持企业开展技术改造，带动营业收入增长；支持企业开展技术改…”长 2001 字节，超过系统上限 2000 字节，请精简。`,
  "a name, a description and a value": `${form(
    "支持企业≥5家。",
    `${long("企业技术改造投资", 1002)}✗`,
    `${long("年内获得支持的企业", 2004)}✗`,
    `${long("全部完成验收", 1001)}✗`,
  )}
    “企业技术改造投资企业技术改造投资企业技术改造投资企业技术改…”长 1002 字节，超过系统上限 1000 字节，请精简。
    “年内获得支持的企业年内获得支持的企业年内获得支持的企业年内…”长 2004 字节，超过系统上限 2000 字节，请精简。
    “全部完成验收全部完成验收全部完成验收全部完成验收全部完成验…”长 1001 字节，超过系统上限 1000 字节，请精简。`,
  "texts that just fit": form(
    goal(2000),
    long("企业技术改造投资", 1000),
    long("年内获得支持的企业", 2000),
    long("全部完成验收", 1000),
  ),
  "a form of usual size": form("支持企业≥5家，带动营业收入增长≥5%。"),
  "a form without a header block": `
    | 一级指标 | 二级指标 | 三级指标   | 指标值 |
    | 产出指标 | 数量指标 | 支持企业数 | ≥5家   |`,
});

describe("field-length-exceeded", () => {
  test("counts as the office's own system does", () => {
    expect(outcomes(rule, form(goal(2001)))).toEqual(["B2 error"]);
    expect(outcomes(rule, form(goal(2001)), { encoding: "gbk" })).toEqual([]);
    expect(outcomes(rule, form(goal(2001)), { limits: { goal: 2001 } })).toEqual([]);
    expect(outcomes(rule, form("支持企业≥5家。"), { limits: { projectName: 12 } })).toEqual(["B1 error"]);
  });
});
