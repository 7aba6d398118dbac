import type { PresetName } from "../check/rule-set";
import { toA1 } from "../sheet/address";
import { applyPatch } from "../sheet/apply-patch";
import type { Severity } from "../sheet/mark";
import type { SetEdit } from "../sheet/patch";
import { sameContent, type Sheet } from "../sheet/sheet";
import { checkSheet } from "./check-sheet";
import { fixPatch, type FixPatch } from "./fix-patch";

/** A cell with several faults takes a round for each. */
const MAX_ROUNDS = 5;

function combine(rounds: readonly SetEdit[]): readonly SetEdit[] {
  const edits = new Map<string, SetEdit>();
  for (const edit of rounds) {
    const earlier = edits.get(toA1(edit.at));
    edits.set(toA1(edit.at), { ...edit, before: earlier ? earlier.before : edit.before });
  }
  return [...edits.values()].filter(({ before, after }) => !sameContent(before, after));
}

/** Every safe fix of the given severities on a worksheet as one change, those included that show only after others. */
export function safeFixes(sheet: Sheet, preset: PresetName, severities: ReadonlySet<Severity>): FixPatch {
  const rounds: SetEdit[] = [];
  let current = sheet;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const findings = checkSheet(current, preset)?.findings ?? [];
    const safe = findings.filter(({ fix, severity }) => fix?.kind === "safe" && severities.has(severity));
    const patch = fixPatch(sheet.name, safe);
    if (patch.edits.length === 0) break;
    const result = applyPatch(current, patch);
    if (result.kind === "stale") break;
    rounds.push(...patch.edits);
    current = result.sheet;
  }
  return { sheet: sheet.name, edits: combine(rounds) };
}
