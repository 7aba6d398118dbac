import type { Sheet } from "../sheet/sheet";
import { cellsOf, keyOf, trimEnds, type Cells } from "./cells";
import type { DepartmentGoals, DepartmentSubgoal } from "./department-goals";
import type { Field } from "./goal-table";
import { isMetricsLine, isSubgoalLine, sectionOpenedBy, type DepartmentSection } from "./words/department-words";

interface Line {
  readonly key: string;
  readonly text: string;
  /** What stands behind the first colon, or the whole line when it has none. */
  readonly rest: string;
  field(text: string): Field;
}

const bookmark = /^\[bookmark:[^\]]{0,80}\]/u;
const mostRows = 2000;

/** Every line of every cell of a row, from left to right. */
function* linesIn(cells: Cells, row: number): Iterable<Line> {
  const { left, right } = cells.used;
  for (const column of cells.filled(row, left, right)) {
    for (const written of cells.own(row, column).split(/\r?\n/u)) {
      const text = trimEnds(written.replace(bookmark, ""));
      if (text === "") continue;
      const at = text.search(/[:：]/u);
      yield {
        key: keyOf(text),
        text,
        rest: at < 0 ? "" : trimEnds(text.slice(at + 1)),
        field: (part) => cells.field("departmentGoal", row, column, part),
      };
    }
  }
}

/** Every line of every cell, in reading order. */
function* linesOf(cells: Cells): Iterable<Line> {
  const { top, bottom } = cells.used;
  for (let row = top; row <= Math.min(bottom, top + mostRows); row += 1) yield* linesIn(cells, row);
}

class Draft {
  readonly overall: Field[] = [];
  readonly subgoals: { title: Field; metrics: Field | null }[] = [];
  readonly measures: Field[] = [];
  private section: DepartmentSection | null = null;
  private awaited: "title" | "metrics" | null = null;

  /** Takes one line; false when the goals have ended. */
  take(line: Line): boolean {
    const opened = sectionOpenedBy(line.key);
    if (opened === "end" && this.section !== null) return false;
    if (opened && opened !== "end") {
      this.section = opened;
      this.awaited = null;
      if (line.rest !== "") this.add(line.field(line.rest));
      return true;
    }
    if (this.section === "subgoals") this.takeSubgoalLine(line);
    else this.add(line.field(line.text));
    return true;
  }

  private takeSubgoalLine(line: Line): void {
    const part = isSubgoalLine(line.key) ? "title" : isMetricsLine(line.key) ? "metrics" : null;
    if (part && line.rest === "") this.awaited = part;
    else if (part) this.addPart(part, line.field(line.rest));
    else if (this.awaited) this.addPart(this.awaited, line.field(line.text));
  }

  private addPart(part: "title" | "metrics", field: Field): void {
    this.awaited = null;
    if (part === "title") this.subgoals.push({ title: field, metrics: null });
    else {
      const last = this.subgoals.at(-1);
      if (last) last.metrics = field;
    }
  }

  private add(field: Field): void {
    if (this.section === "overall") this.overall.push(field);
    if (this.section === "measures") this.measures.push(field);
  }
}

/** Whether a line of the row opens a part of 部门整体绩效目标, or ends it. */
export function namesDepartmentSection(cells: Cells, row: number): boolean {
  const { used } = cells;
  if (row < used.top || row > used.top + mostRows) return false;
  for (const line of linesIn(cells, row)) if (sectionOpenedBy(line.key) !== null) return true;
  return false;
}

/** Reads 部门整体绩效目标 from a sheet of paragraphs, or of labels with their text on the right; null when it holds none. */
export function departmentGoalsIn(cells: Cells): DepartmentGoals | null {
  const draft = new Draft();
  for (const line of linesOf(cells)) if (!draft.take(line)) break;
  const subgoals: readonly DepartmentSubgoal[] = draft.subgoals;
  if (draft.overall.length === 0 || (subgoals.length === 0 && draft.measures.length === 0)) return null;
  return { sheet: cells.sheet.name, overall: draft.overall, subgoals, measures: draft.measures };
}

/** As `departmentGoalsIn`, for a worksheet. */
export function readDepartmentGoals(sheet: Sheet): DepartmentGoals | null {
  const cells = cellsOf(sheet);
  return cells && departmentGoalsIn(cells);
}
