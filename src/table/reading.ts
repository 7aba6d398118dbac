import type { Sheet } from "../sheet/sheet";
import { cellsOf, type Cells } from "./cells";
import type { DepartmentGoals } from "./department-goals";
import { departmentGoalsIn, namesDepartmentSection } from "./read-department-goals";
import { readTablesIn, type TablesReading } from "./read-tables";
import type { ReadingChoices } from "./reading-choices";
import type { Workbook } from "./workbook";

/** What was read from one worksheet, with what it was read by. */
export interface SheetReading extends TablesReading {
  readonly sheet: Sheet;
  /** null for an empty worksheet. */
  readonly cells: Cells | null;
  readonly departmentGoals: DepartmentGoals | null;
  /** False where no line could belong to a department's goals. */
  readonly namesSections: boolean;
}

/** What was read from some worksheets, with what it was read by: enough to read only what has changed since. */
export interface Reading {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetReading[];
  readonly choices: ReadingChoices | undefined;
}

const nothing = { tables: [], seeds: [], departmentGoals: null, namesSections: false };

function namesSections(cells: Cells): boolean {
  const { top, bottom } = cells.used;
  for (let row = top; row <= bottom; row += 1) if (namesDepartmentSection(cells, row)) return true;
  return false;
}

/** Reads one worksheet. */
export function readSheet(sheet: Sheet, choices: ReadingChoices | undefined): SheetReading {
  const cells = cellsOf(sheet);
  if (!cells) return { sheet, cells, ...nothing };
  const isAboutDepartment = namesSections(cells);
  return {
    sheet,
    cells,
    ...readTablesIn(cells, choices),
    departmentGoals: isAboutDepartment ? departmentGoalsIn(cells) : null,
    namesSections: isAboutDepartment,
  };
}

/** Puts together what was read from worksheets, in their order. */
export const readingOf = (sheets: readonly SheetReading[], choices: ReadingChoices | undefined): Reading => ({
  workbook: {
    tables: sheets.flatMap(({ tables }) => tables.map(({ table }) => table)),
    departmentGoals: sheets.flatMap(({ departmentGoals }) => departmentGoals ?? []),
  },
  sheets,
  choices,
});

/** Reads every table and every department's goals of the given worksheets, in their order. */
export const readSheets = (sheets: readonly Sheet[], choices?: ReadingChoices): Reading =>
  readingOf(
    sheets.map((sheet) => readSheet(sheet, choices)),
    choices,
  );
