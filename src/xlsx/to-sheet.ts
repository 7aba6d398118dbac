import { overlap, sameAddress, type Address, type Area } from "../sheet/address";
import { displayText } from "../sheet/display-text";
import { mergesOf } from "../sheet/merges";
import { emptySheet, type Sheet, type Value, type Visibility } from "../sheet/sheet";
import { cellContent, type CellContent, type WorkbookParts } from "./cell-content";
import { disjointAreas } from "./disjoint-areas";
import { MAX_CELLS } from "./limits";
import { UnreadableFile } from "./unreadable-file";
import type { WorksheetPart } from "./worksheet-part";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function boundsOf(areas: readonly Area[]): Area | null {
  const [first] = areas;
  if (!first) return null;
  let { top, left, bottom, right } = first;
  for (const area of areas) {
    top = Math.min(top, area.top);
    left = Math.min(left, area.left);
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  }
  return { top, left, bottom, right };
}

const cellArea = ({ at: { row, column } }: CellContent): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Merged areas of whole rows or columns are cut down to where the sheet has content. */
function mergesWithin(bounds: Area, merges: readonly Area[]): readonly Area[] {
  const cut = merges
    .filter((area) => overlap(area, bounds) || (area.bottom < LAST_ROW && area.right < LAST_COLUMN))
    .map((area) => ({
      ...area,
      bottom: area.bottom === LAST_ROW ? bounds.bottom : area.bottom,
      right: area.right === LAST_COLUMN ? bounds.right : area.right,
    }));
  return disjointAreas(cut);
}

function tableOf<T>({ top, left, bottom, right }: Area, blank: T) {
  const rows = Array.from({ length: bottom - top + 1 }, () => new Array<T>(right - left + 1).fill(blank));
  const set = ({ row, column }: Address, entry: T): void => {
    const cells = rows[row - top];
    if (cells) cells[column - left] = entry;
  };
  return { rows, set };
}

function cellsOf(contents: readonly CellContent[], used: Area) {
  const values = tableOf<Value>(used, null);
  const texts = tableOf(used, "");
  const formulas = tableOf<string | null>(used, null);
  const numberFormats = tableOf(used, "General");
  for (const { at, value, formula, numberFormat } of contents) {
    values.set(at, value);
    texts.set(at, displayText(value, numberFormat));
    formulas.set(at, formula);
    numberFormats.set(at, numberFormat);
  }
  return { values: values.rows, texts: texts.rows, formulas: formulas.rows, numberFormats: numberFormats.rows };
}

function hiddenColumnsOf({ hiddenColumns }: WorksheetPart, used: Area): readonly number[] {
  const columns = Array.from({ length: used.right - used.left + 1 }, (_, index) => used.left + index);
  return columns.filter((column) => hiddenColumns.some(([first, last]) => column >= first && column <= last));
}

/**
 * The worksheet as its reader sees it; a merged area has its content in its first cell only.
 * Throws UnreadableFile when its content spreads over more cells than can be held.
 */
export function toSheet(name: string, visibility: Visibility, part: WorksheetPart, parts: WorkbookParts): Sheet {
  const empty: Sheet = { ...emptySheet(name), visibility, isProtected: part.isProtected };
  const stored = part.cells.map((cell) => cellContent(cell, parts)).filter((content) => content !== null);
  const bounds = boundsOf(stored.map(cellArea));
  if (!bounds) return empty;
  const merges = mergesWithin(bounds, part.merges);
  const merged = mergesOf({ ...empty, merges });
  const contents = stored.filter(({ at }) => sameAddress(at, merged.anchorOf(at)));
  const used = boundsOf(contents.map((content) => merged.areaAt(content.at) ?? cellArea(content)));
  if (!used) return { ...empty, merges };
  if ((used.bottom - used.top + 1) * (used.right - used.left + 1) > MAX_CELLS) {
    throw new UnreadableFile("too-large", `the content of ${name} spreads too far`);
  }
  return {
    ...empty,
    used,
    ...cellsOf(contents, used),
    merges,
    hiddenRows: part.hiddenRows.filter((row) => row >= used.top && row <= used.bottom),
    hiddenColumns: hiddenColumnsOf(part, used),
  };
}
