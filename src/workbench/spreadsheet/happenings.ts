import type { ICommandInfo, IDisposable, IExecutionOptions, IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  InsertRowMutation,
  InsertSheetMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import { toArea, wholeSheet } from "./ranges";

/** Something that happened to the workbook, by anyone's hand. */
export type Happening =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly area: Area;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted";
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheetId: string };

type CellsByRow = Readonly<Record<string, Readonly<Record<string, object | null>>>>;

/** What the mutations that we listen to carry; Univer types them all as bare objects. */
interface Params {
  readonly subUnitId: string;
  readonly cellValue: CellsByRow;
  readonly range: IRange;
  readonly sheet: { readonly id: string };
  readonly selections: readonly { readonly range: IRange }[];
}

/** The smallest area around the cells whose content (not only their format) was set. */
function editedArea(cells: CellsByRow): Area | undefined {
  let edited: Area | undefined;
  for (const [rowKey, columns] of Object.entries(cells)) {
    for (const [columnKey, cell] of Object.entries(columns)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell)) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      edited = {
        top: Math.min(edited?.top ?? row, row),
        left: Math.min(edited?.left ?? column, column),
        bottom: Math.max(edited?.bottom ?? row, row),
        right: Math.max(edited?.right ?? column, column),
      };
    }
  }
  return edited;
}

const rowsOf = ({ range }: Params): Area => ({ ...wholeSheet, top: range.startRow, bottom: range.endRow });

function happeningOf({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): Happening | undefined {
  const about = params as Params;
  switch (id) {
    case SetRangeValuesMutation.id: {
      const area = editedArea(about.cellValue);
      const own = options?.fromFormula !== true && area !== undefined;
      return own ? { kind: "changed", sheetId: about.subUnitId, area, change: "RangeEdited" } : undefined;
    }
    case InsertRowMutation.id:
      return { kind: "changed", sheetId: about.subUnitId, area: rowsOf(about), change: "RowInserted" };
    case RemoveRowMutation.id:
      return { kind: "changed", sheetId: about.subUnitId, area: rowsOf(about), change: "RowDeleted" };
    case SetWorksheetActiveOperation.id:
      return { kind: "activated", sheetId: about.subUnitId };
    case InsertSheetMutation.id:
      return { kind: "added", sheetId: about.sheet.id };
    case RemoveSheetMutation.id:
      return { kind: "deleted", sheetId: about.subUnitId };
    case SetSelectionsOperation.id:
      return { kind: "selected", sheetId: about.subUnitId, areas: about.selections.map(({ range }) => toArea(range)) };
    default:
      return undefined;
  }
}

/** Tells the listener what happens to the workbook, as it happens; results of formulas do not count. */
export function watchHappenings(api: FUniver, listener: (happening: Happening) => void): IDisposable {
  return api.onCommandExecuted((command, options) => {
    const happening = happeningOf(command, options);
    if (happening) listener(happening);
  });
}
