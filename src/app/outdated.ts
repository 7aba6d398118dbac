import type { Area } from "../sheet/address";
import type { CheckState, SessionState } from "./session-state";

/** Edits of one worksheet that were not ours. */
export interface SheetEdits {
  readonly count: number;
  /** Where the latest of them were, the last one last; null where more than contents changed. */
  readonly latest: readonly (Area | null)[];
}

/** The edits that were not ours, by worksheet. */
export type Edits = ReadonlyMap<string, SheetEdits>;

/** After so many edits a worksheet is read whole. */
const MOST_KNOWN = 50;

const noEdits: SheetEdits = { count: 0, latest: [] };

export function withEdit(edits: Edits, sheet: string, area: Area | null): Edits {
  const { count, latest } = edits.get(sheet) ?? noEdits;
  return new Map(edits).set(sheet, { count: count + 1, latest: [...latest, area].slice(-MOST_KNOWN) });
}

/** The edits that a check has taken in, after these worksheets were read anew; `known` are those before the reading. */
export function takenIn(check: CheckState, read: readonly string[], known: Edits): Edits {
  const before = check.kind === "checked" ? [...check.edits] : [];
  return new Map([...before, ...read.map((name) => [name, known.get(name) ?? noEdits] as const)]);
}

type Seen = Pick<SessionState, "check" | "edits">;

const newEdits = ({ check, edits }: Seen, name: string): number =>
  check.kind === "checked" ? (edits.get(name)?.count ?? 0) - (check.edits.get(name)?.count ?? 0) : 0;

/** The listed worksheets that were edited since they were read. */
export function outdatedSheets(seen: Seen): readonly string[] {
  if (seen.check.kind !== "checked") return [];
  return seen.check.report.sheets.map(({ name }) => name).filter((name) => newEdits(seen, name) > 0);
}

/** Where a listed worksheet was edited since it was read; null when that is not known or may be anywhere. */
export function outdatedAreas(seen: Seen, name: string): readonly Area[] | null {
  const count = newEdits(seen, name);
  const { latest } = seen.edits.get(name) ?? noEdits;
  const areas = latest.slice(-count).flatMap((area) => area ?? []);
  return count > 0 && areas.length === count ? areas : null;
}
