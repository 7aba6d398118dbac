import type { IStyleData, Nullable } from "@univerjs/core";
import { styleAt } from "../../spreadsheet/cell-format";
import { withinGrid } from "../../spreadsheet/ranges";
import { setStyle } from "../../spreadsheet/write-cells";
import type { Json } from "../protocol";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

/** What all values have in common; null when they differ, as Excel answers for mixed formats. */
export function commonValue(values: Iterable<Json>): Json {
  let common: Json | undefined;
  for (const value of values) {
    if (common !== undefined && common !== value) return null;
    common = value;
  }
  return common ?? null;
}

function* eachStyle(cells: Cells): Generator<IStyleData> {
  const sheet = sheetOf(cells.sheet);
  for (const wanted of areasOf(cells)) {
    const area = withinGrid(sheet, wanted);
    if (!area) yield {};
    else {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) yield styleAt(sheet, row, column);
      }
    }
  }
}

/** A part of the format that the cells share, or null. */
export function commonStyle(cells: Cells, part: (style: IStyleData) => Json): Json {
  return commonValue(
    (function* parts() {
      for (const style of eachStyle(cells)) yield part(style);
    })(),
  );
}

/** A colour that the cells share, as "#RRGGBB". */
export const commonColor = (cells: Cells, part: (style: IStyleData) => Nullable<string>, otherwise: string): Json =>
  commonStyle(cells, (style) => (part(style) ?? otherwise).toUpperCase());

/** Adds to the format of the cells. */
export function format(cells: Cells, style: IStyleData, location: string): void {
  const sheet = writable(cells.sheet, location);
  setStyle(
    sheet,
    areasOf(cells).map((area) => withinGrid(sheet, area) ?? area),
    style,
  );
}
