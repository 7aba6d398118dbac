import type { Sheet } from "../sheet/sheet";
import { readDepartmentGoals } from "./read-department-goals";
import { readTables } from "./read-tables";
import type { ReadingChoices } from "./reading-choices";
import type { Workbook } from "./workbook";

/** Reads every table and every department's goals of the given worksheets, in their order. */
export function readWorkbook(sheets: readonly Sheet[], choices?: ReadingChoices): Workbook {
  return {
    tables: sheets.flatMap((sheet) => readTables(sheet, choices)),
    departmentGoals: sheets.flatMap((sheet) => readDepartmentGoals(sheet) ?? []),
  };
}
