import type { Finding } from "../check/finding";
import { toA1, type Address } from "../sheet/address";
import type { Mark, Remark, Severity } from "../sheet/mark";

/** Puts into words what was found at a cell. */
export type RemarkWriter = (at: Address, findings: readonly Finding[]) => Remark;

/** So many cells of a worksheet get words beside them, those of the gravest findings; a spreadsheet slows with more. */
export const REMARK_LIMIT = 1_000;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface FoundCell {
  readonly at: Address;
  readonly findings: Finding[];
}

function foundCells(name: string, findings: readonly Finding[]): readonly FoundCell[] {
  const cells = new Map<string, FoundCell>();
  for (const finding of findings) {
    if (finding.sheet !== name) continue;
    for (const at of [finding.at, ...finding.also]) {
      const known = cells.get(toA1(at));
      if (known) known.findings.push(finding);
      else cells.set(toA1(at), { at, findings: [finding] });
    }
  }
  return [...cells.values()];
}

const gravest = ({ findings }: FoundCell): Severity =>
  findings.map(({ severity }) => severity).reduce((a, b) => (rank[a] <= rank[b] ? a : b));

/**
 * One mark for each cell of a worksheet that findings name, with the gravest of their severities, and with words beside
 * the cell when there is somebody to write them.
 */
export function marksOf(
  name: string,
  findings: readonly Finding[],
  write: RemarkWriter | null = null,
): readonly Mark[] {
  const cells = foundCells(name, findings);
  const inOrder = [...cells].sort((a, b) => rank[gravest(a)] - rank[gravest(b)]);
  const remarked = new Set(write ? inOrder.slice(0, REMARK_LIMIT) : []);
  return cells.map((cell): Mark => {
    const mark = { at: cell.at, severity: gravest(cell) };
    return write && remarked.has(cell) ? { ...mark, remark: write(cell.at, cell.findings) } : mark;
  });
}

/** How many of a worksheet's marked cells get no words because others do. */
export const unremarked = (marks: readonly Mark[]): number => Math.max(0, marks.length - REMARK_LIMIT);
