import type { Address, Area } from "../sheet/address";
import { mergesOf, type Merges } from "../sheet/merges";
import { contentAt, type Sheet } from "../sheet/sheet";
import { remembered } from "../value/remembered";
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
  /** As `key`, but a cell under a merged area shows what its anchor holds. */
  shownKey(row: number, column: number): string;
  /** The columns from `left` to `right` whose `key` is not blank. */
  filled(row: number, left: number, right: number): readonly number[];
  /** The merged area around the cell, or the cell itself. */
  areaAt(row: number, column: number): Area;
  /** True for every cell of a merged area but its anchor. */
  isCovered(row: number, column: number): boolean;
  /** The field at the cell's anchor; `text` replaces what it says when only a part of the cell is meant. */
  field(role: FieldName, row: number, column: number, text?: string): Field;
  /** A later state of the sheet, of the same extent and merged areas, whose unchanged rows need no second look. */
  later(sheet: Sheet): Cells;
}

/** Chinese characters, ASCII letters and digits, and signs that normalisation leaves alone. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isAscii = code > 0x20 && code < 0x7f && code !== 0x5f;
    if (!isAscii && (code < 0x4e00 || code > 0x9fff) && !plainSigns.has(code)) return false;
  }
  return true;
}

const plainSigns: ReadonlySet<number> = new Set(Array.from("≥≤、。“”", (sign) => sign.charCodeAt(0)));

/** Half width, without anything invisible: the spelling in which texts are compared. */
export const keyOf = (text: string): string => (isPlain(text) ? text : bare(text.normalize("NFKC")));

const carriageReturn = "_x000D_";

/** Without white space and "_x000D_" at the ends. */
export function trimEnds(text: string): string {
  let trimmed = text.trim();
  while (trimmed.endsWith(carriageReturn)) trimmed = trimmed.slice(0, -carriageReturn.length).trimEnd();
  while (trimmed.startsWith(carriageReturn)) trimmed = trimmed.slice(carriageReturn.length).trimStart();
  return trimmed;
}

/** The same cells with everything outside an area left out of `used`. */
export const within = (cells: Cells, area: Area): Cells => ({ ...cells, used: area });

const noKeys: readonly string[] = [];

interface Looks {
  readonly used: Area;
  readonly merges: Merges;
  readonly mergedRows: ReadonlySet<number>;
  readonly keyFor: (text: string) => string;
}

/** The keys of the rows looked at so far. */
type KeyRows = (readonly string[] | undefined)[];

/** Looks at a sheet through its merges; null when the sheet is empty. */
export function cellsOf(sheet: Sheet): Cells | null {
  const { used } = sheet;
  if (!used) return null;
  const mergedRows = new Set(
    (sheet.merges ?? []).flatMap(({ top, bottom }) => rowsBetween(top, Math.min(bottom, used.bottom))),
  );
  return lookAt(sheet, { used, merges: mergesOf(sheet), mergedRows, keyFor: remembered(keyOf) }, []);
}

function lookAt(sheet: Sheet, looks: Looks, rows: KeyRows): Cells {
  const { used, merges, mergedRows, keyFor } = looks;
  const mergedArea = (row: number, column: number): Area | undefined =>
    mergedRows.has(row) ? merges.areaAt({ row, column }) : undefined;
  const isCovered = (row: number, column: number): boolean => {
    const area = mergedArea(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  };
  const anchorOf = (row: number, column: number): Address => {
    const area = mergedArea(row, column);
    return area ? { row: area.top, column: area.left } : { row, column };
  };
  const rawAt = (row: number, column: number): string => sheet.texts[row - used.top]?.[column - used.left] ?? "";
  const keysOf = (row: number): readonly string[] => {
    const known = rows[row - used.top];
    if (known) return known;
    const texts = sheet.texts[row - used.top];
    if (!texts) return noKeys;
    const keys = texts.map((text, offset) => (text === "" || isCovered(row, used.left + offset) ? "" : keyFor(text)));
    rows[row - used.top] = keys;
    return keys;
  };
  const key = (row: number, column: number): string => keysOf(row)[column - used.left] ?? "";
  const textAt = ({ row, column }: Address): string => {
    const compared = key(row, column);
    const raw = rawAt(row, column);
    return compared === "" || compared === raw ? compared : trimEnds(raw);
  };
  return {
    sheet,
    used,
    own: (row, column) => textAt({ row, column }),
    key,
    shownKey: (row, column) => {
      if (!mergedRows.has(row)) return key(row, column);
      const at = anchorOf(row, column);
      return key(at.row, at.column);
    },
    filled: (row, left, right) => {
      const keys = keysOf(row);
      const columns: number[] = [];
      for (let column = left; column <= right; column += 1) {
        if ((keys[column - used.left] ?? "") !== "") columns.push(column);
      }
      return columns;
    },
    areaAt: (row, column) => mergedArea(row, column) ?? { top: row, left: column, bottom: row, right: column },
    isCovered,
    field: (role, row, column, text) => {
      const at = anchorOf(row, column);
      return {
        role,
        sheet: sheet.name,
        at,
        text: text ?? textAt(at),
        raw: rawAt(at.row, at.column),
        content: contentAt(sheet, at),
      };
    },
    later: (now) =>
      lookAt(
        now,
        looks,
        rows.map((keys, index) => (now.texts[index] === sheet.texts[index] ? keys : undefined)),
      ),
  };
}

const rowsBetween = (top: number, bottom: number): readonly number[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, offset) => top + offset);
