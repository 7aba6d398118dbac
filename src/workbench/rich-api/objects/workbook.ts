import type { FWorksheet } from "@univerjs/sheets/facade";
import { addSheet } from "../../spreadsheet/add-sheet";
import { toArea } from "../../spreadsheet/ranges";
import { visibleSheets } from "../../spreadsheet/sheet-visibility";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { asBoolean, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind, object } from "../rich-object";
import type { Answer, RichObject } from "../rich-object";
import { eventMethods } from "./event-methods";
import type { EventSource } from "./event-methods";
import { settingsKind } from "./settings";
import { checkedName, freeName } from "./sheet-names";
import { countOf, worksheetKind, worksheetTarget } from "./worksheet";

/** The workbook as add-ins see it. */
export interface Book extends EventSource {
  readonly spreadsheet: Spreadsheet;
}

const sheetObject = ({ spreadsheet, subscriptions }: Book, sheet: FWorksheet): RichObject =>
  worksheetKind.of(worksheetTarget(spreadsheet, subscriptions, sheet.getSheetId()));

/** A worksheet by its name or id. */
function find({ spreadsheet }: Book, key: Json | undefined): FWorksheet | undefined {
  const wanted = asText(key, "WorksheetCollection.getItem").toLowerCase();
  return spreadsheet
    .book()
    .getSheets()
    .find((sheet) => sheet.getSheetName().toLowerCase() === wanted || sheet.getSheetId().toLowerCase() === wanted);
}

function item(book: Book, key: Json): RichObject {
  const sheet = find(book, key);
  if (!sheet) throw new RichApiError("ItemNotFound", "WorksheetCollection.getItem");
  return sheetObject(book, sheet);
}

function add(book: Book, wanted: Json | undefined): Answer {
  const workbook = book.spreadsheet.book();
  const name = wanted === undefined || wanted === null ? freeName(workbook) : checkedName(wanted, workbook);
  return object(sheetObject(book, addSheet(book.spreadsheet, name)));
}

const worksheetsKind = defineKind<Book>("WorksheetCollection", {
  items: (book) =>
    book.spreadsheet
      .book()
      .getSheets()
      .map((sheet) => sheetObject(book, sheet)),
  item,
  methods: {
    ...eventMethods<Book>(["changed", "activated", "added", "selected", "deleted"]),
    Add: (book, { values: [name] }) => add(book, name),
    GetActiveWorksheet: (book) => object(sheetObject(book, book.spreadsheet.book().getActiveSheet())),
    GetCount: ({ spreadsheet }, { values: [visibleOnly] }) =>
      countOf(spreadsheet.book().getSheets(), visibleOnly === true),
    GetFirst(book) {
      const [first] = visibleSheets(book.spreadsheet.book());
      return object(first ? sheetObject(book, first) : null);
    },
    GetItemOrNullObject(book, { values: [key] }) {
      const sheet = find(book, key);
      return object(sheet ? sheetObject(book, sheet) : null);
    },
  },
});

const nothing = (): undefined => undefined;

const applicationKind = defineKind<Book>("Application", {
  scalars: { CalculationMode: () => "Automatic" },
  methods: {
    // The grid draws once per frame and calculates by itself: there is nothing to put off.
    SuspendScreenUpdatingUntilNextSync: nothing,
    SuspendApiCalculationUntilNextSync: nothing,
    Calculate: nothing,
  },
});

const runtimeKind = defineKind<Book>("Runtime", {
  scalars: { EnableEvents: ({ spreadsheet }) => spreadsheet.eventsEnabled },
  setters: {
    EnableEvents({ spreadsheet }, on) {
      spreadsheet.eventsEnabled = asBoolean(on, "Runtime.enableEvents");
    },
  },
});

const protectionKind = defineKind<Book>("WorkbookProtection", { scalars: { Protected: () => false } });

function selectedRange(book: Book): RichObject {
  const sheet = book.spreadsheet.book().getActiveSheet();
  const target = worksheetTarget(book.spreadsheet, book.subscriptions, sheet.getSheetId());
  return target.range(toArea(sheet.getActiveRange()?.getRange() ?? sheet.getRange(0, 0).getRange()));
}

/** The root of the object model. */
export const workbookKind = defineKind<Book>("Workbook", {
  properties: {
    Application: (book) => applicationKind.of(book),
    Protection: (book) => protectionKind.of(book),
    Settings: ({ spreadsheet }) => settingsKind.of(spreadsheet),
    Worksheets: (book) => worksheetsKind.of(book),
    _Runtime: (book) => runtimeKind.of(book),
  },
  methods: {
    GetSelectedRange: (book) => object(selectedRange(book)),
    GetActiveCell(book) {
      const active = book.spreadsheet.book().getActiveSheet().getActiveCell();
      if (!active) return object(selectedRange(book));
      const target = worksheetTarget(
        book.spreadsheet,
        book.subscriptions,
        book.spreadsheet.book().getActiveSheet().getSheetId(),
      );
      return object(target.range(toArea(active.getRange())));
    },
  },
});
