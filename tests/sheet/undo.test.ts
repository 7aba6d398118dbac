import fc from "fast-check";
import { areaToA1, overlap, toA1, type Area } from "../../src/sheet/address";
import { applyPatch, originOf } from "../../src/sheet/apply-patch";
import { invertPatch } from "../../src/sheet/invert-patch";
import { mergesOf } from "../../src/sheet/merges";
import type { Edit, Patch, SetEdit } from "../../src/sheet/patch";
import { contentAt, sameContent, type Content, type Sheet } from "../../src/sheet/sheet";
import { cellsOf, sheetOf } from "./sheets";

const content = fc.oneof(
  fc.constant<Content>(null),
  fc.constantFrom<Content>("产出指标", "≥95%", "12月31日之前", "=1+1", ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constantFrom<Content>({ formula: "=SUM(A2:C4)" }, { formula: "=B3+$C$5" }, { formula: '="A1"&SUM(2:3)' }),
);

const place = fc.nat(7);
const small = fc
  .tuple(place, place, fc.nat(2), fc.nat(2))
  .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));

const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** Merged areas do not overlap, and hide no content. */
function withMerges(sheet: Sheet, candidates: readonly Area[]): Sheet {
  const merges: Area[] = [];
  for (const area of candidates) {
    if (!isOneCell(area) && !merges.some((other) => overlap(area, other))) merges.push(area);
  }
  const areas = mergesOf({ ...sheet, merges });
  const hidden = (row: number, column: number): boolean =>
    toA1(areas.anchorOf({ row, column })) !== toA1({ row, column });
  const clear = <T>(table: readonly (readonly T[])[], blank: T): T[][] =>
    table.map((cells, row) => cells.map((cell, column) => (hidden(row, column) ? blank : cell)));
  return {
    ...sheet,
    merges,
    values: clear(sheet.values, null),
    texts: clear(sheet.texts, ""),
    formulas: clear(sheet.formulas, null),
  };
}

const sheets = fc
  .tuple(
    fc.array(fc.array(content, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
    fc.array(small, { maxLength: 4 }),
    fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
  )
  .map(([rows, merges, hiddenRows]) => withMerges(sheetOf(rows, { hiddenRows: [...hiddenRows].sort() }), merges));

const wish = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), row: place, column: place, after: content }),
  fc.record({
    kind: fc.constant("insert-rows" as const),
    row: place,
    count: fc.integer({ min: 1, max: 3 }),
    like: place,
  }),
  fc.record({ kind: fc.constant("merge" as const), area: small }),
  fc.record({ kind: fc.constant("unmerge" as const), index: fc.nat(3) }),
);

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

function editFor(sheet: Sheet, wished: Wish): Edit | null {
  switch (wished.kind) {
    case "set": {
      const at = { row: wished.row, column: wished.column };
      return { kind: "set", at, before: contentAt(sheet, at), after: wished.after };
    }
    case "unmerge": {
      const area = sheet.merges?.[wished.index];
      return area ? { kind: "unmerge", area } : null;
    }
    case "insert-rows":
    case "merge":
      return wished;
  }
}

const after = (sheet: Sheet, edits: readonly Edit[]): Sheet | null => {
  const result = applyPatch(sheet, { sheet: sheet.name, edits });
  return result.kind === "applied" ? result.sheet : null;
};

/** A patch as a program makes one: every step fits the sheet as the steps before left it. */
function patchFor(sheet: Sheet, wishes: readonly Wish[]): Patch {
  const edits: Edit[] = [];
  for (const wished of wishes) {
    const now = after(sheet, edits) ?? sheet;
    const edit = editFor(now, wished);
    if (edit && after(now, [edit])) edits.push(edit);
  }
  return { sheet: sheet.name, edits };
}

const shown = (sheet: Sheet | null): unknown =>
  sheet && {
    cells: cellsOf(sheet),
    merges: sheet.merges
      ?.filter((area) => !isOneCell(area))
      .map(areaToA1)
      .sort(),
    hiddenRows: sheet.hiddenRows,
  };

function freeze<T>(thing: T): T {
  if (typeof thing === "object" && thing !== null) {
    Object.freeze(thing);
    Object.values(thing).forEach(freeze);
  }
  return thing;
}

const scenes = fc
  .tuple(sheets, fc.array(wish, { minLength: 1, maxLength: 8 }))
  .map(([sheet, wishes]) => ({ sheet: freeze(sheet), patch: freeze(patchFor(sheet, wishes)) }));

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
