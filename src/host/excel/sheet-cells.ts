import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/sheet";
import { parseCells, sizeOfCells } from "../raw-cells";
import type { Meter } from "../round-trip";
import { hostErrorOf } from "../spreadsheet-error";
import { TRIP_BYTES, type Batch, type Line } from "./line";
import { rangeAt, sheetNamed } from "./ranges";

/** Value, text, formula and number format of a cell with a short Chinese text, as JSON. */
const CELL_BYTES = 120;

/** What a worksheet holds, cell by cell. */
export type Cells = Pick<Sheet, "values" | "texts" | "formulas" | "numberFormats">;

/** Those of an empty worksheet. */
export const noCells: Cells = { values: [], texts: [], formulas: [], numberFormats: [] };

/** What to load of a range so as to know its cells. */
export const CELLS = "values,text,formulas,numberFormat";

/** The cells of a range for which CELLS was loaded. */
export function cellsOf({ values, text, formulas, numberFormat }: Excel.Range, meter: Meter): Cells {
  const cells = parseCells({ values, text, formulas, numberFormat });
  meter.received += sizeOfCells([cells.values, cells.texts, cells.formulas, cells.numberFormats]);
  return cells;
}

const joinCells = (slices: readonly Cells[]): Cells => ({
  values: slices.flatMap(({ values }) => values),
  texts: slices.flatMap(({ texts }) => texts),
  formulas: slices.flatMap(({ formulas }) => formulas),
  numberFormats: slices.flatMap(({ numberFormats }) => numberFormats),
});

/** Rows in one request, or halved until the answers are small enough. */
async function readSlice(line: Line, name: string, area: Area): Promise<Cells> {
  const batch: Batch<Cells> = (context, meter) => {
    const range = rangeAt(sheetNamed(context, name), area);
    range.load(CELLS);
    return () => cellsOf(range, meter);
  };
  try {
    return await line.run("read", batch, "harmless");
  } catch (error) {
    if (area.top === area.bottom || hostErrorOf(error).code !== "too-large") throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await readSlice(line, name, { ...area, bottom: middle });
    return joinCells([upper, await readSlice(line, name, { ...area, top: middle + 1 })]);
  }
}

/** Rows of the used area, in as many requests as their size asks for. */
export async function readRows(line: Line, name: string, area: Area): Promise<Cells> {
  const rowBytes = (area.right - area.left + 1) * CELL_BYTES;
  const count = Math.max(1, Math.floor(TRIP_BYTES / rowBytes));
  const slices: Cells[] = [];
  for (let top = area.top; top <= area.bottom; top += count) {
    slices.push(await readSlice(line, name, { ...area, top, bottom: Math.min(area.bottom, top + count - 1) }));
  }
  return joinCells(slices);
}
