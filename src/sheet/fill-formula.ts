import { changeReferences, type ReferenceEnd } from "./formula-references";

const MAX_ROWS = 1_048_576;

/**
 * A formula as it reads when it is copied `rows` further down, negative for up: rows behind a "$" stay, the others move
 * along, and what would lie outside the sheet becomes #REF!.
 */
export function fillFormula(formula: string, rows: number): string {
  const filled = (end: ReferenceEnd): ReferenceEnd => (end.isFixed ? end : { ...end, row: end.row + rows });
  const isOutside = ({ row }: ReferenceEnd): boolean => row < 0 || row >= MAX_ROWS;
  return changeReferences(formula, ({ first, last }) => {
    const ends = { first: filled(first), last: last && filled(last) };
    return isOutside(ends.first) || (ends.last && isOutside(ends.last)) ? null : ends;
  });
}
