import { plainName } from "../value/indicator-name";
import { loadLibrary } from "./load-library";
import type { LibraryEntry } from "./schema";

function entriesByName(): ReadonlyMap<string, readonly LibraryEntry[]> {
  const entries = new Map<string, LibraryEntry[]>();
  for (const entry of loadLibrary().types.flatMap(({ rows }) => rows)) {
    for (const name of new Set([entry.name, ...entry.aliases].map(plainName))) {
      entries.set(name, [...(entries.get(name) ?? []), entry]);
    }
  }
  return entries;
}

const ENTRIES = entriesByName();

/** The library's indicators that bear this very name, or go by it; several types of project may share one. */
export const entriesNamed = (name: string): readonly LibraryEntry[] => ENTRIES.get(plainName(name)) ?? [];

/** The unit the library gives an indicator of this name; undefined when it knows none, or has no unit for it. */
export function libraryUnit(name: string): string | undefined {
  const units = new Set(entriesNamed(name).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== "" ? unit : undefined;
}

/** The description the library gives an indicator of this name; undefined when it knows none or cannot choose. */
export function libraryDescription(name: string): string | undefined {
  const descriptions = new Set(entriesNamed(name).map(({ description }) => description));
  const [description] = descriptions;
  return descriptions.size === 1 && description?.includes("{") === false ? description : undefined;
}
