import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import { MemoryHost } from "../../src/host/memory";
import { outdatedSheets } from "../../src/app/outdated";
import { toA1 } from "../../src/sheet/address";
import { emptySheet } from "../../src/sheet/sheet";
import { departmentSheets, labourSheet, notesSheet } from "./labour-table";
import { at, callKinds, changes, findingAt, findings, notice, openSession, text } from "./open-session";

describe("checking", () => {
  it("takes one read and one write of marks", async () => {
    const { host, session } = await openSession([labourSheet()]);
    const before = host.calls.length;
    await session.check();
    expect(callKinds(host).slice(before)).toEqual(["read", "mark"]);
    expect(findingAt(session, "unit-missing", "E14").severity).toBe("error");
    expect(host.marksOn("劳务派遣")).toContainEqual({ at: at("E14"), severity: "error" });
    expect(notice(session)).toMatch(/^发现 \d+ 个问题：错误 1，/);
  });

  it("marks a cell with several findings once, by the gravest", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("E14"), "≥94 ");
    await session.check();
    const marks = host.marksOn("劳务派遣").filter((mark) => toA1(mark.at) === "E14");
    expect(marks).toEqual([{ at: at("E14"), severity: "error" }]);
  });

  it("says how many rules found nothing", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.fix(findingAt(session, "unit-missing", "E14"));
    await session.choosePreset("submission");
    expect(findings(session)).toEqual([]);
    expect(notice(session)).toMatch(/^未发现问题，已检查 [1-9]\d* 条规则。$/);
  });

  it.each([
    ["a sheet of notes", notesSheet(), "工作表“说明”里没有找到绩效目标表"],
    ["an empty sheet", emptySheet("Sheet1"), "工作表“Sheet1”是空的"],
  ])("tells what to do on %s and leaves the workbook alone", async (_, sheet, sentence) => {
    const { host, session } = await openSession([sheet]);
    await session.check();
    const { check } = session.state;
    expect(check.kind === "no-table" && check.advice.zh).toContain(sentence);
    expect(callKinds(host)).not.toContain("mark");
  });

  it("sees a table that has only its header", async () => {
    const { top, left, right } = { top: 0, left: 0, right: 5 };
    const full = labourSheet();
    const rows = <T>(table: readonly T[]): readonly T[] => table.slice(0, 8);
    const { session } = await openSession([
      {
        ...full,
        used: { top, left, bottom: 7, right },
        values: rows(full.values),
        texts: rows(full.texts),
        formulas: rows(full.formulas),
        numberFormats: rows(full.numberFormats),
        merges: full.merges?.filter(({ bottom }) => bottom < 8) ?? null,
      },
    ]);
    await session.check();
    expect(notice(session)).toContain("只有表头，还没有指标行");
  });

  it("lists the findings of a protected sheet although it cannot mark them", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.setProtected("劳务派遣", true);
    await session.check();
    expect(findings(session).length).toBeGreaterThan(0);
    expect(session.state.activity.kind).toBe("failed");
    expect(notice(session)).toContain("撤销工作表保护");
  });

  it("asks to finish editing a cell, and works when asked again", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.failNext("cell-editing");
    await session.check();
    expect(notice(session)).toContain("请先按 Enter 结束编辑");
    await session.check();
    expect(findings(session).length).toBeGreaterThan(0);
  });

  it("says that the list is out of date once the user edits the sheet", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    host.edit("劳务派遣", at("E9"), "＝4人");
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
    await session.check();
    expect(outdatedSheets(session.state)).toEqual([]);
  });

  it("says so, too, when the user edits between the reading and the marking", async () => {
    const { host, session } = await openSession([labourSheet()]);
    const mark = host.mark.bind(host);
    jest.spyOn(host, "mark").mockImplementationOnce((sheet, marks) => {
      host.edit("劳务派遣", at("E9"), "＝4人");
      return mark(sheet, marks);
    });
    await session.check();
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
  });

  it("keeps the chosen preset in the workbook", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    const reopened = new Session(host, () => Promise.resolve(core));
    await reopened.start();
    expect(reopened.state.preset).toBe("strict");
  });
});

describe("going through the findings", () => {
  it("goes round in the order of the list and shows each cell", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    expect(findings(session).length).toBeGreaterThan(1);
    const visited: string[] = [];
    for (let step = 0; step <= findings(session).length; step += 1) {
      await session.next();
      const { top, left } = host.selected?.area ?? { top: -1, left: -1 };
      visited.push(toA1({ row: top, column: left }));
    }
    expect(visited.slice(0, -1)).toEqual(findings(session).map((finding) => toA1(finding.at)));
    expect(visited.at(-1)).toBe(visited[0]);
    await session.previous();
    expect(session.state.check).toMatchObject({ selected: findings(session).at(-1) });
  });

  it("passes over severities that are not listed", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    session.toggleSeverity("warning");
    session.toggleSeverity("info");
    await session.next();
    await session.next();
    expect(session.state.check).toMatchObject({ selected: { rule: "unit-missing" } });
  });
});

