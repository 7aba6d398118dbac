import { logText } from "../../src/app/activity-log";
import { trafficMeter } from "../../src/app/traffic-meter";
import { labourSheet } from "./labour-table";
import { findingAt, openSession } from "./open-session";

describe("the activity log", () => {
  it("tells each command with its outcome and its cost", async () => {
    const { onRoundTrip, takeTraffic } = trafficMeter();
    const { host, session } = await openSession([labourSheet()], { takeTraffic });
    onRoundTrip({ operation: "load", milliseconds: 900, sent: 9, received: 9 });
    const read = host.read.bind(host);
    jest.spyOn(host, "read").mockImplementation((sheet) => {
      onRoundTrip({ operation: "read", milliseconds: 120, sent: 300, received: 52_000 });
      return read(sheet);
    });
    await session.check();
    host.failNext("sheet-protected", "The sheet is protected.");
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(session.state.log).toMatchObject([
      {
        task: "check",
        outcome: "ready",
        detail: null,
        traffic: { trips: 1, milliseconds: 120, sent: 300, received: 52_000 },
      },
      { task: "fix", outcome: "failed", detail: "sheet-protected: The sheet is protected." },
    ]);
  });

  it("keeps cell contents to itself unless they are asked for", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    await session.fix(findingAt(session, "unit-missing", "E14"));
    expect(logText(session.state.log, false)).toContain("已修正 E14。");
    expect(logText(session.state.log, false)).not.toContain("≥94");
    expect(logText(session.state.log, true)).toContain('劳务派遣!E14: "≥94" → "≥94%"');
  });

  it("forgets what is long ago", async () => {
    const { session } = await openSession([labourSheet()]);
    for (let time = 0; time < 205; time += 1) await session.next();
    await session.check();
    expect(session.state.log.length).toBeLessThanOrEqual(200);
    for (let time = 0; time < 210; time += 1) await session.clearMarks();
    expect(session.state.log).toHaveLength(200);
  });
});
