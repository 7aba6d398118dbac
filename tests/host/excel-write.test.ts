import { excelHost } from "../../src/host/excel/excel-host";
import { HostError, type WriteResult } from "../../src/host/host";
import { areaToA1, toA1 } from "../../src/sheet/address";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Edit, Patch } from "../../src/sheet/patch";
import { areaAt } from "../sheet/sheets";
import { userState, type FakeExcel } from "./fake-excel";
import { keyAt } from "./fake-workbook";
import { SHEET, excelWithGoals, set } from "./goal-sheet";

const patchOf = (...edits: readonly Edit[]): Patch => ({ sheet: SHEET, edits });

/** Two indicators at the end of 数量指标, whose merged cells are extended over them. */
const insertion = patchOf(
  { kind: "insert-rows", row: 3, count: 2, like: 1 },
  { kind: "unmerge", area: areaAt("B2:B3") },
  { kind: "merge", area: areaAt("B2:B5") },
  set("C4", null, "培训人数"),
  set("D4", null, "≥200人次"),
  set("E4", null, 5),
  set("C5", null, "开班期数"),
);

/** In three blocks: a patch of many cells is done block by block. */
const fixes = patchOf(
  set("D4", "≥95", "≥95%"),
  set("D6", "≥94%", "≥94 %"),
  set("E6", 10, 12),
  set("C2", "设置产业引导项目数", "设立产业引导项目数"),
  set("F2", null, { formula: "=E2*2" }),
);

const outcome = (result: Promise<WriteResult>): Promise<string> =>
  result.then(
    ({ kind }) => kind,
    (error: unknown) => (error instanceof HostError ? error.code : String(error)),
  );

const cell = (excel: FakeExcel, row: number, column: number): unknown =>
  excel.find(SHEET).cells.get(keyAt(row, column))?.value;

describe("what is written", () => {
  test("is a text where the patch says text, and touches no format", async () => {
    const excel = excelWithGoals();
    const { formats } = excel.find(SHEET);
    const before = structuredClone([...formats]);
    const host = await excelHost();
    await host.write(patchOf(set("D2", "≥1个", "3-5"), set("D3", "≥6家", "007"), set("D4", "≥95", "=95%")));
    expect([cell(excel, 1, 3), cell(excel, 2, 3), cell(excel, 3, 3)]).toEqual(["3-5", "007", "=95%"]);
    expect([...formats]).toEqual(before);
  });

  test("counts as expected although Excel keeps only 15 digits of it", async () => {
    const excel = excelWithGoals();
    excel.find(SHEET).cells.set(keyAt(1, 4), { value: 0.3, formula: null });
    expect(await outcome((await excelHost()).write(patchOf(set("E2", 0.1 + 0.2, 20))))).toBe("written");
  });

  test("counts as expected when a cell formatted as text kept a number as its text", async () => {
    const excel = excelWithGoals();
    excel.find(SHEET).cells.set(keyAt(1, 4), { value: "20", formula: null });
    const host = await excelHost();
    expect(await outcome(host.write(patchOf(set("E2", 20, 10))))).toBe("stale");
    excel.find(SHEET).formats.set(keyAt(1, 4), { numberFormat: "@" });
    expect(await outcome(host.write(patchOf(set("E2", 20, 10))))).toBe("written");
  });

  test("is all of a patch that is too large for one request", async () => {
    const excel = excelWithGoals();
    const long = "绩".repeat(30_000);
    const edits = Array.from({ length: 150 }, (_, row) => set(`J${row + 1}`, null, long));
    expect(await outcome((await excelHost()).write(patchOf(...edits)))).toBe("written");
    expect(excel.requests).toHaveLength(4);
    expect([cell(excel, 0, 9), cell(excel, 149, 9)]).toEqual([long, long]);
  });
});

test("a patch of several requests is taken back when Excel turns the second away", async () => {
  const excel = excelWithGoals();
  const before = userState(excel);
  const edits = Array.from({ length: 150 }, (_, row) => set(`J${row + 1}`, null, "绩".repeat(30_000)));
  excel.faults.push({ kind: "none" }, { kind: "none" });
  excel.faults.push({ kind: "fail", code: "InvalidOperationInCellEditMode", actions: 0 });
  expect(await outcome((await excelHost()).write(patchOf(...edits)))).toBe("cell-editing");
  expect(userState(excel)).toEqual(before);
});

