import * as fc from "fast-check";
import { afterChange, rebase, type Step } from "../../src/app/undo-history";
import { toA1 } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Edit, Patch } from "../../src/sheet/patch";
import { contentAt, type Sheet } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";
import { labourSheet } from "./labour-table";
import { at, changes, notice, openSession, sessionOver, text, type OpenSession } from "./open-session";

const grid = (): Sheet =>
  drawnSheet(`
    === 表1
    | 甲 | 乙 |
    | 丙 | 丁 |
    | 戊 | 己 |
    | 庚 | 辛 |
    | 壬 | 癸 |`);

function applied(sheet: Sheet, patch: Patch): Sheet {
  const result = applyPatch(sheet, patch);
  if (result.kind === "stale") throw new Error(`stale at ${result.cells.map(toA1).join()}`);
  return result.sheet;
}

/** A change that fits the sheet as it is. */
const changeOf = (sheet: Sheet): fc.Arbitrary<Patch> => {
  const used = sheet.used ?? { top: 0, bottom: 0, left: 0, right: 0 };
  const row = fc.integer({ min: used.top, max: used.bottom });
  const set = fc
    .record({ row, column: fc.integer({ min: 0, max: 1 }), after: fc.constantFrom("子", "丑", "寅") })
    .map(({ row: own, column, after }): readonly Edit[] => [
      { kind: "set", at: { row: own, column }, before: contentAt(sheet, { row: own, column }), after },
    ])
    .filter(([edit]) => edit?.kind === "set" && edit.before !== edit.after);
  const insertion = fc
    .record({ row, count: fc.integer({ min: 1, max: 3 }), after: fc.constantFrom("卯", "辰") })
    .map(({ row: own, count, after }): readonly Edit[] => [
      { kind: "insert-rows", row: own, count, like: own },
      { kind: "set", at: { row: own, column: 0 }, before: null, after },
    ]);
  return fc.oneof(set, insertion).map((edits) => ({ sheet: "表1", edits }));
};

const contents = ({ values }: Sheet): readonly (readonly unknown[])[] => values;

