import type { Ignore } from "../check/ignores";

/** Decisions to ignore that come and go. */
export interface IgnoreChanges {
  readonly add: readonly Ignore[];
  readonly remove: readonly Ignore[];
}

const isSame = (a: Ignore, b: Ignore): boolean => JSON.stringify(a.what) === JSON.stringify(b.what);

/** The decisions after these changes. A new decision about the same thing takes the place of the old one. */
export function withIgnoreChanges(ignores: readonly Ignore[], { add, remove }: IgnoreChanges): readonly Ignore[] {
  const replaced = [...add, ...remove];
  return [...ignores.filter((ignore) => !replaced.some((other) => isSame(ignore, other))), ...add];
}
