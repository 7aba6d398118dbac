import { excelHost } from "../../src/host/excel/excel-host";
import { toA1 } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";
import { fakeMarks, userState, type FakeExcel } from "./fake-excel";
import { copySheet, insertRows } from "./fake-workbook";
import { SHEET, excelWithGoals, marks } from "./goal-sheet";

const shown = (excel: FakeExcel, sheet = SHEET): readonly string[] =>
  fakeMarks(excel.find(sheet))
    .map(({ at, severity }) => `${toA1(at)} ${severity}`)
    .sort();

const list = (...all: readonly (readonly Mark[])[]): readonly string[] =>
  all
    .flat()
    .map(({ at, severity }) => `${toA1(at)} ${severity}`)
    .sort();

const first = [...marks("error", "D4", "D5"), ...marks("warning", "C2"), ...marks("info", "A1")];
const second = [...marks("error", "D2"), ...marks("info", "C3", "C4")];

async function marked(): Promise<FakeExcel> {
  const excel = excelWithGoals();
  const host = await excelHost();
  await host.read();
  await host.mark(SHEET, first);
  excel.requests.length = 0;
  return excel;
}

describe("marks", () => {
  test("are conditional formats of which one severity has one, whatever it covers", async () => {
    const excel = await marked();
    const ours = excel.find(SHEET).conditionalFormats.filter(({ id }) => id !== "user");
    expect(ours.map(({ type, areas }) => [type, areas.length])).toEqual([
      ["Custom", 1],
      ["Custom", 1],
      ["Custom", 1],
    ]);
    expect(shown(excel)).toEqual(list(first));
  });

  test("of one cell show the gravest, and lie over the others where they meet", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    await host.mark(SHEET, [...marks("info", "D4"), ...marks("error", "D4"), ...marks("warning", "D4", "D5")]);
    expect(shown(excel)).toEqual(list(marks("error", "D4"), marks("warning", "D5")));
    const [top] = excel.find(SHEET).conditionalFormats;
    expect(top?.format).toMatchObject({ bold: true, borderStyle: "Continuous" });
  });

  test("leave everything of the user's as it was, and go without a trace", async () => {
    const excel = excelWithGoals();
    const before = userState(excel);
    const host = await excelHost();
    await host.read();
    await host.mark(SHEET, first);
    expect(userState(excel)).toEqual(before);
    await host.read();
    await host.mark(SHEET, second);
    await host.mark(SHEET, []);
    expect(userState(excel)).toEqual(before);
    expect(excel.find(SHEET).conditionalFormats.map(({ id }) => id)).toEqual(["user"]);
  });

  test("are found again by another pane, after saving and reopening", async () => {
    const excel = await marked();
    await (await excelHost()).mark(SHEET, second);
    expect(shown(excel)).toEqual(list(second));
  });

  test("of a copied sheet are found on the copy, and only there", async () => {
    const excel = await marked();
    copySheet(excel.sheets, SHEET, "副本");
    const host = await excelHost();
    await host.read("副本");
    await host.mark("副本", []);
    expect(shown(excel, "副本")).toEqual([]);
    expect(shown(excel)).toEqual(list(first));
  });

  test("follow their cells when the user inserts rows, and are removed even so", async () => {
    const excel = await marked();
    insertRows(excel.find(SHEET), 3, 2);
    expect(shown(excel)).toEqual(list(marks("error", "D6", "D7"), marks("warning", "C2"), marks("info", "A1")));
    await (await excelHost()).mark(SHEET, []);
    expect(shown(excel)).toEqual([]);
  });

  test("that the user copied along with cells since the last read are removed, too", async () => {
    const excel = excelWithGoals();
    const host = await excelHost();
    await host.read();
    await host.mark(SHEET, first);
    const { conditionalFormats } = excel.find(SHEET);
    conditionalFormats.push({
      ...structuredClone(conditionalFormats[0]),
      id: "pasted",
    } as (typeof conditionalFormats)[0]);
    await host.mark(SHEET, []);
    expect(shown(excel)).toEqual([]);
  });

  test("that came along with the formats of inserted rows are removed, too", async () => {
    const excel = await marked();
    const host = await excelHost();
    await host.read();
    await host.write({ sheet: SHEET, edits: [{ kind: "insert-rows", row: 4, count: 1, like: 3 }] });
    await host.mark(SHEET, second);
    expect(shown(excel)).toEqual(list(second));
  });

  test("that the user removed since the read do not get in the way", async () => {
    const excel = await marked();
    const host = await excelHost();
    await host.read();
    const sheet = excel.find(SHEET);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }, index) => id === "user" || index > 1);
    await host.mark(SHEET, second);
    expect(shown(excel)).toEqual(list(second));
  });

  test("are refused on a protected sheet", async () => {
    const excel = excelWithGoals();
    excel.find(SHEET).isProtected = true;
    const host = await excelHost();
    await host.read();
    await expect(host.mark(SHEET, first)).rejects.toMatchObject({ code: "sheet-protected" });
    expect(shown(excel)).toEqual([]);
  });
});

test("when Excel fails half way, the old or the new marks are there, whole, and no others", async () => {
  const reference = await marked();
  const host = await excelHost();
  await host.read();
  await host.mark(SHEET, second);
  const actions = reference.requests.at(-1) ?? 0;
  const outcomes = new Set<string>();
  for (let done = 0; done <= actions; done += 1) {
    const excel = await marked();
    const before = userState(excel);
    excel.faults.push({ kind: "none" }, { kind: "fail", code: "GeneralException", actions: done });
    const other = await excelHost();
    await other.read();
    const result = await other.mark(SHEET, second).then(
      () => "marked",
      () => "failed",
    );
    outcomes.add(result);
    const looks = excel.find(SHEET).conditionalFormats.map(({ format }) => format);
    expect(looks.every(({ fillColor }) => typeof fillColor === "string")).toBe(true);
    expect(looks.filter(({ fillColor }) => fillColor === "#00FF00")).toHaveLength(1);
    expect({ done, count: looks.length, shown: shown(excel) }).toEqual({
      done,
      count: result === "marked" ? 3 : 4,
      shown: result === "marked" ? list(second) : list(first),
    });
    expect(userState(excel)).toEqual(before);
  }
  expect([...outcomes].sort()).toEqual(["failed", "marked"]);
});

test("when Excel fails and then is away, the failure is told and what is left can be cleared", async () => {
  const excel = await marked();
  const host = await excelHost();
  await host.read();
  excel.faults.push(
    { kind: "fail", code: "GeneralException", actions: 12 },
    { kind: "fail", code: "ConnectionFailure", actions: 0 },
  );
  await expect(host.mark(SHEET, second)).rejects.toMatchObject({ code: "unknown" });
  await host.mark(SHEET, []);
  expect(shown(excel)).toEqual([]);
});
