import type { OwnRow, OwnSet } from "../library/own-sets";
import type { Draft, DraftRow, RowsOrigin } from "./own-library-state";

const draftRows = (rows: readonly OwnRow[]): readonly DraftRow[] =>
  rows.map((row, number) => ({ number, original: row, row }));

/** A set that is opened to be edited. */
export const draftOf = (set: OwnSet): Draft => ({
  kind: "draft",
  before: set,
  origin: null,
  title: set.title,
  keywords: set.keywords.join(" "),
  rows: draftRows(set.rows),
  problems: [],
});

/** A set that is to be made of rows of a worksheet. */
export const newDraft = (title: string, rows: readonly OwnRow[], origin: RowsOrigin): Draft => ({
  kind: "draft",
  before: null,
  origin,
  title,
  keywords: "",
  rows: draftRows(rows),
  problems: [],
});

export const withRow = (draft: Draft, number: number, change: Partial<OwnRow>): Draft => ({
  ...draft,
  rows: draft.rows.map((one) => (one.number === number ? { ...one, row: { ...one.row, ...change } } : one)),
});

export const withoutRow = (draft: Draft, number: number): Draft => ({
  ...draft,
  rows: draft.rows.filter((one) => one.number !== number),
});

/** The draft with a row moved one place up or down. */
export function withMovedRow(draft: Draft, number: number, step: -1 | 1): Draft {
  const place = draft.rows.findIndex((one) => one.number === number);
  const row = draft.rows[place];
  if (!row || place + step < 0 || place + step >= draft.rows.length) return draft;
  const others = draft.rows.filter((one) => one !== row);
  return { ...draft, rows: [...others.slice(0, place + step), row, ...others.slice(place + step)] };
}
