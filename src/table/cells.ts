import type { Address, Area } from "../sheet/address";
import { mergesOf } from "../sheet/merges";
import { contentAt, textAt, type Sheet } from "../sheet/sheet";
import { bare } from "../value/text";
import type { Field, FieldName } from "./goal-table";

/** A worksheet as the reader sees it: what is written where, with merged areas and look-alike blanks dealt with. */
export interface Cells {
  readonly sheet: Sheet;
  readonly used: Area;
  /** What the cell displays, trimmed; "" when it only looks filled or lies under another cell's merged area. */
  own(row: number, column: number): string;
  /** `own` in the spelling used for comparing: half width, no white space. */
  key(row: number, column: number): string;
  /** As `own`, but a cell under a merged area shows what its anchor holds. */
  shown(row: number, column: number): string;
  shownKey(row: number, column: number): string;
  /** The merged area around the cell, or the cell itself. */
  areaAt(row: number, column: number): Area;
  /** True for every cell of a merged area but its anchor. */
  isCovered(row: number, column: number): boolean;
  /** The field at the cell's anchor; `text` replaces what it says when only a part of the cell is meant. */
  field(role: FieldName, row: number, column: number, text?: string): Field;
}

/** Half width, without anything invisible: the spelling in which texts are compared. */
export const keyOf = (text: string): string => bare(text.normalize("NFKC"));

const carriageReturn = "_x000D_";

/** Without white space and "_x000D_" at the ends. */
export function trimEnds(text: string): string {
  let trimmed = text.trim();
  while (trimmed.endsWith(carriageReturn)) trimmed = trimmed.slice(0, -carriageReturn.length).trimEnd();
  while (trimmed.startsWith(carriageReturn)) trimmed = trimmed.slice(carriageReturn.length).trimStart();
  return trimmed;
}

function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = compute(text);
    known.set(text, answer);
    return answer;
  };
}

/** The same cells with everything outside an area left out of `used`. */
export const within = (cells: Cells, area: Area): Cells => ({ ...cells, used: area });

/** Looks at a sheet through its merges; null when the sheet is empty. */
export function cellsOf(sheet: Sheet): Cells | null {
  const { used } = sheet;
  if (!used) return null;
  const merges = mergesOf(sheet);
  const keyFor = remembered(keyOf);
  const anchorOf = (row: number, column: number): Address => merges.anchorOf({ row, column });
  const isCovered = (row: number, column: number): boolean => {
    const area = merges.areaAt({ row, column });
    return area !== undefined && (area.top !== row || area.left !== column);
  };
  const textOf = (row: number, column: number): string => {
    const raw = textAt(sheet, { row, column });
    return raw === "" || keyFor(raw) === "" ? "" : trimEnds(raw);
  };
  const keyAt = (row: number, column: number): string => keyFor(textAt(sheet, { row, column }));
  return {
    sheet,
    used,
    own: (row, column) => (isCovered(row, column) ? "" : textOf(row, column)),
    key: (row, column) => (isCovered(row, column) ? "" : keyAt(row, column)),
    shown: (row, column) => {
      const at = anchorOf(row, column);
      return textOf(at.row, at.column);
    },
    shownKey: (row, column) => {
      const at = anchorOf(row, column);
      return keyAt(at.row, at.column);
    },
    areaAt: (row, column) => merges.areaAt({ row, column }) ?? { top: row, left: column, bottom: row, right: column },
    isCovered,
    field: (role, row, column, text) => {
      const at = anchorOf(row, column);
      return {
        role,
        sheet: sheet.name,
        at,
        text: text ?? textOf(at.row, at.column),
        raw: textAt(sheet, at),
        content: contentAt(sheet, at),
      };
    },
  };
}
