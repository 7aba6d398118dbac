import { moveSpan, type RowMove } from "./move-rows";

// A text, or a reference with or without its sheet: B3, $B$3:C9, 5:7, Sheet1!B3, '2024年'!B3. Not LOG10( or B3x.
const token =
  /"[^"]*"|(?<![\p{L}\p{N}_.$])(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

const corner = /^(\$?[A-Z]*\$?)(\d+)$/i;

const sheetNamed = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;

function moveReference(reference: string, move: RowMove): string {
  const [first = "", second = first] = reference.split(":");
  const [, start = "", top = ""] = corner.exec(first) ?? [];
  const [, end = "", bottom = ""] = corner.exec(second) ?? [];
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  const span = moveSpan(Math.min(...rows), Math.max(...rows), move);
  if (!span) return "#REF!";
  const [upper, lower] = rows[0] <= rows[1] ? span : [span[1], span[0]];
  const moved = `${start}${upper + 1}`;
  return reference.includes(":") ? `${moved}:${end}${lower + 1}` : moved;
}

/**
 * A formula after rows of the sheet `moved` were inserted or deleted; `own` is the sheet that the formula stands on.
 * Follows A1 references and ranges, as spreadsheets do: a range grows around rows inserted inside it and shrinks around
 * deleted ones, and what is deleted altogether becomes #REF!. Leaves names, table and 3-D references alone.
 */
export const moveFormula = (formula: string, own: string, moved: string, move: RowMove): string =>
  formula.replace(token, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const sheet = prefix === undefined ? own : sheetNamed(prefix);
    if (sheet.toLowerCase() !== moved.toLowerCase()) return whole;
    return (prefix === undefined ? "" : `${prefix}!`) + moveReference(reference, move);
  });
