import { toA1, type Area } from "../sheet/address";
import type { Edit, SetEdit } from "../sheet/patch";
import type { Sheet } from "../sheet/sheet";
import { formulaMoved, type FormulaAfter } from "./formulas-after";
import { firstNewRow, rowAfter, type Insertion, type NewRow } from "./insertion";
import { contentOf, type NewRun, type Stretch } from "./stretch-column";

/** Neighbouring rows that take the look of one row. */
function alikeIn(rows: readonly NewRow[]): readonly { readonly like: number; readonly count: number }[] {
  const runs: { readonly like: number; readonly count: number }[] = [];
  for (const { like } of rows) {
    const last = runs.at(-1);
    if (last?.like === like) runs[runs.length - 1] = { like, count: last.count + 1 };
    else runs.push({ like, count: 1 });
  }
  return runs;
}

/** The rows go in from the bottom up, so that every number still means what it means now. */
export function insertEdits(insertions: readonly Insertion[]): readonly Edit[] {
  const edits: Extract<Edit, { kind: "insert-rows" }>[] = [];
  for (const { before, rows } of [...insertions].sort((a, b) => b.before - a.before)) {
    for (const { like, count } of [...alikeIn(rows)].reverse()) {
      const moved = edits.reduce((sum, edit) => (edit.row <= like ? sum + edit.count : sum), like);
      edits.push({ kind: "insert-rows", row: before, count, like: moved });
    }
  }
  return edits;
}

/** One stretch for each area, whichever columns and insertions asked for it. */
export function together(stretches: readonly Stretch[]): readonly Stretch[] {
  const byAnchor = new Map<string, Stretch>();
  for (const stretch of stretches) {
    const key = toA1({ row: stretch.area.top, column: stretch.area.left });
    const other = byAnchor.get(key);
    const up = Math.max(stretch.up, other?.up ?? 0);
    const down = Math.max(stretch.down, other?.down ?? 0);
    byAnchor.set(key, { ...stretch, up, down });
  }
  return [...byAnchor.values()];
}

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** Takes the areas that will be merged anew apart, before the rows go in. */
export const unmergeEdits = (stretches: readonly Stretch[]): readonly Edit[] =>
  stretches.filter(({ area, merged }) => merged && !isSingle(area)).map(({ area }) => ({ kind: "unmerge", area }));

/** Moves what a stretched area says to its new first row, a formula as it is, and merges it as far as it reaches now. */
export function stretchEdits(
  sheet: Sheet,
  insertions: readonly Insertion[],
  { area, up, down, merged }: Stretch,
  after: FormulaAfter,
): readonly Edit[] {
  const top = rowAfter(insertions, area.top);
  const content = contentOf(sheet, area);
  const isFormula = typeof content === "object" && content !== null;
  const cell = { at: { row: area.top, column: area.left }, formula: isFormula ? content.formula : "" };
  const standing = isFormula ? { formula: formulaMoved(sheet, insertions, cell) } : content;
  const carried = isFormula ? { formula: after(cell) } : content;
  const moves: SetEdit[] =
    up === 0 || content === null
      ? []
      : [
          { kind: "set", at: { row: top, column: area.left }, before: standing, after: null },
          { kind: "set", at: { row: top - up, column: area.left }, before: null, after: carried },
        ];
  const reach = { ...area, top: top - up, bottom: rowAfter(insertions, area.bottom) + down };
  return merged ? [...moves, { kind: "merge", area: reach }] : moves;
}

/** Writes the words of a new run and merges its cells. */
export function runEdits(insertions: readonly Insertion[], run: NewRun): readonly Edit[] {
  const { column, contents, merged } = run;
  const top = firstNewRow(insertions, run.insertion) + run.offset;
  const sets = contents.flatMap((content, index): Edit[] =>
    content === null ? [] : [{ kind: "set", at: { row: top + index, column }, before: null, after: content }],
  );
  const area = { top, left: column, bottom: top + contents.length - 1, right: column };
  return merged ? [...sets, { kind: "merge", area }] : sets;
}

/** Gives each new row the merged areas within one row that its model row has. */
export function flatMergeEdits(
  insertions: readonly Insertion[],
  flatMergesOf: (like: number) => readonly Area[],
): readonly Edit[] {
  return insertions.flatMap((insertion) => {
    const first = firstNewRow(insertions, insertion);
    return insertion.rows.flatMap(({ like }, index): Edit[] =>
      flatMergesOf(like).map((area) => ({
        kind: "merge",
        area: { ...area, top: first + index, bottom: first + index },
      })),
    );
  });
}
