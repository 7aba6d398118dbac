import { textAt, type Sheet } from "../sheet/sheet";
import type { GoalTable, Group } from "../table/goal-table";

/** A heading of an outline with the rows below it, up to the next heading of its level or a higher one. */
export interface Section extends Pick<Group, "categoryKind" | "subcategoryKind" | "first" | "last"> {
  /** 1 for a 一级指标, 2 for a 二级指标. `first` is the heading's row. */
  readonly level: 1 | 2;
}

const levelFields: ReadonlySet<string> = new Set(["category", "subcategory"]);

type Heading = Pick<Section, "level" | "categoryKind" | "subcategoryKind"> & { readonly row: number };

function headingsOf(sheet: Sheet, { otherRows, columns }: GoalTable): readonly Heading[] {
  const numbers = columns.find(({ field }) => field === "levelNumber")?.column;
  const rows = otherRows.filter(({ reason }) => reason === "level").sort((a, b) => a.row - b.row);
  return rows.map((heading, index): Heading => {
    const said = numbers === undefined ? "" : textAt(sheet, { row: heading.row, column: numbers }).trim();
    const opensCategory = heading.subcategoryKind === null || heading.categoryKind !== rows[index - 1]?.categoryKind;
    const level = said === "" ? (opensCategory ? 1 : 2) : /^[1一]/u.test(said) ? 1 : 2;
    return { ...heading, level };
  });
}

/** The sections of a form whose levels stand as headings among its names, from top to bottom; none for other forms. */
export function sectionsOf(sheet: Sheet, table: GoalTable): readonly Section[] {
  if (table.columns.some(({ field }) => levelFields.has(field))) return [];
  const headings = headingsOf(sheet, table);
  return headings.map(({ row, level, categoryKind, subcategoryKind }, index) => {
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const last = next ? next.row - 1 : Math.max(row, table.dataRows[1], headings.at(-1)?.row ?? row);
    return { level, categoryKind, subcategoryKind: level === 1 ? null : subcategoryKind, first: row, last };
  });
}
