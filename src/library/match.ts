import type { Indicator } from "../table/goal-table";
import { comparedName, likenessIndex, type LikenessIndex } from "./likeness";
import type { LibraryEntry } from "./schema";

/** An indicator of a table that already says what a library entry would say, and how that was seen. */
export interface Match {
  readonly entry: LibraryEntry;
  readonly indicator: Indicator;
  /** "kind": both ask somebody whether they are satisfied. */
  readonly by: "name" | "alias" | "similarity" | "kind";
  /** 0 … 1. */
  readonly similarity: number;
}

export interface Leniency {
  /** The least likeness of two names, above 0 and at most 1, that counts as the same indicator. */
  readonly atLeast: number;
  /** Whether a satisfaction indicator about other people counts as well. */
  readonly sameKind: boolean;
}

/** For marking rows in the library as present. */
export const strict: Leniency = { atLeast: 0.75, sameKind: false };

/** For saying that something is missing, where a false alarm is worse than silence. */
export const lenient: Leniency = { atLeast: 0.5, sameKind: true };

/** All that may be said of an indicator: the entries of its very name, and those that are somewhat like it. */
interface Claims {
  readonly certain: readonly Match[];
  readonly guesses: readonly Match[];
}

const isSatisfaction = ({ subcategory }: LibraryEntry): boolean => subcategory === "clientSatisfaction";

function claimsOf(
  indicator: Indicator,
  entries: readonly LibraryEntry[],
  index: LikenessIndex,
  { atLeast, sameKind }: Leniency,
): Claims {
  const name = comparedName(indicator.name.text);
  const certain = index
    .named(name.text)
    .map((entry): Match => ({ entry, indicator, by: index.nameOf(entry, name.text) ?? "name", similarity: 1 }));
  const likenesses = index.likenesses(name);
  const similar = [...likenesses].flatMap(([entry, similarity]): readonly Match[] =>
    similarity >= atLeast ? [{ entry, indicator, by: "similarity", similarity }] : [],
  );
  if (!sameKind || !name.isRate || indicator.subcategoryKind !== "clientSatisfaction")
    return { certain, guesses: similar };
  const ofKind = entries.flatMap((entry): readonly Match[] => {
    const similarity = likenesses.get(entry) ?? 0;
    return isSatisfaction(entry) && similarity < atLeast ? [{ entry, indicator, by: "kind", similarity }] : [];
  });
  return { certain, guesses: [...similar, ...ofKind] };
}

const byEntryIn =
  (index: LikenessIndex) =>
  (a: Match, b: Match): number =>
    index.placeOf(a.entry) - index.placeOf(b.entry);

/**
 * Which entries the indicators already cover. An indicator of an entry's own name or alias speaks for no other entry;
 * among the rest the most alike come together first, and each indicator counts once.
 */
export function matchEntries(
  indicators: readonly Indicator[],
  entries: readonly LibraryEntry[],
  leniency: Leniency = strict,
): readonly Match[] {
  const index = likenessIndex(entries);
  const byEntry = byEntryIn(index);
  const claims = indicators.map((indicator) => claimsOf(indicator, entries, index, leniency));
  const certain = claims.flatMap((claim) => claim.certain).sort(byEntry);
  const guesses = claims.flatMap((claim) => claim.guesses).sort((a, b) => b.similarity - a.similarity || byEntry(a, b));

  const matches = new Map<LibraryEntry, Match>();
  const spoken = new Set<Indicator>();
  for (const match of certain) {
    spoken.add(match.indicator);
    if (!matches.has(match.entry)) matches.set(match.entry, match);
  }
  for (const match of guesses) {
    if (matches.has(match.entry) || spoken.has(match.indicator)) continue;
    spoken.add(match.indicator);
    matches.set(match.entry, match);
  }
  return [...matches.values()];
}

/** The entries whose name or alias is most like the given name, the likeliest first; those below `atLeast` are left out. */
export function nearestEntries(
  name: string,
  entries: readonly LibraryEntry[],
  atLeast: number,
  count: number,
): readonly { readonly entry: LibraryEntry; readonly similarity: number }[] {
  const index = likenessIndex(entries);
  const wanted = comparedName(name);
  const likenesses = index.likenesses(wanted);
  return entries
    .map((entry) => {
      const isSame = index.nameOf(entry, wanted.text) !== null;
      return { entry, similarity: isSame ? 1 : (likenesses.get(entry) ?? 0) };
    })
    .filter(({ similarity }) => similarity >= atLeast)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
