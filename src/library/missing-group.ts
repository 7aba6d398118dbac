import type { Group } from "../table/goal-table";
import { categoryRank, subcategoryRank, type Levels } from "./levels";
import type { Section } from "./outline-sections";

const isCost = (levels: Levels): boolean => levels.subcategory === "cost" || levels.subcategory === "economicCost";

type Kinds = Pick<Group, "categoryKind" | "subcategoryKind">;

type Rows = Kinds & Pick<Group, "first" | "last">;

/** Whether a group is where an indicator of these levels belongs. */
export function isHome(group: Kinds, levels: Levels): boolean {
  if (group.subcategoryKind === levels.subcategory) return true;
  if (isCost(levels) && (group.subcategoryKind === "cost" || group.subcategoryKind === "economicCost")) return true;
  const undivided = levels.category === "satisfaction" || levels.category === "cost";
  return undivided && group.subcategoryKind === null && group.categoryKind === levels.category;
}

/** Among groups in the sheet's order: the first place where as few of them as can be stand on the wrong side. */
function besides(groups: readonly Rows[], rankOf: (group: Rows) => number | null, rank: number): number | undefined {
  const ranked = groups.filter((group) => rankOf(group) !== null);
  const isLower = (group: Rows): boolean => (rankOf(group) ?? rank) < rank;
  const wrongAt = (place: number): number =>
    ranked.filter((group, index) => (index < place ? !isLower(group) : isLower(group))).length;
  const places = Array.from({ length: ranked.length + 1 }, (_, place) => place);
  const best = places.reduce((found, place) => (wrongAt(place) < wrongAt(found) ? place : found), 0);
  const above = ranked[best - 1];
  return above ? above.last + 1 : groups[0]?.first;
}

/** Above which row the official forms have a group that is missing among these; undefined when they tell nothing. */
export function placeOfMissingGroup(groups: readonly Rows[], levels: Levels): number | undefined {
  const siblings = groups.filter(({ categoryKind }) => categoryKind === levels.category);
  if (siblings.length > 0) {
    const rankOf = ({ subcategoryKind }: Rows): number | null => subcategoryKind && subcategoryRank(subcategoryKind);
    return besides(siblings, rankOf, subcategoryRank(levels.subcategory));
  }
  const rankOf = ({ categoryKind }: Rows): number | null => categoryKind && categoryRank(categoryKind);
  const known = groups.filter(({ categoryKind }) => categoryKind !== null);
  return besides(known, rankOf, categoryRank(levels.category));
}

/** A place in an outline, and the levels that have no heading for it yet. */
export interface PlaceUnderHeadings {
  readonly before: number;
  readonly opens: readonly Section["level"][];
}

/** Where an outline has, or would have, the heading of a group without rows; null when its headings tell nothing. */
export function placeInOutline(sections: readonly Section[], levels: Levels): PlaceUnderHeadings | null {
  const deepest = sections.some(({ level }) => level === 2) ? 2 : 1;
  const above = sections.find(({ level, categoryKind }) => level === 1 && categoryKind === levels.category);
  const own =
    sections.find((section) => section.level === 2 && isHome(section, levels)) ?? (deepest === 1 ? above : undefined);
  if (own) return { before: own.first + 1, opens: [] };
  if (!above) {
    const before = placeOfMissingGroup(
      sections.filter(({ level }) => level === 1),
      levels,
    );
    return before === undefined ? null : { before, opens: deepest === 2 ? [1, 2] : [1] };
  }
  const siblings = sections.filter(
    ({ level, first, last }) => level === 2 && first > above.first && last <= above.last,
  );
  return { before: placeOfMissingGroup(siblings, levels) ?? above.first + 1, opens: [2] };
}
