import { freeTitle, ownSet, withoutId, type OwnSet } from "./own-sets";

/** An incoming set that bears the title of one already there and says something else. */
export interface SetConflict {
  readonly existing: OwnSet;
  readonly incoming: OwnSet;
}

export interface MergedSets {
  /** The existing sets and those that could be added without asking. */
  readonly merged: readonly OwnSet[];
  /** For the user to settle, one after the other. */
  readonly conflicts: readonly SetConflict[];
}

/** What the user wants done with a set whose title is taken: leave the old one, put the new one in its place, or have both. */
export type Settlement = "keep" | "replace" | "both";

const saysTheSame = (a: OwnSet, b: OwnSet): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds sets to those already there. A set that is there to the letter is not added again. */
export function mergeOwnSets(existing: readonly OwnSet[], incoming: readonly OwnSet[]): MergedSets {
  const byTitle = new Map(existing.map((set) => [set.title, set]));
  const conflicts: SetConflict[] = [];
  for (const set of incoming) {
    const old = byTitle.get(set.title);
    if (!old) byTitle.set(set.title, set);
    else if (!saysTheSame(old, set)) conflicts.push({ existing: old, incoming: set });
  }
  return { merged: [...byTitle.values()], conflicts };
}

/** The sets after the user has settled a conflict. */
export function settleConflict(
  sets: readonly OwnSet[],
  { incoming }: SetConflict,
  settlement: Settlement,
): readonly OwnSet[] {
  if (settlement === "keep") return sets;
  if (settlement === "replace") return sets.map((set) => (set.title === incoming.title ? incoming : set));
  const title = freeTitle(incoming.title, new Set(sets.map((set) => set.title)));
  return [...sets, ownSet(title, incoming.keywords, incoming.rows.map(withoutId))];
}
