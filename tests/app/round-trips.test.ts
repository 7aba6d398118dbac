import * as core from "../../src/app/core";
import { Session } from "../../src/app/session";
import { excelHost } from "../../src/host/excel/excel-host";
import type { RoundTrip } from "../../src/host/round-trip";
import type { Mark } from "../../src/sheet/mark";
import type { Sheet } from "../../src/sheet/sheet";
import { fakeMarks, installFakeExcel, type FakeExcel } from "../host/fake-excel";
import { keyAt } from "../host/fake-workbook";
import { drawnSheet } from "../drawn-sheet";
import { fillFake } from "./fill-fake";
import { departmentSheets, labourSheet } from "./labour-table";
import { changes, findingAt, findings, notice } from "./open-session";

const LIMIT = 4_000_000;

interface Counted {
  readonly excel: FakeExcel;
  readonly session: Session;
  readonly trips: RoundTrip[];
  /** How many requests something takes. */
  readonly requests: (work: () => Promise<void>) => Promise<number>;
}

/** A pane beside an Excel with these worksheets that counts requests. */
async function counted(sheets: readonly Sheet[]): Promise<Counted> {
  const excel = installFakeExcel(sheets.map(({ name }) => name));
  for (const sheet of sheets) fillFake(excel, sheet);
  const trips: RoundTrip[] = [];
  const session = new Session(await excelHost({ onRoundTrip: (trip) => trips.push(trip) }), () =>
    Promise.resolve(core),
  );
  await session.start();
  await session.choosePreset("strict");
  const requests = async (work: () => Promise<void>): Promise<number> => {
    const before = excel.requests.length;
    await work();
    expect(session.state.activity.kind).toBe("ready");
    return excel.requests.length - before;
  };
  return { excel, session, trips, requests };
}

/** A table with so many indicators that lack their unit, and names with a leftover at the end. */
const longTable = (count: number): Sheet =>
  drawnSheet(`
    === 长表
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    ${Array.from({ length: count }, (_, row) => `| 产出指标 | 数量指标 | 第${String(row + 1)}批培训人数； | ≥${String(row + 10)} |`).join("\n    ")}`);

async function openPreview({ session }: Counted): Promise<void> {
  await session.check();
  await session.fixAll();
  expect(session.state.preview).not.toBeNull();
}

