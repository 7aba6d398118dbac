import type { GoalTable, Group, Project } from "../table/goal-table";
import { rankOf, type Levels } from "./levels";
import { isHome, placeInOutline, placeOfMissingGroup } from "./missing-group";
import type { Section } from "./outline-sections";
import { groupsOf, rowsOf } from "./project-rows";

/** Where one new indicator goes: into an empty row that waits for it, or into a new row above `before`. */
export type Place =
  | { readonly kind: "fill"; readonly row: number }
  | {
      readonly kind: "insert";
      readonly before: number;
      /** The group it joins; null when it opens one. */
      readonly home: Group | null;
      /** Its turn among the rows that go in above the same row. */
      readonly order: number;
      /** The levels of an outline that have no heading for it yet. */
      readonly opens: readonly Section["level"][];
    };

/** What the sheet tells of a form's rows. */
export interface FormRows {
  /** Those of an outline; none in other forms. */
  readonly sections: readonly Section[];
  /** Whether an indicator can be written into a row that waits for one. */
  readonly isFree: (row: number) => boolean;
  /** Whether a row closes the rows above it with their sum: 小计. */
  readonly isSubtotal: (row: number) => boolean;
}

/** Rows above `before` that continue the group above come first, rows that open the category below come last. */
function orderAt(groups: readonly Group[], before: number, levels: Levels): number {
  const above = groups.find(({ last }) => last === before - 1);
  const below = groups.find(({ first }) => first === before);
  const rank = rankOf(levels);
  if (above && isHome(above, levels)) return rank;
  if (above?.categoryKind === levels.category) return 1000 + rank;
  return below?.categoryKind === levels.category ? 3000 + rank : 2000 + rank;
}

const hasLevels = (table: GoalTable): boolean =>
  table.columns.some(({ field }) => field === "category" || field === "subcategory");

/** A group of another 一级指标 opens below the subtotal of the one above. */
function belowSubtotal(groups: readonly Group[], before: number, levels: Levels, { isSubtotal }: FormRows): number {
  const above = groups.find(({ last }) => last === before - 1);
  if (!above || above.categoryKind === levels.category) return before;
  let row = before;
  while (isSubtotal(row)) row += 1;
  return row;
}

/**
 * Finds a place for each of the levels: a free row of the group first, then the end of the group, then where the form
 * would have the group that is missing. null where the form has no place for a group that is missing.
 */
export function findPlaces(
  table: GoalTable,
  project: Project,
  wanted: readonly Levels[],
  rows: FormRows,
): readonly (Place | null)[] {
  const [first, last] = rowsOf(table, project);
  const groups = groupsOf(table, project);
  const waiting = table.otherRows.filter(
    ({ row, reason }) => reason === "placeholder" && row >= first && row <= last && rows.isFree(row),
  );
  const taken = new Set<number>();
  const levelled = hasLevels(table);
  const end = groups.length > 0 ? last + 1 : first;

  return wanted.map((levels) => {
    const empty = waiting.find((row) => !taken.has(row.row) && isHome(row, levels));
    if (empty) {
      taken.add(empty.row);
      return { kind: "fill", row: empty.row };
    }
    const home = groups.filter((group) => isHome(group, levels)).at(-1);
    const order = (before: number): number => orderAt(groups, before, levels);
    if (!home && rows.sections.length > 0) {
      const place = placeInOutline(rows.sections, levels);
      return place && { kind: "insert", ...place, home: null, order: order(place.before) };
    }
    if (!home && !levelled && groups.some(({ categoryKind }) => categoryKind !== null)) return null;
    const missing = placeOfMissingGroup(groups, levels) ?? end;
    const before = home ? home.last + 1 : belowSubtotal(groups, missing, levels, rows);
    return { kind: "insert", before, home: home ?? null, order: order(before), opens: [] };
  });
}
