import type { CellFit } from "../fit-rows";
import { rangeAt } from "./ranges";

/** Asks how much of a text each cell of a row shows, for so many columns from the first. */
export function queueCellFits(sheet: Excel.Worksheet, row: number, columns: number): () => readonly CellFit[] {
  const formats = Array.from({ length: columns }, (_, column) => {
    const { format } = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
    format.load("columnWidth,wrapText");
    format.font.load("size");
    return format;
  });
  return () =>
    formats.map(({ columnWidth, wrapText, font: { size } }) => ({ width: columnWidth, wraps: wrapText, size }));
}
