import type { Edit, Patch } from "./patch";

function inverseOf(edit: Edit): readonly Edit[] {
  switch (edit.kind) {
    case "set":
      return [{ ...edit, before: edit.after, after: edit.before }];
    case "insert-rows":
      return [{ ...edit, kind: "delete-rows" }];
    case "delete-rows":
      return [{ ...edit, kind: "insert-rows" }];
    case "merge":
      return [{ ...edit, kind: "unmerge" }];
    case "unmerge":
      return [{ ...edit, kind: "merge" }];
    case "add-sheet":
      return [{ kind: "remove-sheet" }];
    case "remove-sheet":
      return [{ kind: "add-sheet" }];
    case "style":
    case "offer":
    case "print":
      return [];
  }
}

/**
 * The patch that takes this one back: its steps reversed, each inverted. Styles, lists and print set-ups need no taking
 * back, since they only dress a sheet that the same patch added; so the inverse of an inverse adds that sheet bare.
 */
export const invertPatch = ({ sheet, edits }: Patch): Patch => ({
  sheet,
  edits: [...edits].reverse().flatMap(inverseOf),
});
