import { parseOwnSets, writeOwnSets, type OwnSet } from "../library/own-sets";
import type { DamagedText } from "./own-library-state";
import type { Kept, Preferences } from "./preferences";

/** Each set is kept under a key of its own, so that damage to one loses no other. */
const SET = "own-set:";
/** Where damaged texts go when their place is needed. */
const ASIDE = "own-set-aside:";

const keyOf = ({ id }: OwnSet): string => SET + id;

/** What the user's sets are, and which texts among them could not be read to their end. */
export interface StoredSets {
  /** By title. */
  readonly sets: readonly OwnSet[];
  readonly damaged: readonly DamagedText[];
}

interface StoredSet {
  readonly set: OwnSet | null;
  readonly isWhole: boolean;
}

function readSet(key: string, text: string): StoredSet {
  const result = parseOwnSets(text);
  if (result.kind === "invalid") return { set: null, isWhole: false };
  const [set = null] = result.sets;
  if (!set || keyOf(set) !== key) return { set: null, isWhole: false };
  return { set, isWhole: result.sets.length === 1 && result.problems.length === 0 };
}

/** Reads all that is kept. What is damaged stays where it is; the rows of it that can be read are used. */
export function readStored(preferences: Preferences): StoredSets {
  const sets: OwnSet[] = [];
  const damaged: DamagedText[] = [];
  for (const key of preferences.keys(SET)) {
    const text = preferences.read(key);
    if (text === null) continue;
    const { set, isWhole } = readSet(key, text);
    if (set) sets.push(set);
    if (!isWhole) damaged.push({ key, text });
  }
  for (const key of preferences.keys(ASIDE)) damaged.push({ key, text: preferences.read(key) ?? "" });
  return {
    sets: sets.sort((a, b) => a.title.localeCompare(b.title, "zh-CN")),
    damaged: damaged.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Keeps the text of a damaged set elsewhere before something else takes its place. */
function putAside(preferences: Preferences, key: string): Kept {
  const text = preferences.read(key);
  if (text === null || readSet(key, text).isWhole) return "kept";
  let aside = ASIDE + key.slice(SET.length);
  while (![null, text].includes(preferences.read(aside))) aside += "+";
  return preferences.write(aside, text);
}

/** Keeps a set, in place of the one of its title. */
export function storeSet(preferences: Preferences, set: OwnSet): Kept {
  const aside = putAside(preferences, keyOf(set));
  return aside === "full" ? aside : preferences.write(keyOf(set), writeOwnSets([set]));
}

/** Forgets a set. */
export function forgetSet(preferences: Preferences, set: OwnSet): Kept {
  const aside = putAside(preferences, keyOf(set));
  return aside === "full" ? aside : preferences.write(keyOf(set), null);
}

/** Forgets the text of a damaged set; the rows of it that could be read stay. */
export function forgetDamaged(preferences: Preferences, { key, text }: DamagedText): Kept {
  if (preferences.read(key) !== text) return "kept";
  const { set } = readSet(key, text);
  return preferences.write(key, set ? writeOwnSets([set]) : null);
}
