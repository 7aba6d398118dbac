import { plainName } from "../value/indicator-name";
import { remembered } from "../value/remembered";
import { pairsIn } from "./search-words";
import type { LibraryEntry } from "./schema";

/** A name as it is compared. */
export interface ComparedName {
  readonly text: string;
  readonly isRate: boolean;
  /** How often each pair of neighbouring characters occurs. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many pairs there are, repetitions included. */
  readonly size: number;
}

function readName(written: string): ComparedName {
  const text = plainName(written);
  const all = pairsIn(text);
  const pairs = new Map<string, number>();
  for (const pair of all) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return { text, isRate: /(?:率|度|比例|占比|比重)$/.test(text), pairs, size: all.length };
}

/** Reads a name for comparing it. */
export const comparedName: (written: string) => ComparedName = remembered(readName);

/** Entries of the library, to be compared with the names of indicators. */
export interface LikenessIndex {
  /** The entry's place in the list. */
  placeOf(entry: LibraryEntry): number;
  /** Whether the entry's own name is this one, or another of its names; null when neither is. */
  nameOf(entry: LibraryEntry, text: string): "name" | "alias" | null;
  /** The entries of this very name or alias, in the order of the list. */
  named(text: string): readonly LibraryEntry[];
  /**
   * The likeness of the name to each entry it shares a pair of characters with, above 0 and at most 1; a rate and an
   * amount of the same thing are two indicators.
   */
  likenesses(name: ComparedName): ReadonlyMap<LibraryEntry, number>;
}

interface EntryName {
  readonly entry: LibraryEntry;
  readonly name: ComparedName;
}

interface Posting {
  readonly owner: EntryName;
  readonly count: number;
}

function grouped<Key, Item>(pairs: Iterable<readonly [Key, Item]>): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function bestLikenesses(wanted: ComparedName, shared: ReadonlyMap<EntryName, number>): Map<LibraryEntry, number> {
  const best = new Map<LibraryEntry, number>();
  for (const [{ entry, name }, count] of shared) {
    const likeness = (2 * count) / (name.size + wanted.size);
    if (name.isRate === wanted.isRate && likeness > (best.get(entry) ?? 0)) best.set(entry, likeness);
  }
  return best;
}

function indexOf(entries: readonly LibraryEntry[]): LikenessIndex {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const owners = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((written): EntryName => ({ entry, name: readName(written) })),
  );
  const byText = grouped(owners.map(({ entry, name }) => [name.text, entry] as const));
  const named = new Map([...byText].map(([text, found]) => [text, [...new Set(found)]]));
  const postings = grouped(
    owners.flatMap((owner) =>
      [...owner.name.pairs].map(([pair, count]): [string, Posting] => [pair, { owner, count }]),
    ),
  );
  return {
    placeOf: (entry) => places.get(entry) ?? -1,
    nameOf: (entry, text) => {
      if (named.get(text)?.includes(entry) !== true) return null;
      return comparedName(entry.name).text === text ? "name" : "alias";
    },
    named: (text) => named.get(text) ?? [],
    likenesses: (wanted) => {
      const shared = new Map<EntryName, number>();
      for (const [pair, wantedCount] of wanted.pairs) {
        for (const { owner, count } of postings.get(pair) ?? []) {
          shared.set(owner, (shared.get(owner) ?? 0) + Math.min(count, wantedCount));
        }
      }
      return bestLikenesses(wanted, shared);
    },
  };
}

const indices = new WeakMap<readonly LibraryEntry[], LikenessIndex>();

/** The index over these entries, made once for each list of them. */
export function likenessIndex(entries: readonly LibraryEntry[]): LikenessIndex {
  const known = indices.get(entries) ?? indexOf(entries);
  indices.set(entries, known);
  return known;
}
