import { toA1, type Address } from "../sheet/address";
import { originOf } from "../sheet/apply-patch";
import type { Edit, Patch } from "../sheet/patch";
import type { Content } from "../sheet/sheet";

/** The cells that the patch sets, by their place before it, with what it expects there; the first time counts. */
export function* expectations({ edits }: Patch): Iterable<readonly [at: Address, content: Content]> {
  const seen = new Set<string>();
  const earlier: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind !== "set") {
      earlier.push(edit);
      continue;
    }
    const row = originOf(earlier, edit.at.row);
    if (row === null) continue;
    const at = { row, column: edit.at.column };
    if (seen.has(toA1(at))) continue;
    seen.add(toA1(at));
    yield [at, edit.before];
  }
}

/** What must be read of a worksheet before a patch can be checked. */
export interface Needs {
  /** The cells whose content the patch replaces. */
  readonly cells: readonly Address[];
  /** The rows around everything that a patch with more than contents touches; null for one that only replaces contents. */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
  /** The rows whose formats inserted rows take. */
  readonly likes: readonly number[];
}

function rowsOf(edit: Edit): readonly number[] {
  switch (edit.kind) {
    case "set":
      return [edit.at.row];
    case "insert-rows":
      return [edit.row, edit.like];
    case "delete-rows":
      return [edit.row, edit.row + edit.count - 1];
    case "merge":
    case "unmerge":
      return [edit.area.top, edit.area.bottom];
    case "add-sheet":
    case "remove-sheet":
    case "style":
    case "offer":
    case "print":
      return [];
  }
}

/** What a host must know of the worksheet to check this patch and to carry it out. */
export function needsOf(patch: Patch): Needs {
  const cells = Array.from(expectations(patch), ([at]) => at);
  const likes = new Set<number>();
  const earlier: Edit[] = [];
  let top = Infinity;
  let bottom = -1;
  for (const edit of patch.edits) {
    for (const row of rowsOf(edit)) {
      const origin = originOf(earlier, row);
      if (origin === null) continue;
      top = Math.min(top, origin);
      bottom = Math.max(bottom, origin);
    }
    const like = edit.kind === "insert-rows" ? originOf(earlier, edit.like) : null;
    if (like !== null) likes.add(like);
    if (edit.kind !== "set") earlier.push(edit);
  }
  return { cells, rows: earlier.length > 0 && bottom >= top ? { top, bottom } : null, likes: [...likes] };
}
