import type { Area } from "../../sheet/address";
import type { Style } from "../../sheet/patch";
import type { Step } from "../write-plan";
import { offerList } from "./offer-list";
import { rangeAt, rowsAt } from "./ranges";
import { setUpPrint } from "./set-up-print";
import type { LikeRow } from "./surroundings";
import { setValidations } from "./validations";

// Excel counts a column's width in points: a character of its standard font is 7 pixels wide, and 5 are padding.
const toPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const alignments = { left: "Left", center: "Center", right: "Right" } as const;
const verticalAlignments = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

function drawBorders({ format }: Excel.Range, { top, left, bottom, right }: Area): void {
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  for (const edge of edges) format.borders.getItem(edge).style = "Continuous";
  if (bottom > top) format.borders.getItem("InsideHorizontal").style = "Continuous";
  if (right > left) format.borders.getItem("InsideVertical").style = "Continuous";
}

function applyStyle(sheet: Excel.Worksheet, area: Area, style: Style): void {
  const range = rangeAt(sheet, area);
  const { format } = range;
  const { font, bold, fill, color, size, align, verticalAlign, wrap, border } = style;
  const { numberFormat, columnWidth, rowHeight } = style;
  if (font !== undefined) format.font.name = font;
  if (bold !== undefined) format.font.bold = bold;
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (size !== undefined) format.font.size = size;
  if (align !== undefined) format.horizontalAlignment = alignments[align];
  if (verticalAlign !== undefined) format.verticalAlignment = verticalAlignments[verticalAlign];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border === true) drawBorders(range, area);
  if (columnWidth !== undefined) format.columnWidth = toPoints(columnWidth);
  if (rowHeight !== undefined) format.rowHeight = rowHeight;
  if (numberFormat !== undefined) {
    const row = Array<string>(area.right - area.left + 1).fill(numberFormat);
    range.numberFormat = Array<string[]>(area.bottom - area.top + 1).fill(row);
  }
}

function dressRows(
  sheet: Excel.Worksheet,
  { row, count, like, copies }: Extract<Step, { kind: "dress-rows" }>,
  model: LikeRow | undefined,
): void {
  for (const columns of copies) {
    const source = rangeAt(sheet, { ...columns, top: like, bottom: like });
    rangeAt(sheet, { ...columns, top: row, bottom: row + count - 1 }).copyFrom(source, "Formats");
  }
  if (!model) return;
  const bottom = row + count - 1;
  rowsAt(sheet, row, bottom).format.rowHeight = model.height;
  setValidations(sheet, { top: row, bottom }, model.validations);
}

/** Queues one step on a worksheet; `likes` are the rows to copy, by their number before the patch. */
export function queueStep(
  sheet: Excel.Worksheet,
  step: Exclude<Step, { kind: "add-sheet" }>,
  likes: ReadonlyMap<number, LikeRow>,
): void {
  switch (step.kind) {
    case "remove-sheet":
      sheet.delete();
      return;
    case "insert-rows":
      rowsAt(sheet, step.row, step.row + step.count - 1).insert("Down");
      return;
    case "dress-rows":
      dressRows(sheet, step, step.likeBefore === null ? undefined : likes.get(step.likeBefore));
      return;
    case "delete-rows":
      rowsAt(sheet, step.row, step.row + step.count - 1).delete("Up");
      return;
    case "merge":
      rangeAt(sheet, step.area).merge(false);
      return;
    case "unmerge":
      rangeAt(sheet, step.area).unmerge();
      return;
    case "style":
      applyStyle(sheet, step.area, step.style);
      return;
    case "offer":
      offerList(rangeAt(sheet, step.area), step.list);
      return;
    case "print":
      setUpPrint(sheet, step.setup);
      return;
    case "put":
      rangeAt(sheet, step.area)[step.holds] = step.rows.map((row) => [...row]);
  }
}
