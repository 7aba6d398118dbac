import type { Address, Area } from "./address";
import type { Content } from "./sheet";

/**
 * Replaces one cell's content. Text in `after` stays text, whatever it looks like; only `{ formula }` is a formula.
 * A cell that a merged area hides is refused as stale.
 */
export interface SetEdit {
  readonly kind: "set";
  readonly at: Address;
  readonly before: Content;
  readonly after: Content;
}

/** How a cell of a sheet that the same patch adds looks. Never used on a user's sheet. */
export interface Style {
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly numberFormat?: string;
  /** In characters of the standard font. */
  readonly columnWidth?: number;
  /** In points. */
  readonly rowHeight?: number;
}

/**
 * One step of a change. Addresses mean the sheet as the steps before it left it.
 * `insert-rows` puts `count` empty rows above `row` that take the cell formats and the height of row `like` (as numbered
 * before the insertion), but not its merged cells; a merged area that reaches from above `row` to below it grows.
 * `delete-rows` is its inverse and refuses rows that hold anything.
 * `style` may only follow the `add-sheet` of the same patch.
 */
export type Edit =
  | SetEdit
  | { readonly kind: "insert-rows"; readonly row: number; readonly count: number; readonly like: number }
  | { readonly kind: "delete-rows"; readonly row: number; readonly count: number; readonly like: number }
  | { readonly kind: "merge"; readonly area: Area }
  | { readonly kind: "unmerge"; readonly area: Area }
  | { readonly kind: "add-sheet" }
  | { readonly kind: "remove-sheet" }
  | { readonly kind: "style"; readonly area: Area; readonly style: Style };

/** A change to one worksheet, as data: it can be shown, applied, refused when stale, and undone. */
export interface Patch {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}
