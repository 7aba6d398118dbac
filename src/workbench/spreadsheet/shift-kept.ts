import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/address";
import { changePages, printAreasOf, printAreaText, titleRowsOf, titleRowsText } from "./page-setup";
import { intersection, wholeSheet } from "./ranges";
import { setValidations, validationsOf } from "./validations";

/** Where an area lies after rows came or went; null when they took it along. */
type Move = (area: Area) => Area | null;

/** Moves with the rows of a sheet what the grid does not know of: data validations, print areas and repeated rows. */
export function shiftKept(sheet: FWorksheet, move: Move): void {
  const moved = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap((area) => {
      const to = move(area);
      return (to && intersection(to, wholeSheet)) ?? [];
    });
  const validations = validationsOf(sheet);
  if (validations.length > 0) {
    setValidations(
      sheet,
      validations.map((one) => ({ ...one, areas: moved(one.areas) })),
    );
  }
  const printed = printAreasOf(sheet);
  if (printed.length > 0) changePages(sheet, { pageSetup: { printArea: printAreaText(moved(printed)) } });
  const title = titleRowsOf(sheet);
  if (!title) return;
  const rows = move({ ...wholeSheet, top: title[0], bottom: title[1] });
  changePages(sheet, { pageSetup: { printTitlesRow: rows ? titleRowsText([rows.top, rows.bottom]) : "" } });
}
