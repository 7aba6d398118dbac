import type { Address, Area } from "../../sheet/address";
import type { Edit, Patch } from "../../sheet/patch";
import { blocksOf, boundsOf, cellCount } from "../cell-blocks";
import type { FitModel } from "../fit-rows";
import { HostError } from "../host";
import { partialSheet, type Piece } from "../partial-sheet";
import type { Needs } from "../patch-needs";
import type { Scene } from "../progress";
import { parseCells, sizeOfCells } from "../raw-cells";
import type { Meter } from "../round-trip";
import { hostErrorOf } from "../spreadsheet-error";
import { queueCellFits } from "./cell-fits";
import { knownExtras, unlessLacking } from "./extras";
import type { Batch, Line } from "./line";
import { queueMerges, readMerges } from "./merged-areas";
import { areaOf, PLACE, rangeAt, rowsAt } from "./ranges";
import { queueValidations, type RowValidation } from "./validations";

const CONTENTS = "values,formulas,numberFormat";
/** Below this, one rectangle around scattered cells is cheaper to read than the cells one by one. */
const SCATTERED_CELLS = 5_000;

/** A range's contents as a piece of its sheet; the range may be one that does not exist. */
function queuePiece(range: Excel.Range, meter: Meter): () => readonly Piece[] {
  range.load(`${PLACE},${CONTENTS}`);
  return () => {
    if (range.isNullObject) return [];
    const { values, formulas, numberFormat } = range;
    const cells = parseCells({ values, formulas, numberFormat });
    meter.received += sizeOfCells([cells.values, cells.formulas, cells.numberFormats]);
    return [{ ...cells, area: areaOf(range) }];
  };
}

function readAreas(cells: readonly Address[]): readonly Area[] {
  const blocks = blocksOf(cells);
  const bounds = boundsOf(blocks);
  return bounds && cellCount(bounds) <= SCATTERED_CELLS ? [bounds] : blocks;
}

/** What a worksheet is like around a patch: as much of it as the patch needs to be checked and carried out. */
export interface Surroundings extends Scene {
  /** The columns that hold or show anything. */
  readonly formatted: Pick<Area, "left" | "right"> | null;
  /** The rows that inserted ones are to be like, by number. */
  readonly likes: ReadonlyMap<number, LikeRow>;
}

/** What inserted rows take over from a row, beside its formats. */
export interface LikeRow extends FitModel {
  readonly validations: readonly RowValidation[];
}

/** Those of a worksheet that is added or removed whole. */
export const NOWHERE: Omit<Surroundings, "sheet"> = { rows: null, lastRow: -1, formatted: null, likes: new Map() };

/** Throws the HostError of this code when protection is on. */
export const refuseProtected = (isProtected: boolean, code: "sheet-protected" | "workbook-protected"): void => {
  if (isProtected) throw new HostError(code, "protected");
};

/** A sheet that the patch adds must not be there yet, and the workbook must let sheets be added. */
export const absentBatch =
  (name: string): Batch<Surroundings> =>
  ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    workbook.protection.load("protected");
    return () => {
      if (!sheet.isNullObject) throw new HostError("sheet-exists", name);
      refuseProtected(workbook.protection.protected, "workbook-protected");
      return { ...NOWHERE, sheet: partialSheet(name, [], []) };
    };
  };

/** Everything on a sheet that the patch removes. */
export const doomedBatch =
  (name: string): Batch<Surroundings> =>
  ({ workbook }, meter) => {
    const sheet = workbook.worksheets.getItem(name);
    workbook.protection.load("protected");
    const piece = queuePiece(sheet.getUsedRangeOrNullObject(true), meter);
    return () => {
      refuseProtected(workbook.protection.protected, "workbook-protected");
      return { ...NOWHERE, sheet: partialSheet(name, piece(), null) };
    };
  };

/** So many columns of such a row are looked at, from the first. */
const LIKE_COLUMNS = 60;

function queueLikeRow(sheet: Excel.Worksheet, row: number): () => readonly [row: number, like: LikeRow] {
  const { format } = rowsAt(sheet, row, row);
  format.load("rowHeight");
  const validations = queueValidations(sheet, row, LIKE_COLUMNS);
  const cells = queueCellFits(sheet, row, LIKE_COLUMNS);
  return () => [row, { height: format.rowHeight, validations: validations(), cells: cells() }];
}

/** What a patch needs to know of a worksheet beside its contents. */
export function queueOutline(sheet: Excel.Worksheet, { rows, likes }: Needs): () => Omit<Surroundings, "sheet"> {
  const outline = rows && sheet.getUsedRangeOrNullObject(false);
  outline?.load(PLACE);
  const models = likes.map((row) => queueLikeRow(sheet, row));
  return () => {
    const extent = outline && !outline.isNullObject ? areaOf(outline) : null;
    return {
      rows,
      lastRow: extent?.bottom ?? -1,
      formatted: extent,
      likes: new Map(models.map((model) => model())),
    };
  };
}

const touchedBatch =
  (name: string, needs: Needs, withMerges: boolean): Batch<Surroundings> =>
  ({ workbook }, meter) => {
    const { cells, rows } = needs;
    const sheet = workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    const pieces = rows
      ? [queuePiece(rowsAt(sheet, rows.top, rows.bottom).getUsedRangeOrNullObject(true), meter)]
      : readAreas(cells).map((area) => queuePiece(rangeAt(sheet, area), meter));
    const outline = queueOutline(sheet, needs);
    const merges = rows && withMerges ? queueMerges(rowsAt(sheet, 0, rows.bottom)) : null;
    return () => {
      refuseProtected(sheet.protection.protected, "sheet-protected");
      const contents = pieces.flatMap((piece) => piece());
      return { sheet: partialSheet(name, contents, merges?.() ?? null), ...outline() };
    };
  };

/** Whether the patch has a step of this kind. */
export const has = ({ edits }: Patch, kind: Edit["kind"]): boolean => edits.some((edit) => edit.kind === kind);

/** One request, or more when Excel refuses to tell the merged areas. */
export async function readSurroundings(line: Line, patch: Patch, needs: Needs): Promise<Surroundings> {
  if (has(patch, "add-sheet")) return line.run("write", absentBatch(patch.sheet), "harmless");
  if (has(patch, "remove-sheet")) return line.run("write", doomedBatch(patch.sheet), "harmless");
  const withMerges = needs.rows !== null && knownExtras(line).has("merges");
  try {
    return await line.run("write", touchedBatch(patch.sheet, needs, withMerges), "harmless");
  } catch (error) {
    const { code } = hostErrorOf(error);
    if (!withMerges || (code !== "unknown" && code !== "version-too-old")) throw error;
    const { bottom } = needs.rows;
    const plain = await line.run("write", touchedBatch(patch.sheet, needs, false), "harmless");
    const merges = await unlessLacking(line, "merges", () => readMerges(line, patch.sheet, 0, bottom));
    return { ...plain, sheet: { ...plain.sheet, merges } };
  }
}
