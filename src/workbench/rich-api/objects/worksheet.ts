import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../../sheet/address";
import type { Visibility } from "../../../sheet/sheet";
import { copyWholeSheet } from "../../spreadsheet/copy-whole-sheet";
import { isProtected } from "../../spreadsheet/protection";
import { wholeSheet } from "../../spreadsheet/ranges";
import { setVisibility, visibilityOf, visibleSheets } from "../../spreadsheet/sheet-visibility";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { usedArea } from "../../spreadsheet/used-area";
import { asInteger, asOneOf, asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import { defineKind, object, value } from "../rich-object";
import type { Answer, Arguments, Kind } from "../rich-object";
import { parseAddress } from "./addresses";
import { commentsKind } from "./comment";
import { eventMethods } from "./event-methods";
import type { EventSource } from "./event-methods";
import type { Subscriptions } from "./event-subscriptions";
import { notesKind } from "./note";
import { pageLayoutKind } from "./page-layout";
import { rangeAreasKind, rangeKind } from "./range";
import { checkedName } from "./sheet-names";
import { cellsOf, sheetOf } from "./sheet-target";
import type { SheetTarget } from "./sheet-target";

export type WatchedSheet = SheetTarget & EventSource;

const names: Readonly<Record<Visibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};

const LONGEST_ADDRESS = 8_192;

const protectionKind = defineKind<SheetTarget>("WorksheetProtection", {
  scalars: { Protected: (sheet) => isProtected(sheetOf(sheet)) },
});

function rangeByIndexes(sheet: SheetTarget, { values }: Arguments): Answer {
  const [row = 0, column = 0, rows = 0, columns = 0] = values.map((number) =>
    asInteger(number, "Worksheet.getRangeByIndexes"),
  );
  const area: Area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!fits || area.bottom > wholeSheet.bottom || area.right > wholeSheet.right) {
    throw new RichApiError("InvalidArgument", "Worksheet.getRangeByIndexes");
  }
  return object(sheet.range(area));
}

function areasIn(text: string): Area[] {
  if (text.length > LONGEST_ADDRESS) throw new RichApiError("InvalidArgument", "Worksheet.getRanges");
  return text.split(/[,;]/).map((address) => parseAddress(address, "Worksheet.getRanges"));
}

function remove(target: SheetTarget): Answer {
  const book = target.spreadsheet.book();
  const sheet = sheetOf(target);
  const visible = visibleSheets(book);
  const isLast = visible.length === 1 && visible[0]?.getSheetId() === target.id;
  if (isLast || visibilityOf(sheet) === "very-hidden") throw new RichApiError("GeneralException", "Worksheet.delete");
  book.deleteSheet(sheet);
  return undefined;
}

function changeVisibility(target: SheetTarget, name: string): void {
  const to = (Object.keys(names) as Visibility[]).find((visibility) => names[visibility] === name); // keys of a literal
  const sheet = sheetOf(target);
  const visible = visibleSheets(target.spreadsheet.book());
  const isLast = visible.length === 1 && visible[0]?.getSheetId() === target.id;
  if (!to || (isLast && to !== "visible")) throw new RichApiError("InvalidArgument", "Worksheet.visibility");
  setVisibility(sheet, to);
}

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

const used = (sheet: SheetTarget, { values: [valuesOnly] }: Arguments): Area | undefined =>
  usedArea(sheetOf(sheet), valuesOnly === true);

/** A worksheet. */
export const worksheetKind: Kind<WatchedSheet> = defineKind<WatchedSheet>("Worksheet", {
  identify: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: (sheet) => sheetOf(sheet).getSheetName(),
    Position: (sheet) => sheetOf(sheet).getIndex(),
    Visibility: (sheet) => names[visibilityOf(sheetOf(sheet))],
  },
  properties: {
    Comments: (sheet) => commentsKind.of(sheet),
    PageLayout: (sheet) => pageLayoutKind.of(sheet),
    Notes: (sheet) => notesKind.of(sheet),
    Protection: (sheet) => protectionKind.of(sheet),
  },
  setters: {
    Name: (sheet, to) => {
      sheetOf(sheet).setName(checkedName(to, sheet.spreadsheet.book(), sheet.id));
    },
    Visibility: (sheet, to) => {
      changeVisibility(sheet, asOneOf(to, ["Visible", "Hidden", "VeryHidden"], "Worksheet.visibility"));
    },
  },
  methods: {
    ...eventMethods<WatchedSheet>(["changed", "activated", "selected"]),
    Activate(target) {
      const sheet = sheetOf(target);
      if (sheet.isSheetHidden()) throw new RichApiError("GeneralException", "Worksheet.activate");
      target.spreadsheet.view.goTo(sheet);
      return undefined;
    },
    Copy(target): Answer {
      const copy = copyWholeSheet(target.spreadsheet.book(), sheetOf(target));
      return object(worksheetTarget(target.spreadsheet, target.subscriptions, copy.getSheetId()).worksheet());
    },
    Delete: remove,
    GetCell: (sheet, { values: [row, column] }) =>
      object(sheet.range(cell(asInteger(row, "Worksheet.getCell"), asInteger(column, "Worksheet.getCell")))),
    GetRange: (sheet, { values: [address] }) =>
      object(
        sheet.range(
          typeof address === "string" && address !== "" ? parseAddress(address, "Worksheet.getRange") : wholeSheet,
        ),
      ),
    GetRangeByIndexes: rangeByIndexes,
    GetRanges: (sheet, { values: [address] }) =>
      object(
        sheet.rangeAreas(typeof address === "string" ? areasIn(asText(address, "Worksheet.getRanges")) : [wholeSheet]),
      ),
    GetUsedRange: (sheet, args) => object(sheet.range(used(sheet, args) ?? cell(0, 0))),
    GetUsedRangeOrNullObject(sheet, args) {
      const area = used(sheet, args);
      return object(area ? sheet.range(area) : null);
    },
  },
});

/** The worksheet with this id, as an object for add-ins. */
export function worksheetTarget(spreadsheet: Spreadsheet, subscriptions: Subscriptions, id: string): WatchedSheet {
  const target: WatchedSheet = {
    spreadsheet,
    id,
    subscriptions,
    eventTarget: id,
    worksheet: () => worksheetKind.of(target),
    range: (area) => rangeKind.of(cellsOf(target, [area])),
    rangeAreas: (areas) => rangeAreasKind.of(cellsOf(target, areas)),
  };
  return target;
}

/** The number of worksheets, all or those that are shown. */
export const countOf = (sheets: readonly FWorksheet[], visibleOnly: boolean): Answer =>
  value(sheets.filter((sheet) => !visibleOnly || !sheet.isSheetHidden()).length);
