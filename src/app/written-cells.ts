import type { Placement } from "../library/place-entries";
import { toA1, type Address } from "../sheet/address";

/** A cell that an insertion writes, where it stands afterwards; `text` is null for one that is left to the user. */
export interface WrittenCell {
  readonly at: Address;
  readonly text: string | null;
  /** Whether it is the first of its row. */
  readonly startsRow: boolean;
}

/** Everything that an insertion writes, row by row. */
export function writtenCells({ patch, cells }: Extract<Placement, { kind: "patch" }>): readonly WrittenCell[] {
  const written = new Map<string, { readonly at: Address; readonly text: string | null }>();
  for (const { at } of cells) written.set(toA1(at), { at, text: null });
  for (const edit of patch.edits) {
    if (edit.kind !== "set" || typeof edit.after !== "string") continue;
    written.set(toA1(edit.at), { at: edit.at, text: edit.after });
  }
  const sorted = [...written.values()].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return sorted.map((cell, place) => ({ ...cell, startsRow: cell.at.row !== sorted[place - 1]?.at.row }));
}
