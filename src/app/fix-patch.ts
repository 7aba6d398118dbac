import type { Finding } from "../check/finding";
import type { Replacement } from "../rules/rule";
import { toA1 } from "../sheet/address";
import type { Patch, SetEdit } from "../sheet/patch";

/** A change that replaces contents and nothing else. */
export interface FixPatch extends Patch {
  readonly edits: readonly SetEdit[];
}

const toEdit = ({ field, after }: Replacement): SetEdit => ({
  kind: "set",
  at: field.at,
  before: field.content,
  after,
});

/** The edits that put a finding right; none when it has no fix, or one that inserts rows. */
export const fixEdits = ({ fix }: Finding): readonly SetEdit[] =>
  fix && fix.kind !== "insert" ? fix.replacements.map(toEdit) : [];

/**
 * The fixes of several findings of one worksheet as one change. A fix that touches a cell of an earlier one is left
 * out: it was made for the old content.
 */
export function fixPatch(sheet: string, findings: readonly Finding[]): FixPatch {
  const edits: SetEdit[] = [];
  const touched = new Set<string>();
  for (const finding of findings) {
    const own = fixEdits(finding);
    const cells = own.map(({ at }) => toA1(at));
    if (cells.some((cell) => touched.has(cell))) continue;
    for (const cell of cells) touched.add(cell);
    edits.push(...own);
  }
  return { sheet, edits };
}
