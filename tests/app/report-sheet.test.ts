import { checkSheets } from "../../src/app/check-sheets";
import type { Report } from "../../src/app/report";
import { reportRows, reportSheet, reportText } from "../../src/app/report-sheet";
import type { Ignore } from "../../src/check/ignores";
import { presetRuleSet } from "../../src/check/rule-set";
import { applyPatch } from "../../src/sheet/apply-patch";
import type { Patch } from "../../src/sheet/patch";
import { contentAt, emptySheet, type Content } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";
import { labourDrawing, notesSheet } from "./labour-table";
import { findingAt, notice, openSession } from "./open-session";
import { labourSheet } from "./labour-table";

function reportOn(drawing: string, ignores: readonly Ignore[] = []): Report {
  const basis = { choices: { tables: [] }, ruleSet: presetRuleSet("recommended") };
  const report = checkSheets({ scope: "sheet", sheets: [drawnSheet(drawing)], area: null }, basis, ignores);
  if (!report) throw new Error("no table in the drawing");
  return report;
}

const allUnits: Ignore = {
  what: { scope: "workbook", rule: "unit-missing" },
  reason: "问卷按百分制打分",
  who: "王敏",
  when: "2026-03-02T01:30:00.000Z",
};

function cellsOf(patch: Patch): readonly (readonly Content[])[] {
  const result = applyPatch(emptySheet(patch.sheet), patch);
  if (result.kind === "stale") throw new Error("an empty sheet takes everything");
  const { sheet } = result;
  const last = sheet.used?.bottom ?? -1;
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => contentAt(sheet, { row, column })),
  );
}

const sheetFor = (report: Report, names: readonly string[] = []): Patch =>
  reportSheet(reportRows(report, "zh"), names, "zh");

describe("the worksheet of findings", () => {
  it("has a line for each finding, with its place, rule, content, message, source and advice", () => {
    const [header, ...lines] = cellsOf(sheetFor(reportOn(labourDrawing)));
    expect(header).toEqual(["序号", "工作表", "单元格", "规则", "级别", "内容", "问题", "依据", "建议", "是否忽略"]);
    expect(lines).toHaveLength(reportOn(labourDrawing).findings.length);
    const line = lines.find((cells) => cells[5] === "≥94") ?? [];
    expect(line[1]).toBe("劳务派遣");
    expect(line[2]).toEqual({ formula: `=HYPERLINK("#'劳务派遣'!E14","E14")` });
    expect(line[4]).toBe("错误");
    expect(line[6]).toBe("“办事群众满意度”的指标值缺少计量单位，请补写“%”。");
    expect(line[8]).toBe("改为“≥94%”。");
  });

  it("says who ignores what, why and since when", () => {
    const lines = cellsOf(sheetFor(reportOn(labourDrawing, [allUnits])));
    expect(lines.at(-1)?.[9]).toBe("已忽略：问卷按百分制打分（王敏，2026-03-02）");
    expect(lines.filter((cells) => cells[9] !== null)).toHaveLength(2);
  });

  it("links to a sheet whose name has quotation marks", () => {
    const quoted = labourDrawing.replace("=== 劳务派遣", `=== 王敏's "新" 表`);
    const [, line = []] = cellsOf(sheetFor(reportOn(quoted)));
    const cell = typeof line[2] === "object" && line[2] !== null ? line[2].formula : "";
    expect(cell).toMatch(/^=HYPERLINK\("#'王敏''s ""新"" 表'![A-Z]+\d+","[A-Z]+\d+"\)$/);
  });

  it("makes no formula of what a cell says", () => {
    const report = reportOn(labourDrawing.replace("≥94", "=HYPERLINK(1)"));
    const edits = sheetFor(report).edits.filter((edit) => edit.kind === "set");
    const formulas = edits.filter(({ after }) => typeof after === "object" && after !== null);
    expect(formulas.every(({ at }) => at.column === 2)).toBe(true);
    expect(formulas).toHaveLength(report.findings.length);
  });

  it.each([
    [["Sheet1"], "问题清单"],
    [["Sheet1", "问题清单"], "问题清单2"],
    [["问题清单2", "问题清单"], "问题清单3"],
  ])("has a name that none of %j takes", (names, name) => {
    expect(sheetFor(reportOn(labourDrawing), names).sheet).toBe(name);
  });

  it("speaks English on demand", () => {
    const rows = reportRows(reportOn(labourDrawing), "en");
    const patch = reportSheet(rows, [], "en");
    expect(patch.sheet).toBe("Problems");
    expect(cellsOf(patch)[0]?.[6]).toBe("Problem");
    expect(rows.map(({ advice }) => advice)).toContain("Change it to “≥94%”.");
  });
});

describe("the findings as text", () => {
  it("have a line each, with as many columns as the header", () => {
    const rows = reportRows(reportOn(labourDrawing), "zh");
    const lines = reportText(rows, "zh").split("\n");
    expect(lines).toHaveLength(rows.length + 1);
    expect(new Set(lines.map((line) => line.split("\t").length))).toEqual(new Set([10]));
    expect(lines.find((line) => line.includes("≥94%"))).toContain("\tE14\t");
  });

  it("keep line breaks, tabs and formulas of a cell from breaking out of it", () => {
    const [row] = reportRows(reportOn(labourDrawing), "zh");
    if (!row) throw new Error("nothing was found");
    const [, line = ""] = reportText([{ ...row, text: "=cmd\t1\n2" }], "zh").split("\n");
    expect(line.split("\t")[5]).toBe("'=cmd 1 2");
  });
});

describe("exporting the findings", () => {
  it("adds one worksheet in one step, goes there, and can be undone", async () => {
    const { host, session } = await openSession([labourSheet(), notesSheet()]);
    await session.check();
    await session.exportFindings("zh");
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣", "说明", "问题清单"]);
    expect(host.selected?.sheet).toBe("问题清单");
    expect(host.calls.filter(({ kind }) => kind === "write")).toHaveLength(1);
    expect(notice(session)).toMatch(/^已把 \d+ 个问题写入工作表“问题清单”。$/);
    await session.exportFindings("zh");
    expect(host.workbook.at(-1)?.name).toBe("问题清单2");
    await session.undo();
    await session.undo();
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣", "说明"]);
  });

  it("hands the same, the ignored ones too, to the clipboard", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), { scope: "cell", reason: "原文", who: "" });
    const copied: string[] = [];
    await session.copyFindings("zh", (text) => {
      copied.push(text);
      return Promise.resolve(true);
    });
    expect(copied[0]).toMatch(/E14\t.*已忽略：原文/);
    expect(notice(session)).toMatch(/^已复制 \d+ 个问题/);
  });

  it("says what else to do when the clipboard is closed to us", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.copyFindings("zh", () => Promise.resolve(false));
    expect(notice(session)).toContain("请改用“导出问题清单”");
    expect(session.state.activity.kind).toBe("failed");
  });
});
