import fc from "fast-check";
import { areaToA1, overlap, toA1, type Area } from "../../src/sheet/address";
import { applyPatch } from "../../src/sheet/apply-patch";
import { mergesOf } from "../../src/sheet/merges";
import type { Edit, Patch } from "../../src/sheet/patch";
import { contentAt, type Content, type Sheet } from "../../src/sheet/sheet";
import { cellsOf, sheetOf } from "./sheets";

const content = fc.oneof(
  fc.constant<Content>(null),
  fc.constantFrom<Content>("产出指标", "≥95%", "12月31日之前", "=1+1", ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constantFrom<Content>({ formula: "=SUM(A2:C4)" }, { formula: "=B3+$C$5" }, { formula: '="A1"&SUM(2:3)' }),
);

export const place = fc.nat(7);
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

/** The sheet after these edits; null when they do not fit it. */
export const after = (sheet: Sheet, edits: readonly Edit[]): Sheet | null => {
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

/** Everything that a sheet tells, in a form that can be compared. */
export const shown = (sheet: Sheet | null): unknown =>
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

/** A sheet and a patch that fits it; neither may be changed. */
export const scenes = fc
  .tuple(sheets, fc.array(wish, { minLength: 1, maxLength: 8 }))
  .map(([sheet, wishes]) => ({ sheet: freeze(sheet), patch: freeze(patchFor(sheet, wishes)) }));
