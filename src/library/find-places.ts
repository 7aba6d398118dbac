import type { GoalTable, Group, Project } from "../table/goal-table";
import { categoryRank, subcategoryRank, type Levels } from "./levels";

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
    };

/** The rows of the grid that belong to a project: first and last, both included; none when last is before first. */
export function rowsOf(table: GoalTable, project: Project): readonly [number, number] {
  if (table.projects.length <= 1) return table.dataRows;
  return project.rows ?? [table.dataRows[0], table.dataRows[0] - 1];
}

const groupsOf = (table: GoalTable, [first, last]: readonly [number, number]): readonly Group[] =>
  table.groups
    .filter((group) => group.last >= first && group.first <= last)
    .map((group) => ({ ...group, first: Math.max(group.first, first), last: Math.min(group.last, last) }));

const isCost = (levels: Levels): boolean => levels.subcategory === "cost" || levels.subcategory === "economicCost";

type Kinds = Pick<Group, "categoryKind" | "subcategoryKind">;

function isHome(group: Kinds, levels: Levels): boolean {
  if (group.subcategoryKind === levels.subcategory) return true;
  if (isCost(levels) && (group.subcategoryKind === "cost" || group.subcategoryKind === "economicCost")) return true;
  const undivided = levels.category === "satisfaction" || levels.category === "cost";
  return undivided && group.subcategoryKind === null && group.categoryKind === levels.category;
}

/** Among groups in the sheet's order: behind the last that ranks lower, else before the first. */
function besides(groups: readonly Group[], rankOf: (group: Group) => number | null, rank: number): number | undefined {
  const lower = groups.filter((group) => (rankOf(group) ?? Infinity) < rank).at(-1);
  return lower ? lower.last + 1 : groups[0]?.first;
}

function placeOfMissingGroup(groups: readonly Group[], levels: Levels): number | undefined {
  const siblings = groups.filter(({ categoryKind }) => categoryKind === levels.category);
  if (siblings.length > 0) {
    const rankOf = ({ subcategoryKind }: Group): number | null => subcategoryKind && subcategoryRank(subcategoryKind);
    return besides(siblings, rankOf, subcategoryRank(levels.subcategory));
  }
  const rankOf = ({ categoryKind }: Group): number | null => categoryKind && categoryRank(categoryKind);
  const known = groups.filter(({ categoryKind }) => categoryKind !== null);
  return besides(known, rankOf, categoryRank(levels.category));
}

/** Rows above `before` that continue the group above come first, rows that open the category below come last. */
function orderAt(groups: readonly Group[], before: number, levels: Levels): number {
  const above = groups.find(({ last }) => last === before - 1);
  const below = groups.find(({ first }) => first === before);
  const rank = categoryRank(levels.category) * 100 + subcategoryRank(levels.subcategory);
  if (above && isHome(above, levels)) return rank;
  if (above?.categoryKind === levels.category) return 1000 + rank;
  return below?.categoryKind === levels.category ? 3000 + rank : 2000 + rank;
}

const hasLevels = (table: GoalTable): boolean =>
  table.columns.some(({ field }) => field === "category" || field === "subcategory");

/**
 * Finds a place for each of the levels: a free row of the group first, then the end of the group, then where the form
 * would have the group that is missing. null where the form has no place for a group that is missing. `isFree` tells
 * whether an indicator can be written into a row that waits for one.
 */
export function findPlaces(
  table: GoalTable,
  project: Project,
  wanted: readonly Levels[],
  isFree: (row: number) => boolean,
): readonly (Place | null)[] {
  const [first, last] = rowsOf(table, project);
  const groups = groupsOf(table, [first, last]);
  const waiting = table.otherRows.filter(
    ({ row, reason }) => reason === "placeholder" && row >= first && row <= last && isFree(row),
  );
  const taken = new Set<number>();
  const levelled = hasLevels(table);
  const end = Math.max(last, first - 1) + 1;

  return wanted.map((levels) => {
    const empty = waiting.find((row) => !taken.has(row.row) && isHome(row, levels));
    if (empty) {
      taken.add(empty.row);
      return { kind: "fill", row: empty.row };
    }
    const home = groups.filter((group) => isHome(group, levels)).at(-1);
    if (!home && !levelled && groups.some(({ categoryKind }) => categoryKind !== null)) return null;
    const before = home ? home.last + 1 : (placeOfMissingGroup(groups, levels) ?? end);
    return { kind: "insert", before, home: home ?? null, order: orderAt(groups, before, levels) };
  });
}