describe("a change that is taken back after another one", () => {
  it("leaves the sheet as the other one alone would have made it, whichever goes first", () => {
    const pairs = changeOf(grid()).chain((first) =>
      changeOf(applied(grid(), first)).map((second) => ({ first, second })),
    );
    let taken = 0;
    fc.assert(
      fc.property(pairs, ({ first, second }) => {
        const both = applied(applied(grid(), first), second);
        const back = rebase(invertPatch(first), second);
        if (!back) return;
        const undone = applyPatch(both, back);
        if (undone.kind === "stale") return;
        const rest = rebase(invertPatch(second), back);
        if (!rest) return;
        expect(contents(applied(undone.sheet, rest))).toEqual(contents(grid()));
        taken += 1;
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });

  it("finds its cell below rows that were inserted since", () => {
    const fix: Patch = { sheet: "表1", edits: [{ kind: "set", at: at("A4"), before: "庚", after: "庚申" }] };
    const insertion: Patch = { sheet: "表1", edits: [{ kind: "insert-rows", row: 1, count: 2, like: 1 }] };
    const back = rebase(invertPatch(fix), insertion);
    expect(back?.edits).toEqual([{ kind: "set", at: at("A6"), before: "庚申", after: "庚" }]);
  });

  it("cannot be taken back as it was once rows have come between its own", () => {
    const insertion: Patch = { sheet: "表1", edits: [{ kind: "insert-rows", row: 1, count: 2, like: 1 }] };
    const between: Patch = { sheet: "表1", edits: [{ kind: "insert-rows", row: 2, count: 1, like: 1 }] };
    expect(rebase(invertPatch(insertion), between)).toBeNull();
  });

  it("follows in its formulas the rows that move, on other sheets too", () => {
    const total: Patch = {
      sheet: "汇总",
      edits: [{ kind: "set", at: at("A1"), before: { formula: "=表1!B3" }, after: "12" }],
    };
    const insertion: Patch = { sheet: "表1", edits: [{ kind: "insert-rows", row: 1, count: 2, like: 1 }] };
    expect(rebase(total, insertion)?.edits).toMatchObject([{ at: at("A1"), before: { formula: "=表1!B5" } }]);
  });

  it("is forgotten with a worksheet that was removed", () => {
    const step: Step = {
      label: { zh: "修正 A4", en: "fix A4" },
      when: "2026-03-02T01:30:00.000Z",
      undo: {
        kind: "patch",
        patch: { sheet: "表1", edits: [{ kind: "set", at: at("A4"), before: "庚申", after: "庚" }] },
      },
    };
    expect(afterChange([step], { sheet: "表1", edits: [{ kind: "remove-sheet" }] })).toEqual([]);
    expect(afterChange([step], { sheet: "表2", edits: [{ kind: "remove-sheet" }] })).toEqual([step]);
  });
});

describe("the history", () => {
  async function withTwoFixes(): Promise<OpenSession> {
    const opened = await openSession([labourSheet()]);
    const { host, session } = opened;
    host.edit("劳务派遣", at("E13"), "≥95");
    await session.check();
    for (const cell of ["E13", "E14"]) {
      const { check } = session.state;
      const found = check.kind === "checked" ? check.report.findings : [];
      const finding = found.find((one) => one.rule === "unit-missing" && toA1(one.at) === cell);
      if (finding) await session.fix(finding);
    }
    return opened;
  }

  it("lets an earlier step be undone before a later one, also after the pane was closed", async () => {
    const opened = await withTwoFixes();
    const { host } = opened;
    expect(changes(opened.session)).toEqual(["修正 E13", "修正 E14"]);
    const session = await sessionOver(host);
    await session.undo(session.state.history[1]);
    expect([text(host, "E13"), text(host, "E14")]).toEqual(["≥95", "≥94%"]);
    expect(changes(session)).toEqual(["修正 E14"]);
  });

  it("undoes a fix below rows that were inserted after it", async () => {
    const { host, session } = await withTwoFixes();
    await session.library.open();
    await session.library.insert();
    const inserted = (host.workbook[0]?.used?.bottom ?? 0) - 13;
    expect(inserted).toBeGreaterThan(0);
    const step = session.state.history.find(({ label }) => label.zh === "修正 E14");
    await session.undo(step);
    const column = (host.workbook[0]?.texts ?? []).map((row) => row[4]);
    expect(column).toContain("≥94");
    expect(column).not.toContain("≥94%");
    await session.undo();
    expect(text(host, "E14")).toBe("≥94");
  });

  it("keeps a step that is refused, and names the cells in the way", async () => {
    const opened = await withTwoFixes();
    const { host, session } = opened;
    host.edit("劳务派遣", at("E13"), "≥96%");
    await session.undo(session.state.history[1]);
    expect(notice(session)).toContain("E13 在这之后又被改动");
    expect(changes(opened.session)).toEqual(["修正 E13", "修正 E14"]);
    expect(text(host, "E13")).toBe("≥96%");
  });

  it("has the marks of all checks as one step at its beginning, which takes them off", async () => {
    const { host, session } = await withTwoFixes();
    await session.choosePreset("strict");
    expect(session.state.history.map(({ label }) => label.zh)).toEqual(["标记问题", "修正 E13", "修正 E14"]);
    expect(host.marksOn("劳务派遣").length).toBeGreaterThan(0);
    await session.undo(session.state.history[0]);
    expect(host.marksOn("劳务派遣")).toEqual([]);
    expect(changes(session)).toEqual(["修正 E13", "修正 E14"]);
  });

  it("puts cleared marks back, also after the pane was closed", async () => {
    const { host, session } = await withTwoFixes();
    await session.choosePreset("strict");
    const bottom = (): number => Math.max(...host.marksOn("劳务派遣").map(({ at: cell }) => cell.row));
    const [count, last] = [host.marksOn("劳务派遣").length, bottom()];
    expect(count).toBeGreaterThan(0);
    await session.clearMarks();
    expect(session.state.history.at(-1)?.label.zh).toBe("清除标记");
    const reopened = await sessionOver(host);
    await reopened.undo();
    expect(host.marksOn("劳务派遣")).toHaveLength(count);
    expect(bottom()).toBe(last);
  });

  it("moves cleared marks with their rows, and forgets them with their worksheet", () => {
    const sheets = [{ sheet: "表1", marks: [{ at: at("A4"), severity: "error" }] }] as const;
    const cleared: Step = {
      label: { zh: "清除标记", en: "" },
      when: "",
      undo: { kind: "marks", of: "clearing", sheets },
    };
    const insertion: Patch = { sheet: "表1", edits: [{ kind: "insert-rows", row: 1, count: 2, like: 1 }] };
    const [moved] = afterChange([cleared], insertion);
    expect(moved?.undo).toMatchObject({ sheets: [{ sheet: "表1", marks: [{ at: at("A6") }] }] });
    expect(afterChange([cleared], { sheet: "表1", edits: [{ kind: "remove-sheet" }] })).toEqual([]);
  });
});
