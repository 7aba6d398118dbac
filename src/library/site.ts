import type { Merges } from "../sheet/merges";
import type { Sheet } from "../sheet/sheet";
import type { GoalTable, Project } from "../table/goal-table";

/** Where indicators are to be placed: a project of a table on its sheet. */
export interface Site {
  readonly sheet: Sheet;
  readonly merges: Merges;
  readonly table: GoalTable;
  readonly project: Project;
}
