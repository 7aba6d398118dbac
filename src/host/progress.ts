import { areaToA1, toA1, type Address } from "../sheet/address";
import { applyPatch, originOf } from "../sheet/apply-patch";
import type { Edit, Patch, SetEdit } from "../sheet/patch";
import { contentAt, numberFormatAt, sameContent, type Sheet } from "../sheet/sheet";
import { isKeptAs } from "./partial-sheet";

/** As much of a worksheet as a patch is checked against. */
export interface Scene {
  readonly sheet: Sheet;
  /** The rows that were read whole; null when only the cells that the patch sets were read. */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
  /** The last row of the whole worksheet that holds or shows anything; -1 when none does. */
  readonly lastRow: number;
}

/** What of a patch was carried out: all of it, or these edits. */
export interface Progress {
  readonly isComplete: boolean;
  readonly done: readonly Edit[];
}

const isSet = (edit: Edit): edit is SetEdit => edit.kind === "set";

/** The edits in the portions in which their progress can be told: sets that follow each other, or one other edit. */
function portionsOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const portions: Edit[][] = [];
  for (const edit of edits) {
    const last = portions.at(-1);
    if (last?.[0]?.kind === "set" && edit.kind === "set") last.push(edit);
    else portions.push([edit]);
  }
  return portions;
}

const shiftBy = (edits: readonly Edit[]): number =>
  edits.reduce((shift, edit) => {
    if (edit.kind === "insert-rows") return shift + edit.count;
    return edit.kind === "delete-rows" ? shift - edit.count : shift;
  }, 0);

/** By how many rows the patch's rows may at most lie lower while it is carried out. */
export function deepestShift(edits: readonly Edit[]): number {
  let shift = 0;
  let deepest = 0;
  for (const edit of edits) {
    shift += shiftBy([edit]);
    deepest = Math.max(deepest, shift);
  }
  return deepest;
}

function* cellsIn(sheets: readonly Sheet[], top: number, bottom: number): Iterable<Address> {
  const areas = sheets.flatMap(({ used }) => used ?? []);
  const left = Math.min(...areas.map((area) => area.left));
  const right = Math.max(...areas.map((area) => area.right));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield { row, column };
  }
}

const mergesDownTo = ({ merges }: Sheet, bottom: number): string =>
  (merges ?? [])
    .filter(({ top }) => top <= bottom)
    .map(areaToA1)
    .sort()
    .join();

const empties = (edit: Edit): boolean =>
  isSet(edit) && sameContent(edit.after, null) && !sameContent(edit.before, null);

type RowsEdit = Extract<Edit, { kind: "insert-rows" | "delete-rows" }>;

const movesRows = (edit: Edit): edit is RowsEdit => edit.kind === "insert-rows" || edit.kind === "delete-rows";

/** The first row, as numbered before the patch, that one of its edits moves; Infinity when none does. */
function firstMoved(edits: readonly Edit[]): number {
  const rows = edits.flatMap((edit, index) => (movesRows(edit) ? [originOf(edits.slice(0, index), edit.row)] : []));
  return Math.min(...rows.flatMap((row) => row ?? []));
}

/** The last row after these edits: by what they write, or else by what may show beside it. */
function lastRowAfter(lastRow: number, edits: readonly Edit[], showing: "contents" | "formats"): number {
  return edits.reduce((last, edit) => {
    switch (edit.kind) {
      case "insert-rows":
        if (edit.row <= last) return last + edit.count;
        // Rows that were added below everything look like others.
        return showing === "formats" ? edit.row + edit.count - 1 : last;
      case "delete-rows":
        return edit.row <= last ? Math.max(edit.row - 1, last - edit.count) : last;
      case "merge":
        return showing === "formats" ? Math.max(last, edit.area.bottom) : last;
      case "set":
        return sameContent(edit.after, null) ? last : Math.max(last, edit.at.row);
      case "unmerge":
      case "style":
      case "offer":
      case "print":
      case "add-sheet":
      case "remove-sheet":
        return last;
    }
  }, lastRow);
}

/** True when the sheet ends where it must after these edits. */
const endsExactly = (before: Scene, done: readonly Edit[], now: Scene): boolean =>
  now.lastRow >= lastRowAfter(before.lastRow, done, "contents") &&
  now.lastRow <= lastRowAfter(before.lastRow, done, "formats");

/** True when the sheet may end where it does because the edits emptied cells at its end. */
const endsSooner = (before: Scene, done: readonly Edit[], now: Scene): boolean =>
  now.lastRow < lastRowAfter(before.lastRow, done, "contents") && done.some(empties);

function hasMergesOf(state: Sheet, now: Scene, bottom: number): boolean {
  return !state.merges || !now.sheet.merges || mergesDownTo(state, bottom) === mergesDownTo(now.sheet, bottom);
}

/** The sets of the portion begun that were carried out, if everything else is as after `done`; else null. */
function setsAfter(
  { before, patch, now }: { readonly before: Scene; readonly patch: Patch; readonly now: Scene },
  done: readonly Edit[],
  begun: readonly SetEdit[],
): readonly SetEdit[] | null {
  const applied = applyPatch(before.sheet, { ...patch, edits: done });
  const bottom = (before.rows?.bottom ?? 0) + shiftBy(done);
  if (applied.kind === "stale" || (before.rows && !hasMergesOf(applied.sheet, now, bottom))) return null;
  const last = new Map(begun.map((edit) => [toA1(edit.at), edit]));
  const cells = before.rows
    ? cellsIn([applied.sheet, now.sheet], before.rows.top, bottom)
    : patch.edits.filter(isSet).map(({ at }) => at);
  const carriedOut = new Map<string, SetEdit>();
  for (const at of cells) {
    const found = contentAt(now.sheet, at);
    const numberFormat = numberFormatAt(now.sheet, at);
    const expected = contentAt(applied.sheet, at);
    if (sameContent(found, expected) || isKeptAs(found, expected, numberFormat)) continue;
    const edit = last.get(toA1(at));
    if (!edit || !(sameContent(found, edit.after) || isKeptAs(found, edit.after, numberFormat))) return null;
    carriedOut.set(toA1(at), { ...edit, before: expected });
  }
  return [...carriedOut.values()];
}

/** Every progress that explains the contents and merged areas, the furthest first. */
function* explanations(before: Scene, patch: Patch, now: Scene): Iterable<Progress> {
  const portions = portionsOf(patch.edits);
  for (let count = portions.length; count >= 0; count -= 1) {
    const done = portions.slice(0, count).flat();
    const sets = setsAfter({ before, patch, now }, done, (portions[count] ?? []).filter(isSet));
    if (sets) yield { isComplete: count === portions.length, done: [...done, ...sets] };
  }
}

/**
 * How far a spreadsheet came with a patch, judged by the worksheet before and now. A spreadsheet carries out the edits
 * in order, those of neighbouring sets in any. Null when the worksheet is as no progress of the patch could have left
 * it. Rows inserted below everything leave no trace to go by.
 */
export function progressOf(before: Scene, patch: Patch, now: Scene): Progress | null {
  const possible = [...explanations(before, patch, now)];
  const isEndKnown = before.rows !== null && before.lastRow >= firstMoved(patch.edits);
  if (!isEndKnown) return possible[0] ?? null;
  return (
    possible.find(({ done }) => endsExactly(before, done, now)) ??
    possible.find(({ done }) => endsSooner(before, done, now)) ??
    null
  );
}
