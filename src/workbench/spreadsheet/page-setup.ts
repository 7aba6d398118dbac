import type { FWorksheet } from "@univerjs/sheets/facade";
import type { HeaderFooter, PageSetup } from "exceljs";
import { areaFromA1, areaToA1 } from "../../sheet/address";
import type { Area } from "../../sheet/address";

/** How a sheet is printed, as files have it. The grid knows nothing of it: it travels in the sheet's own data. */
export interface PrintedPages {
  readonly pageSetup: Partial<PageSetup>;
  readonly headerFooter: Partial<HeaderFooter>;
}

/** How a sheet is printed. */
export function pagesOf(sheet: FWorksheet): PrintedPages {
  // Only `changePages` and the reader of files write these parts.
  const { pageSetup = {}, headerFooter = {} } = (sheet.getCustomMetadata() ?? {}) as Partial<PrintedPages>;
  return { pageSetup, headerFooter };
}

/** Lets a sheet be printed otherwise. */
export function changePages(sheet: FWorksheet, change: Partial<PrintedPages>): void {
  const { pageSetup, headerFooter } = pagesOf(sheet);
  sheet.setCustomMetadata({
    ...sheet.getCustomMetadata(),
    pageSetup: { ...pageSetup, ...change.pageSetup },
    headerFooter: { ...headerFooter, ...change.headerFooter },
  });
}

/** Between the areas of a print area, as exceljs writes them. */
const SEPARATOR = "&&";

/** The print areas; none: everything is printed. */
export const printAreasOf = (sheet: FWorksheet): readonly Area[] =>
  (pagesOf(sheet).pageSetup.printArea ?? "").split(SEPARATOR).flatMap((part) => areaFromA1(part) ?? []);

export const printAreaText = (areas: readonly Area[]): string => areas.map(areaToA1).join(SEPARATOR);

/** First and last of the rows that every page repeats, from zero. */
export function titleRowsOf(sheet: FWorksheet): readonly [number, number] | undefined {
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(pagesOf(sheet).pageSetup.printTitlesRow ?? "") ?? [];
  return first === undefined || last === undefined ? undefined : [Number(first) - 1, Number(last) - 1];
}

export const titleRowsText = ([first, last]: readonly [number, number]): string =>
  `${String(first + 1)}:${String(last + 1)}`;
