import type { Cells } from "./cells";
import type { Span } from "./grid";
import { leftOf, lowestKey, rightOf, type Header } from "./header";
import { horizonOf, isGroupHeader } from "./words/header-words";
import { isUnitNote, opensForm } from "./words/label-words";
import { isTitle } from "./words/row-words";

const overlaps = (a: Header, b: Header): boolean => leftOf(a) <= rightOf(b) && leftOf(b) <= rightOf(a);

/** The form's columns: up to the neighbours on either side. */
export function spanOf(cells: Cells, header: Header, all: readonly Header[]): Span {
  const beside = all.filter((other) => other !== header && !overlaps(other, header));
  const block = beside.filter((other) => other.shared.length > 0 && other.top === header.top);
  const others = beside.filter((other) => !block.includes(other) && header.shared.length === 0);
  const onLeft = others.filter((other) => rightOf(other) < leftOf(header)).map(rightOf);
  const onRight = others.filter((other) => leftOf(other) > rightOf(header)).map(leftOf);
  return { left: Math.max(cells.used.left - 1, ...onLeft) + 1, right: Math.min(cells.used.right + 1, ...onRight) - 1 };
}

/** A row that opens the next form: its title, its money unit, or the first label of its header block. */
export function opensNextForm(cells: Cells, row: number, [first, second, third]: readonly number[]): boolean {
  if (first === undefined) return false;
  const key = cells.key(row, first);
  const noted = second !== undefined && third === undefined && isUnitNote(cells.key(row, second));
  const alone = second === undefined || noted;
  if (alone && isTitle(key)) return true;
  if (second === undefined && isGroupHeader(key) && horizonOf(key) !== null) return true;
  return noted || (alone && isUnitNote(key)) || opensForm(key);
}

const mostBlankRows = 20;

/** The last row that may belong to the body: before the next form, or before a long gap. */
function lastRowOf(cells: Cells, first: number, span: Span, end: number): number {
  let blank = 0;
  let last = first - 1;
  for (let row = first; row <= end; row += 1) {
    const filled = cells.filled(row, span.left, span.right);
    blank = filled.length > 0 ? 0 : blank + 1;
    if (blank > mostBlankRows || opensNextForm(cells, row, filled)) break;
    if (filled.length > 0) last = row;
  }
  return last;
}

const wordAt = (header: Header, column: number): string | undefined =>
  header.columns.filter((each) => each.column === column).map(lowestKey)[0];

/** Most columns say the same, the first two among them: the last ones may have changed their meaning for a last block of rows. */
function saysTheSame(header: Header, earlier: Header): boolean {
  const same = header.columns.filter((column) => lowestKey(column) === wordAt(earlier, column.column)).length;
  const start = header.columns.slice(0, 2).every((column) => lowestKey(column) === wordAt(earlier, column.column));
  return start && same >= 0.6 * Math.max(header.columns.length, earlier.columns.length);
}

/** The label beside the header, or the heading over it: "长期绩效指标". */
export function besideHeader(cells: Cells, header: Header, span: Span): string {
  for (let column = leftOf(header) - 1; column >= span.left; column -= 1) {
    const key = cells.shownKey(header.bottom, column);
    if (key !== "") return key;
  }
  const [first, second] = cells.filled(header.top - 1, span.left, span.right);
  const heading = first === undefined || second !== undefined ? "" : cells.key(header.top - 1, first);
  return isGroupHeader(heading) ? heading : "";
}

/** The same header again, printed for the next page: not a new table. */
function repeats(cells: Cells, header: Header, earlier: Header, span: Span): boolean {
  if (header.top === earlier.top || !saysTheSame(header, earlier)) return false;
  return horizonOf(besideHeader(cells, header, span)) === horizonOf(besideHeader(cells, earlier, span));
}

/** The last row of a grid's body, and the headers above it that only repeat the grid's own. */
export interface Extent {
  readonly last: number;
  readonly repeated: readonly Header[];
}

/** How far down a grid reaches, over repetitions of its header. */
export function extentOf(cells: Cells, header: Header, span: Span, headers: readonly Header[]): Extent {
  const below = headers.filter((other) => other !== header && other.top > header.bottom && overlaps(other, header));
  const repeated: Header[] = [];
  let last = header.bottom;
  for (const next of [...below, null]) {
    const end = next ? next.top - 1 : cells.used.bottom;
    const reached = lastRowOf(cells, last + 1, span, end);
    last = Math.max(last, reached);
    if (!next || reached < end || !repeats(cells, next, header, span)) break;
    repeated.push(next);
    last = next.bottom;
  }
  return { last, repeated };
}
