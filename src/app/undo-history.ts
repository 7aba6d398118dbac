import type { Text } from "../rules/rule";
import { moveFormula } from "../sheet/move-formula";
import { moveArea, rowMoveOf, rowsDeleted, rowsInserted, type RowMove } from "../sheet/move-rows";
import type { Mark } from "../sheet/mark";
import type { Edit, Patch } from "../sheet/patch";
import type { Content } from "../sheet/sheet";
import type { IgnoreChanges } from "./ignore-changes";

/** The marks of ours on a worksheet. */
export interface SheetMarks {
  readonly sheet: string;
  readonly marks: readonly Mark[];
}

/** Marks to put on in place of those that are there; `of` tells the step that a check's marks are from one that cleared them. */
export interface MarksUndo {
  readonly kind: "marks";
  readonly of: "check" | "clearing";
  readonly sheets: readonly SheetMarks[];
}

/** What takes a step back: a change to a worksheet, to what is ignored, or to our marks. */
export type Undo =
  { readonly kind: "patch"; readonly patch: Patch } | ({ readonly kind: "ignores" } & IgnoreChanges) | MarksUndo;

/** Something that we did to the workbook, with what takes it back from how the workbook is now. */
export interface Step {
  readonly label: Text;
  /** ISO 8601. */
  readonly when: string;
  readonly undo: Undo;
}

const MAX_STEPS = 50;

const hasRowMoves = ({ edits }: Patch): boolean =>
  edits.some(({ kind }) => kind === "insert-rows" || kind === "delete-rows");

/** An edit after rows of its sheet have moved, and how the rows that it leaves behind have moved. */
interface Moved {
  readonly edit: Edit;
  readonly move: RowMove;
}

type RowsEdit = Extract<Edit, { kind: "insert-rows" | "delete-rows" }>;

function movedInsertion(edit: RowsEdit, move: RowMove): Moved | null {
  const row = move(edit.row);
  const like = move(edit.like);
  if (row === null || like === null) return null;
  const insert = rowsInserted(row, edit.count);
  const moveAfter: RowMove = (after) => {
    if (after >= edit.row && after < edit.row + edit.count) return row + after - edit.row;
    const moved = move(after < edit.row ? after : after - edit.count);
    return moved === null ? null : insert(moved);
  };
  return { edit: { ...edit, row, like }, move: moveAfter };
}

/** Rows that no longer lie together cannot be taken out as they were put in. */
function movedDeletion(edit: RowsEdit, move: RowMove): Moved | null {
  const row = move(edit.row);
  if (row === null || move(edit.row + edit.count - 1) !== row + edit.count - 1) return null;
  const remove = rowsDeleted(row, edit.count);
  const moveAfter: RowMove = (after) => {
    const moved = move(after < edit.row ? after : after + edit.count);
    return moved === null ? null : remove(moved);
  };
  return { edit: { ...edit, row, like: moveAfter(edit.like) ?? edit.like }, move: moveAfter };
}

function movedEdit(edit: Edit, move: RowMove): Moved | null {
  switch (edit.kind) {
    case "set": {
      const row = move(edit.at.row);
      return row === null ? null : { edit: { ...edit, at: { ...edit.at, row } }, move };
    }
    case "insert-rows":
      return movedInsertion(edit, move);
    case "delete-rows":
      return movedDeletion(edit, move);
    case "merge":
    case "unmerge":
    case "style":
    case "offer": {
      const area = moveArea(edit.area, move);
      return area && { edit: { ...edit, area }, move };
    }
    case "print":
    case "add-sheet":
    case "remove-sheet":
      return { edit, move };
  }
}

function withMovedFormulas(edit: Edit, own: string, moved: string, move: RowMove): Edit {
  if (edit.kind !== "set") return edit;
  const follow = (content: Content): Content =>
    typeof content === "object" && content !== null
      ? { formula: moveFormula(content.formula, own, moved, move) }
      : content;
  return { ...edit, before: follow(edit.before), after: follow(edit.after) };
}

/**
 * A change as it must be after another one was made to the workbook before it: rows that came or went shift its cells.
 * null when its cells are gone, or no longer lie together.
 */
export function rebase(patch: Patch, made: Patch): Patch | null {
  const isSame = made.sheet === patch.sheet;
  if (isSame && made.edits.some(({ kind }) => kind === "remove-sheet")) return null;
  if (!hasRowMoves(made)) return patch;
  let move = rowMoveOf(made.edits);
  const edits: Edit[] = [];
  for (const edit of patch.edits) {
    const moved = isSame ? movedEdit(edit, move) : { edit, move };
    if (!moved) return null;
    edits.push(withMovedFormulas(moved.edit, patch.sheet, made.sheet, move));
    ({ move } = moved);
  }
  return { sheet: patch.sheet, edits };
}

/** Marks to put on after a change was made: they move with their rows, and are gone with their sheet. */
function rebaseMarks(undo: MarksUndo, made: Patch): MarksUndo | null {
  const isGone = made.edits.some(({ kind }) => kind === "remove-sheet");
  if (!isGone && !hasRowMoves(made)) return undo;
  const move = rowMoveOf(made.edits);
  const sheets = undo.sheets.flatMap((one): readonly SheetMarks[] => {
    if (one.sheet !== made.sheet) return [one];
    if (isGone) return [];
    const marks = one.marks.flatMap(({ at, ...rest }) => {
      const row = move(at.row);
      return row === null ? [] : [{ ...rest, at: { ...at, row } }];
    });
    return [{ ...one, marks }];
  });
  return sheets.length > 0 ? { ...undo, sheets } : null;
}

function rebaseUndo(undo: Undo, made: Patch): Undo | null {
  if (undo.kind === "ignores") return undo;
  if (undo.kind === "marks") return rebaseMarks(undo, made);
  const patch = rebase(undo.patch, made);
  return patch === undo.patch ? undo : patch && { kind: "patch", patch };
}

/** The steps after a change to the workbook; those whose cells are gone with it are left out. */
export function afterChange(history: readonly Step[], made: Patch): readonly Step[] {
  return history.flatMap((step) => {
    const undo = rebaseUndo(step.undo, made);
    return undo ? [undo === step.undo ? step : { ...step, undo }] : [];
  });
}

/** The history with one more step; the oldest give way when it grows too long. `made` is what the step changed on a worksheet. */
export const withStep = (history: readonly Step[], latest: Step, made: Patch | null): readonly Step[] =>
  [...(made ? afterChange(history, made) : history), latest].slice(-MAX_STEPS);

/**
 * The history after a check has marked worksheets. However often a check is repeated, its marks are one step, which takes
 * off all of them: it stays where the first check put it, below the changes that were made since.
 */
export function withMarksStep(history: readonly Step[], latest: Step & { readonly undo: MarksUndo }): readonly Step[] {
  const place = history.findIndex(({ undo }) => undo.kind === "marks" && undo.of === "check");
  return place < 0 ? withStep(history, latest, null) : history.map((step, index) => (index === place ? latest : step));
}

/** The worksheets whose marks are the check's step. */
export const markedByChecks = (history: readonly Step[]): readonly string[] =>
  history.flatMap(({ undo }) =>
    undo.kind === "marks" && undo.of === "check" ? undo.sheets.map(({ sheet }) => sheet) : [],
  );
