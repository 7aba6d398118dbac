import type { DepartmentGoals } from "./department-goals";
import type { GoalTable } from "./goal-table";

/** Everything that was read from one workbook, or from the sheets that were asked for. */
export interface Workbook {
  readonly tables: readonly GoalTable[];
  readonly departmentGoals: readonly DepartmentGoals[];
}
