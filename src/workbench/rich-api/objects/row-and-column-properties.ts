import type { FWorksheet } from "@univerjs/sheets/facade";
import { withinGrid } from "../../spreadsheet/ranges";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { value } from "../rich-object";
import type { Answer, Arguments, Members } from "../rich-object";
import { areaOf, sheetOf } from "./sheet-target";
import type { Cells } from "./sheet-target";

const POINTS_PER_PIXEL = 0.75;

/** What can be asked about a row or a column, besides its number. */
interface Line {
  readonly index: number;
  readonly hidden: boolean;
  readonly size: number;
}

const wants = (options: Json | undefined, name: string): boolean =>
  typeof options === "object" && options !== null && !Array.isArray(options) && name in options;

const part = (options: Json | undefined, name: string): Json | undefined =>
  typeof options === "object" && options !== null && !Array.isArray(options)
    ? (options as { readonly [key: string]: Json })[name] // an array was ruled out, which TypeScript does not see
    : undefined;

const known = {
  row: { names: ["rowIndex", "rowHidden", "address", "format"], index: "rowIndex", hidden: "rowHidden", size: "rowHeight" },
  column: {
    names: ["columnIndex", "columnHidden", "address", "format"],
    index: "columnIndex",
    hidden: "columnHidden",
    size: "columnWidth",
  },
} as const;

function describe(line: Line, kind: keyof typeof known, options: Json | undefined): Json {
  const { index, hidden, size } = known[kind];
  return {
    ...(wants(options, index) ? { [index]: line.index } : {}),
    ...(wants(options, hidden) ? { [hidden]: line.hidden } : {}),
    ...(wants(part(options, "format"), size) ? { format: { [size]: line.size * POINTS_PER_PIXEL } } : {}),
  };
}

function refuseUnknown(options: Json | undefined, kind: keyof typeof known, location: string): void {
  const asked = typeof options === "object" && options !== null ? Object.keys(options) : [];
  const names: readonly string[] = known[kind].names;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RichApiError("ApiNotFound", `${location}(${unknown})`);
}

const rowLine = (sheet: FWorksheet, index: number): Line => ({
  index,
  hidden: index < sheet.getMaxRows() && !sheet.getSheet().getRowRawVisible(index),
  size: sheet.getRowHeight(index),
});

const columnLine = (sheet: FWorksheet, index: number): Line => ({
  index,
  hidden: index < sheet.getMaxColumns() && !sheet.getSheet().getColVisible(index),
  size: sheet.getColumnWidth(index),
});

function rowProperties(cells: Cells, { values: [options] }: Arguments): Answer {
  refuseUnknown(options, "row", "Range.getRowProperties");
  const sheet = sheetOf(cells.sheet);
  const { top, bottom } = withinGrid(sheet, areaOf(cells)) ?? { top: 0, bottom: -1 };
  const lines = Array.from({ length: bottom - top + 1 }, (_, row) => rowLine(sheet, top + row));
  return value(lines.map((line) => describe(line, "row", options)));
}

function columnProperties(cells: Cells, { values: [options] }: Arguments): Answer {
  refuseUnknown(options, "column", "Range.getColumnProperties");
  const sheet = sheetOf(cells.sheet);
  const { left, right } = withinGrid(sheet, areaOf(cells)) ?? { left: 0, right: -1 };
  const lines = Array.from({ length: right - left + 1 }, (_, column) => columnLine(sheet, left + column));
  return value(lines.map((line) => describe(line, "column", options)));
}

/** What is told row by row and column by column: heights, widths, and which are hidden. */
export const lineProperties: Members<Cells> = {
  methods: { GetRowProperties: rowProperties, GetColumnProperties: columnProperties },
};
