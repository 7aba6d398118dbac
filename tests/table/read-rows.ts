import type { Sheet } from "../../src/sheet/sheet";
import { readTables } from "../../src/table/read-tables";
import type { Expected, Layout } from "./relay";

/** One indicator as the tests compare it. */
export interface Row {
  readonly row: number;
  readonly category: string | undefined;
  readonly subcategory: string | undefined;
  readonly name: string;
  readonly value: string;
}

const bare = (text: string): string => text.replace(/\s/gu, "");

/** What must be read of laid-out indicators. */
export function wantedRows(expected: readonly Expected[], layout: Layout): readonly Row[] {
  const lacksCategory = layout.dropsCategory && layout.levels !== "outline";
  return expected.map(({ row, category, subcategory, name, value }) => ({
    row,
    category: lacksCategory ? undefined : bare(category),
    subcategory: bare(subcategory),
    name,
    value,
  }));
}

/** The indicators of every table of a sheet, table by table. */
export const readRows = (sheet: Sheet): readonly (readonly Row[])[] =>
  readTables(sheet).map(({ projects }) =>
    projects.flatMap(({ indicators }) =>
      indicators.map(({ row, category, subcategory, name, targetValue }) => ({
        row,
        category: category?.text,
        subcategory: subcategory?.text,
        name: name.text,
        value: targetValue.text,
      })),
    ),
  );
