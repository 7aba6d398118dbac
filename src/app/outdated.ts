import type { CheckState, SessionState } from "./session-state";

/** How many edits that were not ours each worksheet has seen. */
export type Edits = ReadonlyMap<string, number>;

export const withEdit = (edits: Edits, sheet: string): Edits => new Map(edits).set(sheet, (edits.get(sheet) ?? 0) + 1);

/** The edits that a check has taken in, after these worksheets were read anew; `known` are those before the reading. */
export function takenIn(check: CheckState, read: readonly string[], known: Edits): Edits {
  const before = check.kind === "checked" ? [...check.edits] : [];
  return new Map([...before, ...read.map((name) => [name, known.get(name) ?? 0] as const)]);
}

/** The listed worksheets that were edited since they were read. */
export function outdatedSheets({ check, edits }: Pick<SessionState, "check" | "edits">): readonly string[] {
  if (check.kind !== "checked") return [];
  const isOutdated = (name: string): boolean => (edits.get(name) ?? 0) > (check.edits.get(name) ?? 0);
  return check.report.sheets.map(({ name }) => name).filter(isOutdated);
}
