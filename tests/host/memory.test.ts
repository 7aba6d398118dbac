import { hostContract, runContractCase } from "../../src/host/contract";
import type { HostEvent } from "../../src/host/host";
import { MemoryHost } from "../../src/host/memory";
import { contentAt, emptySheet, textAt } from "../../src/sheet/sheet";
import { areaAt, at, sheetOf } from "../sheet/sheets";
import { marks, set } from "./goal-sheet";

describe("MemoryHost keeps the host's contract", () => {
  test.each(hostContract.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const host = new MemoryHost([emptySheet("项目绩效目标表")]);
    await runContractCase(host, one, {
      marksOn: (sheet) => Promise.resolve(host.marksOn(sheet)),
      remarksOn: (sheet) => Promise.resolve(host.remarksOn(sheet)),
    });
    expect((await host.sheets()).map(({ name }) => name)).toEqual(["项目绩效目标表"]);
  });
});

const SHEET = "绩效目标";
const goals = sheetOf([["指标值"], ["≥95"], [600]], { numberFormats: [["General"], ["General"], ['0.00"万元"']] });
const fix = { sheet: SHEET, edits: [set("A2", "≥95", "≥95%")] };

describe("a test", () => {
  test("sees what was asked, in order", async () => {
    const host = new MemoryHost([goals]);
    await Promise.all([host.read(), host.mark(SHEET, marks("error", "A2")), host.write(fix), host.load("history")]);
    expect(host.calls).toEqual([
      { kind: "read", sheet: SHEET },
      { kind: "mark", sheet: SHEET, marks: marks("error", "A2") },
      { kind: "write", patch: fix },
      { kind: "load", key: "history" },
    ]);
  });

  test("lets the next operations fail, and only those", async () => {
    const host = new MemoryHost([goals]);
    host.failNext("cell-editing");
    host.failNext("busy", "try later");
    await expect(host.write(fix)).rejects.toMatchObject({ code: "cell-editing", partly: null });
    await expect(host.read()).rejects.toMatchObject({ code: "busy", detail: "try later" });
    expect(contentAt(await host.read(), at("A2"))).toBe("≥95");
  });

  test("types as the user, which makes a patch stale and is heard as the user's", async () => {
    const host = new MemoryHost([goals]);
    const heard: HostEvent[] = [];
    await host.watch((event) => heard.push(event));
    host.edit(SHEET, at("A2"), "≥96");
    expect(await host.write(fix)).toEqual({ kind: "stale", cells: [at("A2")] });
    expect(heard).toEqual([{ kind: "changed", sheet: SHEET, area: areaAt("A2"), own: false }]);
  });

  test("protects sheets and the workbook's structure", async () => {
    const host = new MemoryHost([goals]);
    host.setProtected(SHEET, true);
    host.protectStructure();
    await expect(host.write(fix)).rejects.toMatchObject({ code: "sheet-protected" });
    await expect(host.mark(SHEET, [])).rejects.toMatchObject({ code: "sheet-protected" });
    await expect(host.write({ sheet: "汇总", edits: [{ kind: "add-sheet" }] })).rejects.toMatchObject({
      code: "workbook-protected",
    });
    expect((await host.read()).isProtected).toBe(true);
    host.setProtected(SHEET, false);
    expect(await host.write(fix)).toEqual({ kind: "written", unfinished: null });
  });

  test("goes to a sheet and selects cells as the user", async () => {
    const host = new MemoryHost([goals, emptySheet("说明")]);
    const heard: HostEvent[] = [];
    await host.watch((event) => heard.push(event));
    host.activate("说明");
    host.select(areaAt("B2:C3"));
    expect((await host.read()).name).toBe("说明");
    expect(host.selected).toEqual({ sheet: "说明", area: areaAt("B2:C3") });
    expect(heard).toEqual([
      { kind: "activated", sheet: "说明" },
      { kind: "selected", sheet: "说明", area: areaAt("B2:C3") },
    ]);
  });

  test("hears of a revealed cell, and of its sheet when that was not in front", async () => {
    const host = new MemoryHost([goals, emptySheet("说明")]);
    const heard: HostEvent[] = [];
    await host.watch((event) => heard.push(event));
    await host.reveal(SHEET, areaAt("A2"));
    await host.reveal("说明", areaAt("B1"));
    expect(heard).toEqual([
      { kind: "selected", sheet: SHEET, area: areaAt("A2") },
      { kind: "activated", sheet: "说明" },
      { kind: "selected", sheet: "说明", area: areaAt("B1") },
    ]);
  });

  test("sees numbers as their format displays them", async () => {
    const host = new MemoryHost([goals]);
    host.edit(SHEET, at("A3"), 25.5);
    host.edit(SHEET, at("A1"), 0.1 + 0.2);
    const sheet = await host.read();
    expect([textAt(sheet, at("A3")), textAt(sheet, at("A1"))]).toEqual(["25.50万元", "0.3"]);
  });
});
