import type { Finding } from "../check/finding";
import { toA1 } from "../sheet/address";
import type { SetEdit } from "../sheet/patch";
import { sameContent } from "../sheet/sheet";
import { fixEdits, type FixPatch } from "./fix-patch";

/** Replacements that belong together: one is not made without the others. */
export interface FixItem {
  readonly sheet: string;
  readonly edits: readonly SetEdit[];
  /** The rules that ask for it, by id. */
  readonly rules: readonly string[];
}

const cellsOf = ({ sheet, edits }: FixItem): readonly string[] => edits.map(({ at }) => `${toA1(at)} ${sheet}`);

/** What fixes of these findings would do. A fix that touches a cell of an earlier one is left out: it was made for the old content. */
export function fixItems(findings: readonly Finding[]): readonly FixItem[] {
  const touched = new Set<string>();
  return findings.flatMap((finding) => {
    const item: FixItem = { sheet: finding.sheet, edits: fixEdits(finding), rules: [finding.rule] };
    const cells = cellsOf(item);
    if (cells.length === 0 || cells.some((cell) => touched.has(cell))) return [];
    for (const cell of cells) touched.add(cell);
    return [item];
  });
}

/** One edit for each cell: from what stood there first to what stands there last. */
function combine(edits: readonly SetEdit[]): readonly SetEdit[] {
  const byCell = new Map<string, SetEdit>();
  for (const edit of edits) {
    const earlier = byCell.get(toA1(edit.at));
    byCell.set(toA1(edit.at), earlier ? { ...edit, before: earlier.before } : edit);
  }
  return [...byCell.values()].filter(({ before, after }) => !sameContent(before, after));
}

const joined = (items: readonly FixItem[], sheet: string): FixItem => ({
  sheet,
  edits: combine(items.flatMap(({ edits }) => edits)),
  rules: [...new Set(items.flatMap(({ rules }) => rules))],
});

/** Items that follow one another, those that touch the same cells made one. */
export function mergeItems(items: readonly FixItem[]): readonly FixItem[] {
  const groupOf = new Map<string, FixItem[]>();
  for (const item of items) {
    const met = new Set<FixItem[]>();
    for (const cell of cellsOf(item)) {
      const group = groupOf.get(cell);
      if (group) met.add(group);
    }
    const [group = [], ...others] = met;
    group.push(...others.flat(), item);
    for (const member of group) for (const cell of cellsOf(member)) groupOf.set(cell, group);
  }
  const groups = new Set(groupOf.values());
  return [...groups]
    .flatMap((group) => (group[0] ? joined(group, group[0].sheet) : []))
    .filter(({ edits }) => edits.length > 0);
}

/** The items as one change for each worksheet. */
export function fixPatches(items: readonly FixItem[]): readonly FixPatch[] {
  const sheets = [...new Set(items.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    edits: items.filter((item) => item.sheet === sheet).flatMap(({ edits }) => edits),
  }));
}

/** How many cells the items replace. */
export const cellCount = (items: readonly FixItem[]): number =>
  items.reduce((count, { edits }) => count + edits.length, 0);
