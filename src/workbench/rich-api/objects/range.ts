import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../../sheet/address";
import { copyCells } from "../../spreadsheet/copy-cells";
import type { Place } from "../../spreadsheet/copy-cells";
import { columnCount, rowCount } from "../../spreadsheet/ranges";
import { asInteger, asOneOf, asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import { defineKind, object } from "../rich-object";
import type { Answer, Arguments, Members } from "../rich-object";
import { fullAddress, parseAddress } from "./addresses";
import { conditionalFormatsKind } from "./conditional-format";
import { dataValidationKind } from "./data-validation";
import { clearMethod, rangeChanges } from "./range-changes";
import { rangeContent } from "./range-content";
import { rangeFormatKind } from "./range-format";
import { rangePlaces } from "./range-places";
import { lineProperties } from "./row-and-column-properties";
import { areaOf, areasOf, sheetOf, writable } from "./sheet-target";
import type { Cells } from "./sheet-target";

/** What ranges of one and of several areas share. */
const shared: Members<Cells> = {
  properties: {
    Format: (cells) => rangeFormatKind.of(cells),
    ConditionalFormats: (cells) => conditionalFormatsKind.of(cells),
  },
  methods: clearMethod.methods ?? {},
};

/** A source may be a range or an address on the target's own sheet. */
function sourceOf(args: Arguments, sheet: FWorksheet): Place {
  const range = rangeKind.targetOf(args.object(0));
  if (range) return { sheet: sheetOf(range.sheet), area: areaOf(range) };
  return { sheet, area: parseAddress(asText(args.values[0], "Range.copyFrom"), "Range.copyFrom") };
}

function copyFrom(cells: Cells, args: Arguments): Answer {
  const to = { sheet: writable(cells.sheet, "Range.copyFrom"), area: areaOf(cells) };
  const type = asOneOf(args.values[1], ["All", "Formulas", "Values", "Formats"], "Range.copyFrom");
  if (!copyCells(sourceOf(args, to.sheet), to, type)) throw new RichApiError("MergedRangeConflict", "Range.copyFrom");
  return undefined;
}

/** A rectangle of cells. */
export const rangeKind = defineKind<Cells>("Range", {
  scalars: { ...rangePlaces.scalars, ...rangeContent.scalars },
  properties: {
    ...shared.properties,
    ...rangePlaces.properties,
    DataValidation: (cells) => dataValidationKind.of(cells),
  },
  setters: { ...rangeContent.setters },
  methods: {
    ...shared.methods,
    ...rangePlaces.methods,
    ...rangeChanges.methods,
    ...lineProperties.methods,
    CopyFrom: copyFrom,
  },
});

const rangesKind = defineKind<Cells>("RangeCollection", {
  items: (cells) => areasOf(cells).map((area) => cells.sheet.range(area)),
  methods: {
    GetCount: (cells) => ({ kind: "value", value: cells.live.length }),
    GetItemAt(cells, { values: [index] }) {
      const area = areasOf(cells)[asInteger(index, "RangeCollection.getItemAt")];
      if (!area) throw new RichApiError("InvalidArgument", "RangeCollection.getItemAt");
      return object(cells.sheet.range(area));
    },
  },
});

const cellCount = (areas: readonly Area[]): number =>
  areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);

/** Several rectangles of cells of one worksheet. */
export const rangeAreasKind = defineKind<Cells>("RangeAreas", {
  scalars: {
    Address: (cells) => fullAddress(sheetOf(cells.sheet).getSheetName(), areasOf(cells)),
    AreaCount: (cells) => cells.live.length,
    CellCount: (cells) => cellCount(areasOf(cells)),
  },
  properties: {
    ...shared.properties,
    Areas: (cells) => rangesKind.of(cells),
    Worksheet: (cells) => cells.sheet.worksheet(),
  },
  methods: { ...shared.methods },
});
