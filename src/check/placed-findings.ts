import type { Finding } from "./finding";

/** A finding with what decides its place in the list. */
export interface Placed {
  readonly finding: Finding;
  /** The rule's place in the rule set. */
  readonly rule: number;
  /** The cell's place on its worksheet, counted row by row. */
  readonly cell: number;
}

/** Findings of one worksheet by cell and rule, with the cell of each: thousands of lists are gone through at a time. */
export interface FindingList {
  readonly findings: readonly Finding[];
  readonly cells: readonly number[];
  readonly rules: readonly number[];
}

const COLUMNS = 16_384;

/** Places a finding of the rule that stands at this place of the rule set. */
export const placed = (finding: Finding, rule: number): Placed => ({
  finding,
  rule,
  cell: finding.at.row * COLUMNS + finding.at.column,
});

const byCellAndRule = (a: Placed, b: Placed): number => a.cell - b.cell || a.rule - b.rule;

function oncePerCell(found: readonly Placed[]): readonly Placed[] {
  const sorted = [...found].sort(byCellAndRule);
  return sorted.filter((one, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || byCellAndRule(previous, one) !== 0;
  });
}

/** Lists findings of one worksheet by cell and rule; of several by one rule on one cell, the first. */
export function findingList(found: readonly Placed[]): FindingList {
  const once = oncePerCell(found);
  return {
    findings: once.map(({ finding }) => finding),
    cells: once.map(({ cell }) => cell),
    rules: once.map(({ rule }) => rule),
  };
}

/** Each list starts behind the last cell of the one before it. */
function followOneAnother(lists: readonly FindingList[]): boolean {
  let end = -1;
  for (const { cells } of lists) {
    const [first] = cells;
    if (first === undefined) continue;
    if (first <= end) return false;
    end = cells.at(-1) ?? end;
  }
  return true;
}

/** One list of all, which may share cells. */
const inOneList = (lists: readonly FindingList[]): FindingList =>
  findingList(
    lists.flatMap(({ findings, rules }) => findings.map((finding, index) => placed(finding, rules[index] ?? 0))),
  );

/** Puts lists that follow one another and further findings, in which no rule of theirs has part, into one. */
function merged(lists: readonly FindingList[], others: readonly Placed[]): readonly Finding[] {
  const all: Finding[] = [];
  let [next] = others;
  let taken = 0;
  for (const { findings, cells, rules } of lists) {
    for (const [index, finding] of findings.entries()) {
      const cell = cells[index] ?? 0;
      while (next && (next.cell < cell || (next.cell === cell && next.rule < (rules[index] ?? 0)))) {
        all.push(next.finding);
        taken += 1;
        next = others[taken];
      }
      all.push(finding);
    }
  }
  for (const other of others.slice(taken)) all.push(other.finding);
  return all;
}

/** What was found on one worksheet. */
export interface FoundOnSheet {
  /** How many tables it has. */
  readonly tables: number;
  /** By rules about projects: the findings of each project, in the order of the projects. */
  readonly ofProjects: readonly FindingList[];
  /** By all other rules, in the order of the rules. */
  readonly others: readonly Placed[];
}

/** The findings of one worksheet in reading order, table after table: one for each cell and rule. */
export function inReadingOrder({ tables, ofProjects, others }: FoundOnSheet): readonly Finding[] {
  const lists = followOneAnother(ofProjects) ? ofProjects : [inOneList(ofProjects)];
  const findings = merged(lists, oncePerCell(others));
  return tables <= 1 ? findings : [...findings].sort((a, b) => a.table - b.table);
}
