import type { Problem } from "../rules/rule";
import type { Address } from "../sheet/address";
import { formOf } from "../table/form";
import type { GoalTable, Project } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import type { Finding } from "./finding";
import { inReadingOrder, placed, type FindingList, type Placed } from "./placed-findings";
import { projectFindings } from "./project-findings";
import type { ActiveRule, RuleSet } from "./rule-set";
import { runRule } from "./run-rule";
import { toFinding, type Place } from "./to-finding";

/** The project whose indicators stand around a row: the projects of a table follow one another. */
function projectAt(projects: readonly Project[], row: number): Project | undefined {
  let [low, high] = [0, projects.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((projects[middle]?.rows?.[0] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return projects[low];
}

/** What a cell is about that no single project was asked about: an indicator, else the table's first project. */
function subjectsOf({ projects }: GoalTable): (at: Address) => string {
  const withRows = projects.filter(({ rows }) => rows !== null);
  return ({ row }) => {
    const indicators = projectAt(withRows, row)?.indicators ?? [];
    return indicators.find((indicator) => indicator.row === row)?.name.text ?? projects[0]?.projectName?.text ?? "";
  };
}

/** A problem of a rule about a table, or about the whole workbook, which names no table. */
interface Found {
  readonly problem: Problem;
  readonly table: GoalTable | null;
}

function foundBy({ rule, options }: ActiveRule, workbook: Workbook): readonly Found[] {
  switch (rule.scope) {
    case "workbook":
      return runRule(rule, () => rule.check(workbook, options)).map((problem) => ({ problem, table: null }));
    case "table":
      return workbook.tables.flatMap((table) =>
        runRule(rule, () => rule.check(table, options)).map((problem) => ({ problem, table })),
      );
    case "project":
      return [];
  }
}

const tableAround = ({ tables }: Workbook, { field: { sheet, at } }: Problem): GoalTable | null =>
  tables.find(({ sheet: own, area }) => own === sheet && at.row >= area.top && at.row <= area.bottom) ?? null;

/** The findings of the rules about tables and the workbook. */
function widerFindings(workbook: Workbook, { active }: RuleSet): readonly Placed[] {
  const subjects = new Map<GoalTable, (at: Address) => string>();
  const placeOf = ({ problem, table: own }: Found): Place => {
    const table = own ?? tableAround(workbook, problem);
    if (!table) return { table: 0, project: null, subject: "" };
    const subjectAt = subjects.get(table) ?? subjectsOf(table);
    subjects.set(table, subjectAt);
    return { table: table.index, project: null, subject: subjectAt(problem.field.at) };
  };
  const all: Placed[] = [];
  for (const [index, one] of active.entries()) {
    for (const found of foundBy(one, workbook)) {
      const finding = toFinding(one, found.problem, () => placeOf(found));
      if (finding) all.push(placed(finding, index));
    }
  }
  return all;
}

interface Lists {
  tables: number;
  readonly ofProjects: FindingList[];
  readonly others: Placed[];
}

/** Lists for the worksheets in the order in which the workbook names them. */
const emptyLists = ({ tables, departmentGoals }: Workbook): ReadonlyMap<string, Lists> =>
  new Map([...tables, ...departmentGoals].map(({ sheet }) => [sheet, { tables: 0, ofProjects: [], others: [] }]));

/** Runs the rules over everything that was read: one finding per cell and rule, in reading order. */
export function checkWorkbook(workbook: Workbook, ruleSet: RuleSet): readonly Finding[] {
  const bySheet = emptyLists(workbook);
  for (const table of workbook.tables) {
    const lists = bySheet.get(table.sheet);
    if (!lists) continue;
    lists.tables += 1;
    for (const found of projectFindings(table.projects, { active: ruleSet.active, form: formOf(table) })) {
      lists.ofProjects.push(found);
    }
  }
  for (const one of widerFindings(workbook, ruleSet)) bySheet.get(one.finding.sheet)?.others.push(one);
  const [first = [], ...others] = [...bySheet.values()].map(inReadingOrder);
  return others.length === 0 ? first : first.concat(...others);
}
