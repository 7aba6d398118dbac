import { checkWorkbook } from "../../src/check/check-workbook";
import { parseRuleSet } from "../../src/check/rule-set";
import { toA1 } from "../../src/sheet/address";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";

const form = `
  | 项目编码 | 13080424P00004010001R | 项目名称 | 产业引导资金 | | 单位：万元 |
  | 预算数 | 600.00 | 其中：财政资金 | 700.00 | 其他资金 | |
  | 绩效目标 | 支持企业5家以上，带动营业收入增长5%以上。 | | | | |
  | 一级指标   | 二级指标           | 三级指标       | 绩效指标描述         | 指标值   | 指标值确定依据 |
  | 产出指标   | 数量指标           | 支持产业项目数 | 年内立项的项目数     | ≥8个     | 实施方案       |
  | 产出指标   | 质量指标           | 验收合格率     |                      | ≥95%     | 实施方案       |
  | 产出指标   | 成本指标           | 项目总成本     | 年内支出合计         | ≤650万元 | 预算批复       |
  | 满意度指标 | 服务对象满意度指标 | 受益企业满意度 | 问卷中满意的比例     | ≥85%     | 问卷调查       |`;

async function foundBy(rule: Record<string, unknown>, drawing = form): Promise<readonly string[]> {
  const json = JSON.stringify({
    preset: "submission",
    rules: {},
    custom: [{ id: "our-rule", message: "请按本局要求填写", ...rule }],
  });
  const result = await parseRuleSet(json, []);
  if (result.kind === "invalid") throw new Error(result.message);
  const findings = checkWorkbook(readWorkbook(drawnWorkbook(drawing).sheets), result.ruleSet);
  return findings.map(({ at, severity, message }) => `${toA1(at)} ${severity} ${message.zh}`);
}

const complaintAbout = async (rule: Record<string, unknown>): Promise<string> => {
  const result = await parseRuleSet(JSON.stringify({ custom: [{ id: "our-rule", message: "请改", ...rule }] }), []);
  if (result.kind !== "invalid") throw new Error("the rule was accepted");
  return result.message;
};

describe("a rule of the bureau's own", () => {
  test("wants a text to match", async () => {
    expect(await foundBy({ field: "targetBasis", condition: { matches: "批复|方案$" } })).toEqual([
      "F8 warning “问卷调查”：请按本局要求填写。",
    ]);
  });

  test("forbids what a text must not match", async () => {
    expect(await foundBy({ field: "goal", condition: { doesNotMatch: "以上" }, severity: "error" })).toEqual([
      "B3 error “支持企业5家以上，带动营业收入增长5%以上。”：请按本局要求填写。",
    ]);
  });

  test("wants a cell filled in, and does not ask for a column the form lacks", async () => {
    expect(await foundBy({ field: "description", condition: { required: true } })).toEqual([
      "D6 warning 请按本局要求填写。",
    ]);
    expect(await foundBy({ field: "weight", condition: { required: true } })).toEqual([]);
  });

  test("wants one of the listed words", async () => {
    expect(await foundBy({ field: "targetBasis", condition: { oneOf: ["实施方案", "预算批复"] } })).toHaveLength(1);
  });

  test("wants a number within bounds, under a class of indicators only", async () => {
    const condition = { numberBetween: [90, null] };
    const when = { category: ["satisfaction"] };
    expect(await foundBy({ field: "targetValue", condition, when })).toEqual(["E8 warning “≥85%”：请按本局要求填写。"]);
    expect(await foundBy({ field: "targetValue", condition, when: { subcategory: ["quality"] } })).toEqual([]);
  });

  test("wants one of the listed units", async () => {
    expect(await foundBy({ field: "targetValue", condition: { unitIn: ["%", "万元"] } })).toEqual([
      "E5 warning “≥8个”：请按本局要求填写。",
    ]);
  });

  test("compares two fields", async () => {
    expect(await foundBy({ field: "fiscalFunding", condition: { notAbove: "totalFunding" } })).toEqual([
      "D2 warning “700.00”：请按本局要求填写。",
    ]);
    expect(await foundBy({ field: "totalFunding", condition: { equals: "fiscalFunding" } })).toHaveLength(1);
  });

  test("holds only for the types of project and forms it names", async () => {
    const rule = { field: "targetBasis", condition: { oneOf: ["预算批复"] } };
    expect(await foundBy({ ...rule, when: { projectType: ["industry-guidance"] } })).toHaveLength(3);
    expect(await foundBy({ ...rule, when: { projectType: ["labor-dispatch"] } })).toEqual([]);
    expect(await foundBy({ ...rule, when: { form: ["register"] } })).toEqual([]);
  });

  test("cannot hang the check, whatever its pattern", async () => {
    const evil = `
      | 一级指标 | 二级指标 | 三级指标                                  | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | ${"a".repeat(5000)}!                      | ≥8个   | 实施方案       |`;
    for (const pattern of ["^(a+)+$", "^(a|aa)+$", "^(a*)*b", "(.*)*(.*)*x$", "^(([a-z])+.)+[A-Z]([a-z])+$"]) {
      expect(await foundBy({ field: "name", condition: { matches: pattern } }, evil)).toHaveLength(1);
    }
  });
});

describe("a faulty rule of the bureau's own", () => {
  test("with a pattern that is none is refused with its place", async () => {
    expect(await complaintAbout({ field: "name", condition: { matches: "(" } })).toBe(
      "custom[0].condition：“(”不是可用的正则表达式（不支持反向引用和环视），请检查写法。",
    );
  });

  test("with look-around is refused: it has no linear time", async () => {
    expect(await complaintAbout({ field: "name", condition: { matches: "(?=a)b" } })).toContain("不支持反向引用和环视");
  });

  test("with an unknown field is refused with its path", async () => {
    expect(await complaintAbout({ field: "naem", condition: { required: true } })).toMatch(/^custom\[0\]\.field：/);
  });

  test("may not take the name of another rule", async () => {
    const rule = { id: "our-rule", message: "请改", field: "name", condition: { required: true } };
    const result = await parseRuleSet(JSON.stringify({ custom: [rule, rule] }), []);
    expect(result).toEqual({ kind: "invalid", message: "custom[1].id：已有名为“our-rule”的规则，请换一个名称。" });
  });

  test("with a misspelt condition is refused", async () => {
    expect(await complaintAbout({ field: "name", condition: { match: "a" } })).toMatch(/^custom\[0\]\.condition/);
  });
});
