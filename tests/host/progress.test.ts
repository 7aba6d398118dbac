import fc from "fast-check";
import { boundsOf } from "../../src/host/cell-blocks";
import { partialSheet, type Piece } from "../../src/host/partial-sheet";
import { needsOf } from "../../src/host/patch-needs";
import { deepestShift, progressOf, type Scene } from "../../src/host/progress";
import { toA1, type Area } from "../../src/sheet/address";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { Edit, Patch } from "../../src/sheet/patch";
import { contentAt, emptySheet, type Sheet } from "../../src/sheet/sheet";
import { after, scenes, shown } from "../sheet/scenes";
import { areaAt, sheetOf } from "../sheet/sheets";
import { set } from "./goal-sheet";

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function pieceOf(sheet: Sheet, area: Area): Piece {
  const cells = between(area.top, area.bottom).map((row) =>
    between(area.left, area.right).map((column) => contentAt(sheet, { row, column })),
  );
  return {
    area,
    values: cells.map((row) => row.map((content) => (typeof content === "object" ? null : content))),
    formulas: cells.map((row) =>
      row.map((content) => (typeof content === "object" && content ? content.formula : null)),
    ),
    numberFormats: cells.map((row) => row.map(() => "General")),
  };
}

function lastRowOf(sheet: Sheet): number {
  const isUsed = (row: number): boolean =>
    sheet.hiddenRows.includes(row) || between(0, 12).some((column) => contentAt(sheet, { row, column }) !== null);
  return between(0, 40).filter(isUsed).at(-1) ?? -1;
}

/** As much of a sheet as a host reads of it for a patch, `deeper` rows more than before the patch. */
function sceneOf(sheet: Sheet, patch: Patch, deeper: number): Scene {
  const { cells, rows } = needsOf(patch);
  const lastRow = lastRowOf(sheet);
  if (!rows) {
    const bounds = boundsOf(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));
    return { sheet: partialSheet(sheet.name, bounds ? [pieceOf(sheet, bounds)] : [], null), rows, lastRow };
  }
  const bottom = rows.bottom + deeper;
  const merges = (sheet.merges ?? []).filter(({ top }) => top <= bottom);
  const piece = pieceOf(sheet, { top: rows.top, left: 0, bottom, right: 12 });
  return { sheet: partialSheet(sheet.name, [piece], merges), rows: { top: rows.top, bottom }, lastRow };
}

/** A host writes only the last content of a cell that is set several times in a row. */
function isBetweenSetsOfACell({ edits }: Patch, count: number): boolean {
  const cells = (part: readonly Edit[]): readonly string[] =>
    part
      .slice(
        0,
        [...part, null].findIndex((edit) => edit?.kind !== "set"),
      )
      .flatMap((edit) => (edit.kind === "set" ? [toA1(edit.at)] : []));
  const written = cells(edits.slice(0, count).reverse());
  return cells(edits.slice(count)).some((cell) => written.includes(cell));
}

/** Rows inserted below everything leave no trace to go by. */
const insertsBelowAll = (sheet: Sheet, { edits }: Patch): boolean =>
  edits.some(
    (edit, index) => edit.kind === "insert-rows" && edit.row > lastRowOf(after(sheet, edits.slice(0, index)) ?? sheet),
  );

test("wherever a patch broke off, taking back what was done restores the sheet", () => {
  const broken = scenes
    .filter(({ patch }) => patch.edits.length > 0)
    .chain(({ sheet, patch }) =>
      fc.record({ sheet: fc.constant(sheet), patch: fc.constant(patch), count: fc.nat(patch.edits.length) }),
    );
  fc.assert(
    fc.property(broken, ({ sheet, patch, count }) => {
      fc.pre(!isBetweenSetsOfACell(patch, count) && !insertsBelowAll(sheet, patch));
      const now = after(sheet, patch.edits.slice(0, count)) ?? sheet;
      const progress = progressOf(sceneOf(sheet, patch, 0), patch, sceneOf(now, patch, deepestShift(patch.edits)));
      const restored = progress && after(now, invertPatch({ ...patch, edits: progress.done }).edits);
      expect(shown(restored)).toEqual(shown(sheet));
      if (progress?.isComplete) expect(shown(now)).toEqual(shown(after(sheet, patch.edits)));
    }),
    { numRuns: 300 },
  );
});

const patch: Patch = {
  sheet: "绩效目标",
  edits: [set("A1", "甲", "乙"), set("B1", null, 0.1 + 0.2), set("C1", 1, null)],
};
const before: Scene = { sheet: sheetOf([["甲", null, 1]]), rows: null, lastRow: 0 };
const progressAt = (...row: readonly (string | number | null)[]): unknown =>
  progressOf(before, patch, { ...before, sheet: sheetOf([row]) });

test("neighbouring cells may have been written in any order", () => {
  expect(progressAt("甲", 0.3, 1)).toEqual({ isComplete: false, done: [set("B1", null, 0.1 + 0.2)] });
  expect(progressAt("甲", null, null)).toEqual({ isComplete: false, done: [set("C1", 1, null)] });
  expect(progressAt("乙", 0.3, null)).toMatchObject({ isComplete: true });
  expect(progressAt("甲", null, 1)).toEqual({ isComplete: false, done: [] });
});

test("a cell that is set twice goes back to what it was at first", () => {
  const twice: Patch = { sheet: "绩效目标", edits: [set("A1", "甲", "乙"), set("A1", "乙", "丙"), set("B1", null, 1)] };
  const scene = (...row: readonly (string | null)[]): Scene => ({ ...before, sheet: sheetOf([row]) });
  expect(progressOf(scene("甲", null), twice, scene("丙", null))).toEqual({
    isComplete: false,
    done: [set("A1", "甲", "丙")],
  });
});

test("a sheet that no progress of the patch explains is not explained", () => {
  expect(progressAt("丙", null, 1)).toBeNull();
});

test("rows inserted above blank ones are told from none by what lies further down", () => {
  const insert: Patch = { sheet: "绩效目标", edits: [{ kind: "insert-rows", row: 1, count: 2, like: 0 }] };
  const scene = (sheet: Sheet, lastRow: number): Scene => ({ sheet, rows: { top: 0, bottom: 1 }, lastRow });
  const blank = sheetOf([["甲"], [null], [null], [null]]);
  expect(progressOf(scene(blank, 30), insert, scene(blank, 30))).toEqual({ isComplete: false, done: [] });
  expect(progressOf(scene(blank, 30), insert, scene(blank, 32))).toMatchObject({ isComplete: true });
  expect(progressOf(scene(blank, 30), insert, scene(blank, 29))).toBeNull();
});

test("a merge that was not done is told from one that was", () => {
  const merge: Patch = { sheet: "绩效目标", edits: [{ kind: "merge", area: areaAt("A1:A2") }] };
  const scene = (merges: readonly Area[]): Scene => ({
    sheet: { ...emptySheet("绩效目标"), merges },
    rows: { top: 0, bottom: 1 },
    lastRow: -1,
  });
  expect(progressOf(scene([]), merge, scene([]))).toEqual({ isComplete: false, done: [] });
  expect(progressOf(scene([]), merge, scene([areaAt("A1:A2")]))).toMatchObject({ isComplete: true });
});
