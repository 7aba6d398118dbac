import { changeReferences, type ReferenceEnds } from "./formula-references";
import { moveSpan, type RowMove } from "./move-rows";

/** A reference after its sheet's rows moved; null when nothing of it is left. */
export function moveReference({ first, last }: ReferenceEnds, move: RowMove): ReferenceEnds | null {
  const bottom = last ?? first;
  const span = moveSpan(Math.min(first.row, bottom.row), Math.max(first.row, bottom.row), move);
  if (!span) return null;
  const [upper, lower] = first.row <= bottom.row ? span : [span[1], span[0]];
  return { first: { ...first, row: upper }, last: last && { ...last, row: lower } };
}

/**
 * A formula after rows of the sheet `sheet` were inserted or deleted; `own` is the sheet that the formula stands on.
 * Follows A1 references and ranges, as spreadsheets do: a range grows around rows inserted inside it and shrinks around
 * deleted ones, and what is deleted altogether becomes #REF!. Leaves names, table and 3-D references alone.
 */
export const moveFormula = (formula: string, own: string, sheet: string, move: RowMove): string =>
  changeReferences(formula, (reference) =>
    (reference.sheet ?? own).toLowerCase() === sheet.toLowerCase() ? moveReference(reference, move) : reference,
  );
