import { briefPreferences } from "../../src/app/preferences";
import { withIgnoreChanges } from "../../src/app/ignore-changes";
import type { IgnoreWish } from "../../src/app/ignoring";
import type { Ignore } from "../../src/check/ignores";
import { toA1 } from "../../src/sheet/address";
import { labourSheet } from "./labour-table";
import { at, changes, callKinds, findingAt, findings, notice, openSession, sessionOver } from "./open-session";

const wish = (change: Partial<IgnoreWish> = {}): IgnoreWish => ({
  scope: "cell",
  reason: "问卷按百分制打分，已与预算股商定",
  who: "王敏",
  ...change,
});

const rulesListed = (session: Parameters<typeof findings>[0]): readonly string[] =>
  findings(session).map(({ rule, at: cell }) => `${rule} ${toA1(cell)}`);

describe("ignoring a finding", () => {
  it("takes it off the list and its mark off the cell, with the reason, who and when", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    expect(rulesListed(session)).not.toContain("unit-missing E14");
    expect(host.marksOn("劳务派遣").map((mark) => toA1(mark.at))).not.toContain("E14");
    const [ignore] = session.state.ignores;
    expect(ignore).toMatchObject({ reason: "问卷按百分制打分，已与预算股商定", who: "王敏", what: { scope: "cell" } });
    expect(Number.isNaN(Date.parse(ignore?.when ?? ""))).toBe(false);
    expect(session.state.check).toMatchObject({ report: { ignored: [{ finding: { rule: "unit-missing" } }] } });
  });

  it("reads no worksheet again, and marks once", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    const before = host.calls.length;
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    expect(callKinds(host).slice(before)).toEqual(["save", "mark"]);
  });

  it("keeps the decision in the workbook", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    const reopened = await sessionOver(host);
    await reopened.check();
    expect(rulesListed(reopened)).not.toContain("unit-missing E14");
    expect(notice(reopened)).toContain("另有 1 个已忽略。");
  });

  it("wants a reason", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish({ reason: "  " }));
    expect(notice(session)).toBe("请填写忽略的理由。");
    expect(rulesListed(session)).toContain("unit-missing E14");
    expect(host.settings.has("ignores")).toBe(false);
  });

  it("wakes up again when the text has changed, and says so", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    host.edit("劳务派遣", at("E14"), "≥93");
    await session.check();
    expect(rulesListed(session)).toContain("unit-missing E14");
    expect(notice(session)).toContain("1 条忽略已失效：内容已改动。");
    const { check } = session.state;
    const stale = check.kind === "checked" ? check.report.staleIgnores : [];
    await session.restore(stale);
    expect(session.state.ignores).toEqual([]);
  });

  it.each(["table", "workbook"] as const)("keeps everything alike back in the whole %s", async (scope) => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("E13"), "≥95");
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish({ scope }));
    expect(rulesListed(session).filter((name) => name.startsWith("unit-missing"))).toEqual([]);
    await session.restore(session.state.ignores);
    expect(rulesListed(session)).toEqual(expect.arrayContaining(["unit-missing E13", "unit-missing E14"]));
  });

  it("is a step that can be undone, as is taking it back", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    await session.restore(session.state.ignores);
    expect(rulesListed(session)).toContain("unit-missing E14");
    await session.undo();
    expect(rulesListed(session)).not.toContain("unit-missing E14");
    await session.undo();
    expect(rulesListed(session)).toContain("unit-missing E14");
    expect(changes(session)).toEqual([]);
  });

  it("can be gone to without being on the list", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    const finding = findingAt(session, "unit-missing", "E14");
    await session.ignore(finding, wish());
    await session.select(finding);
    expect(host.selected?.area).toMatchObject({ top: 13, left: 4 });
    expect(session.state.check).toMatchObject({ selected: null });
  });

  it("is not made up for by 全部修正", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    const stop = findingAt(session, "trailing-punctuation", "C10");
    await session.ignore(stop, wish({ reason: "原文如此" }));
    await session.fixAll();
    expect(host.workbook[0]).toEqual(labourSheet());
  });

  it("remembers who ignores for this user, not for the workbook", async () => {
    const preferences = briefPreferences();
    const { host, session } = await openSession([labourSheet()], { preferences });
    await session.check();
    await session.ignore(findingAt(session, "unit-missing", "E14"), wish());
    expect((await sessionOver(host, { preferences })).state.reviewer).toBe("王敏");
    expect((await sessionOver(host)).state.reviewer).toBe("");
  });
});

describe("the decisions to ignore", () => {
  const ignore = (rule: string, reason: string): Ignore => ({
    what: { scope: "workbook", rule },
    reason,
    who: "王敏",
    when: "2026-03-02T01:30:00.000Z",
  });

  it("hold one for each thing: a new one takes the place of the old", () => {
    const old = [ignore("unit-missing", "旧理由"), ignore("vague-wording", "上级统一要求")];
    const now = withIgnoreChanges(old, { add: [ignore("unit-missing", "新理由")], remove: [] });
    expect(now.map(({ reason }) => reason)).toEqual(["上级统一要求", "新理由"]);
  });
});
