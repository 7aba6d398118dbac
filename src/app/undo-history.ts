import type { Text } from "../rules/rule";
import { areaToA1, toA1 } from "../sheet/address";
import { moveFormula } from "../sheet/move-formula";
import { moveArea, rowsDeleted, rowsInserted, type RowMove } from "../sheet/move-rows";
import type { Edit, Patch } from "../sheet/patch";
import type { Content } from "../sheet/sheet";
import type { IgnoreChanges } from "./ignore-changes";

/** What takes a step back: a change to a worksheet, or to what is ignored. */
export type Undo = { readonly kind: "patch"; readonly patch: Patch } | ({ readonly kind: "ignores" } & IgnoreChanges);

/** Something that we did to the workbook, with what takes it back from how the workbook is now. */
export interface Step {
  readonly label: Text;
  /** ISO 8601. */
  readonly when: string;
  readonly undo: Undo;
}

const MAX_STEPS = 50;

const stays: RowMove = (row) => row;

const hasRowMoves = ({ edits }: Patch): boolean =>
  edits.some(({ kind }) => kind === "insert-rows" || kind === "delete-rows");

/** Where rows lie after the change. */
const rowMoveOf = ({ edits }: Patch): RowMove =>
  edits.reduce<RowMove>((move, edit) => {
    const next = moveBy(edit);
    return (row) => {
      const moved = move(row);
      return moved === null ? null : next(moved);
    };
  }, stays);

function moveBy(edit: Edit): RowMove {
  if (edit.kind === "insert-rows") return rowsInserted(edit.row, edit.count);
  return edit.kind === "delete-rows" ? rowsDeleted(edit.row, edit.count) : stays;
}

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
    case "style": {
      const area = moveArea(edit.area, move);
      return area && { edit: { ...edit, area }, move };
    }
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
  let move = rowMoveOf(made);
  const edits: Edit[] = [];
  for (const edit of patch.edits) {
    const moved = isSame ? movedEdit(edit, move) : { edit, move };
    if (!moved) return null;
    edits.push(withMovedFormulas(moved.edit, patch.sheet, made.sheet, move));
    ({ move } = moved);
  }
  return { sheet: patch.sheet, edits };
}

/** The steps after a change to the workbook; those whose cells are gone with it are left out. */
export function afterChange(history: readonly Step[], made: Patch): readonly Step[] {
  return history.flatMap((step) => {
    if (step.undo.kind !== "patch") return [step];
    const patch = rebase(step.undo.patch, made);
    return patch ? [patch === step.undo.patch ? step : { ...step, undo: { kind: "patch", patch } as const }] : [];
  });
}

/** The history with one more step; the oldest give way when it grows too long. `made` is what the step changed on a worksheet. */
export const withStep = (history: readonly Step[], latest: Step, made: Patch | null): readonly Step[] =>
  [...(made ? afterChange(history, made) : history), latest].slice(-MAX_STEPS);

/** The places that a step changed, by name: cells, and rows as "10:12". */
export function placesOf({ undo }: Step): readonly string[] {
  if (undo.kind === "ignores") return [];
  const places = undo.patch.edits.flatMap((edit): readonly string[] => {
    if (edit.kind === "set") return [toA1(edit.at)];
    if (edit.kind === "delete-rows" || edit.kind === "insert-rows") {
      return [`${String(edit.row + 1)}:${String(edit.row + edit.count)}`];
    }
    return edit.kind === "merge" || edit.kind === "unmerge" ? [areaToA1(edit.area)] : [];
  });
  return [...new Set(places)].reverse();
}
