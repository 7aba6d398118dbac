import { freeTitle, ownSet, withoutId, type OwnSet } from "./own-sets";

/** An incoming set that bears the title of one already there and says something else, or says the same under another. */
export interface SetConflict {
  readonly reason: "title" | "content";
  readonly existing: OwnSet;
  readonly incoming: OwnSet;
}

export interface MergedSets {
  /** Sets that can be added without asking. */
  readonly added: readonly OwnSet[];
  /** Incoming sets that are there to the letter. */
  readonly identical: readonly OwnSet[];
  /** For the user to settle. */
  readonly conflicts: readonly SetConflict[];
}

/** What the user wants done with a conflict: leave the old set, put the new one in its place, or have both. */
export type Settlement = "keep" | "replace" | "both";

const contentOf = ({ rows }: OwnSet): string => JSON.stringify(rows.map(withoutId));

const saysTheSame = (a: OwnSet, b: OwnSet): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Tells which sets can be added to those already there. */
export function mergeOwnSets(existing: readonly OwnSet[], incoming: readonly OwnSet[]): MergedSets {
  const byTitle = new Map(existing.map((set) => [set.title, set]));
  const byContent = new Map(existing.map((set) => [contentOf(set), set]));
  const [added, identical, conflicts]: [OwnSet[], OwnSet[], SetConflict[]] = [[], [], []];
  for (const set of incoming) {
    const namesake = byTitle.get(set.title);
    const twin = byContent.get(contentOf(set));
    if (namesake && saysTheSame(namesake, set)) identical.push(set);
    else if (namesake) conflicts.push({ reason: "title", existing: namesake, incoming: set });
    else if (twin) conflicts.push({ reason: "content", existing: twin, incoming: set });
    else added.push(set);
  }
  return { added, identical, conflicts };
}

/** The same set under a title of its own. */
export function underFreeTitle(set: OwnSet, sets: readonly OwnSet[]): OwnSet {
  const title = freeTitle(set.title, new Set(sets.map((one) => one.title)));
  return title === set.title ? set : ownSet(title, set.keywords, set.rows.map(withoutId));
}

/** The sets after the user has settled a conflict. `existing` is replaced as long as it is still among them. */
export function settleConflict(
  sets: readonly OwnSet[],
  { existing, incoming }: SetConflict,
  settlement: Settlement,
): readonly OwnSet[] {
  if (settlement === "keep") return sets;
  const others = settlement === "replace" ? sets.filter((set) => set !== existing) : sets;
  return [...others, underFreeTitle(incoming, others)];
}
