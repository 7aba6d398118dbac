import type { Area } from "../../../sheet/address";
import { mergesTouching } from "../../spreadsheet/merges";
import { columnCount, intersection, isWholeColumns, isWholeRows, rowCount, wholeSheet } from "../../spreadsheet/ranges";
import { usedArea } from "../../spreadsheet/used-area";
import { asInteger } from "../arguments";
import { RichApiError } from "../rich-api-error";
import type { Answer, Arguments, Members } from "../rich-object";
import { object } from "../rich-object";
import { fullAddress } from "./addresses";
import { areaOf, sheetOf } from "./sheet-target";
import type { Cells } from "./sheet-target";

/** More merged areas than this make Excel's query for them fail. */
const MOST_MERGES = 512;

function moved(cells: Cells, change: (area: Area) => Area, location: string): Answer {
  const area = change(areaOf(cells));
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= wholeSheet.bottom &&
    area.right <= wholeSheet.right &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits) throw new RichApiError("InvalidArgument", location);
  return object(cells.sheet.range(area));
}

function used(cells: Cells, { values: [valuesOnly] }: Arguments): Area | undefined {
  const all = usedArea(sheetOf(cells.sheet), valuesOnly === true);
  return all && intersection(all, areaOf(cells));
}

function offset(cells: Cells, { values: [rows, columns] }: Arguments): Answer {
  const down = asInteger(rows, "Range.getOffsetRange");
  const across = asInteger(columns, "Range.getOffsetRange");
  const change = ({ top, left, bottom, right }: Area): Area => ({
    top: top + down,
    left: left + across,
    bottom: bottom + down,
    right: right + across,
  });
  return moved(cells, change, "Range.getOffsetRange");
}

function resized(cells: Cells, { values: [rows, columns] }: Arguments): Answer {
  const down = asInteger(rows, "Range.getResizedRange");
  const across = asInteger(columns, "Range.getResizedRange");
  const change = (area: Area): Area => ({ ...area, bottom: area.bottom + down, right: area.right + across });
  return moved(cells, change, "Range.getResizedRange");
}

function cell(cells: Cells, { values: [row, column] }: Arguments): Answer {
  const down = asInteger(row, "Range.getCell");
  const across = asInteger(column, "Range.getCell");
  const change = ({ top, left }: Area): Area => ({
    top: top + down,
    left: left + across,
    bottom: top + down,
    right: left + across,
  });
  return moved(cells, change, "Range.getCell");
}

function mergedAreas(cells: Cells): Answer {
  const merges = mergesTouching(sheetOf(cells.sheet), areaOf(cells));
  if (merges.length > MOST_MERGES) throw new RichApiError("GeneralException", "Range.getMergedAreasOrNullObject");
  return object(merges.length === 0 ? null : cells.sheet.rangeAreas(merges));
}

/** Where a range is, and the ways from it to other ranges. */
export const rangePlaces: Members<Cells> = {
  scalars: {
    Address: (cells) => fullAddress(sheetOf(cells.sheet).getSheetName(), [areaOf(cells)]),
    RowIndex: (cells) => areaOf(cells).top,
    ColumnIndex: (cells) => areaOf(cells).left,
    RowCount: (cells) => rowCount(areaOf(cells)),
    ColumnCount: (cells) => columnCount(areaOf(cells)),
    CellCount: (cells) => rowCount(areaOf(cells)) * columnCount(areaOf(cells)),
    IsEntireRow: (cells) => isWholeRows(areaOf(cells)),
    IsEntireColumn: (cells) => isWholeColumns(areaOf(cells)),
  },
  properties: {
    Worksheet: (cells) => cells.sheet.worksheet(),
  },
  methods: {
    GetCell: cell,
    GetOffsetRange: offset,
    GetResizedRange: resized,
    GetEntireRow: (cells) => object(cells.sheet.range({ ...areaOf(cells), left: 0, right: wholeSheet.right })),
    GetEntireColumn: (cells) => object(cells.sheet.range({ ...areaOf(cells), top: 0, bottom: wholeSheet.bottom })),
    GetUsedRange: (cells, args) =>
      object(
        cells.sheet.range(
          used(cells, args) ?? { ...areaOf(cells), bottom: areaOf(cells).top, right: areaOf(cells).left },
        ),
      ),
    GetUsedRangeOrNullObject(cells, args) {
      const area = used(cells, args);
      return object(area ? cells.sheet.range(area) : null);
    },
    GetMergedAreasOrNullObject: mergedAreas,
  },
};
