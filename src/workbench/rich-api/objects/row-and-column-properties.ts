import type { FWorksheet } from "@univerjs/sheets/facade";
import { withinGrid } from "../../spreadsheet/ranges";
import { isList } from "../protocol";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { value } from "../rich-object";
import type { Answer, Members } from "../rich-object";
import { areaOf, sheetOf } from "./sheet-target";
import type { Cells } from "./sheet-target";

type Reads = Readonly<Record<string, (sheet: FWorksheet, index: number) => Json>>;

const ofRow: Reads = {
  rowIndex: (_, row) => row,
  rowHidden: (sheet, row) => !sheet.getSheet().getRowRawVisible(row),
};

const ofColumn: Reads = {
  columnIndex: (_, column) => column,
  columnHidden: (sheet, column) => !sheet.getSheet().getColVisible(column),
};

/** The properties that the options name, as in { rowHidden: true }. */
function asked(options: Json | undefined, reads: Reads, location: string): (keyof Reads)[] {
  if (typeof options !== "object" || options === null || isList(options)) {
    throw new RichApiError("InvalidArgument", location);
  }
  const names = Object.keys(options).filter((name) => options[name] === true);
  const unknown = names.find((name) => !Object.hasOwn(reads, name));
  if (unknown !== undefined) throw new RichApiError("ApiNotFound", `${location}(${unknown})`);
  return names;
}

function propertiesOf(
  sheet: FWorksheet,
  [first, last]: readonly [number, number],
  reads: Reads,
  names: readonly string[],
): Answer {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return value(
    lines.map((line) => Object.fromEntries(names.map((name) => [name, reads[name]?.(sheet, line) ?? null]))),
  );
}

/** What is told row by row and column by column. */
export const lineProperties: Members<Cells> = {
  methods: {
    GetRowProperties(cells, { values: [options] }) {
      const sheet = sheetOf(cells.sheet);
      const { top, bottom } = withinGrid(sheet, areaOf(cells)) ?? { top: 0, bottom: -1 };
      return propertiesOf(sheet, [top, bottom], ofRow, asked(options, ofRow, "Range.getRowProperties"));
    },
    GetColumnProperties(cells, { values: [options] }) {
      const sheet = sheetOf(cells.sheet);
      const { left, right } = withinGrid(sheet, areaOf(cells)) ?? { left: 0, right: -1 };
      return propertiesOf(sheet, [left, right], ofColumn, asked(options, ofColumn, "Range.getColumnProperties"));
    },
  },
};
