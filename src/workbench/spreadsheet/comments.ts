import type { ISheetNote } from "@univerjs/sheets-note";
import type { FWorksheet } from "@univerjs/sheets/facade";

/** A note of a cell; the grid takes it along when cells move. */
export type CellNote = ISheetNote;

/** A comment of a cell. The grid keeps it as a note, which knows no replies. */
export interface CellComment extends CellNote {
  readonly replies: readonly string[];
}

const SIZE = { width: 240, height: 120 };

const isComment = (note: CellNote): note is CellComment => "replies" in note;

/** The comments on a sheet, in the order in which they were made. */
export const commentsOn = (sheet: FWorksheet): readonly CellComment[] => sheet.getNotes().filter(isComment);

/** The notes on a sheet, in the order in which they were made. */
export const notesOn = (sheet: FWorksheet): readonly CellNote[] => sheet.getNotes().filter((note) => !isComment(note));

function put(
  sheet: FWorksheet,
  row: number,
  column: number,
  rest: Pick<CellComment, "note"> | Pick<CellComment, "note" | "replies">,
): string | null {
  const cell = sheet.getRange(row, column);
  if (cell.getNote()) return null;
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  cell.createOrUpdateNote({ ...SIZE, ...rest, id, row, col: column });
  return id;
}

/** Puts a comment on a cell and answers its id; null, and nothing is done, when the cell has a comment or a note. */
export const addComment = (sheet: FWorksheet, row: number, column: number, note: string): string | null =>
  put(sheet, row, column, { note, replies: [] });

/** Puts a note on a cell and answers its id; null, and nothing is done, when the cell has a comment or a note. */
export const addNote = (sheet: FWorksheet, row: number, column: number, note: string): string | null =>
  put(sheet, row, column, { note });

/** Changes the text of a comment or note, or the replies to a comment. */
export function changeNote(
  sheet: FWorksheet,
  before: CellNote,
  change: Partial<Pick<CellComment, "note" | "replies">>,
): void {
  sheet.getRange(before.row, before.col).createOrUpdateNote({ ...before, ...change });
}

/** Takes a comment and its replies, or a note, off its cell. */
export const removeNote = (sheet: FWorksheet, { row, col }: CellNote): void => {
  sheet.getRange(row, col).deleteNote();
};
