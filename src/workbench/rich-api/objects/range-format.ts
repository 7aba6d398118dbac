import { horizontal, nameOf, vertical, wraps, wrapStyle } from "../../spreadsheet/cell-format";
import { pixelsToPoints, pointsToPixels } from "../../spreadsheet/points";
import { withinGrid } from "../../spreadsheet/ranges";
import { asBoolean, asNumber, asOneOf } from "../arguments";
import type { Json } from "../protocol";
import { defineKind } from "../rich-object";
import { commonStyle, commonValue, format } from "./cell-look";
import { rangeBordersKind } from "./range-borders";
import { rangeFillKind } from "./range-fill";
import { rangeFontKind } from "./range-font";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

function columnWidths(cells: Cells): number[] {
  const sheet = sheetOf(cells.sheet);
  return areasOf(cells)
    .flatMap((area) => withinGrid(sheet, area) ?? [])
    .flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, index) => pixelsToPoints(sheet.getColumnWidth(left + index))),
    );
}

function rowHeights(cells: Cells): number[] {
  const sheet = sheetOf(cells.sheet);
  return areasOf(cells)
    .flatMap((area) => withinGrid(sheet, area) ?? [])
    .flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => pixelsToPoints(sheet.getRowHeight(top + index))),
    );
}

function setColumnWidth(cells: Cells, value: Json): void {
  const sheet = writable(cells.sheet, "RangeFormat.columnWidth");
  const pixels = pointsToPixels(asNumber(value, "RangeFormat.columnWidth"));
  for (const area of areasOf(cells)) {
    const within = withinGrid(sheet, area);
    if (within) sheet.setColumnWidths(within.left, within.right - within.left + 1, pixels);
  }
}

function setRowHeight(cells: Cells, value: Json): void {
  const sheet = writable(cells.sheet, "RangeFormat.rowHeight");
  const pixels = pointsToPixels(asNumber(value, "RangeFormat.rowHeight"));
  for (const area of areasOf(cells)) {
    const within = withinGrid(sheet, area);
    if (within) sheet.setRowHeightsForced(within.top, within.bottom - within.top + 1, pixels);
  }
}

/** How cells look: the format of a Range or a RangeAreas. */
export const rangeFormatKind = defineKind<Cells>("RangeFormat", {
  scalars: {
    ColumnWidth: (cells) => commonValue(columnWidths(cells)),
    RowHeight: (cells) => commonValue(rowHeights(cells)),
    WrapText: (cells) => commonStyle(cells, wraps),
    HorizontalAlignment: (cells) => commonStyle(cells, ({ ht }) => nameOf(horizontal, ht, "General")),
    VerticalAlignment: (cells) => commonStyle(cells, ({ vt }) => nameOf(vertical, vt, "Bottom")),
  },
  properties: {
    Fill: (cells) => rangeFillKind.of(cells),
    Font: (cells) => rangeFontKind.of(cells),
    Borders: (cells) => rangeBordersKind.of(cells),
  },
  setters: {
    ColumnWidth: setColumnWidth,
    RowHeight: setRowHeight,
    WrapText: (cells, value) => {
      format(cells, wrapStyle(asBoolean(value, "RangeFormat.wrapText")), "RangeFormat.wrapText");
    },
    HorizontalAlignment: (cells, value) => {
      const name = asOneOf(value, ["General", ...Object.keys(horizontal)], "RangeFormat.horizontalAlignment");
      format(cells, { ht: horizontal[name] ?? null }, "RangeFormat.horizontalAlignment");
    },
    VerticalAlignment: (cells, value) => {
      const name = asOneOf(value, ["Bottom", ...Object.keys(vertical)], "RangeFormat.verticalAlignment");
      format(cells, { vt: vertical[name] ?? null }, "RangeFormat.verticalAlignment");
    },
  },
});
