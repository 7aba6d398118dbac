import { overlap, type Area } from "../sheet/address";
import { textAt, type Sheet } from "../sheet/sheet";
import type { Column, FieldName, GoalTable } from "../table/goal-table";
import type { ReadingChoices } from "../table/reading-choices";
import { readWorkbook } from "../table/read-workbook";
import { pointedChoice, sheetChoice } from "./choose-reading";

/** One column of a table: what it was taken for, and how sure that is. */
export interface ColumnReading {
  /** From zero. */
  readonly column: number;
  readonly header: string;
  /** null when it means none of the known fields. */
  readonly field: FieldName | null;
  /** True when the reader is not sure of it, and the user has not said either. */
  readonly isUnsure: boolean;
  /** True when the user said so. */
  readonly isChosen: boolean;
}

/** How one table of a worksheet was read. */
export interface TableReading {
  readonly table: GoalTable;
  readonly columns: readonly ColumnReading[];
  /** Whether the user pointed at it. */
  readonly isPointedAt: boolean;
  /** The form profile that the user chose; null when the reader chose it. */
  readonly chosenForm: string | null;
  /** Whether anything of it follows from a choice. */
  readonly isChosen: boolean;
}

/** Below this the reader is said not to be sure of a column. */
const UNSURE = 0.5;

/** A merged cell belongs to the column it starts in. */
const isContinued = ({ merges }: Sheet, row: number, column: number): boolean => {
  const cell: Area = { top: row, left: column, bottom: row, right: column };
  return (merges ?? []).some((area) => area.left < column && overlap(area, cell));
};

const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

/** The text above a column's cells: the lowest of its header cells that is not blank. */
function headerText(sheet: Sheet, { headerRows }: GoalTable, column: number): string {
  for (const row of [...headerRows].reverse()) {
    const text = isContinued(sheet, row, column) ? "" : textAt(sheet, { row, column }).trim();
    if (text !== "") return text;
  }
  return "";
}

function readColumn(sheet: Sheet, table: GoalTable, column: number, choices: ReadingChoices): ColumnReading | null {
  const found: Column | undefined = table.columns.find((one) => one.column === column);
  const isChosen = sheetChoice(choices, sheet.name).columns.some((one) => one.column === column);
  const header = found && found.header.text !== "" ? found.header.text : headerText(sheet, table, column);
  if (!found && header === "" && !isChosen) return null;
  const isAsked = table.doubts.some((doubt) => doubt.column === column);
  const isUnsure = !isChosen && found !== undefined && (isAsked || found.confidence < UNSURE);
  return { column, header, field: found?.field ?? null, isUnsure, isChosen };
}

function readingOf(sheet: Sheet, table: GoalTable, choices: ReadingChoices): TableReading {
  const pointed = pointedChoice(choices, table);
  const shared = sheetChoice(choices, sheet.name);
  const columns = span(table.area.left, table.area.right).flatMap(
    (column) => readColumn(sheet, table, column, choices) ?? [],
  );
  const chosenForm = (pointed ?? shared).form;
  return {
    table,
    columns,
    isPointedAt: pointed !== null,
    chosenForm,
    isChosen: pointed !== null || chosenForm !== null || columns.some(({ isChosen }) => isChosen),
  };
}

/** How the tables of a worksheet are read, by these choices. */
export const readingsOf = (sheet: Sheet, choices: ReadingChoices): readonly TableReading[] =>
  readWorkbook([sheet], choices).tables.map((table) => readingOf(sheet, table, choices));
