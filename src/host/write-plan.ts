import { overlap, type Address, type Area } from "../sheet/address";
import { originOf } from "../sheet/apply-patch";
import { moveArea, rowsDeleted, rowsInserted, type RowMove } from "../sheet/move-rows";
import type { Edit, Patch, SetEdit } from "../sheet/patch";
import type { Content } from "../sheet/sheet";
import { blocksOf } from "./cell-blocks";
import { portionsOf } from "./portions";
import { sizeOfCells } from "./raw-cells";

/** What to type into a cell: "" empties it. */
export type Input = string | number | boolean;

type InsertEdit = Extract<Edit, { kind: "insert-rows" }>;
type Columns = Pick<Area, "left" | "right">;

/** One thing for a spreadsheet to do. Rows and areas mean the sheet as the steps before left it. */
export type Step =
  | {
      readonly kind: "put";
      readonly area: Area;
      readonly holds: "values" | "formulas";
      readonly rows: readonly (readonly Input[])[];
    }
  | {
      /** Lets rows that were just inserted look like another. */
      readonly kind: "dress-rows";
      readonly row: number;
      readonly count: number;
      /** The row to take formats from, as numbered after the insertion. */
      readonly like: number;
      /** The same row's number before the patch; null when the patch itself inserted it. */
      readonly likeBefore: number | null;
      /** The columns that take formats from it: those inside a merged area that grows have the right ones already. */
      readonly copies: readonly Columns[];
    }
  | { readonly kind: "insert-rows" | "delete-rows"; readonly row: number; readonly count: number }
  | { readonly kind: "merge"; readonly area: Area }
  | { readonly kind: "unmerge"; readonly area: Area }
  | { readonly kind: "add-sheet" }
  | { readonly kind: "remove-sheet" }
  | Extract<Edit, { kind: "style" | "offer" | "print" }>;

const isFormula = (content: Content): content is { readonly formula: string } =>
  typeof content === "object" && content !== null;

// "95%" typed into a cell becomes 0.95 and "=1+1" a formula; behind an apostrophe a text stays what it is.
function inputOf(content: Content): Input {
  if (isFormula(content)) return content.formula;
  if (content === null || content === "") return "";
  return typeof content === "string" ? `'${content}` : content;
}

const keyOf = ({ row, column }: Address): string => `${row}:${column}`;

function putSteps(edits: readonly SetEdit[], holds: "values" | "formulas"): readonly Step[] {
  const inputs = new Map(edits.map(({ at, after }) => [keyOf(at), inputOf(after)]));
  return blocksOf(edits.map(({ at }) => at)).map((area): Step => {
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
      columns.map((column) => inputs.get(keyOf({ row: area.top + index, column })) ?? ""),
    );
    return { kind: "put", area, holds, rows };
  });
}

/** Only the last content of a cell counts; formulas go after the values that they may depend on. */
function putAll(edits: readonly SetEdit[]): readonly Step[] {
  const last = [...new Map(edits.map((edit) => [keyOf(edit.at), edit])).values()];
  return [
    ...putSteps(
      last.filter(({ after }) => !isFormula(after)),
      "values",
    ),
    ...putSteps(
      last.filter(({ after }) => isFormula(after)),
      "formulas",
    ),
  ];
}

function columnsWithout({ left, right }: Columns, taken: readonly Columns[]): readonly Columns[] {
  const runs: Columns[] = [];
  for (let column = left; column <= right; column += 1) {
    if (taken.some((other) => column >= other.left && column <= other.right)) continue;
    const last = runs.at(-1);
    if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** Copied formats bring the merged cells of their row along, which the inserted rows are not to have. */
function insertSteps(
  edit: InsertEdit,
  likeBefore: number | null,
  merges: readonly Area[],
  formatted: Columns | null,
): readonly Step[] {
  const { row, count } = edit;
  const growing = merges.filter(({ top, bottom }) => top < row && bottom >= row);
  const alongRow = merges.filter(({ top, bottom }) => top === edit.like && bottom === edit.like);
  const copies = formatted ? columnsWithout(formatted, growing) : [];
  return [
    { kind: "insert-rows", row, count },
    { kind: "dress-rows", row, count, like: edit.like >= row ? edit.like + count : edit.like, likeBefore, copies },
    ...alongRow
      .map((area): Area => ({ ...area, top: row, bottom: row + count - 1 }))
      .filter((area) => !growing.some((other) => overlap(area, { ...other, bottom: other.bottom + count })))
      .map((area): Step => ({ kind: "unmerge", area })),
  ];
}

function mergesAfter(merges: readonly Area[], edit: Edit): readonly Area[] {
  const moved = (move: RowMove): readonly Area[] => merges.flatMap((area) => moveArea(area, move) ?? []);
  switch (edit.kind) {
    case "insert-rows":
      return moved(rowsInserted(edit.row, edit.count));
    case "delete-rows":
      return moved(rowsDeleted(edit.row, edit.count));
    case "merge":
      return [...merges, edit.area];
    case "unmerge":
      return merges.filter((area) => !overlap(area, edit.area));
    case "set":
    case "style":
    case "offer":
    case "print":
    case "add-sheet":
    case "remove-sheet":
      return merges;
  }
}

/**
 * What a spreadsheet must do to carry out a patch, in order, with neighbouring cells written as blocks. `merges` are
 * the sheet's merged areas before the patch and `formatted` the columns with formats; inserted rows keep the formats
 * that the spreadsheet gives them by itself when either is not known.
 */
export function writePlan(
  { edits }: Patch,
  merges: readonly Area[] | null,
  formatted: Columns | null,
): readonly Step[] {
  const steps: Step[] = [];
  let pending: SetEdit[] = [];
  let merged = merges ?? [];
  const flush = (): void => {
    steps.push(...putAll(pending));
    pending = [];
  };
  edits.forEach((edit, index) => {
    if (edit.kind === "set") {
      pending.push(edit);
      return;
    }
    flush();
    if (edit.kind === "insert-rows") {
      steps.push(...insertSteps(edit, originOf(edits.slice(0, index), edit.like), merged, merges && formatted));
    } else if (edit.kind === "delete-rows") {
      steps.push({ kind: "delete-rows", row: edit.row, count: edit.count });
    } else {
      steps.push(edit);
    }
    merged = mergesAfter(merged, edit);
  });
  flush();
  return steps;
}

/** What a step costs beside the contents that it writes: paths and actions, as JSON. */
const STEP_BYTES = 500;

/** About how many bytes a step adds to a request. */
export const bytesOfStep = (step: Step): number => STEP_BYTES + (step.kind === "put" ? sizeOfCells([step.rows]) : 0);

type PutStep = Extract<Step, { kind: "put" }>;

/** A block of more than so many bytes as several below each other. */
function splitBlock({ area, holds, rows }: PutStep, limit: number): readonly PutStep[] {
  let { top } = area;
  return portionsOf(rows, (row) => sizeOfCells([[row]]), limit).map((portion) => {
    const part: PutStep = {
      kind: "put",
      area: { ...area, top, bottom: top + portion.length - 1 },
      holds,
      rows: portion,
    };
    top += portion.length;
    return part;
  });
}

/** The same steps with blocks of at most about so many bytes, or one row where that has more. */
export const smallSteps = (steps: readonly Step[], limit: number): readonly Step[] =>
  steps.flatMap((step): readonly Step[] => (step.kind === "put" ? splitBlock(step, limit) : [step]));
