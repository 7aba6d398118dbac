import { checkWorkbook } from "../../src/check/check-workbook";
import type { Finding } from "../../src/check/finding";
import {
  applyIgnores,
  ignoreTarget,
  readIgnores,
  writeIgnores,
  type Ignore,
  type IgnoreScope,
} from "../../src/check/ignores";
import { presetRuleSet } from "../../src/check/rule-set";
import { allRules } from "../../src/rules";
import { toA1 } from "../../src/sheet/address";
import { readWorkbook } from "../../src/table/read-workbook";
import { drawnWorkbook } from "../drawn-sheet";

const rules = allRules.filter(({ id }) => id === "unit-missing");

const check = (drawing: string): readonly Finding[] =>
  checkWorkbook(readWorkbook(drawnWorkbook(drawing).sheets), presetRuleSet("strict", rules));

const form = (coverage: string, extra = "") => `
  | 一级指标   | 二级指标           | 三级指标   | 指标值      | 指标值确定依据 |${extra}
  | 产出指标   | 数量指标           | 培训人次   | ≥300        | 培训计划       |
  | 产出指标   | 质量指标           | 覆盖面     | ${coverage} | 培训计划       |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥94         | 上年调查结果   |`;

const inserted = `
  | 产出指标   | 数量指标           | 培训班次   | ≥3期        | 培训计划       |`;

function ignore(finding: Finding | undefined, scope: IgnoreScope): Ignore {
  if (!finding) throw new Error("nothing to ignore");
  return { what: ignoreTarget(finding, scope), reason: "经财政局同意", who: "张三", when: "2024-03-01T08:00:00.000Z" };
}

const cells = (findings: readonly Finding[]): readonly string[] => findings.map(({ at }) => toA1(at));

describe("ignoring", () => {
  const findings = check(form("≥90"));
  const [first, second] = findings;

  test("one finding leaves the others", () => {
    const outcome = applyIgnores(findings, [ignore(second, "cell")], ["表1"]);
    expect(cells(outcome.findings)).toEqual(["D2", "D4"]);
    expect(cells(outcome.ignored.map(({ finding }) => finding))).toEqual(["D3"]);
    expect(outcome.stale).toEqual([]);
  });

  test("a rule in a table or in the workbook silences it there", () => {
    expect(applyIgnores(findings, [ignore(first, "table")], ["表1"]).findings).toEqual([]);
    expect(applyIgnores(findings, [ignore(first, "workbook")], ["表1"]).findings).toEqual([]);
    const elsewhere: Ignore = {
      ...ignore(first, "table"),
      what: { scope: "table", rule: "unit-missing", sheet: "表2", table: 0 },
    };
    expect(applyIgnores(findings, [elsewhere], ["表1"]).findings).toHaveLength(3);
  });

  test("another rule is not silenced", () => {
    const other: Ignore = { ...ignore(first, "workbook"), what: { scope: "workbook", rule: "operator-missing" } };
    expect(applyIgnores(findings, [other], ["表1"]).findings).toHaveLength(3);
  });

  test("survives a row inserted above", () => {
    const outcome = applyIgnores(check(form("≥90", inserted)), [ignore(second, "cell")], ["表1"]);
    expect(cells(outcome.ignored.map(({ finding }) => finding))).toEqual(["D4"]);
  });

  test("wakes up when the text changes, and says so", () => {
    const decision = ignore(second, "cell");
    const outcome = applyIgnores(check(form("≥80")), [decision], ["表1"]);
    expect(cells(outcome.findings)).toEqual(["D2", "D3", "D4"]);
    expect(outcome.stale).toEqual([decision]);
  });

  test("is not stale on a sheet that was not checked", () => {
    expect(applyIgnores([], [ignore(second, "cell")], ["表2"]).stale).toEqual([]);
  });

  test("is kept with reason, person and time", () => {
    const decisions = [ignore(first, "cell"), ignore(second, "workbook")];
    expect(readIgnores(writeIgnores(decisions))).toEqual(decisions);
  });

  test("damaged entries do not lose the others", () => {
    const stored = JSON.stringify({ version: 1, ignores: [{ what: "?" }, ignore(first, "table"), null] });
    expect(readIgnores(stored)).toEqual([ignore(first, "table")]);
    expect(readIgnores("{")).toEqual([]);
    expect(readIgnores(null)).toEqual([]);
  });
});
