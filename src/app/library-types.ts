import { loadLibrary } from "../library/load-library";
import type { LibraryEntry, ProjectType } from "../library/schema";

/** What every project may use, whatever its type. */
export const GENERAL = "general";

const known = new WeakMap<readonly ProjectType[], readonly ProjectType[]>();

/** The types to choose from: those of the library, and behind them the user's own sets. The same list for the same sets. */
export function libraryTypes(ownSets: readonly ProjectType[]): readonly ProjectType[] {
  const types = known.get(ownSets) ?? [...loadLibrary().types, ...ownSets];
  known.set(ownSets, types);
  return types;
}

/** An indicator and the type it is listed under. */
export interface TypedEntry {
  readonly type: ProjectType;
  readonly entry: LibraryEntry;
}

/** Every indicator of these types, in their order. */
export const entriesOf = (types: readonly ProjectType[]): readonly TypedEntry[] =>
  types.flatMap((type) => type.rows.map((entry) => ({ type, entry })));
