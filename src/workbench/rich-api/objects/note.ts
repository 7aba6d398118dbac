import { addNote, changeNote, notesOn, removeNote, type CellNote } from "../../spreadsheet/comments";
import { asInteger, asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import { defineKind, object, type RichObject } from "../rich-object";
import { parseAddress } from "./addresses";
import { oneCell } from "./one-cell";
import { sheetOf, writable, type SheetTarget } from "./sheet-target";

/** One note of a worksheet. */
interface Note {
  readonly sheet: SheetTarget;
  readonly id: string;
}

function contentOf({ sheet, id }: Note): CellNote {
  const found = notesOn(sheetOf(sheet)).find((note) => note.id === id);
  if (!found) throw new RichApiError("ItemNotFound", "Note");
  return found;
}

const noteKind = defineKind<Note>("Note", {
  scalars: { Content: (note) => contentOf(note).note },
  setters: {
    Content(note, value) {
      changeNote(writable(note.sheet, "Note.content"), contentOf(note), { note: asText(value, "Note.content") });
    },
  },
  methods: {
    Delete(note) {
      removeNote(writable(note.sheet, "Note.delete"), contentOf(note));
      return undefined;
    },
    GetLocation(note) {
      const { row, col } = contentOf(note);
      return object(note.sheet.range({ top: row, left: col, bottom: row, right: col }));
    },
  },
});

function noteObject(sheet: SheetTarget, found: CellNote | undefined, location: string): RichObject {
  if (!found) throw new RichApiError("ItemNotFound", location);
  return noteKind.of({ sheet, id: found.id });
}

/** The notes on a worksheet, known by their cells. */
export const notesKind = defineKind<SheetTarget>("NoteCollection", {
  items: (sheet) => notesOn(sheetOf(sheet)).map(({ id }) => noteKind.of({ sheet, id })),
  item(sheet, key) {
    const { top, left } = parseAddress(asText(key, "NoteCollection.getItem"), "NoteCollection.getItem");
    const here = notesOn(sheetOf(sheet)).find(({ row, col }) => row === top && col === left);
    return noteObject(sheet, here, "NoteCollection.getItem");
  },
  methods: {
    Add(sheet, args) {
      const { row, column } = oneCell(args, "NoteCollection.add");
      const text = asText(args.values[1], "NoteCollection.add");
      const id = addNote(writable(sheet, "NoteCollection.add"), row, column, text);
      if (id === null) throw new RichApiError("InvalidArgument", "NoteCollection.add");
      return object(noteKind.of({ sheet, id }));
    },
    GetItemAt(sheet, { values: [index] }) {
      const found = notesOn(sheetOf(sheet))[asInteger(index, "NoteCollection.getItemAt")];
      return object(noteObject(sheet, found, "NoteCollection.getItemAt"));
    },
  },
});