describe("the number of requests", () => {
  it.each([5, 400])("is two for a check that marks, with %i indicators", async (count) => {
    const opened = await counted([longTable(count)]);
    const { excel, session } = opened;
    expect(await opened.requests(() => session.check())).toBe(2);
    expect(findings(session).length).toBeGreaterThan(count);
    expect(fakeMarks(excel.find("长表")).length).toBeGreaterThan(count);
    expect(await opened.requests(() => session.check())).toBe(2);
  });

  it("is two for a fix, which leaves the sheet marked by what is found then, and two to undo it", async () => {
    const opened = await counted([labourSheet()]);
    const { excel, session } = opened;
    await session.check();
    const marks = (): readonly Mark[] => fakeMarks(excel.find("劳务派遣"));
    const before = marks();
    expect(await opened.requests(() => session.fix(findingAt(session, "unit-missing", "E14")))).toBe(2);
    expect(excel.find("劳务派遣").cells.get(keyAt(13, 4))?.value).toBe("≥94%");
    expect(marks().length).toBeLessThan(before.length);
    expect(await opened.requests(() => session.undo())).toBe(2);
    expect(marks()).toEqual(expect.arrayContaining([...before]));
    expect(changes(session)).toEqual([]);
  });

  it.each([5, 400])("is two to fix all of %i, and two to undo it", async (count) => {
    const opened = await counted([longTable(count)]);
    const { excel, session } = opened;
    await openPreview(opened);
    expect(await opened.requests(() => session.applyFixes())).toBe(2);
    expect(excel.find("长表").cells.get(keyAt(count, 2))?.value).toBe(`第${String(count)}批培训人数`);
    expect(await opened.requests(() => session.undo())).toBe(2);
    expect(excel.find("长表").cells.get(keyAt(count, 2))?.value).toBe(`第${String(count)}批培训人数；`);
  });

  it("is two to insert rows below the marks of a check, and two to undo it", async () => {
    const opened = await counted([labourSheet()]);
    const { excel, session } = opened;
    await session.check();
    await session.library.open();
    const rows = (): number => Math.max(...[...excel.find("劳务派遣").cells.keys()].map((key) => parseInt(key, 10)));
    const before = rows();
    expect(await opened.requests(() => session.library.insert())).toBe(2);
    expect(rows()).toBeGreaterThan(before);
    const cells = new Set(findings(session).flatMap(({ at, also }) => [at, ...also].map((one) => JSON.stringify(one))));
    expect(new Set(fakeMarks(excel.find("劳务派遣")).map(({ at }) => JSON.stringify(at)))).toEqual(cells);
    expect(await opened.requests(() => session.undo())).toBe(2);
    expect(rows()).toBe(before);
  });

  it("is one when the worksheet has changed under the preview of an insertion", async () => {
    const opened = await counted([labourSheet()]);
    const { excel, session } = opened;
    await session.library.open();
    excel.type("劳务派遣", "C10", "派遣人员在岗率", "Remote");
    const before = excel.requests.length;
    await session.library.insert();
    expect(excel.requests.length - before).toBe(1);
    expect(notice(session)).toContain("预览已更新");
  });

  it("is two to write the totals on a new worksheet and go there, and two to undo it", async () => {
    const opened = await counted(departmentSheets());
    const { excel, session } = opened;
    await session.openSummary();
    expect(await opened.requests(() => session.writeSummary())).toBe(2);
    expect(excel.active).toBe(excel.sheets.at(-1)?.name);
    expect(excel.sheets).toHaveLength(3);
    expect(await opened.requests(() => session.undo())).toBe(2);
    expect(excel.sheets).toHaveLength(2);
  });

  it("is two to make a new form and go there, and two to undo it", async () => {
    const opened = await counted([labourSheet()]);
    const { excel, session } = opened;
    await session.newForm.open();
    await session.newForm.change({ projectName: "家庭经济困难学生资助" });
    expect(await opened.requests(() => session.newForm.create())).toBe(2);
    expect(excel.active).toBe("家庭经济困难学生资助");
    expect(await opened.requests(() => session.undo())).toBe(2);
    expect(excel.sheets).toHaveLength(1);
  });

  it("is two for the list of problems on a new worksheet; two more when its name is taken", async () => {
    const opened = await counted([labourSheet()]);
    const { session } = opened;
    await session.check();
    expect(await opened.requests(() => session.exportFindings("zh"))).toBe(2);
    expect(await opened.requests(() => session.exportFindings("zh"))).toBe(4);
  });

  it("is four to ignore a finding: two to keep it, two to take its mark off", async () => {
    const opened = await counted([labourSheet()]);
    const { session } = opened;
    await session.check();
    const finding = findingAt(session, "unit-missing", "E14");
    const wish = { scope: "cell", reason: "合同原文如此", who: "王敏" } as const;
    expect(await opened.requests(() => session.ignore(finding, wish))).toBe(4);
  });

  it("is one more when formulas may show something else after a fix", async () => {
    const sheet = labourSheet();
    const opened = await counted([sheet]);
    const { excel, session } = opened;
    excel.find("劳务派遣").cells.set(keyAt(20, 0), { value: 0, formula: "=SUM(F9:F14)" });
    await session.check();
    expect(await opened.requests(() => session.fix(findingAt(session, "unit-missing", "E14")))).toBe(3);
  });
});

describe("the bytes of a request", () => {
  const sent = (trips: readonly RoundTrip[]): number => Math.max(...trips.map((trip) => trip.sent));

  it("grow with what is fixed, and stay far below what one may carry", async () => {
    const costs: number[] = [];
    for (const count of [100, 400]) {
      const opened = await counted([longTable(count)]);
      await openPreview(opened);
      opened.trips.length = 0;
      await opened.session.applyFixes();
      expect(opened.trips).toHaveLength(2);
      costs.push(sent(opened.trips));
    }
    const [few = 0, many = 0] = costs;
    expect(many / few).toBeGreaterThan(2);
    expect(many / few).toBeLessThan(5);
    expect(many).toBeLessThan(LIMIT / 10);
  });

  it("are those of one request for marks on 5,000 scattered cells", async () => {
    const excel = installFakeExcel(["长表"]);
    const trips: RoundTrip[] = [];
    const host = await excelHost({ onRoundTrip: (trip) => trips.push(trip) });
    const marks = Array.from({ length: 5_000 }, (_, index): Mark => ({
      at: { row: index * 2, column: (index % 4) * 2 },
      severity: index % 3 === 0 ? "error" : "warning",
    }));
    await host.read("长表");
    await host.mark("长表", marks);
    expect(trips).toHaveLength(2);
    expect(sent(trips)).toBeLessThan(LIMIT / 40);
    expect(fakeMarks(excel.find("长表"))).toHaveLength(5_000);
  });
});
