import type { DepartmentSubgoal } from "../table/department-goals";
import type { GoalTable, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import { contentPairs, shareFound } from "../value/content-pairs";

/** One 分项绩效目标 that a project may serve. */
export interface LinkProposal {
  readonly subgoal: DepartmentSubgoal;
  /** 0 … 1: how much of what the project's name, purpose and goal say the sub-goal says too. */
  readonly likeness: number;
}

/** A project and the sub-goals it may serve, the likeliest first; none when no sub-goal is like it. */
export interface ProjectLinks {
  readonly project: Project;
  readonly proposals: readonly LinkProposal[];
}

/** A weaker likeness is chance. */
export const LEAST_LIKENESS = 0.05;

const textOf = ({ projectName, purpose, goal }: Project): string =>
  [projectName, purpose, goal].map((field) => field?.text ?? "").join("。");

/** Blank templates, and forms about the department itself, are no projects to be linked. */
const isLinkable = ({ kind }: GoalTable, project: Project): boolean =>
  kind !== "department" && kind !== "other" && (project.projectName?.text ?? "") !== "";

/**
 * Proposes links between the projects of a workbook and the sub-goals of its department, for the user to judge: shared
 * words are weak evidence, and two sub-goals are often equally like a project. A project that is not named has no entry.
 */
export function linkProjects(
  { tables, departmentGoals }: Workbook,
  leastLikeness: number = LEAST_LIKENESS,
): readonly ProjectLinks[] {
  const subgoals = departmentGoals
    .flatMap((goals) => goals.subgoals)
    .map((subgoal) => ({ subgoal, pairs: contentPairs(`${subgoal.title.text}。${subgoal.metrics?.text ?? ""}`) }));
  const projects = tables.flatMap((table) => table.projects.filter((project) => isLinkable(table, project)));
  return projects.map((project) => {
    const wanted = contentPairs(textOf(project));
    const proposals = subgoals
      .map(({ subgoal, pairs }) => ({ subgoal, likeness: shareFound(wanted, pairs) }))
      .filter(({ likeness }) => likeness > 0 && likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness);
    return { project, proposals };
  });
}
