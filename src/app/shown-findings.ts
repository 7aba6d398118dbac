import type { Finding } from "../check/finding";
import { contains, type Area } from "../sheet/address";
import { listed } from "./filter";
import { findingsInOrder, groupFindings, type Group } from "./report";
import type { SessionState } from "./session-state";

type Shown = Pick<SessionState, "check" | "filter">;

/** What the list shows, table by table. */
export const shownGroups = ({ check, filter }: Shown): readonly Group[] =>
  check.kind === "checked" ? groupFindings(check.report, listed(check.report, filter)) : [];

/** The findings in the order in which the list shows them. */
export const shownFindings = (state: Shown): readonly Finding[] => findingsInOrder(shownGroups(state));

/**
 * The listed finding that belongs to the cells the user has selected: the selected one as long as it does, else the
 * first; null when none does.
 */
export function findingAt(state: Shown, sheet: string, area: Area): Finding | null {
  const { check } = state;
  const selected = check.kind === "checked" ? check.selected : null;
  const isThere = (finding: Finding): boolean =>
    finding.sheet === sheet && [finding.at, ...finding.also].some((cell) => contains(area, cell));
  if (selected && isThere(selected)) return selected;
  return shownFindings(state).find(isThere) ?? null;
}
