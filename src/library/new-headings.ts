import type { Address } from "../sheet/address";
import { textAt, type Content } from "../sheet/sheet";
import { firstNewRow, rowAfter, type HeadingRow, type Insertion } from "./insertion";
import { categoryTitle, subcategoryTitle, type Levels } from "./levels";
import { readNumeral, writeNumeral, type Numeral } from "./numeral";
import { sectionsOf, type Section } from "./outline-sections";
import type { Site } from "./site";

/** A heading of an outline that is written, or counted again, where it stands after the patch. */
export interface HeadingChange {
  readonly at: Address;
  readonly before: Content;
  readonly after: Content;
}

interface Heading {
  /** Its place once the new rows are in. */
  readonly row: number;
  readonly level: Section["level"];
  /** As it stands there; null for a new one. */
  readonly text: string | null;
  readonly levels: Levels | null;
}

const numbered = /^([（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）][、.．]?|[、.．])\s?)(.+)$/su;

const partsOf = (text: string): readonly [numeral: Numeral | null, words: string] => {
  const [, number = "", words = text] = numbered.exec(text) ?? [];
  return [readNumeral(number), words];
};

/** The headings of one level that are counted together: all of a form's, or those below one heading of a higher level. */
function countedTogether(headings: readonly Heading[], level: Section["level"]): readonly (readonly Heading[])[] {
  const lists: Heading[][] = [[]];
  for (const heading of headings) {
    if (heading.level < level) lists.push([]);
    else if (heading.level === level) lists.at(-1)?.push(heading);
  }
  return lists.filter((list) => list.some(({ text }) => text === null));
}

function wordFor(model: string, level: Section["level"], { category, subcategory }: Levels): string {
  const word = level === 1 ? categoryTitle(category) : subcategoryTitle(subcategory);
  return model.includes("指标") ? word : word.replace(/指标$/, "");
}

function writtenAnew(list: readonly Heading[], model: string): readonly (readonly [Heading, string])[] {
  const [modelNumeral] = partsOf(model);
  const old = list.flatMap(({ text }) => (text === null ? [] : [partsOf(text)[0]]));
  const counts = modelNumeral !== null && old.every((numeral, index) => numeral?.count === index + 1);
  return list.flatMap((heading, index) => {
    const [numeral, words] = partsOf(heading.text ?? model);
    const style = numeral?.style ?? modelNumeral?.style;
    const number = counts && style ? String(writeNumeral(index + 1, style) ?? "") : "";
    if (heading.levels) return [[heading, number + wordFor(model, heading.level, heading.levels)] as const];
    return counts && numeral?.count !== index + 1 ? [[heading, number + words] as const] : [];
  });
}

function newHeadings(insertions: readonly Insertion[]): readonly Heading[] {
  return insertions.flatMap((insertion) =>
    insertion.rows.flatMap((row, index) =>
      row.kind === "heading" ? [headingAt(row, firstNewRow(insertions, insertion) + index)] : [],
    ),
  );
}

const headingAt = ({ level, levels }: HeadingRow, row: number): Heading => ({ row, level, text: null, levels });

/** The texts of an outline's new headings, in the manner of its own, and of those behind them that count on. */
export function headingChanges({ sheet, table }: Site, insertions: readonly Insertion[]): readonly HeadingChange[] {
  const added = newHeadings(insertions);
  const column = table.columns.find(({ field }) => field === "name")?.column;
  if (added.length === 0 || column === undefined) return [];
  const standing = sectionsOf(sheet, table).map(({ first, level }): Heading => {
    const text = textAt(sheet, { row: first, column });
    return { row: rowAfter(insertions, first), level, text, levels: null };
  });
  const all = [...standing, ...added].sort((a, b) => a.row - b.row);
  return ([1, 2] as const).flatMap((level) => {
    const model = standing.find((heading) => heading.level === level)?.text ?? "";
    return countedTogether(all, level)
      .flatMap((list) => writtenAnew(list, model))
      .map(([{ row, text }, after]) => ({ at: { row, column }, before: text, after }));
  });
}
