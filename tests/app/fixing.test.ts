import * as fc from "fast-check";
import { fixItems, fixPatches, mergeItems, type FixItem } from "../../src/app/fix-items";
import { toA1 } from "../../src/sheet/address";
import { sameContent } from "../../src/sheet/sheet";
import { departmentSheets, labourSheet } from "./labour-table";
import { at, changes, findingAt, findings, notice, openSession, text, type OpenSession } from "./open-session";

async function withStops(): Promise<OpenSession> {
  const opened = await openSession([labourSheet()]);
  for (const cell of ["C9", "C11"]) opened.host.edit("劳务派遣", at(cell), `${text(opened.host, cell)}；`);
  await opened.session.choosePreset("strict");
  await opened.session.check();
  return opened;
}

const stops = ({ session }: OpenSession) => findings(session).filter(({ rule }) => rule === "trailing-punctuation");

const names = ({ host }: OpenSession): readonly string[] => ["C9", "C10", "C11"].map((cell) => text(host, cell));

describe("fixing several findings", () => {
  it("shows first what all of a rule would change, and changes nothing", async () => {
    const opened = await withStops();
    const before = opened.host.workbook[0];
    await opened.session.fixMany(stops(opened));
    const { preview } = opened.session.state;
    expect(preview?.items.map(({ edits: [edit] }) => [edit && toA1(edit.at), edit?.before, edit?.after])).toEqual([
      ["C9", "劳务派遣人数；", "劳务派遣人数"],
      ["C10", "工资发放准确率；", "工资发放准确率"],
      ["C11", "工资发放时间；", "工资发放时间"],
    ]);
    expect(opened.host.workbook[0]).toBe(before);
    expect(notice(opened.session)).toContain("将要修正 3 处");
  });

  it("leaves out what is unticked, and makes the rest as one step", async () => {
    const opened = await withStops();
    const { session } = opened;
    await session.fixMany(stops(opened));
    const [, second] = session.state.preview?.items ?? [];
    if (second) session.toggleFix(second);
    await session.applyFixes();
    expect(names(opened)).toEqual(["劳务派遣人数", "工资发放准确率；", "工资发放时间"]);
    expect(session.state.preview).toBeNull();
    expect(changes(session)).toHaveLength(1);
    await session.undo();
    expect(names(opened)).toEqual(["劳务派遣人数；", "工资发放准确率；", "工资发放时间；"]);
  });

  it("writes nothing when everything is unticked or the preview is dropped", async () => {
    const opened = await withStops();
    const { session } = opened;
    await session.fixMany(stops(opened));
    session.tickFixes(false);
    await session.applyFixes();
    expect(notice(session)).toContain("没有勾选任何一处");
    session.tickFixes(true);
    expect(session.state.preview?.omitted.size).toBe(0);
    session.dropFixes();
    await session.applyFixes();
    expect(names(opened)).toEqual(["劳务派遣人数；", "工资发放准确率；", "工资发放时间；"]);
  });

  it("refuses the whole step when a cell has changed under the preview, and names it", async () => {
    const opened = await withStops();
    const { host, session } = opened;
    await session.fixMany(stops(opened));
    host.edit("劳务派遣", at("C10"), "工资按月发放率");
    await session.applyFixes();
    expect(notice(session)).toMatch(/^C10 在读取之后已被改动/);
    expect(names(opened)).toEqual(["劳务派遣人数；", "工资按月发放率", "工资发放时间；"]);
  });

  it("makes a fix of one cell at once", async () => {
    const opened = await withStops();
    await opened.session.fix(findingAt(opened.session, "trailing-punctuation", "C9"));
    expect(opened.session.state.preview).toBeNull();
    expect(names(opened)).toEqual(["劳务派遣人数", "工资发放准确率；", "工资发放时间；"]);
  });

  it("makes only those safe fixes that the filter lists", async () => {
    const opened = await withStops();
    const { session } = opened;
    session.filter({ words: "C11" });
    await session.fixAll();
    expect(names(opened)).toEqual(["劳务派遣人数；", "工资发放准确率；", "工资发放时间"]);
  });

  it("makes one step for each worksheet", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.edit("办公用房", at("C8"), "租赁房屋间数；");
    await session.choosePreset("strict");
    session.chooseScope("workbook");
    await session.check();
    await session.fixAll();
    await session.applyFixes();
    expect([text(host, "C10"), text(host, "C8", "办公用房")]).toEqual(["工资发放准确率", "租赁房屋间数"]);
    expect(changes(session)).toEqual(["全部修正（劳务派遣）", "全部修正（办公用房）"]);
    expect(notice(session)).toMatch(/^已修正 2 张工作表上的 \d+ 处。$/);
  });
});

describe("fixing on several worksheets when one refuses", () => {
  it("says which are done and why it stopped at the next", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.edit("办公用房", at("C8"), "租赁房屋间数；");
    await session.choosePreset("strict");
    session.chooseScope("workbook");
    await session.check();
    await session.fixAll();
    host.edit("办公用房", at("C8"), "房屋间数");
    await session.applyFixes();
    expect(notice(session)).toMatch(/^工作表“劳务派遣”已修正；到“办公用房”时停下：C8 在读取之后已被改动/);
    expect([text(host, "C10"), text(host, "C8", "办公用房")]).toEqual(["工资发放准确率", "房屋间数"]);
    expect(changes(session)).toHaveLength(1);
    expect(session.state.activity.kind).toBe("failed");
  });

  it("says so, too, when the next one is protected", async () => {
    const { host, session } = await openSession(departmentSheets());
    host.edit("办公用房", at("C8"), "租赁房屋间数；");
    await session.choosePreset("strict");
    session.chooseScope("workbook");
    await session.check();
    await session.fixAll();
    host.setProtected("办公用房", true);
    await session.applyFixes();
    expect(notice(session)).toMatch(/^工作表“劳务派遣”已修正；到“办公用房”时停下：工作表受保护/);
  });
});

describe("what fixes do to a worksheet", () => {
  const cell = fc.record({ row: fc.nat(3), column: fc.nat(2) });
  const text = fc.constantFrom("≥95", "≥95%", "100", "");
  const item = fc
    .uniqueArray(fc.record({ at: cell, before: text, after: text }), {
      minLength: 1,
      maxLength: 3,
      selector: (edit) => toA1(edit.at),
    })
    .map((edits): FixItem => ({
      sheet: "表1",
      edits: edits.map((edit) => ({ kind: "set" as const, ...edit })),
      rules: ["unit-missing"],
    }));

  it("is one change for each cell, from what stood there first to what stands there last", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const edits = fixPatches(mergeItems(items)).flatMap((patch) => patch.edits);
        const all = items.flatMap((one) => one.edits);
        for (const edit of edits) {
          const own = all.filter((other) => toA1(other.at) === toA1(edit.at));
          expect([edit.before, edit.after]).toEqual([own[0]?.before, own.at(-1)?.after]);
        }
        const cells = edits.map((edit) => toA1(edit.at));
        expect(new Set(cells).size).toBe(cells.length);
        const changed = new Set(
          all.flatMap(({ at: place }) => {
            const own = all.filter((other) => toA1(other.at) === toA1(place));
            return sameContent(own[0]?.before ?? null, own.at(-1)?.after ?? null) ? [] : [toA1(place)];
          }),
        );
        expect(new Set(cells)).toEqual(changed);
      }),
    );
  });

  it("keeps together what was meant together", async () => {
    const { session } = await openSession([labourSheet()]);
    await session.check();
    const finding = findingAt(session, "unit-missing", "E14");
    expect(fixItems([finding, finding])).toHaveLength(1);
  });
});
