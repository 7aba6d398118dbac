import type { Session } from "../../src/app/session";
import { toA1 } from "../../src/sheet/address";
import { emptySheet } from "../../src/sheet/sheet";
import { departmentSheets, labourSheet, notesSheet } from "./labour-table";
import { at, callKinds, findings, notice, openSession, text } from "./open-session";

const sheetsListed = (session: Session): readonly string[] => [...new Set(findings(session).map(({ sheet }) => sheet))];

describe("checking the whole workbook", () => {
  it("reads each visible worksheet once, lists them together and marks each", async () => {
    const hidden = { ...labourSheet(), name: "旧稿", visibility: "hidden" } as const;
    const { host, session } = await openSession([...departmentSheets(), notesSheet(), hidden]);
    session.chooseScope("workbook");
    const before = host.calls.length;
    await session.check();
    expect(callKinds(host).slice(before)).toEqual(["sheets", "read", "read", "read", "mark", "mark"]);
    expect(sheetsListed(session)).toEqual(["劳务派遣", "办公用房"]);
    for (const name of ["劳务派遣", "办公用房"]) expect(host.marksOn(name).length).toBeGreaterThan(0);
    expect(notice(session)).toMatch(/^3 张工作表中发现 \d+ 个问题/);
  });

  it("lets rules about the workbook see all worksheets", async () => {
    const twice = [labourSheet(), { ...labourSheet(), name: "劳务派遣（复制）" }];
    const { session } = await openSession(twice);
    await session.choosePreset("strict");
    await session.check();
    const rules = (): readonly string[] => findings(session).map(({ rule }) => rule);
    expect(rules()).not.toContain("duplicate-project-code");
    session.chooseScope("workbook");
    await session.check();
    expect(rules()).toContain("duplicate-project-code");
  });

  it("tells how far it has come, and stops between worksheets when asked", async () => {
    const { host, session } = await openSession([...departmentSheets(), notesSheet()]);
    await session.check();
    session.chooseScope("workbook");
    const seen: string[] = [];
    session.subscribe(() => {
      const { activity } = session.state;
      if (activity.kind !== "busy" || !activity.progress) return;
      const step = `${String(activity.progress.done)}/${String(activity.progress.total)}`;
      if (seen.at(-1) !== step) seen.push(step);
      if (activity.progress.done === 1) session.cancel();
    });
    const before = host.calls.length;
    await session.check();
    expect(seen).toEqual(["0/3", "1/3"]);
    expect(callKinds(host).slice(before)).toEqual(["sheets", "read"]);
    expect(notice(session)).toBe("已取消，下面仍是上一次的结果。");
    expect(sheetsListed(session)).toEqual(["劳务派遣"]);
    await session.check();
    expect(seen.slice(2)).toEqual(["0/3", "1/3"]);
  });

  it("lists what it found although one of the worksheets is protected, and names that one", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.setProtected("办公用房", true);
    session.chooseScope("workbook");
    await session.check();
    expect(sheetsListed(session)).toEqual(["劳务派遣", "办公用房"]);
    expect(host.marksOn("劳务派遣").length).toBeGreaterThan(0);
    expect(notice(session)).toContain("没有在单元格上标记（办公用房）");
  });

  it("takes for a fix only one write, of the worksheet that is fixed", async () => {
    const { host, session } = await openSession(departmentSheets());
    session.chooseScope("workbook");
    await session.check();
    const finding = findings(session).find(({ rule }) => rule === "unit-missing");
    if (!finding) throw new Error("no unit is missing");
    const before = host.calls.length;
    await session.fix(finding);
    expect(callKinds(host).slice(before)).toEqual(["write"]);
    expect(text(host, "E14")).toBe("≥94%");
    expect(session.state.check).toMatchObject({ report: { sheets: [{ name: "劳务派遣" }, { name: "办公用房" }] } });
  });

  it("says what to do when no worksheet has a table", async () => {
    const { session } = await openSession([notesSheet(), emptySheet("Sheet2")]);
    session.chooseScope("workbook");
    await session.check();
    const { check } = session.state;
    expect(check.kind === "no-table" && check.advice.zh).toContain("各张可见的工作表里都没有找到绩效目标表");
  });
});

describe("checking the selection", () => {
  it("lists and marks only what concerns the selected cells", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.select({ top: 12, left: 0, bottom: 13, right: 5 });
    session.chooseScope("selection");
    const before = host.calls.length;
    await session.check();
    expect(callKinds(host).slice(before)).toEqual(["read", "mark"]);
    expect(findings(session).map(({ at: cell }) => toA1(cell))).toContain("E14");
    expect(findings(session).every(({ at: { row } }) => row === 12 || row === 13)).toBe(true);
    expect(notice(session)).toMatch(/^选中的 A13:F14 中发现/);
  });

  it("asks to select cells when none are known on the worksheet", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.select({ top: 0, left: 0, bottom: 3, right: 3 });
    host.activate("办公用房");
    session.chooseScope("selection");
    await session.check();
    expect(notice(session)).toContain("请在工作表上选中要检查的单元格");
    expect(session.state.activity.kind).toBe("failed");
  });
});

describe("checking again", () => {
  it("is about what is listed, wherever the user has gone", async () => {
    const { host, session } = await openSession(departmentSheets());
    await session.check();
    host.edit("劳务派遣", at("E14"), "≥94%");
    host.activate("办公用房");
    await session.recheck();
    expect(session.state.check).toMatchObject({ report: { sheets: [{ name: "劳务派遣" }] } });
    expect(findings(session).map(({ rule }) => rule)).not.toContain("unit-missing");
  });
});
