import type { Indicator } from "../table/goal-table";
import { plainName } from "../value/indicator-name";
import { bigramDice } from "../value/text";
import type { LibraryEntry } from "./schema";

/** An indicator of a table that already says what a library entry would say, and how that was seen. */
export interface Match {
  readonly entry: LibraryEntry;
  readonly indicator: Indicator;
  /** "kind": another name for the same 二级指标 and measure, with a word in common. */
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

interface NamedEntry {
  readonly entry: LibraryEntry;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface NamedIndicator {
  readonly indicator: Indicator;
  readonly name: string;
}

const isRate = (name: string): boolean => /(?:率|度|比例|占比|比重)$/.test(name);

const named = (entry: LibraryEntry): NamedEntry => ({
  entry,
  name: plainName(entry.name),
  aliases: entry.aliases.map(plainName),
});

/** The likeness of two names; a rate and an amount of the same thing are two indicators. */
function likeness(name: string, { name: own, aliases }: NamedEntry): number {
  const alike = [own, ...aliases].filter((candidate) => isRate(candidate) === isRate(name));
  return Math.max(0, ...alike.map((candidate) => bigramDice(name, candidate)));
}

function sameName({ indicator, name }: NamedIndicator, { entry, name: own, aliases }: NamedEntry): Match | null {
  if (name === own) return { entry, indicator, by: "name", similarity: 1 };
  return aliases.includes(name) ? { entry, indicator, by: "alias", similarity: 1 } : null;
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
  return sameKind && bothSatisfaction && isRate(name) ? { entry, indicator, by: "kind", similarity } : null;
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
  const rows = indicators.map((indicator) => ({ indicator, name: plainName(indicator.name.text) }));
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
  const wanted = plainName(name);
  return entries
    .map((entry) => {
      const other = named(entry);
      const same = other.name === wanted || other.aliases.includes(wanted);
      return { entry, similarity: same ? 1 : likeness(wanted, other) };
    })
    .filter(({ similarity }) => similarity >= atLeast)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
