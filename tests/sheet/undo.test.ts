import fc from "fast-check";
import { toA1 } from "../../src/sheet/address";
import { applyPatch, originOf } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import type { SetEdit } from "../../src/sheet/patch";
import { contentAt, sameContent } from "../../src/sheet/sheet";
import { after, place, scenes, shown } from "./scenes";
import { sheetOf } from "./sheets";

test("undo takes back whatever a patch did, and redo does it again", () => {
  fc.assert(
    fc.property(scenes, ({ sheet, patch }) => {
      const changed = after(sheet, patch.edits);
      const undo = invertPatch(patch);
      const undone = changed && after(changed, undo.edits);
      expect(shown(undone)).toEqual(shown(sheet));
      expect(shown(undone && after(undone, invertPatch(undo).edits))).toEqual(shown(changed));
    }),
    { numRuns: 500 },
  );
});

test("a cell that somebody changed refuses the patch and is named", () => {
  const withSet = scenes.filter(({ patch }) => patch.edits.some(({ kind }) => kind === "set"));
  fc.assert(
    fc.property(withSet, fc.nat(), ({ sheet, patch }, pick) => {
      const sets = patch.edits.filter((edit): edit is SetEdit => edit.kind === "set");
      const index = patch.edits.indexOf(sets[pick % sets.length] as SetEdit);
      const edits = patch.edits.map((edit, at) => (at === index ? { ...edit, before: "别人写的" } : edit));
      const result = applyPatch(sheet, { ...patch, edits });
      const { row, column } = (patch.edits[index] as SetEdit).at;
      const origin = originOf(patch.edits.slice(0, index), row) ?? row;
      expect(result.kind === "stale" && result.cells.map(toA1)).toContain(toA1({ row: origin, column }));
    }),
  );
});

test("what a row's origin is agrees with where its contents went", () => {
  const numbered = sheetOf(Array.from({ length: 8 }, (_, row) => [row]));
  const inserts = fc.array(
    fc.record({
      kind: fc.constant("insert-rows" as const),
      row: place,
      count: fc.integer({ min: 1, max: 3 }),
      like: place,
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(inserts, (edits) => {
      const moved = after(numbered, edits);
      for (let row = 0; moved?.used && row <= moved.used.bottom; row += 1) {
        const found = contentAt(moved, { row, column: 0 });
        expect(sameContent(found, originOf(edits, row))).toBe(true);
      }
    }),
  );
});
