import { overlap, type Area } from "../sheet/address";
import { moveArea, rowsDeleted, rowsInserted } from "../sheet/move-rows";
import type { Edit, Patch } from "../sheet/patch";
import type { FieldName, GoalTable } from "../table/goal-table";
import type { ReadingChoices, TableChoice } from "../table/reading-choices";

type Place = Pick<GoalTable, "sheet" | "area" | "headerRows">;

const isEmpty = ({ area, columns, form }: TableChoice): boolean =>
  area === null && columns.length === 0 && form === null;

/** The choice that pointed at this table, if one did. */
export const pointedChoice = ({ tables }: ReadingChoices, { sheet, area, headerRows }: Place): TableChoice | null =>
  tables.find(
    (choice) =>
      choice.sheet === sheet &&
      choice.area !== null &&
      overlap(choice.area, area) &&
      headerRows.some((row) => choice.area !== null && row >= choice.area.top && row <= choice.area.bottom),
  ) ?? null;

/** What was decided about every table that the reader finds on a worksheet. */
export const sheetChoice = ({ tables }: ReadingChoices, sheet: string): TableChoice =>
  tables.find((choice) => choice.sheet === sheet && choice.area === null) ?? {
    sheet,
    area: null,
    columns: [],
    form: null,
  };

function replaced({ tables }: ReadingChoices, old: TableChoice, next: TableChoice): ReadingChoices {
  const others = tables.filter((choice) => choice !== old);
  return { tables: isEmpty(next) ? others : [...others, next] };
}

/** Decides what a column means, for every table of the worksheet; null: none of the known fields. */
export function withColumn(
  choices: ReadingChoices,
  sheet: string,
  column: number,
  field: FieldName | null,
): ReadingChoices {
  const old = sheetChoice(choices, sheet);
  const others = old.columns.filter((one) => one.column !== column && (field === null || one.field !== field));
  return replaced(choices, old, { ...old, columns: [...others, { column, field }] });
}

/** Decides a table's form profile: its own when it was pointed at, else that of all tables of the worksheet. */
export function withForm(choices: ReadingChoices, table: Place, form: string | null): ReadingChoices {
  const old = pointedChoice(choices, table) ?? sheetChoice(choices, table.sheet);
  return replaced(choices, old, { ...old, form });
}

/** Says that this area, header and body, is a table. It takes the place of areas it overlaps. */
export const withArea = ({ tables }: ReadingChoices, sheet: string, area: Area): ReadingChoices => ({
  tables: [
    ...tables.filter((choice) => choice.sheet !== sheet || choice.area === null || !overlap(choice.area, area)),
    { sheet, area, columns: [], form: null },
  ],
});

/** Leaves a table to the reader again; null: every table of the worksheet. */
export function withoutChoices({ tables }: ReadingChoices, sheet: string, table: Place | null): ReadingChoices {
  const pointed = table && pointedChoice({ tables }, table);
  const isDropped = (choice: TableChoice): boolean =>
    choice.sheet === sheet && (table === null || choice.area === null || choice === pointed);
  return { tables: tables.filter((choice) => !isDropped(choice)) };
}

function movedArea(area: Area, edit: Edit): Area | null {
  if (edit.kind === "delete-rows") return moveArea(area, rowsDeleted(edit.row, edit.count));
  if (edit.kind !== "insert-rows") return area;
  const isAppended = edit.row === area.bottom + 1 && edit.like >= area.top && edit.like <= area.bottom;
  return isAppended
    ? { ...area, bottom: area.bottom + edit.count }
    : moveArea(area, rowsInserted(edit.row, edit.count));
}

/** The choices after a change of ours to the workbook: areas move and grow with their rows. The same value when nothing moves. */
export function movedChoices(choices: ReadingChoices, { sheet, edits }: Patch): ReadingChoices {
  const moves = edits.filter(({ kind }) => kind === "insert-rows" || kind === "delete-rows");
  const isMoved = (choice: TableChoice): boolean => choice.sheet === sheet && choice.area !== null;
  if (moves.length === 0 || !choices.tables.some(isMoved)) return choices;
  return {
    tables: choices.tables.flatMap((choice) => {
      if (!isMoved(choice)) return [choice];
      const area = moves.reduce<Area | null>((moved, edit) => moved && movedArea(moved, edit), choice.area);
      return area ? [{ ...choice, area }] : [];
    }),
  };
}
