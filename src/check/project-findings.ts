import { isSameForm, type Form } from "../table/form";
import type { Project } from "../table/goal-table";
import { findingList, placed, type FindingList, type Placed } from "./placed-findings";
import { runRule } from "./run-rule";
import type { ActiveRule } from "./rule-set";
import { toFinding } from "./to-finding";

/** What the findings of a project depend on besides the project itself. */
export interface Judging {
  readonly active: readonly ActiveRule[];
  readonly form: Form;
}

interface Known {
  readonly judging: Judging;
  readonly found: FindingList;
}

const knownOf = new WeakMap<Project, Known>();

function subjectIn({ indicators, projectName }: Project): (row: number) => string {
  const names = new Map(indicators.map(({ row, name }) => [row, name.text]));
  return (row) => names.get(row) ?? projectName?.text ?? "";
}

function judge(project: Project, { active, form }: Judging): FindingList {
  const found: Placed[] = [];
  const subjectAt = subjectIn(project);
  for (const [index, one] of active.entries()) {
    const { rule, options } = one;
    if (rule.scope !== "project") continue;
    for (const problem of runRule(rule, () => rule.check(project, options, form))) {
      const { row } = problem.field.at;
      const finding = toFinding(one, problem, () => ({
        table: form.index,
        project: project.index,
        subject: subjectAt(row),
      }));
      if (finding) found.push(placed(finding, index));
    }
  }
  return findingList(found);
}

/**
 * What was decided for these projects last time, when nothing of it has changed since; so that the findings of all
 * projects that stayed the same are found by one comparison each.
 */
function judgingFor(projects: readonly Project[], now: Judging): Judging {
  for (const project of projects) {
    const known = knownOf.get(project)?.judging;
    if (known) return known.active === now.active && isSameForm(known.form, now.form) ? known : now;
  }
  return now;
}

/**
 * The findings of the rules about single projects, project by project.
 * A project of the same form that was judged by the same rules before is not judged again.
 */
export function projectFindings(projects: readonly Project[], now: Judging): readonly FindingList[] {
  const judging = judgingFor(projects, now);
  return projects.map((project) => {
    const known = knownOf.get(project);
    if (known?.judging === judging) return known.found;
    const found = judge(project, judging);
    knownOf.set(project, { judging, found });
    return found;
  });
}