describe("fixing", () => {
  it("writes the fix, checks again, and can be undone", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(text(host, "E14")).toBe("≥94%");
    expect(findings(session).map(({ rule }) => rule)).not.toContain("unit-missing");
    expect(notice(session)).toBe("已修正 E14。");

    await session.undo();
    expect(text(host, "E14")).toBe("≥94");
    expect(findings(session).map(({ rule }) => rule)).toContain("unit-missing");
    expect(changes(session)).toEqual([]);
  });

  it("shows all safe fixes first, and makes them as one step", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("D9"), " 年内在岗的派遣人员数");
    await session.choosePreset("strict");
    await session.check();
    await session.fixAll();
    expect(text(host, "C10")).toBe("工资发放准确率；");
    await session.applyFixes();
    expect([text(host, "C10"), text(host, "D9")]).toEqual(["工资发放准确率", "年内在岗的派遣人员数"]);
    expect(text(host, "E14")).toBe("≥94");
    await session.undo();
    expect([text(host, "C10"), text(host, "D9")]).toEqual(["工资发放准确率；", " 年内在岗的派遣人员数"]);
  });

  it("puts a cell with two faults right in one step", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("C10"), " 工资发放准确率；");
    await session.choosePreset("strict");
    await session.check();
    await session.fixAll();
    expect(text(host, "C10")).toBe("工资发放准确率");
    expect(changes(session)).toHaveLength(1);
  });

  it("writes nothing over what the user typed since the check", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    const finding = findingAt(session, "unit-missing", "E14");
    host.edit("劳务派遣", at("E14"), "≥90");
    await session.fix(finding);
    expect(text(host, "E14")).toBe("≥90");
    expect(notice(session)).toMatch(/^E14 在读取之后已被改动/);
    expect(changes(session)).toEqual([]);
  });

  it("does not undo over what the user typed since the fix", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.fix(findingAt(session, "unit-missing", "E14"));
    host.edit("劳务派遣", at("E14"), "≥90%");
    await session.undo();
    expect(text(host, "E14")).toBe("≥90%");
    expect(notice(session)).toContain("E14 在这之后又被改动");
    expect(changes(session)).toHaveLength(1);
  });

  it("can be undone after the pane was closed", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    await session.fixAll();
    expect(text(host, "C10")).toBe("工资发放准确率");
    const reopened = new Session(host, () => Promise.resolve(core));
    await reopened.start();
    await reopened.undo();
    expect(text(host, "C10")).toBe("工资发放准确率；");
  });

  it("says that the change was made when only keeping the history failed", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    host.leaveUnfinished("cell-editing");
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(notice(session)).toMatch(/^改动已经完成并保留，但标记、清单或改动记录没有全部更新：.+再检查一次。$/);
    await session.undo();
    expect(text(host, "E14")).toBe("≥94");
  });

  it("says so when the sheet is protected, and changes nothing", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    host.setProtected("劳务派遣", true);
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(notice(session)).toContain("工作表受保护");
    expect(text(host, "E14")).toBe("≥94");
  });
});

describe("clearing the marks", () => {
  it("takes them off the sheet the user is on and keeps the list", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.clearMarks();
    expect(host.marksOn("劳务派遣")).toEqual([]);
    expect(findings(session).length).toBeGreaterThan(0);
  });
});

describe("clearing the marks of a whole workbook", () => {
  it("takes them off every worksheet that was checked", async () => {
    const { host, session } = await openSession(departmentSheets());
    session.chooseScope("workbook");
    await session.check();
    expect(host.marksOn("办公用房").length).toBeGreaterThan(0);
    await session.clearMarks();
    expect([host.marksOn("劳务派遣"), host.marksOn("办公用房")]).toEqual([[], []]);
    expect(notice(session)).toBe("已清除工作表“劳务派遣”“办公用房”上的标记。");
  });
});

