import { toA1 } from "../../sheet/address";
import type { Mark, RemarkKind } from "../../sheet/mark";
import type { RowMove } from "../../sheet/move-rows";
import { HostError } from "../host";
import { portionsOf } from "../portions";
import { oursIn, remarkChanges, type PlacedRemark, type RemarkChange } from "../remark-changes";
import { remarkContent } from "../remark-format";
import { knownExtras } from "./extras";
import type { Batch, Extra, Line } from "./line";
import { rangeAt, sheetNamed } from "./ranges";
import { sendErrands, type Errand } from "./send-errands";

/** A comment or note as a worksheet's list has it, which does not tell the cell. Notes have no ids but an order. */
export type ListedRemark = Omit<PlacedRemark, "at">;

/** Lists the comments and notes of a worksheet, as far as this Excel can be asked. */
export function queueRemarks(sheet: Excel.Worksheet, extras: ReadonlySet<Extra>): () => readonly ListedRemark[] {
  const comments = extras.has("comments") ? sheet.comments : null;
  comments?.load("items/id,items/content,items/replies/items/id");
  const notes = extras.has("notes") ? sheet.notes : null;
  notes?.load("items/content");
  return () => [
    ...(comments?.items ?? []).map(({ id, content, replies }): ListedRemark => ({
      kind: "comment",
      id,
      ours: oursIn(content, replies.items.length),
    })),
    ...(notes?.items ?? []).map(({ content }): ListedRemark => ({ kind: "note", id: "", ours: oursIn(content, 0) })),
  ];
}

interface Numbered {
  readonly remark: ListedRemark;
  /** Its place among those of its kind. */
  readonly index: number;
}

function numbered(listed: readonly ListedRemark[]): readonly Numbered[] {
  const counts: Record<RemarkKind, number> = { comment: 0, note: 0 };
  return listed.map((remark) => {
    const index = counts[remark.kind];
    counts[remark.kind] += 1;
    return { remark, index };
  });
}

/** A note is read again with its place: only their order tells notes apart, and that may have changed. */
function queuePlace(sheet: Excel.Worksheet, { remark, index }: Numbered): () => PlacedRemark {
  const note = remark.kind === "note" ? sheet.notes.getItemAt(index) : null;
  note?.load("content");
  const cell = (note ?? sheet.comments.getItem(remark.id)).getLocation();
  cell.load("rowIndex,columnIndex");
  return () => ({
    ...remark,
    ours: note ? oursIn(note.content, 0) : remark.ours,
    at: { row: cell.rowIndex, column: cell.columnIndex },
  });
}

/** Finds the cells of comments and notes, which must be all of a worksheet's as they were listed. */
export function queuePlaces(sheet: Excel.Worksheet, listed: readonly ListedRemark[]): () => readonly PlacedRemark[] {
  const places = numbered(listed).map((remark) => queuePlace(sheet, remark));
  return () => places.map((place) => place());
}

/** So many places are asked for in one request. */
const PLACES = 3_000;

async function placesOf(line: Line, name: string, listed: readonly ListedRemark[]): Promise<readonly PlacedRemark[]> {
  const placed: PlacedRemark[] = [];
  for (const portion of portionsOf(numbered(listed), () => 1, PLACES)) {
    const batch: Batch<readonly PlacedRemark[]> = (context) => {
      const sheet = sheetNamed(context, name);
      const places = portion.map((remark) => queuePlace(sheet, remark));
      return () => places.map((place) => place());
    };
    placed.push(...(await line.run("mark", batch, "harmless")));
  }
  return placed;
}

async function placesNow(line: Line, name: string): Promise<readonly PlacedRemark[]> {
  const extras = knownExtras(line);
  const listed = await line.run("mark", (context) => queueRemarks(sheetNamed(context, name), extras), "harmless");
  return placesOf(line, name, listed);
}

