import type { Ignore } from "../check/ignores";
import { applyPatch } from "../sheet/apply-patch";
import type { Sheet } from "../sheet/sheet";
import type { Basis } from "./basis";
import { checkSheets, withSheets, type Subject } from "./check-sheets";
import { listed, type Filter } from "./filter";
import { fixItems, fixPatches, mergeItems, type FixItem } from "./fix-items";

/** A cell with several faults takes a round for each. */
const MAX_ROUNDS = 5;

/** The worksheets after the items; those that refuse their change are left as they are. */
const applied = (sheets: readonly Sheet[], items: readonly FixItem[]): readonly Sheet[] =>
  fixPatches(items).flatMap((patch) => {
    const sheet = sheets.find(({ name }) => name === patch.sheet);
    const result = sheet && applyPatch(sheet, patch);
    return result?.kind === "applied" ? [result.sheet] : [];
  });

/** Every safe fix that the filter lists, those included that show only after others. */
export function safeFixes(
  subject: Subject,
  basis: Basis,
  ignores: readonly Ignore[],
  filter: Filter,
): readonly FixItem[] {
  const rounds: FixItem[] = [];
  let current = subject;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const report = checkSheets(current, basis, ignores);
    const safe = report ? listed(report, filter).filter(({ fix }) => fix?.kind === "safe") : [];
    const items = fixItems(safe);
    const sheets = applied(current.sheets, items);
    const made = items.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
    if (made.length === 0) break;
    rounds.push(...made);
    current = withSheets(current, sheets);
  }
  return mergeItems(rounds);
}
