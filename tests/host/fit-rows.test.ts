import { rowsToFit, type CellFit, type FitModel } from "../../src/host/fit-rows";
import { applyPatch } from "../../src/sheet/apply-patch";
import type { Edit, Patch } from "../../src/sheet/patch";
import type { Sheet } from "../../src/sheet/sheet";
import { drawnSheet } from "../drawn-sheet";

const sheet = (): Sheet =>
  drawnSheet(`
    === 表
    | 一级指标 | 三级指标 | 绩效指标描述 | <      | 指标值 |
    | 产出指标 | 验收率   | 合格项目÷全部 | <     | ≥95%   |
    | ^        | 完成时间 | 完成的日期   | <      | 年底前 |`);

const wrapping: CellFit = { width: 60, size: 10, wraps: true };
const model = (cells: readonly CellFit[] = Array<CellFit>(5).fill(wrapping)): FitModel => ({ height: 15, cells });

const patch = (...edits: readonly Edit[]): Patch => ({ sheet: "表", edits });

const text = (row: number, column: number, after: string): Edit => ({
  kind: "set",
  at: { row, column },
  before: null,
  after,
});

const inserted: Edit = { kind: "insert-rows", row: 2, count: 1, like: 1 };
const merged: Edit = { kind: "merge", area: { top: 2, left: 2, bottom: 2, right: 3 } };

function heights(made: Patch, models: ReadonlyMap<number, FitModel> = new Map([[1, model()]])) {
  const applied = applyPatch(sheet(), made);
  if (applied.kind !== "applied") throw new Error(applied.kind);
  return rowsToFit(made, applied.sheet, models);
}

describe("inserted rows", () => {
  it("are as high as the row they are like while their texts fit", () => {
    expect(heights(patch(inserted, text(2, 1, "培训班次")))).toEqual([]);
  });

  it("are higher when a text takes more lines than that row shows", () => {
    // 15 Chinese letters of 10 points in 55 points: three lines of 13 points.
    expect(heights(patch(inserted, text(2, 1, "一".repeat(15))))).toEqual([{ row: 2, height: 39 }]);
  });

  it("have the width of merged cells for a text", () => {
    expect(heights(patch(inserted, merged, text(2, 2, "一".repeat(15))))).toEqual([{ row: 2, height: 26 }]);
  });

  it("are not made higher by texts in one line, nor by texts in cells over several rows", () => {
    const single = model(Array<CellFit>(5).fill({ ...wrapping, wraps: false }));
    expect(heights(patch(inserted, text(2, 1, "一".repeat(15))), new Map([[1, single]]))).toEqual([]);
    expect(heights(patch(inserted))).toEqual([]);
  });

  it("are found where later insertions have moved them", () => {
    const above: Edit = { kind: "insert-rows", row: 1, count: 2, like: 1 };
    const made = patch(inserted, text(2, 1, "一".repeat(15)), above);
    expect(heights(made)).toEqual([{ row: 4, height: 39 }]);
  });

  it("are left as they are where nothing is known of the row they are like, and never exceed what Excel allows", () => {
    const long = patch(inserted, text(2, 1, "一".repeat(900)));
    expect(heights(long, new Map())).toEqual([]);
    expect(heights(long)).toEqual([{ row: 2, height: 409 }]);
  });
});
