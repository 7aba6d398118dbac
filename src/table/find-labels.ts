import type { Address, Area } from "../sheet/address";
import { blockCellsOf, byRow, type BlockCell } from "./block-cells";
import type { Cells } from "./cells";
import { embeddedIn } from "./embedded-labels";
import { isLabelLike, labelOf, type Label } from "./words/label-words";
import { endsAsTotal, isTotalWord } from "./words/row-words";

/** A label of a header block with the cell that answers it. */
export interface Labelled {
  readonly label: Label;
  /** The label as printed, without white space. */
  readonly words: string;
  readonly at: BlockCell;
  /** Where the answer stands: the next cell on the right or below, or the label's own cell. */
  readonly value: Address;
  /** The answer when it shares its cell with the label ("预算单位：某某局"), blank or not; null when it has a cell of its own. */
  readonly embedded: string | null;
}

interface Block {
  readonly cells: Cells;
  readonly area: Area;
}

const inside = ({ area }: Block, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The key right of a label; null outside the block. */
const rightKey = (block: Block, { row, area }: BlockCell): string | null =>
  inside(block, row, area.right + 1) ? block.cells.shownKey(row, area.right + 1) : null;

const belowKey = (block: Block, { column, area }: BlockCell): string | null =>
  inside(block, area.bottom + 1, column) ? block.cells.shownKey(area.bottom + 1, column) : null;

/** Labels stand over their answers when no label of the row has an answer on its right and some have one below. */
function standsAbove(block: Block, labels: readonly BlockCell[]): boolean {
  const answeredRight = labels.some((cell) => {
    const right = rightKey(block, cell);
    return right !== null && right !== "" && !isLabelLike(right);
  });
  if (answeredRight) return false;
  return labels.some((cell) => {
    const below = belowKey(block, cell);
    return below !== null && below !== "" && !isLabelLike(below) && !isRowOfLabels(block, cell.area.bottom + 1);
  });
}

/** The row below begins with a label of its own: its cells answer that label, not the one above. */
function isRowOfLabels(block: Block, row: number): boolean {
  for (let column = block.area.left; column <= block.area.right; column += 1) {
    const key = block.cells.key(row, column);
    if (key !== "") return isLabelLike(key) && column === block.area.left;
  }
  return false;
}

/** The last row a label names: its merged area, and blank cells under it while something stands beside them. */
function lastRowNamed(block: Block, { row, column, area }: BlockCell): number {
  let last = Math.max(row, area.bottom);
  while (
    inside(block, last + 1, column) &&
    block.cells.shownKey(last + 1, column) === "" &&
    block.cells.key(last + 1, area.right + 1) !== ""
  ) {
    last += 1;
  }
  return last;
}

/** A label beside several rows names them all; its own answer is the first cell that is none of their labels. */
function besideRows(block: Block, cell: BlockCell): Address | null {
  const column = cell.area.right + 1;
  let blank: Address | null = null;
  for (let row = cell.row; row <= lastRowNamed(block, cell); row += 1) {
    const key = block.cells.key(row, column);
    if (key === "" && !block.cells.isCovered(row, column)) blank = { row, column };
    if (key !== "" && !isLabelLike(key) && labelOf(key.split(":")[0] ?? "") === null) return { row, column };
  }
  return blank;
}

/** The cell on the right, past blanks that lost their merge; a label there means that this one was left blank. */
function onRight(block: Block, { row, area }: BlockCell): Address {
  for (let column = area.right + 1; column <= block.area.right; column += 1) {
    const key = block.cells.key(row, column);
    if (key === "") continue;
    return isLabelLike(key) ? { row, column: area.right + 1 } : { row, column };
  }
  return { row, column: area.right + 1 };
}

/** A money heading over a list answers with the list's total; over one amount, with that. */
function belowHeading(block: Block, { area, column }: BlockCell): Address | null {
  const filled: number[] = [];
  let row = area.bottom + 1;
  while (inside(block, row, column) && /^[-\d.,]+(?:万元|元|万)?$/u.test(block.cells.shownKey(row, column)))
    filled.push(row++);
  if (filled.length < 2) return inside(block, area.bottom + 1, column) ? { row: area.bottom + 1, column } : null;
  const total = filled.find((each) => rowIsTotal(block, each, column));
  return total === undefined ? null : { row: total, column };
}

function rowIsTotal(block: Block, row: number, end: number): boolean {
  for (let column = block.area.left; column < end; column += 1) {
    const key = block.cells.key(row, column);
    if (isTotalWord(key) || endsAsTotal(key)) return true;
  }
  return false;
}

function answerOf(block: Block, cell: BlockCell, isAbove: boolean): Address | null {
  const right = rightKey(block, cell);
  const isBesideLabel = right !== null && right !== "" && isLabelLike(right);
  if (cell.area.bottom > cell.row || (isBesideLabel && !isAbove)) return besideRows(block, cell);
  if (isAbove && labelOf(cell.key)?.funding) return belowHeading(block, cell);
  if (isAbove)
    return inside(block, cell.area.bottom + 1, cell.column) ? { row: cell.area.bottom + 1, column: cell.column } : null;
  return right === null ? null : onRight(block, cell);
}

/** Finds the labels of a header block and the cells that answer them, whatever way they are arranged. */
export function findLabels(cells: Cells, area: Area, ignored: ReadonlySet<number>): readonly Labelled[] {
  const block: Block = { cells, area };
  const found: Labelled[] = [];
  for (const [row, inRow] of byRow(blockCellsOf(cells, area))) {
    if (ignored.has(row)) continue;
    const labels = inRow.filter(({ key }) => labelOf(key) !== null);
    const isAbove = standsAbove(block, labels);
    for (const cell of inRow) {
      const embedded = embeddedIn(cell.text);
      const answered = embedded.filter(({ answer }) => answer !== "");
      for (const { answer, ...each } of answered) {
        found.push({ ...each, at: cell, value: { row, column: cell.column }, embedded: answer });
      }
      const label = labelOf(cell.key) ?? embedded[0]?.label;
      if (!label || answered.length > 0) continue;
      const value = answerOf(block, cell, isAbove);
      const words = cell.text.replace(/\s/gu, "");
      if (value) found.push({ label, words, at: cell, value, embedded: null });
      else if (embedded.length > 0)
        found.push({ label, words, at: cell, value: { row, column: cell.column }, embedded: "" });
    }
  }
  return found;
}
