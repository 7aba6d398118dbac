import type { Sheet } from "../sheet/sheet";
import type { Cells } from "./cells";
import { changedCells, type ChangedCells } from "./changed-cells";
import { departmentGoalsIn, namesDepartmentSection } from "./read-department-goals";
import { gridDecisions } from "./read-tables";
import { readingOf, readSheet, readSheets, type Reading, type SheetReading } from "./reading";
import type { ReadingChoices } from "./reading-choices";
import { rereadRows } from "./reread-rows";
import { tableAround } from "./reread-table";
import { shareUnchanged } from "./share-unchanged";
import type { TableReading } from "./to-table";

function tablesNow(
  { tables, seeds }: SheetReading,
  before: Cells,
  now: Cells,
  changed: ChangedCells,
  choices: ReadingChoices | undefined,
): readonly TableReading[] | null {
  const decisions = gridDecisions(now.sheet.name, choices);
  if (decisions.areas.length > 0) return null;
  const found = tableAround(tables, seeds, before, now, changed, decisions.columns);
  const reread = found && rereadRows(found, before, now, changed.area);
  return reread && tables.map((table) => (table === found ? reread : table));
}

/** What a sheet says after some of its cells changed; null when that takes reading it whole. */
function withChanges(
  earlier: SheetReading,
  before: Cells,
  sheet: Sheet,
  changed: ChangedCells,
  choices: ReadingChoices | undefined,
): SheetReading | null {
  const cells = before.later(sheet);
  const tables = tablesNow(earlier, before, cells, changed, choices);
  if (!tables) return null;
  const namesSections = earlier.namesSections || changed.rows.some((row) => namesDepartmentSection(cells, row));
  return {
    ...earlier,
    sheet,
    cells,
    tables,
    namesSections,
    departmentGoals: namesSections ? departmentGoalsIn(cells) : null,
  };
}

function rereadSheet(earlier: SheetReading, sheet: Sheet, choices: ReadingChoices | undefined): SheetReading {
  if (earlier.sheet === sheet) return earlier;
  const changed = earlier.cells ? changedCells(earlier.cells, sheet) : "all";
  if (changed === "none") return { ...earlier, sheet };
  const reread =
    changed !== "all" && earlier.cells ? withChanges(earlier, earlier.cells, sheet, changed, choices) : null;
  if (reread) return reread;
  const whole = readSheet(sheet, choices);
  return { ...whole, tables: shareUnchanged(earlier.tables, whole.tables) };
}

/**
 * Reads worksheets that were read before by the same decisions, and some of which have changed since: gives what
 * `readSheets` gives, and shares with the earlier reading every project, and in a whole-sheet reading every title and
 * column, that has stayed the same.
 */
export function rereadSheets(earlier: Reading, sheets: readonly Sheet[], choices?: ReadingChoices): Reading {
  if (earlier.choices !== choices) return readSheets(sheets, choices);
  const byName = new Map(earlier.sheets.map((reading) => [reading.sheet.name, reading]));
  const now = sheets.map((sheet) => {
    const before = byName.get(sheet.name);
    return before ? rereadSheet(before, sheet, choices) : readSheet(sheet, choices);
  });
  return readingOf(now, choices);
}
