import type { Problem } from "../rules/rule";
import type { Severity } from "../sheet/mark";
import { toA1, type Address } from "../sheet/address";
import type { GoalTable, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import type { Finding } from "./finding";
import type { ActiveRule, RuleSet } from "./rule-set";

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

interface Place {
  readonly table: GoalTable | null;
  readonly project: Project | null;
}

interface Located {
  readonly problem: Problem;
  readonly place: Place;
}

const nowhere: Place = { table: null, project: null };

function* problemsOf({ rule, options }: ActiveRule, workbook: Workbook): Iterable<Located> {
  switch (rule.scope) {
    case "workbook":
      for (const problem of rule.check(workbook, options)) yield { problem, place: nowhere };
      return;
    case "table":
      for (const table of workbook.tables) {
        for (const problem of rule.check(table, options)) yield { problem, place: { table, project: null } };
      }
      return;
    case "project":
      for (const table of workbook.tables) {
        for (const project of table.projects) {
          for (const problem of rule.check(project, options, table)) yield { problem, place: { table, project } };
        }
      }
  }
}

/** The table and project that a field of a workbook-wide rule belongs to. */
function placeOf(problem: Problem, workbook: Workbook): Place {
  const { sheet, at } = problem.field;
  const table = workbook.tables.find(
    (candidate) => candidate.sheet === sheet && at.row >= candidate.area.top && at.row <= candidate.area.bottom,
  );
  return { table: table ?? null, project: null };
}

const namesByRow = new WeakMap<Project, ReadonlyMap<number, string>>();

function indicatorNames(project: Project): ReadonlyMap<number, string> {
  const names = namesByRow.get(project) ?? new Map(project.indicators.map(({ row, name }) => [row, name.text]));
  namesByRow.set(project, names);
  return names;
}

function subjectOf({ project, table }: Place, { row }: Address): string {
  const projects = project ? [project] : (table?.projects ?? []);
  for (const candidate of projects) {
    const name = indicatorNames(candidate).get(row);
    if (name !== undefined) return name;
  }
  return projects[0]?.projectName?.text ?? "";
}

function toFinding({ rule, severity }: ActiveRule, { problem, place }: Located, workbook: Workbook): Finding {
  const { table, project } = place.table ? place : placeOf(problem, workbook);
  return {
    rule: rule.id,
    severity: severity ?? problem.severity ?? rule.severity,
    sheet: problem.field.sheet,
    at: problem.field.at,
    table: table?.index ?? 0,
    project: project?.index ?? null,
    field: problem.field.role,
    subject: subjectOf({ table, project }, problem.field.at),
    text: problem.field.raw,
    message: problem.message,
    source: rule.source,
    ...(problem.fix ? { fix: problem.fix } : {}),
    also: (problem.also ?? []).map(({ at }) => at),
  };
}

function findingsOf(active: ActiveRule, workbook: Workbook): readonly Finding[] {
  try {
    return Array.from(problemsOf(active, workbook), (located) => toFinding(active, located, workbook));
  } catch (cause) {
    throw new Error(`规则 ${active.rule.id} 出错`, { cause });
  }
}

function inReadingOrder(workbook: Workbook): (a: Finding, b: Finding) => number {
  const sheets = [...new Set([...workbook.tables, ...workbook.departmentGoals].map(({ sheet }) => sheet))];
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const place = ({ sheet }: Finding): number => order.get(sheet) ?? sheets.length;
  return (a, b) => place(a) - place(b) || a.table - b.table || a.at.row - b.at.row || a.at.column - b.at.column;
}

/** Runs the rules over everything that was read: one finding per cell and rule, in reading order. */
export function checkWorkbook(workbook: Workbook, ruleSet: RuleSet): readonly Finding[] {
  const seen = new Set<string>();
  return ruleSet.active
    .flatMap((active) =>
      findingsOf(active, workbook).filter((finding) => rank[finding.severity] >= rank[active.minimum]),
    )
    .filter(({ rule, sheet, at }) => {
      const key = `${rule} ${toA1(at)} ${sheet}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(inReadingOrder(workbook));
}