/** The marks without remarks of a kind that this Excel cannot write. */
function writable(line: Line, marks: readonly Mark[]): readonly Mark[] {
  const extras = knownExtras(line);
  const canWrite: Readonly<Record<RemarkKind, boolean>> = {
    comment: extras.has("comments"),
    note: extras.has("notes"),
  };
  return marks.filter(({ remark }) => remark && canWrite[remark.kind]);
}

async function placesThatMatter(
  line: Line,
  name: string,
  listed: readonly ListedRemark[],
  marks: readonly Mark[],
): Promise<readonly PlacedRemark[]> {
  const matters = listed.some(({ ours }) => ours !== null) || marks.length > 0;
  if (!matters || listed.length === 0) return [];
  try {
    return await placesOf(line, name, listed);
  } catch (error) {
    if (error instanceof HostError && (error.code === "sheet-missing" || error.code === "unknown")) {
      return placesNow(line, name);
    }
    throw error;
  }
}

/**
 * What to do so that the remarks on a worksheet are those of these marks, which may lie elsewhere after a patch: `move`
 * tells where its cells go. One request when the cells of comments and notes matter, else none; more when one is gone.
 */
export async function planRemarks(
  line: Line,
  name: string,
  listed: readonly ListedRemark[],
  marks: readonly Mark[],
  move: RowMove = (row) => row,
): Promise<readonly RemarkChange[]> {
  const wanted = writable(line, marks);
  const placed = await placesThatMatter(line, name, listed, wanted);
  const moved = placed.flatMap((remark) => {
    const row = move(remark.at.row);
    return row === null ? [] : [{ ...remark, at: { ...remark.at, row } }];
  });
  return remarkChanges(moved, wanted);
}

const remarkIn = (sheet: Excel.Worksheet, { kind, id, at }: PlacedRemark): Excel.Comment | Excel.Note =>
  kind === "comment" ? sheet.comments.getItem(id) : sheet.notes.getItem(toA1(at));

function queueChange(sheet: Excel.Worksheet, change: RemarkChange): void {
  if (change.kind === "remove") remarkIn(sheet, change.remark).delete();
  else if (change.kind === "reword") remarkIn(sheet, change.remark).content = remarkContent(change.text);
  else {
    const { row, column } = change.at;
    const cell = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
    (change.as === "comment" ? sheet.comments : sheet.notes).add(cell, remarkContent(change.text));
  }
}

/** What a change costs beside its text: paths and actions, as JSON; and a Chinese character, in UTF-8. */
const CHANGE_BYTES = 900;
const CHARACTER_BYTES = 3;

/** What Excel must do to carry out changes, in order. */
export const remarkErrands = (changes: readonly RemarkChange[]): readonly Errand[] =>
  changes.map((change) => ({
    bytes: CHANGE_BYTES + (change.kind === "remove" ? 0 : change.text.length * CHARACTER_BYTES),
    queue: (place) => {
      queueChange(place.sheet(), change);
    },
  }));

/** So often an Excel may refuse a cell before the others are given up. */
const REFUSALS = 20;

/**
 * Finishes what Excel began. A cell that it refuses, as one with a note does where notes cannot be seen, is left out:
 * changes are carried out in order, so it is the first that got nothing.
 */
export async function settleRemarks(line: Line, name: string, marks: readonly Mark[]): Promise<void> {
  let wanted = writable(line, marks);
  for (let refusals = 0; ; refusals += 1) {
    const changes = remarkChanges(await placesNow(line, name), wanted);
    if (changes.length === 0) return;
    const sending = await sendErrands(line, name, remarkErrands(changes), "mark");
    if (sending.kind === "sent") return;
    const [refused] = remarkChanges(await placesNow(line, name), wanted);
    if (refused?.kind !== "add" || sending.error.code !== "unknown" || refusals === REFUSALS) throw sending.error;
    wanted = wanted.filter(({ at }) => toA1(at) !== toA1(refused.at));
  }
}
