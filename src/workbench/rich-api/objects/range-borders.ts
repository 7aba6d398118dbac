import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../../sheet/address";
import { borderStyles, borderWeights, edges, lineOn, lineStyle, styleAt } from "../../spreadsheet/cell-format";
import type { Edge, Line } from "../../spreadsheet/cell-format";
import { setStyle } from "../../spreadsheet/write-cells";
import { asColor, asOneOf } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind } from "../rich-object";
import type { RichObject } from "../rich-object";
import { commonValue } from "./cell-look";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

interface Border {
  readonly cells: Cells;
  readonly side: string;
}

/** The areas' cells that have the side on their own edge: the top row for EdgeTop, inner ones for InsideHorizontal. */
function sideOf({ cells, side }: Border): readonly { readonly areas: readonly Area[]; readonly edge: Edge }[] {
  const areas = areasOf(cells);
  switch (side) {
    case "EdgeTop":
      return [{ areas: areas.map((area) => ({ ...area, bottom: area.top })), edge: "EdgeTop" }];
    case "EdgeBottom":
      return [{ areas: areas.map((area) => ({ ...area, top: area.bottom })), edge: "EdgeBottom" }];
    case "EdgeLeft":
      return [{ areas: areas.map((area) => ({ ...area, right: area.left })), edge: "EdgeLeft" }];
    case "EdgeRight":
      return [{ areas: areas.map((area) => ({ ...area, left: area.right })), edge: "EdgeRight" }];
    case "InsideHorizontal":
      return [{ areas: areas.flatMap((area) => inner({ ...area, bottom: area.bottom - 1 })), edge: "EdgeBottom" }];
    case "InsideVertical":
      return [{ areas: areas.flatMap((area) => inner({ ...area, right: area.right - 1 })), edge: "EdgeRight" }];
    default:
      return [];
  }
}

const inner = (area: Area): Area[] => (area.top <= area.bottom && area.left <= area.right ? [area] : []);

function lineAt(sheet: FWorksheet, { top, left }: Area, edge: Edge): Line {
  return lineOn(styleAt(sheet, top, left), edge);
}

function readLine(border: Border, part: (line: Line) => string): Json {
  const sheet = sheetOf(border.cells.sheet);
  const values = sideOf(border).flatMap(({ areas, edge }) => areas.map((area) => part(lineAt(sheet, area, edge))));
  return values.length === 0 ? part({ style: "None", weight: "Thin", color: "#000000" }) : commonValue(values);
}

function drawLine(border: Border, change: Partial<Line>, location: string): void {
  const sheet = writable(border.cells.sheet, location);
  for (const { areas, edge } of sideOf(border)) {
    for (const area of areas) {
      const before = lineAt(sheet, area, edge);
      // A weight or a colour alone draws a line, as in Excel.
      const style = before.style === "None" ? "Continuous" : before.style;
      setStyle(sheet, [area], lineStyle(edge, { ...before, style, ...change }));
    }
  }
}

/** A line on one side of cells, or between them. */
const rangeBorderKind = defineKind<Border>("RangeBorder", {
  identify: ({ side }) => ({ Id: side, SideIndex: side }),
  scalars: {
    SideIndex: ({ side }) => side,
    Style: (border) => readLine(border, ({ style }) => style),
    Weight: (border) => readLine(border, ({ weight }) => weight),
    Color: (border) => readLine(border, (line) => line.color),
  },
  setters: {
    Style(border, value) {
      const style = asOneOf(value, ["None", ...borderStyles], "RangeBorder.style");
      drawLine(border, { style }, "RangeBorder.style");
    },
    Weight(border, value) {
      const weight = asOneOf(value, ["Thin", ...borderWeights], "RangeBorder.weight");
      drawLine(border, { weight }, "RangeBorder.weight");
    },
    Color(border, value) {
      drawLine(border, { color: asColor(value, "RangeBorder.color") }, "RangeBorder.color");
    },
  },
});

const sides = [...Object.keys(edges), "InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"] as const;

const borderOf = (cells: Cells, side: string): RichObject => rangeBorderKind.of({ cells, side });

/** The lines around and between cells. */
export const rangeBordersKind = defineKind<Cells>("RangeBorderCollection", {
  items: (cells) => sides.map((side) => borderOf(cells, side)),
  item(cells, key) {
    const side = sides.find((name) => name === key);
    if (!side) throw new RichApiError("InvalidArgument", "RangeBorderCollection.getItem");
    return borderOf(cells, side);
  },
});
