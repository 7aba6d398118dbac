import type { PageSetup } from "exceljs";
import type { Area } from "../../../sheet/address";
import {
  changePages,
  pagesOf,
  printAreasOf,
  printAreaText,
  titleRowsOf,
  titleRowsText,
} from "../../spreadsheet/page-setup";
import { wholeSheet } from "../../spreadsheet/ranges";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import type { Json } from "../protocol";
import { RichApiError } from "../rich-api-error";
import { defineKind, object } from "../rich-object";
import type { Answer, Arguments } from "../rich-object";
import { parseAddress } from "./addresses";
import { headersFooters } from "./header-footer";
import { rangeAreasKind, rangeKind } from "./range";
import { areasOf, sheetOf, writable } from "./sheet-target";
import type { SheetTarget } from "./sheet-target";

/** Excel's name for a size of paper, and the number that files have. */
const papers = { A4: 9, A3: 8, A5: 11, B4: 12, B5: 13, Letter: 1, Legal: 5 } as const;
const paperNames = ["A4", "A3", "A5", "B4", "B5", "Letter", "Legal"] as const;

const USUAL_MARGINS: PageSetup["margins"] = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const POINTS_PER_INCH = 72;

type Margin = keyof PageSetup["margins"];

const setupOf = (target: SheetTarget): Partial<PageSetup> => pagesOf(sheetOf(target)).pageSetup;

function set(target: SheetTarget, location: string, pageSetup: Partial<PageSetup>): void {
  changePages(writable(target, location), { pageSetup });
}

const inchesPer = { Points: 1 / POINTS_PER_INCH, Inches: 1, Centimeters: 1 / 2.54 } as const;

const marginNames: readonly Margin[] = ["left", "right", "top", "bottom", "header", "footer"];

function membersOf(value: Json | undefined, location: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RichApiError("InvalidArgument", location);
  }
  return value as Readonly<Record<string, Json>>; // neither a list nor null
}

function setPrintMargins(target: SheetTarget, { values: [unit, options] }: Arguments): Answer {
  const location = "PageLayout.setPrintMargins";
  const inches = inchesPer[asOneOf(unit, ["Points", "Inches", "Centimeters"], location)];
  const given = Object.entries(membersOf(options, location)).map(([name, size]) => {
    const known = marginNames.find((one) => one === name);
    if (!known) throw new RichApiError("InvalidArgument", location);
    return [known, asNumber(size, location) * inches] as const;
  });
  set(target, location, { margins: { ...USUAL_MARGINS, ...setupOf(target).margins, ...Object.fromEntries(given) } });
  return undefined;
}

function zoomOf(target: SheetTarget): Json {
  const { fitToPage = false, fitToWidth = 1, fitToHeight = 1, scale = 100 } = setupOf(target);
  if (!fitToPage) return { scale };
  return {
    ...(fitToWidth > 0 ? { horizontalFitToPages: fitToWidth } : {}),
    ...(fitToHeight > 0 ? { verticalFitToPages: fitToHeight } : {}),
  };
}

/** Pages that are not said are as many as it takes, which files write as 0. */
function setZoom(target: SheetTarget, value: Json): void {
  const location = "PageLayout.zoom";
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = membersOf(value, location);
  if (scale !== undefined && scale !== null) {
    set(target, location, { fitToPage: false, scale: asNumber(scale, location) });
    return;
  }
  const pages = (count: Json | undefined): number =>
    count === undefined || count === null ? 0 : asNumber(count, location);
  set(target, location, { fitToPage: true, fitToWidth: pages(wide), fitToHeight: pages(high) });
}

/** An argument that may be a Range, RangeAreas or an address. */
function areasIn(args: Arguments, location: string): readonly Area[] {
  const given = args.object(0);
  const cells = rangeKind.targetOf(given) ?? rangeAreasKind.targetOf(given);
  if (cells) return areasOf(cells);
  return asText(args.values[0], location)
    .split(",")
    .map((address) => parseAddress(address, location));
}

function setTitleRows(target: SheetTarget, args: Arguments): Answer {
  const location = "PageLayout.setPrintTitleRows";
  const [rows, ...more] = areasIn(args, location);
  if (!rows || more.length > 0) throw new RichApiError("InvalidArgument", location);
  set(target, location, { printTitlesRow: titleRowsText([rows.top, rows.bottom]) });
  return undefined;
}

/** How a worksheet is printed. */
export const pageLayoutKind = defineKind<SheetTarget>("PageLayout", {
  scalars: {
    Orientation: (target) => (setupOf(target).orientation === "landscape" ? "Landscape" : "Portrait"),
    PaperSize: (target) => paperNames.find((name) => papers[name] === Number(setupOf(target).paperSize)) ?? null,
    CenterHorizontally: (target) => setupOf(target).horizontalCentered === true,
    Zoom: zoomOf,
  },
  properties: { HeadersFooters: headersFooters },
  setters: {
    Orientation(target, value) {
      const location = "PageLayout.orientation";
      const name = asOneOf(value, ["Portrait", "Landscape"], location);
      set(target, location, { orientation: name === "Landscape" ? "landscape" : "portrait" });
    },
    PaperSize(target, value) {
      const location = "PageLayout.paperSize";
      const paperSize: number = papers[asOneOf(value, paperNames, location)];
      set(target, location, { paperSize });
    },
    CenterHorizontally(target, value) {
      const location = "PageLayout.centerHorizontally";
      set(target, location, { horizontalCentered: asBoolean(value, location) });
    },
    Zoom: setZoom,
  },
  methods: {
    SetPrintMargins: setPrintMargins,
    SetPrintArea(target, args) {
      const location = "PageLayout.setPrintArea";
      set(target, location, { printArea: printAreaText(areasIn(args, location)) });
      return undefined;
    },
    SetPrintTitleRows: setTitleRows,
    GetPrintAreaOrNullObject(target) {
      const areas = printAreasOf(sheetOf(target));
      return object(areas.length > 0 ? target.rangeAreas(areas) : null);
    },
    GetPrintTitleRowsOrNullObject(target) {
      const rows = titleRowsOf(sheetOf(target));
      return object(rows ? target.range({ ...wholeSheet, top: rows[0], bottom: rows[1] }) : null);
    },
  },
});