describe("the library", () => {
  it("proposes the type and ticks the core indicators that the table lacks", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.library.open();
    const { library } = session.state;
    if (library.kind !== "open") throw new Error("the library did not open");
    expect(library.choice.type).toBe("labor-dispatch");
    expect(library.rows.some(({ ticked }) => ticked)).toBe(true);
    for (const { ticked, present, entry } of library.rows) expect(ticked).toBe(entry.core && present === null);
  });

  it("opens for the project at the selected cell", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.activate("办公用房");
    host.select({ top: 7, left: 2, bottom: 7, right: 2 });
    await session.library.open();
    expect(session.state.library).toMatchObject({ kind: "open", choice: { type: "office-lease" } });
  });

  it("keeps what was chosen while the user looks at another tab", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.library.open();
    await session.library.chooseType("office-lease");
    await session.library.open();
    expect(session.state.library).toMatchObject({ choice: { type: "office-lease" } });
    host.select({ top: 9, left: 2, bottom: 9, right: 2 });
    await session.library.open();
    expect(session.state.library).toMatchObject({ choice: { type: "labor-dispatch" } });
  });

  it("inserts the ticked rows where the preview shows them, and the totals follow", async () => {
    const { host, session } = await openSession(departmentSheets());
    await session.openSummary();
    await session.library.open();
    const { library } = session.state;
    if (library.kind !== "open" || library.placement?.kind !== "patch") throw new Error("nothing to insert");
    const { cells } = library.placement;
    const added = new Set(cells.map(({ filled }) => filled.entry)).size;
    await session.library.insert();
    for (const cell of cells.filter((one) => !core.isUnanswered(one)))
      expect(text(host, toA1(cell.at))).toBe(cell.text);
    const { summary } = session.state;
    expect(summary.kind === "open" && summary.summary.totals.indicators).toBe(8 + added);

    await session.undo();
    expect(session.state.summary).toMatchObject({ summary: { totals: { indicators: 8 } } });
    expect(host.workbook[0]).toEqual(labourSheet());
  });

  it("leaves a number that nobody gave for the user to fill in, and writes one that was given", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.library.open();
    const { library } = session.state;
    if (library.kind !== "open") throw new Error("the library did not open");
    const asked = library.rows.find(({ number, present }) => number && !present);
    if (!asked) throw new Error("no row asks for a number");
    if (!asked.ticked) await session.library.tick(asked.entry.id);
    await session.library.insert();
    expect(notice(session)).toMatch(/请在表中填写 E\d+/);

    await session.undo();
    await session.library.answer(asked.entry.id, "5");
    await session.library.insert();
    const { comparator, unit } = asked.entry;
    const column = (host.workbook[0]?.texts ?? []).map((row) => row[4]);
    expect(column).toContain(`${comparator ?? ""}5${unit}`);
  });

  it("does not insert into a sheet that changed under the preview", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.library.open();
    await host.write({ sheet: "劳务派遣", edits: [{ kind: "insert-rows", row: 0, count: 1, like: 0 }] });
    const before = host.workbook[0];
    await session.library.insert();
    expect(notice(session)).toContain("预览已更新");
    expect(host.workbook[0]).toEqual(before);
    await session.library.insert();
    expect(notice(session)).toMatch(/^已插入/);
  });
});

describe("the summary", () => {
  it("adds up all visible sheets", async () => {
    const { session } = await openSession([
      ...departmentSheets(),
      { ...labourSheet(), name: "旧稿", visibility: "hidden" },
    ]);
    await session.openSummary();
    expect(session.state.summary).toMatchObject({ summary: { totals: { projects: 2, totalFen: 10_500_000 } } });
  });

  it("is written to a new sheet, which undo removes", async () => {
    const { host, session } = await openSession(departmentSheets());
    await session.openSummary();
    await session.writeSummary();
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣", "办公用房", "绩效汇总"]);
    expect(host.selected?.sheet).toBe("绩效汇总");
    await session.undo();
    expect(host.workbook.map(({ name }) => name)).toEqual(["劳务派遣", "办公用房"]);
  });

  it("tells when the workbook has no goal table", async () => {
    const { session } = await openSession([notesSheet()]);
    await session.openSummary();
    expect(session.state.summary.kind).toBe("no-table");
  });
});

describe("a session", () => {
  it("runs what is asked for at once one after the other", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await Promise.all([session.check(), session.next(), session.fixAll(), session.undo()]);
    expect(text(host, "C10")).toBe("工资发放准确率；");
    expect(session.state.activity).toMatchObject({ kind: "ready", notice: { zh: "已撤销“全部修正”。" } });
  });

  it("survives a checker that cannot be loaded", async () => {
    const host = new MemoryHost([labourSheet()]);
    const missing = Object.assign(new Error("Loading chunk core failed"), { name: "ChunkLoadError" });
    const session = new Session(host, () => Promise.reject(missing));
    await session.start();
    await session.check();
    expect(notice(session)).toBe("未能载入检查程序。请检查网络连接，再点一次。");
  });
});
