import type { Finding } from "../check/finding";
import { categoryRank, subcategoryRank } from "../library/levels";
import { toA1 } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Indicator } from "../table/goal-table";
import type { Workbook } from "../table/workbook";
import type { TargetValueKind } from "../value/target-value";
import { normalise } from "../value/text";
import { countedProjects, placeKey, projectCell, projectTitle, type CountedProject } from "./counted-projects";
import { statedAmounts, type StatedAmounts } from "./stated-amounts";
import type {
  CategoryCount,
  Checkpoint,
  DepartmentSummary,
  ProjectSummary,
  Summary,
  SummaryNote,
  Totals,
} from "./summary";

interface Member {
  readonly counted: CountedProject;
  readonly amounts: StatedAmounts;
}

type Findings = Totals["findings"];

function tally<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

function checkpoints(members: readonly Member[]): readonly Checkpoint[] {
  const byLabel = new Map<string, number>();
  for (const { label, fen } of members.flatMap(({ amounts }) => amounts.plan)) {
    byLabel.set(label, (byLabel.get(label) ?? 0) + fen);
  }
  return Array.from(byLabel, ([label, fen]) => ({ label, fen }));
}

const last = Number.MAX_SAFE_INTEGER;

function countsInOrder<T>(items: readonly T[], rankOf: (item: T) => number): readonly (readonly [T, number])[] {
  return [...tally(items)].sort(([a], [b]) => rankOf(a) - rankOf(b));
}

function categoryCounts(indicators: readonly Indicator[]): readonly CategoryCount[] {
  const categories = countsInOrder(
    indicators.map(({ categoryKind }) => categoryKind),
    (category) => (category === null ? last : categoryRank(category)),
  );
  return categories.map(([category, count]) => {
    const own = indicators.filter(({ categoryKind }) => categoryKind === category);
    const subcategories = countsInOrder(
      own.map(({ subcategoryKind }) => subcategoryKind),
      (subcategory) => (subcategory === null ? last : subcategoryRank(subcategory)),
    );
    return {
      category,
      count,
      subcategories: subcategories.map(([subcategory, counted]) => ({ subcategory, count: counted })),
    };
  });
}

function kindCounts(indicators: readonly Indicator[]): Totals["valueKinds"] {
  const counts = tally(indicators.map(({ target }): TargetValueKind => target.kind));
  return Array.from(counts, ([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

function bySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = tally(findings.map(({ severity }) => severity));
  return { error: counts.get("error") ?? 0, warning: counts.get("warning") ?? 0, info: counts.get("info") ?? 0 };
}

function totalsOf(members: readonly Member[], findings: Findings): Totals {
  const indicators = members.flatMap(({ counted }) => counted.indicators);
  return {
    projects: members.length,
    totalFen: sum(members.map(({ amounts }) => amounts.totalFen)),
    fiscalFen: sum(members.map(({ amounts }) => amounts.fiscalFen)),
    otherFen: sum(members.map(({ amounts }) => amounts.otherFen)),
    plan: checkpoints(members),
    indicators: indicators.length,
    categories: categoryCounts(indicators),
    valueKinds: kindCounts(indicators),
    costLimitFen: sum(members.map(({ amounts }) => amounts.costLimitFen)),
    findings,
  };
}

/** Findings by the place they are about: of a project where they name one, else of a table that has only one. */
function findingsByPlace(workbook: Workbook, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const alone = new Set(
    workbook.tables
      .filter(({ projects }) => projects.length === 1)
      .map(({ sheet, index }) => placeKey(sheet, index, 0)),
  );
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeKey(finding.sheet, finding.table, finding.project ?? 0);
    if (finding.project === null && !alone.has(place)) continue;
    const others = byPlace.get(place);
    if (others) others.push(finding);
    else byPlace.set(place, [finding]);
  }
  return byPlace;
}

const unitOf = ({ project }: CountedProject): string =>
  (project.budgetUnit?.text || project.implementer?.text || project.supervisor?.text) ?? "";

function byDepartment(members: readonly Member[]): readonly (readonly [string, readonly Member[]])[] {
  const departments = new Map<string, { readonly name: string; readonly members: Member[] }>();
  for (const member of members) {
    const name = unitOf(member.counted);
    const known = departments.get(normalise(name));
    if (known) known.members.push(member);
    else departments.set(normalise(name), { name, members: [member] });
  }
  return Array.from(departments.values(), ({ name, members: own }) => [name, own] as const);
}

/** A plan that some forms have and others lack makes the cumulative sums smaller than they should be. */
function missingPlanNotes(members: readonly Member[]): readonly SummaryNote[] {
  const hasPlan = ({ counted }: Member): boolean => counted.project.spendingPlan.length > 0;
  if (!members.some(hasPlan)) return [];
  return members
    .filter((member) => !hasPlan(member))
    .map(({ counted: { table, project } }) => ({
      sheet: table.sheet,
      at: projectCell(table, project),
      text: {
        zh: `“${projectTitle(project)}”没有资金支出计划，没有计入累计支出。`,
        en: `“${projectTitle(project)}” has no spending plan and is not in the cumulative spending.`,
      },
    }));
}

/** What several projects of one form have in common is said once. */
function withoutRepeats(notes: readonly SummaryNote[]): readonly SummaryNote[] {
  const seen = new Set<string>();
  return notes.filter(({ sheet, at, text }) => {
    const key = `${toA1(at)} ${sheet} ${text.zh}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Adds up the projects of a workbook, by department and in all. Amounts are exact; whatever could not be added, and
 * every project that was met twice, is named in the notes. Without `findings` nothing is said about them.
 */
export function summarize(workbook: Workbook, findings?: readonly Finding[]): Summary {
  const { projects, notes } = countedProjects(workbook);
  const members = projects.map((counted) => ({ counted, amounts: statedAmounts(counted) }));
  const byPlace = findings && findingsByPlace(workbook, findings);
  const findingsOf = (own: readonly Member[]): Findings =>
    byPlace
      ? bySeverity(own.flatMap(({ counted }) => counted.places.flatMap((place) => byPlace.get(place) ?? [])))
      : null;
  const lineOf = (member: Member): ProjectSummary => {
    const { table, project, indicators } = member.counted;
    const { totalFen, fiscalFen, otherFen } = member.amounts;
    return {
      code: project.projectCode?.text ?? "",
      name: projectTitle(project),
      sheet: table.sheet,
      totalFen,
      fiscalFen,
      otherFen,
      indicators: indicators.length,
      findings: findingsOf([member]),
    };
  };
  return {
    totals: totalsOf(members, findings ? bySeverity(findings) : null),
    departments: byDepartment(members).map(([budgetUnit, own]): DepartmentSummary => ({
      budgetUnit,
      totals: totalsOf(own, findingsOf(own)),
      projects: own.map(lineOf),
    })),
    notes: withoutRepeats([...notes, ...missingPlanNotes(members), ...members.flatMap(({ amounts }) => amounts.notes)]),
  };
}
