import { areaToA1, toA1 } from "../sheet/address";
import type { Step } from "./undo-history";

/** The places that a step changed, by name: cells, and rows as "10:12". */
export function placesOf({ undo }: Step): readonly string[] {
  if (undo.kind !== "patch") return [];
  const places = undo.patch.edits.flatMap((edit): readonly string[] => {
    if (edit.kind === "set") return [toA1(edit.at)];
    if (edit.kind === "delete-rows" || edit.kind === "insert-rows") {
      return [`${String(edit.row + 1)}:${String(edit.row + edit.count)}`];
    }
    return edit.kind === "merge" || edit.kind === "unmerge" ? [areaToA1(edit.area)] : [];
  });
  return [...new Set(places)].reverse();
}
