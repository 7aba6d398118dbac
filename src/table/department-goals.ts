import type { Field } from "./goal-table";

/** One 分项绩效目标 of a department: "（一）绩效目标：…" with its "绩效指标：…". */
export interface DepartmentSubgoal {
  readonly title: Field;
  readonly metrics: Field | null;
}

/** 部门整体绩效目标: what a department promises as a whole. */
export interface DepartmentGoals {
  readonly sheet: string;
  readonly overall: readonly Field[];
  readonly subgoals: readonly DepartmentSubgoal[];
  /** 工作保障措施. */
  readonly measures: readonly Field[];
}
