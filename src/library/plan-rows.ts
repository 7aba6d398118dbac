import { textAt, type Sheet } from "../sheet/sheet";
import type { GoalTable, Project } from "../table/goal-table";
import type { FilledEntry } from "./fill-entry";
import { findPlaces, type Place } from "./find-places";
import type { Fill, HeadingRow, IndicatorRow, Insertion, NewRow } from "./insertion";
import { levelsOf } from "./levels";
import { likeRow } from "./like-row";
import { sectionsOf, type Section } from "./outline-sections";

/** Which rows take the new indicators. */
export interface RowPlan {
  readonly fills: readonly Fill[];
  readonly insertions: readonly Insertion[];
  /** Indicators that the form has no place for. */
  readonly homeless: readonly FilledEntry[];
}

interface InsertedRow {
  readonly place: Extract<Place, { kind: "insert" }>;
  readonly row: IndicatorRow;
}

/** The rows with the headings that they need above them, each once. */
function underHeadings(rows: readonly InsertedRow[], sections: readonly Section[]): readonly NewRow[] {
  const opened = new Set<string>();
  return rows.flatMap(({ place, row }): readonly NewRow[] => {
    const { levels } = row;
    const headings = place.opens.flatMap((level): readonly HeadingRow[] => {
      const key = level === 1 ? levels.category : `${levels.category} ${levels.subcategory}`;
      const model = sections.find((section) => section.level === level);
      if (!model || opened.has(key)) return [];
      opened.add(key);
      return [{ kind: "heading", level, levels, home: null, like: model.first }];
    });
    return [...headings, row];
  });
}

function insertionsFrom(inserted: readonly InsertedRow[], sections: readonly Section[]): readonly Insertion[] {
  const places = [...new Set(inserted.map(({ place }) => place.before))].sort((a, b) => a - b);
  return places.map((before) => {
    const rows = inserted.filter(({ place }) => place.before === before).sort((a, b) => a.place.order - b.place.order);
    return { before, rows: underHeadings(rows, sections) };
  });
}

function isSubtotal(sheet: Sheet, { area, otherRows }: GoalTable, row: number): boolean {
  if (otherRows.find((other) => other.row === row)?.reason !== "total") return false;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return columns.some((column) => /小\s*计/u.test(textAt(sheet, { row, column })));
}

/** Finds rows for the indicators: empty ones that `isFree` finds usable, else new ones, in the order of their levels. */
export function planRows(
  sheet: Sheet,
  table: GoalTable,
  project: Project,
  entries: readonly FilledEntry[],
  isFree: (row: number) => boolean,
): RowPlan {
  const wanted = entries.map((filled) => ({ filled, levels: levelsOf(filled.entry, table.taxonomy) }));
  const sections = sectionsOf(sheet, table);
  const places = findPlaces(
    table,
    project,
    wanted.map(({ levels }) => levels),
    { sections, isFree, isSubtotal: (row) => isSubtotal(sheet, table, row) },
  );
  const fills: Fill[] = [];
  const inserted: InsertedRow[] = [];
  const homeless: FilledEntry[] = [];
  for (const [index, { filled, levels }] of wanted.entries()) {
    const place = places[index] ?? null;
    if (place === null) homeless.push(filled);
    else if (place.kind === "fill") fills.push({ filled, row: place.row });
    else {
      const { before, home } = place;
      const like = likeRow(sheet, table, before, home);
      inserted.push({ place, row: { kind: "indicator", filled, levels, home, like } });
    }
  }
  return { fills, insertions: insertionsFrom(inserted, sections), homeless };
}
