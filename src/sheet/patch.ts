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

/** How a cell of a sheet that the same patch adds looks; what is not named stays. Never used on a user's sheet. */
export interface Style {
  /** A font by its name, as in "宋体". */
  readonly font?: string;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly numberFormat?: string;
  /** In characters of the standard font. */
  readonly columnWidth?: number;
  /** In points. */
  readonly rowHeight?: number;
}

/** The words that a cell offers in a drop-down list. */
export interface OfferedList {
  /** None contains a comma, a quotation mark or a control character; with commas between them at most 255 characters. */
  readonly options: readonly string[];
  /** Shown when the cell is selected. */
  readonly prompt: string;
  /** What to tell a user who types anything else, which is refused then; null when it is not. A cell may stay empty. */
  readonly refusal: string | null;
}

/** How a worksheet is printed: on A4, centred, one page wide and as many pages high as it takes. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** What is printed. */
  readonly area: Area;
  /** First and last row to repeat at the top of every page. */
  readonly titleRows: readonly [first: number, last: number];
  /** In inches. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** In the middle of the footer; &P is the page's number and &N how many there are. */
  readonly footer: string;
}

/**
 * One step of a change. Addresses mean the sheet as the steps before it left it.
 * `insert-rows` puts `count` empty rows above `row` that take the cell formats and the height of row `like` (as numbered
 * before the insertion), but not its merged cells; a merged area that reaches from above `row` to below it grows.
 * `delete-rows` is its inverse and refuses rows that hold anything.
 * `style`, `offer` and `print` may only follow the `add-sheet` of the same patch.
 */
export type Edit =
  | SetEdit
  | { readonly kind: "insert-rows"; readonly row: number; readonly count: number; readonly like: number }
  | { readonly kind: "delete-rows"; readonly row: number; readonly count: number; readonly like: number }
  | { readonly kind: "merge"; readonly area: Area }
  | { readonly kind: "unmerge"; readonly area: Area }
  | { readonly kind: "add-sheet" }
  | { readonly kind: "remove-sheet" }
  | { readonly kind: "style"; readonly area: Area; readonly style: Style }
  | { readonly kind: "offer"; readonly area: Area; readonly list: OfferedList }
  | { readonly kind: "print"; readonly setup: PrintSetup };

/** A change to one worksheet, as data: it can be shown, applied, refused when stale, and undone. */
export interface Patch {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}
