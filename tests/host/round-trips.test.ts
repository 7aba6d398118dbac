import { excelHost } from "../../src/host/excel/excel-host";
import type { Host } from "../../src/host/host";
import type { RoundTrip } from "../../src/host/round-trip";
import type { Mark } from "../../src/sheet/mark";
import type { Patch } from "../../src/sheet/patch";
import { areaAt } from "../sheet/sheets";
import type { FakeExcel } from "./fake-excel";
import { keyAt } from "./fake-workbook";
import { SHEET, excelWithGoals, marks, set } from "./goal-sheet";

async function connected(): Promise<{ excel: FakeExcel; host: Host; trips: RoundTrip[] }> {
  const excel = excelWithGoals();
  const trips: RoundTrip[] = [];
  return { excel, host: await excelHost({ onRoundTrip: (trip) => trips.push(trip) }), trips };
}

const insert: Patch = {
  sheet: SHEET,
  edits: [
    { kind: "insert-rows", row: 3, count: 2, like: 2 },
    { kind: "unmerge", area: areaAt("B2:B3") },
    { kind: "merge", area: areaAt("B2:B5") },
    set("C4", null, "培训人数"),
    set("D4", null, "≥200人次"),
    set("C5", null, "开班期数"),
    set("D5", null, "≥4期"),
  ],
};

describe("the number of requests", () => {
  test("is one for a read", async () => {
    const { excel, host } = await connected();
    await host.read();
    await host.read(SHEET);
    expect(excel.requests).toHaveLength(2);
  });

  test.each([1, 30, 3_000])("is two for a read and %i marks", async (count) => {
    const { excel, host } = await connected();
    const many = Array.from({ length: count }, (_, index): Mark => ({
      at: { row: index * 2, column: index % 7 },
      severity: "error",
    }));
    await host.read(SHEET);
    await host.mark(SHEET, many);
    expect(excel.requests).toHaveLength(2);
    expect(excel.find(SHEET).conditionalFormats.length).toBeGreaterThan(1);
  });

  test("is two for marks that replace others", async () => {
    const { excel, host } = await connected();
    await host.read(SHEET);
    await host.mark(SHEET, marks("error", "D4", "D5"));
    await host.read(SHEET);
    await host.mark(SHEET, marks("warning", "D2"));
    expect(excel.requests).toHaveLength(4);
  });

  test("is two for marks on a sheet that was not read since the last marks, which may have been copied about", async () => {
    const { excel, host } = await connected();
    await host.read(SHEET);
    await host.mark(SHEET, marks("error", "D4"));
    await host.mark(SHEET, []);
    expect(excel.requests).toHaveLength(4);
  });

  test("is one when there are no marks to clear", async () => {
    const { excel, host } = await connected();
    await host.mark(SHEET, []);
    expect(excel.requests).toHaveLength(1);
  });

  test.each<readonly [string, Patch]>([
    ["one fixed cell", { sheet: SHEET, edits: [set("D4", "≥95", "≥95%")] }],
    ["inserted rows", insert],
    ["a new sheet", { sheet: "汇总", edits: [{ kind: "add-sheet" }, set("A1", null, "合计")] }],
    ["a removed sheet", { sheet: "说明", edits: [{ kind: "remove-sheet" }] }],
  ])("is two for %s", async (_, patch) => {
    const { excel, host } = await connected();
    expect(await host.write(patch)).toEqual({ kind: "written", unfinished: null });
    expect(excel.requests).toHaveLength(2);
  });

  test("is two for a thousand fixed cells, and one when one of them is stale", async () => {
    const { excel, host } = await connected();
    const sheet = excel.find(SHEET);
    const cells = Array.from({ length: 1_000 }, (_, index) => `H${index * 3 + 1}`);
    for (const cell of cells) sheet.cells.set(keyAt(Number(cell.slice(1)) - 1, 7), { value: "≥95", formula: null });
    const patch: Patch = { sheet: SHEET, edits: cells.map((cell) => set(cell, "≥95", "≥95%")) };
    expect(await host.write(patch)).toEqual({ kind: "written", unfinished: null });
    expect(excel.requests).toHaveLength(2);
    expect((await host.write(patch)).kind).toBe("stale");
    expect(excel.requests).toHaveLength(3);
  });

  test("is none for a patch without edits", async () => {
    const { excel, host } = await connected();
    await host.write({ sheet: SHEET, edits: [] });
    expect(excel.requests).toHaveLength(0);
  });

  test("is one each for the sheets, a reveal and a value, two to keep a value", async () => {
    const { excel, host } = await connected();
    await host.sheets();
    await host.reveal(SHEET, areaAt("D4:D5"));
    await host.load("history");
    expect(excel.requests).toHaveLength(3);
    await host.save(new Map([["history", "[]"]]));
    expect(excel.requests).toHaveLength(5);
  });
});

describe("every request is reported", () => {
  test("with its operation, time and about its bytes", async () => {
    const { host, trips } = await connected();
    await host.read(SHEET);
    await host.mark(SHEET, marks("error", "D4"));
    await host.write(insert);
    expect(trips.map(({ operation }) => operation)).toEqual(["read", "mark", "write", "write"]);
    const [read, mark, check, write] = trips;
    expect(read?.received).toBeGreaterThan(500);
    expect(read?.sent).toBe(0);
    expect(mark?.sent).toBeGreaterThan(0);
    expect(check?.received).toBeGreaterThan(100);
    expect(write?.sent).toBeGreaterThan(500);
    for (const trip of trips) expect(trip.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test("also when it failed", async () => {
    const { excel, host, trips } = await connected();
    excel.faults.push({ kind: "fail", code: "GeneralException", actions: 0 });
    excel.faults.push({ kind: "fail", code: "AccessDenied", actions: 0 });
    await expect(host.read("说明")).rejects.toMatchObject({ code: "sheet-protected" });
    expect(trips).toHaveLength(2);
  });
});

test("a request of 3,000 scattered marks stays far below what one may carry", async () => {
  const { excel, host, trips } = await connected();
  const many = Array.from({ length: 3_000 }, (_, index): Mark => ({
    at: { row: index * 2, column: index % 7 },
    severity: "info",
  }));
  await host.read(SHEET);
  await host.mark(SHEET, many);
  expect(trips.at(-1)?.sent).toBeLessThan(50_000);
  expect(excel.find(SHEET).conditionalFormats.every(({ areas }) => areas.length <= 8_192 / 3)).toBe(true);
});
