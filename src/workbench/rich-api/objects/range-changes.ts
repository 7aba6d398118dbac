import { Dimension } from "@univerjs/core";
import type { Area } from "../../../sheet/address";
import { mergeCells, mergesTouching, unmergeCells } from "../../spreadsheet/merges";
import {
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rangeOf,
  rowCount,
  withinGrid,
} from "../../spreadsheet/ranges";
import { deleteRows, insertRows } from "../../spreadsheet/rows";
import { usedArea } from "../../spreadsheet/used-area";
import { contentFor, editCells, editsFor, noStyle } from "../../spreadsheet/write-cells";
import { asOneOf } from "../arguments";
import { RichApiError } from "../rich-api-error";
import type { Answer, Arguments, Members } from "../rich-object";
import { object } from "../rich-object";
import { areaOf, areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

/** Excel refuses to shift a part of a merged area. */
function refuseTornMerges(cells: Cells, area: Area): void {
  const torn = mergesTouching(sheetOf(cells.sheet), area).some(
    ({ left, right }) => left < area.left || right > area.right,
  );
  if (torn) throw new RichApiError("InsertDeleteConflict", "Range.insert");
}

function insert(cells: Cells, { values: [shift] }: Arguments): Answer {
  const area = areaOf(cells);
  const sheet = writable(cells.sheet, "Range.insert");
  const direction = asOneOf(shift, ["Down", "Right"], "Range.insert");
  if (isWholeRows(area)) {
    insertRows(sheet, area.top, rowCount(area));
  } else if (isWholeColumns(area)) {
    sheet.insertColumns(area.left, columnCount(area));
  } else {
    refuseTornMerges(cells, { ...area, bottom: sheet.getMaxRows() });
    rangeOf(sheet, area).insertCells(direction === "Down" ? Dimension.ROWS : Dimension.COLUMNS);
  }
  return object(cells.sheet.range(area));
}

function remove(cells: Cells, { values: [shift] }: Arguments): Answer {
  const area = areaOf(cells);
  const sheet = writable(cells.sheet, "Range.delete");
  const direction = asOneOf(shift, ["Up", "Left"], "Range.delete");
  if (isWholeRows(area)) {
    deleteRows(sheet, area.top, rowCount(area));
    return undefined;
  }
  if (isWholeColumns(area)) {
    sheet.deleteColumns(area.left, columnCount(area));
    return undefined;
  }
  refuseTornMerges(cells, { ...area, bottom: sheet.getMaxRows() });
  rangeOf(sheet, area).deleteCells(direction === "Up" ? Dimension.ROWS : Dimension.COLUMNS);
  return undefined;
}

function merge(cells: Cells, { values: [across] }: Arguments): Answer {
  const area = areaOf(cells);
  const sheet = writable(cells.sheet, "Range.merge");
  if (across !== true) {
    mergeCells(sheet, area);
    return undefined;
  }
  for (let row = area.top; row <= area.bottom; row += 1) mergeCells(sheet, { ...area, top: row, bottom: row });
  return undefined;
}

function clear(cells: Cells, { values: [applyTo] }: Arguments): Answer {
  const sheet = writable(cells.sheet, "Range.clear");
  const what = asOneOf(applyTo, ["All", "Formats", "Contents"], "Range.clear");
  const used = usedArea(sheet, false);
  const areas = used ? areasOf(cells).flatMap((area) => intersection(area, used) ?? []) : [];
  const content = what === "Formats" ? {} : contentFor({ kind: "empty" });
  const style = what === "Contents" ? {} : { s: noStyle };
  editCells(
    sheet,
    editsFor(areas, () => ({ ...content, ...style })),
  );
  return undefined;
}

/** The ways to change where cells are and how they hang together. */
export const rangeChanges: Members<Cells> = {
  methods: {
    Insert: insert,
    Delete: remove,
    Merge: merge,
    Unmerge(cells) {
      unmergeCells(writable(cells.sheet, "Range.unmerge"), areaOf(cells));
      return undefined;
    },
    Select(cells) {
      const sheet = sheetOf(cells.sheet);
      cells.sheet.spreadsheet.view.goTo(sheet, withinGrid(sheet, areaOf(cells)));
      return undefined;
    },
  },
};

/** `clear`, which ranges of one and of several areas share. */
export const clearMethod: Members<Cells> = { methods: { Clear: clear } };