test("a failure that cannot be taken back names the cells that were written", async () => {
  const excel = excelWithGoals();
  excel.faults.push({ kind: "none" }, { kind: "fail", code: "GeneralException", actions: 6 }, { kind: "none" });
  excel.faults.push({ kind: "fail", code: "ConnectionFailure", actions: 0 });
  const error: unknown = await (await excelHost()).write(fixes).catch((reason: unknown) => reason);
  const cells = error instanceof HostError ? error.partly?.cells : null;
  const written = Array.isArray(cells) ? cells.map(toA1) : [];
  expect(error).toMatchObject({ code: "unknown" });
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(fixes.edits.length);
  for (const edit of fixes.edits) {
    if (edit.kind !== "set") continue;
    const { value, formula } = excel.find(SHEET).cells.get(keyAt(edit.at.row, edit.at.column)) ?? {};
    const isWritten = (formula ? { formula } : value) === edit.after;
    expect({ cell: toA1(edit.at), isWritten }).toEqual({
      cell: toA1(edit.at),
      isWritten: written.includes(toA1(edit.at)),
    });
  }
});

describe("inserted rows", () => {
  test("look like the row they are to be like, its height included, and leave the merged areas whole", async () => {
    const excel = excelWithGoals();
    const sheet = excel.find(SHEET);
    sheet.formats.set(keyAt(1, 3), { numberFormat: "General", fill: "#E2EFDA", wrapText: true });
    sheet.formats.set(keyAt(1, 6), { numberFormat: "0%", fill: "#E2EFDA" });
    await (await excelHost()).write(insertion);
    for (const row of [3, 4]) {
      expect(sheet.formats.get(keyAt(row, 3))).toEqual({ numberFormat: "General", fill: "#E2EFDA", wrapText: true });
      expect(sheet.formats.get(keyAt(row, 6))).toEqual({ numberFormat: "0%", fill: "#E2EFDA" });
      expect(sheet.heights.get(row)).toBe(30);
    }
    expect(sheet.merges.map(areaToA1).sort()).toEqual(["A2:A6", "A9:B9", "B2:B5"]);
    expect(sheet.cells.get(keyAt(8, 4))).toEqual({ value: 95, formula: "=SUM(E2:E8)" });
  });

  test("are high enough for their texts when the whole sheet is known", async () => {
    const excel = excelWithGoals();
    const sheet = excel.find(SHEET);
    sheet.formats.set(keyAt(1, 2), { numberFormat: "General", wrapText: true, size: 10 });
    const long = patchOf({ kind: "insert-rows", row: 2, count: 1, like: 1 }, set("C3", null, "参加培训".repeat(8)));
    await (await excelHost()).write(long, () => ({ marks: null, save: new Map(), reveal: null }));
    // 32 letters of 10 points in 43 points: eight lines of 13 points.
    expect([1, 2, 3].map((row) => sheet.heights.get(row))).toEqual([30, 104, undefined]);
  });

  test("do not take over the merged cells inside the row they are like", async () => {
    const excel = excelWithGoals();
    await (await excelHost()).write(patchOf({ kind: "insert-rows", row: 7, count: 1, like: 6 }));
    expect(excel.find(SHEET).merges.map(areaToA1)).toEqual(["A2:A4", "B2:B3", "A7:B7"]);
  });

  test("are taken back without a trace", async () => {
    const excel = excelWithGoals();
    const before = userState(excel);
    const host = await excelHost();
    await host.write(insertion);
    expect(userState(excel)).not.toEqual(before);
    expect(await outcome(host.write(invertPatch(insertion)))).toBe("written");
    expect(userState(excel)).toEqual(before);
  });

  test("are not taken back over merged areas that the user changed", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    await host.write(insertion);
    const sheet = excel.find(SHEET);
    sheet.merges = sheet.merges.map((area) => (areaToA1(area) === "B2:B5" ? areaAt("B2:B6") : area));
    const changed = userState(excel);
    const result = await host.write(invertPatch(insertion));
    expect(result.kind === "stale" && result.cells.map(toA1)).toContain("B2");
    expect(userState(excel)).toEqual(changed);
  });

  test("are inserted with more than 512 merged areas on the sheet", async () => {
    const excel = excelWithGoals();
    const sheet = excel.find(SHEET);
    sheet.merges = [
      ...sheet.merges,
      ...Array.from({ length: 600 }, (_, index) => ({
        top: 0,
        bottom: 0,
        left: 10 + 2 * index,
        right: 11 + 2 * index,
      })),
    ];
    const [row = [], ...rest] = [sheet.merges.slice(3, 303), sheet.merges.slice(303)];
    sheet.merges = [
      ...sheet.merges.slice(0, 3),
      ...row,
      ...rest.flat().map((area) => ({ ...area, top: 1, bottom: 1 })),
    ];
    expect(await outcome((await excelHost()).write(insertion))).toBe("written");
    expect(sheet.merges.map(areaToA1)).toContain("B2:B5");
  });
});

