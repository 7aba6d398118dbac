import type { Indicator } from "../table/goal-table";
import { plainName } from "../value/indicator-name";
import { bigramDice } from "../value/text";
import { pairsIn } from "./search-words";
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
  /** The least likeness of two names, 0 … 1, that counts as the same indicator. */
  readonly atLeast: number;
  /** Whether a satisfaction indicator about other people counts as well. */
  readonly sameKind: boolean;
}

/** For marking rows in the library as present. */
export const strict: Leniency = { atLeast: 0.75, sameKind: false };

/** For saying that something is missing, where a false alarm is worse than silence. */
export const lenient: Leniency = { atLeast: 0.5, sameKind: true };

/** A name as it is compared. */
interface Name {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
  readonly isRate: boolean;
}

interface NamedEntry {
  readonly entry: LibraryEntry;
  readonly name: Name;
  readonly aliases: readonly Name[];
}

interface NamedIndicator {
  readonly indicator: Indicator;
  readonly name: Name;
}

function nameOf(written: string): Name {
  const text = plainName(written);
  return { text, pairs: new Set(pairsIn(text)), isRate: /(?:率|度|比例|占比|比重)$/.test(text) };
}

const knownEntries = new WeakMap<LibraryEntry, NamedEntry>();

function named(entry: LibraryEntry): NamedEntry {
  const known = knownEntries.get(entry) ?? { entry, name: nameOf(entry.name), aliases: entry.aliases.map(nameOf) };
  knownEntries.set(entry, known);
  return known;
}

function haveCommonPair(a: Name, b: Name): boolean {
  for (const pair of a.pairs) if (b.pairs.has(pair)) return true;
  return false;
}

/** The likeness of two names; a rate and an amount of the same thing are two indicators. */
function likeness(name: Name, { name: own, aliases }: NamedEntry): number {
  const alike = [own, ...aliases].filter((other) => other.isRate === name.isRate && haveCommonPair(name, other));
  return Math.max(0, ...alike.map(({ text }) => bigramDice(name.text, text)));
}

const isAlias = (name: Name, { aliases }: NamedEntry): boolean => aliases.some(({ text }) => text === name.text);

function sameName({ indicator, name }: NamedIndicator, other: NamedEntry): Match | null {
  const { entry } = other;
  if (name.text === other.name.text) return { entry, indicator, by: "name", similarity: 1 };
  return isAlias(name, other) ? { entry, indicator, by: "alias", similarity: 1 } : null;
}

function similar(
  { indicator, name }: NamedIndicator,
  other: NamedEntry,
  { atLeast, sameKind }: Leniency,
): Match | null {
  const { entry } = other;
  const similarity = likeness(name, other);
  if (similarity >= atLeast) return { entry, indicator, by: "similarity", similarity };
  const bothSatisfaction =
    entry.subcategory === "clientSatisfaction" && indicator.subcategoryKind === "clientSatisfaction";
  return sameKind && bothSatisfaction && name.isRate ? { entry, indicator, by: "kind", similarity } : null;
}

/**
 * Which entries the indicators already cover. An indicator of an entry's own name or alias speaks for no other entry;
 * among the rest the most alike come together first, and each indicator counts once.
 */
export function matchEntries(
  indicators: readonly Indicator[],
  entries: readonly LibraryEntry[],
  leniency: Leniency = strict,
): readonly Match[] {
  const rows = indicators.map((indicator) => ({ indicator, name: nameOf(indicator.name.text) }));
  const others = entries.map(named);
  const certain = others.flatMap((entry) => rows.flatMap((row) => sameName(row, entry) ?? []));
  const guesses = others
    .flatMap((entry) => rows.flatMap((row) => similar(row, entry, leniency) ?? []))
    .sort((a, b) => b.similarity - a.similarity);

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
  const wanted = nameOf(name);
  return entries
    .map((entry) => {
      const other = named(entry);
      const same = other.name.text === wanted.text || isAlias(wanted, other);
      return { entry, similarity: same ? 1 : likeness(wanted, other) };
    })
    .filter(({ similarity }) => similarity >= atLeast)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
