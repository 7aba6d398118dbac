import type { PrintSetup } from "../../sheet/patch";
import { rangeAt, rowsAt } from "./ranges";

const orientations = { portrait: "Portrait", landscape: "Landscape" } as const;

/** Says how a worksheet is to be printed. */
export function setUpPrint(sheet: Excel.Worksheet, setup: PrintSetup): void {
  const { orientation, area, titleRows, margins, footer } = setup;
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientations[orientation];
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", margins);
  pageLayout.setPrintArea(rangeAt(sheet, area));
  pageLayout.setPrintTitleRows(rowsAt(sheet, ...titleRows));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}
