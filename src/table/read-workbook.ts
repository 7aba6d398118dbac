import type { Sheet } from "../sheet/sheet";
import { readSheets } from "./reading";
import type { ReadingChoices } from "./reading-choices";
import type { Workbook } from "./workbook";

/** Reads every table and every department's goals of the given worksheets, in their order. */
export const readWorkbook = (sheets: readonly Sheet[], choices?: ReadingChoices): Workbook =>
  readSheets(sheets, choices).workbook;
