import * as core from "../../src/app/core";
import { fixPatch } from "../../src/app/fix-patch";
import { findingsInOrder, groupFindings, type Report } from "../../src/app/report";
import type { Line } from "../../src/check/finding-lines";
import { presetRuleSet } from "../../src/check/rule-set";
import { toA1 } from "../../src/sheet/address";
import { drawnSheet } from "../drawn-sheet";

function reportOn(drawing: string): Report {
  const sheets = [drawnSheet(drawing)];
  const basis = { choices: { tables: [] }, ruleSet: presetRuleSet("strict") };
  const report = core.checkSheets({ scope: "sheet", sheets, area: null }, basis, []);
  if (!report) throw new Error("no table in the drawing");
  return report;
}

const namesWithStops = `
  | 项目名称 | 培训费   |          |                    |          |                |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述       | 指标值   | 指标值确定依据 |
  | 产出指标 | 数量指标 | 培训人次； | 参加培训的人次   | ≥200     | 年度培训计划   |
  |          |          | 培训班次； | 举办的培训班期数 | ≥3期     | 年度培训计划   |
  |          | 质量指标 | 培训合格率； | 合格人次÷参训人次×100% | ≥95% | 年度培训计划 |`;

const linesOf = (report: Report): readonly Line[] =>
  groupFindings(report, report.findings).flatMap(({ lines }) => lines);

const lineOf = (report: Report, rule: string): Line | undefined =>
  linesOf(report).find((line) => (line.kind === "one" ? line.finding : line.findings[0])?.rule === rule);

describe("the list of findings", () => {
  it("tells three of a rule on one line that holds every cell", () => {
    const line = lineOf(reportOn(namesWithStops), "trailing-punctuation");
    if (line?.kind !== "many") throw new Error("expected one line for many");
    expect(line.findings.map(({ at }) => toA1(at))).toEqual(["C3", "C4", "C5"]);
    expect(line.message.zh).toContain("3");
  });

  it("loses no finding and lists none twice", () => {
    const report = reportOn(namesWithStops);
    const listed = findingsInOrder(groupFindings(report, report.findings));
    expect(listed).toHaveLength(report.findings.length);
    expect(new Set(listed)).toEqual(new Set(report.findings));
  });

  it("keeps the tables of a sheet apart", () => {
    const report = reportOn(`${namesWithStops}\n  | | | | | | |\n${namesWithStops}`);
    expect(groupFindings(report, report.findings).map(({ table }) => table?.index)).toEqual([0, 1]);
  });
});

describe("the change that fixes findings", () => {
  it("replaces exactly what was read", () => {
    const findings = reportOn(namesWithStops).findings.filter(({ rule }) => rule === "trailing-punctuation");
    expect(fixPatch("表1", findings).edits[0]).toEqual({
      kind: "set",
      at: { row: 2, column: 2 },
      before: "培训人次；",
      after: "培训人次",
    });
  });

  it("touches no cell twice", () => {
    const [finding] = reportOn(namesWithStops).findings.filter(({ fix }) => fix?.kind === "safe");
    if (!finding) throw new Error("nothing to fix");
    expect(fixPatch("表1", [finding, finding]).edits).toHaveLength(1);
  });
});