describe("a write that is refused changes nothing", () => {
  test("when a cell was edited after it was read", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    await host.read();
    excel.type(SHEET, "D4", "'≥96%", "Remote");
    const before = userState(excel);
    expect(await host.write(fixes)).toMatchObject({ kind: "stale", cells: [{ row: 3, column: 3 }] });
    expect(userState(excel)).toEqual(before);
  });

  test.each<readonly [string, (excel: FakeExcel) => void, Patch, string]>([
    ["the sheet is protected", (excel) => (excel.find(SHEET).isProtected = true), fixes, "sheet-protected"],
    [
      "rows are inserted into a protected sheet",
      (excel) => (excel.find(SHEET).isProtected = true),
      insertion,
      "sheet-protected",
    ],
    ["the sheet is gone", (excel) => excel.sheets.shift(), fixes, "sheet-missing"],
    [
      "the workbook takes no new sheet",
      (excel) => (excel.structureProtected = true),
      { sheet: "汇总", edits: [{ kind: "add-sheet" }] },
      "workbook-protected",
    ],
    [
      "the workbook gives no sheet away",
      (excel) => (excel.structureProtected = true),
      { sheet: "说明", edits: [{ kind: "remove-sheet" }] },
      "workbook-protected",
    ],
    [
      "there is such a sheet already",
      () => undefined,
      { sheet: "说明", edits: [{ kind: "add-sheet" }] },
      "sheet-exists",
    ],
  ])("because %s", async (_, change, patch, code) => {
    const excel = excelWithGoals();
    change(excel);
    const before = userState(excel);
    const host = await excelHost();
    expect(await outcome(host.write(patch))).toBe(code);
    expect(userState(excel)).toEqual(before);
  });
});

const summary: Patch = {
  sheet: "汇总",
  edits: [
    { kind: "add-sheet" },
    { kind: "style", area: areaAt("A1:B1"), style: { bold: true, border: true } },
    set("A1", null, "项目"),
    set("B1", null, "金额"),
  ],
};

const removal: Patch = { sheet: "说明", edits: [set("A1", "填表说明", null), { kind: "remove-sheet" }] };

const patches = { fixes, insertion, "undo of the insertion": invertPatch(insertion), summary, removal } as const;

async function prepared(name: keyof typeof patches): Promise<FakeExcel> {
  const excel = excelWithGoals();
  excel.find("说明").cells.set(keyAt(0, 0), { value: "填表说明", formula: null });
  if (name === "undo of the insertion") await (await excelHost()).write(insertion);
  excel.requests.length = 0;
  return excel;
}

describe.each(Object.keys(patches) as (keyof typeof patches)[])("when Excel fails half way through the %s", (name) => {
  const patch = patches[name];

  test("the workbook is as before or as after the whole step, whatever was done", async () => {
    const reference = await prepared(name);
    const before = userState(reference);
    await (await excelHost()).write(patch);
    const after = userState(reference);
    const actions = reference.requests.at(-1) ?? 0;
    const outcomes = new Set<string>();
    for (let done = 0; done <= actions; done += 1) {
      const excel = await prepared(name);
      excel.faults.push({ kind: "none" }, { kind: "fail", code: "GeneralException", actions: done });
      const host = await excelHost();
      const result = await outcome(host.write(patch));
      outcomes.add(result);
      expect({ done, state: userState(excel) }).toEqual({ done, state: result === "written" ? after : before });
    }
    expect(outcomes).toContain("unknown");
  });

  test("and then is away, nobody can tell what was written", async () => {
    const excel = await prepared(name);
    excel.faults.push(
      { kind: "none" },
      { kind: "fail", code: "GeneralException", actions: 99 },
      { kind: "fail", code: "ConnectionFailure", actions: 0 },
    );
    const error: unknown = await (await excelHost()).write(patch).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "unknown", partly: { sheet: patch.sheet, cells: "unknown" } });
  });

  test("a request that was turned away is not followed by another", async () => {
    const excel = await prepared(name);
    const before = userState(excel);
    excel.faults.push({ kind: "none" }, { kind: "fail", code: "InvalidOperationInCellEditMode", actions: 0 });
    expect(await outcome((await excelHost()).write(patch))).toBe("cell-editing");
    expect(excel.requests).toHaveLength(2);
    expect(userState(excel)).toEqual(before);
  });
});
