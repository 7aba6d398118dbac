import { trimEnds } from "./cells";
import type { Field } from "./goal-table";

/**
 * What the cell would hold with `text` in place of what the field says; white space around it goes. null when the cell
 * holds a formula, or when the field's text cannot be found in it: such a cell is for its writer to change.
 */
export function rewrite({ content, text }: Field, replacement: string): string | null {
  if (typeof content === "object" && content !== null) return null;
  if (typeof content !== "string" || trimEnds(content) === text) return replacement;
  const at = content.indexOf(text);
  return at < 0 || text === "" ? null : content.slice(0, at) + replacement + content.slice(at + text.length);
}
