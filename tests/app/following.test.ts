import { outdatedSheets } from "../../src/app/outdated";
import { toA1 } from "../../src/sheet/address";
import { departmentSheets, labourSheet } from "./labour-table";
import { areaAt } from "../sheet/sheets";
import { at, callKinds, findingAt, findings, openSession } from "./open-session";

const cell = (name: string) => {
  const { row, column } = at(name);
  return { top: row, left: column, bottom: row, right: column };
};

describe("the list", () => {
  it("follows the cell that the user goes to, without moving the user", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    const before = host.calls.length;
    host.select(cell("E14"));
    expect(session.state.check).toMatchObject({ selected: { at: at("E14") } });
    host.select(cell("A1"));
    expect(session.state.check).toMatchObject({ selected: { at: at("E14") } });
    expect(host.calls).toHaveLength(before);
  });

  it("keeps the selected one of several findings at a cell", async () => {
    const { host, session } = await openSession([labourSheet()]);
    host.edit("劳务派遣", at("E14"), "≥94 ");
    await session.choosePreset("strict");
    await session.check();
    const own = findings(session).filter((finding) => toA1(finding.at) === "E14");
    expect(own.length).toBeGreaterThan(1);
    const last = own.at(-1);
    if (last) await session.select(last);
    host.select(cell("E14"));
    expect(session.state.check).toMatchObject({ selected: last });
  });

  it("does not go back because of a selection that it made itself and hears of late", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.choosePreset("strict");
    await session.check();
    const [first, second] = findings(session);
    if (!first || !second) throw new Error("two findings are needed");
    const reveal = jest.spyOn(host, "reveal").mockResolvedValue();
    await session.select(first);
    await session.select(second);
    reveal.mockRestore();
    host.select(cell(toA1(first.at)));
    expect(session.state.check).toMatchObject({ selected: second });
    host.select(cell(toA1(first.at)));
    expect(session.state.check).toMatchObject({ selected: first });
  });

  it("ignores cells of other worksheets", async () => {
    const { host, session } = await openSession(departmentSheets());
    await session.check();
    host.activate("办公用房");
    host.select(cell("E14"));
    expect(session.state.check).toMatchObject({ selected: null });
  });
});

describe("checking after edits", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it("waits until nobody has edited for 0.8 seconds, then reads the edited cells and marks once", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    const before = host.calls.length;
    host.edit("劳务派遣", at("E14"), "≥9");
    await jest.advanceTimersByTimeAsync(700);
    host.edit("劳务派遣", at("E14"), "≥94%");
    await jest.advanceTimersByTimeAsync(700);
    expect(host.calls).toHaveLength(before);
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
    await jest.advanceTimersByTimeAsync(200);
    expect(host.calls.slice(before)).toMatchObject([
      { kind: "refresh", sheet: "劳务派遣", areas: [areaAt("E14"), areaAt("E14")] },
      { kind: "mark", sheet: "劳务派遣" },
    ]);
    expect(outdatedSheets(session.state)).toEqual([]);
    expect(findings(session).map(({ rule }) => rule)).not.toContain("unit-missing");
  });

  it("reads only the edited worksheet of several, and keeps the selection", async () => {
    const { host, session } = await openSession(departmentSheets());
    session.chooseScope("workbook");
    await session.check();
    session.checkEdits(true);
    const selected = findingAt(session, "unit-missing", "E14");
    await session.select(selected);
    const before = host.calls.length;
    host.edit("办公用房", at("E8"), "");
    await jest.advanceTimersByTimeAsync(900);
    expect(host.calls.slice(before)).toMatchObject([
      { kind: "refresh", sheet: "办公用房" },
      { kind: "mark", sheet: "办公用房" },
    ]);
    expect(session.state.check).toMatchObject({ selected: { rule: "unit-missing", sheet: "劳务派遣", at: at("E14") } });
  });

  it("marks nothing when the findings stay where they are", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    const before = host.calls.length;
    host.edit("劳务派遣", at("D9"), "全年平均在岗人数");
    await jest.advanceTimersByTimeAsync(900);
    expect(callKinds(host).slice(before)).toEqual(["refresh"]);
    expect(outdatedSheets(session.state)).toEqual([]);
  });

  it("reads the whole worksheet when it has grown", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    const before = host.calls.length;
    host.edit("劳务派遣", at("J30"), "旁注");
    await jest.advanceTimersByTimeAsync(900);
    expect(callKinds(host).slice(before)).toEqual(["refresh", "read"]);
  });

  it("reads the whole worksheet when it is not known where the edits were", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    const before = host.calls.length;
    for (let count = 0; count < 60; count += 1) host.edit("劳务派遣", at("E9"), `＝${String(count + 2)}人`);
    await jest.advanceTimersByTimeAsync(900);
    expect(callKinds(host)[before]).toBe("read");
  });

  it("only says that the sheet was edited when it is switched off", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    const before = host.calls.length;
    host.edit("劳务派遣", at("E14"), "≥94%");
    await jest.advanceTimersByTimeAsync(5_000);
    expect(host.calls).toHaveLength(before);
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
  });

  it("catches up when it is switched on", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    host.edit("劳务派遣", at("E14"), "≥94%");
    session.checkEdits(true);
    await jest.advanceTimersByTimeAsync(900);
    expect(outdatedSheets(session.state)).toEqual([]);
  });

  it("leaves it for later while a cell is being typed into, without an alarm", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    host.edit("劳务派遣", at("E14"), "≥94%");
    host.failNext("cell-editing");
    await jest.advanceTimersByTimeAsync(900);
    expect(session.state.activity.kind).toBe("ready");
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
  });

  it("does not run into another command", async () => {
    const { host, session } = await openSession([labourSheet()]);
    await session.check();
    session.checkEdits(true);
    let finish = (): void => undefined;
    jest.spyOn(host, "reveal").mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const going = session.select(findingAt(session, "unit-missing", "E14"));
    host.edit("劳务派遣", at("E14"), "≥94%");
    await jest.advanceTimersByTimeAsync(3_000);
    expect(outdatedSheets(session.state)).toEqual(["劳务派遣"]);
    finish();
    await going;
    await jest.advanceTimersByTimeAsync(900);
    expect(outdatedSheets(session.state)).toEqual([]);
  });
});
