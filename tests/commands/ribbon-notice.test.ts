import { ribbonNotice } from "../../src/commands/ribbon-notice";
import { labourSheet, notesSheet } from "../app/labour-table";
import { openSession } from "../app/open-session";

describe("what a ribbon button tells", () => {
  it("is nothing when cells are marked: the worksheet shows it", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    expect(ribbonNotice(session.state)).toBeNull();
  });

  it("is what is wrong with the worksheet when it holds no table", async () => {
    const { session } = await openSession([notesSheet()]);
    await session.check();
    expect(ribbonNotice(session.state)).toMatch(/^工作表“说明”里没有找到绩效目标表。.*。$/);
  });

  it("is what Excel refused, and what to do", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.failNext("cell-editing");
    await session.check();
    expect(ribbonNotice(session.state)).toContain("请先按 Enter 结束编辑");
  });

  it("is that nothing was found, for then no cell tells it", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    const { activity, check } = session.state;
    if (check.kind !== "checked") throw new Error(check.kind);
    const clean = { ...check, report: { ...check.report, findings: [] } };
    expect(ribbonNotice({ activity, check: clean })).toBe(activity.kind === "ready" ? activity.notice?.zh : "");
  });

  it("is nothing when marks were taken off", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.clearMarks();
    expect(ribbonNotice(session.state)).toBeNull();
  });
});
