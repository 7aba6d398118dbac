/** One end of a reference. Its row counts from zero. */
export interface ReferenceEnd {
  /** As written: "B", "$B"; "" for a whole row. */
  readonly column: string;
  readonly row: number;
  /** Whether a "$" keeps the row when the formula is copied. */
  readonly isFixed: boolean;
}

/** The ends of a reference, as written: `first` may be the lower one. */
export interface ReferenceEnds {
  readonly first: ReferenceEnd;
  /** null for a single cell. */
  readonly last: ReferenceEnd | null;
}

/** A reference of a formula to a cell or a range of this workbook. */
export interface Reference extends ReferenceEnds {
  /** The worksheet that it names; null when it means the formula's own. */
  readonly sheet: string | null;
}

// A text, or a reference with or without its sheet: B3, $B$3:C9, 5:7, Sheet1!B3, '2024年'!B3. Not LOG10( or B3x, nor
// anything of another workbook.
const token =
  /"[^"]*"|(?<![\p{L}\p{N}_.$\]!])(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

const end = /^(\$?[A-Z]+)?(\$?)(\d+)$/i;

const sheetNamed = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;

function endOf(text: string): ReferenceEnd {
  const [, column = "", dollar, digits] = end.exec(text) ?? [];
  return { column, row: Number(digits) - 1, isFixed: dollar === "$" };
}

const writtenEnd = ({ column, row, isFixed }: ReferenceEnd): string =>
  `${column}${isFixed ? "$" : ""}${String(row + 1)}`;

const written = ({ first, last }: ReferenceEnds): string =>
  last ? `${writtenEnd(first)}:${writtenEnd(last)}` : writtenEnd(first);

/**
 * The formula with each of its A1 references and ranges replaced by what `change` makes of it, #REF! for null. Sheet
 * names stay as they are written; names, tables and references to other workbooks are left alone.
 */
export const changeReferences = (formula: string, change: (reference: Reference) => ReferenceEnds | null): string =>
  formula.replace(token, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const [first = "", last] = reference.split(":");
    const changed = change({
      sheet: prefix === undefined ? null : sheetNamed(prefix),
      first: endOf(first),
      last: last === undefined ? null : endOf(last),
    });
    return (prefix === undefined ? "" : `${prefix}!`) + (changed ? written(changed) : "#REF!");
  });

/** The references of a formula, from left to right. */
export function referencesIn(formula: string): readonly Reference[] {
  const references: Reference[] = [];
  changeReferences(formula, (reference) => {
    references.push(reference);
    return reference;
  });
  return references;
}
