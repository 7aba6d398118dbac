import { contains, overlap, sameAddress, sameArea, toA1, type Address, type Area } from "./address";
import { moveFormula } from "./move-formula";
import { moveArea, rowsDeleted, rowsInserted, type RowMove } from "./move-rows";
import type { Edit, Patch, SetEdit } from "./patch";
import { emptySheet, sameContent, type Content, type Sheet, type Value } from "./sheet";

/** "stale": these cells, by their place before the patch, are not as the patch expects them; nothing was applied. */
export type ApplyResult =
  { readonly kind: "applied"; readonly sheet: Sheet } | { readonly kind: "stale"; readonly cells: readonly Address[] };

/** What a cell with this value and number format displays. */
export type Display = (value: Value, numberFormat: string) => string;

interface Row {
  readonly values: readonly Value[];
  readonly texts: readonly string[];
  readonly formulas: readonly (string | null)[];
  readonly numberFormats: readonly string[];
}

/** The sheet while a patch is applied: its rows are replaced, never changed, so that the sheet it came from stays as it was. */
interface Draft {
  sheet: Omit<Sheet, "values" | "texts" | "formulas" | "numberFormats">;
  rows: Row[];
}

const plainText: Display = (value) => {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
};

function draftOf(sheet: Sheet): Draft {
  const { values, texts, formulas, numberFormats, ...rest } = sheet;
  const rows = values.map((row, index) => ({
    values: row,
    texts: texts[index] ?? [],
    formulas: formulas[index] ?? [],
    numberFormats: numberFormats[index] ?? [],
  }));
  return { sheet: rest, rows };
}

const sheetOf = ({ sheet, rows }: Draft): Sheet => ({
  ...sheet,
  values: rows.map(({ values }) => values),
  texts: rows.map(({ texts }) => texts),
  formulas: rows.map(({ formulas }) => formulas),
  numberFormats: rows.map(({ numberFormats }) => numberFormats),
});

const blankRow = (width: number, numberFormats: readonly string[] = Array<string>(width).fill("General")): Row => ({
  values: Array<null>(width).fill(null),
  texts: Array<string>(width).fill(""),
  formulas: Array<null>(width).fill(null),
  numberFormats,
});

const widthOf = ({ left, right }: Area): number => right - left + 1;

function rowContent({ values, formulas }: Row, index: number): Content {
  const formula = formulas[index] ?? null;
  return formula === null ? (values[index] ?? null) : { formula };
}

function contentIn({ sheet: { used }, rows }: Draft, { row, column }: Address): Content {
  const found = used && rows[row - used.top];
  return found ? rowContent(found, column - used.left) : null;
}

const isEmpty = (content: Content): boolean => sameContent(content, null);

/** The cells of the area that hold something, in reading order. */
function filledCells({ sheet: { used }, rows }: Draft, area: Area): readonly Address[] {
  if (!used) return [];
  const cells: Address[] = [];
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
    const found = rows[row - used.top] ?? blankRow(0);
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column += 1) {
      if (!isEmpty(rowContent(found, column - used.left))) cells.push({ row, column });
    }
  }
  return cells;
}

/** Makes the used area reach around `area`, with empty cells. */
function growTo(draft: Draft, area: Area): void {
  const { used } = draft.sheet;
  if (!used) {
    draft.sheet = { ...draft.sheet, used: area };
    draft.rows = Array.from({ length: area.bottom - area.top + 1 }, () => blankRow(widthOf(area)));
    return;
  }
  const grown: Area = {
    top: Math.min(used.top, area.top),
    left: Math.min(used.left, area.left),
    bottom: Math.max(used.bottom, area.bottom),
    right: Math.max(used.right, area.right),
  };
  if (sameArea(grown, used)) return;
  const before = blankRow(used.left - grown.left);
  const after = blankRow(grown.right - used.right);
  const widen = (row: Row): Row => ({
    values: [...before.values, ...row.values, ...after.values],
    texts: [...before.texts, ...row.texts, ...after.texts],
    formulas: [...before.formulas, ...row.formulas, ...after.formulas],
    numberFormats: [...before.numberFormats, ...row.numberFormats, ...after.numberFormats],
  });
  const blank = blankRow(widthOf(grown));
  draft.rows = [
    ...Array<Row>(used.top - grown.top).fill(blank),
    ...(widthOf(grown) === widthOf(used) ? draft.rows : draft.rows.map(widen)),
    ...Array<Row>(grown.bottom - used.bottom).fill(blank),
  ];
  draft.sheet = { ...draft.sheet, used: grown };
}

const replaced = <T>(items: readonly T[], index: number, item: T): readonly T[] =>
  items.map((old, at) => (at === index ? item : old));

function put(draft: Draft, { row, column }: Address, content: Content, display: Display): void {
  const { used } = draft.sheet;
  const old = used && draft.rows[row - used.top];
  if (!old) return;
  const index = column - used.left;
  const formula = typeof content === "object" && content !== null ? content.formula : null;
  const value = typeof content === "object" ? null : content;
  draft.rows[row - used.top] = {
    ...old,
    values: replaced(old.values, index, value === "" ? null : value),
    texts: replaced(old.texts, index, display(value, old.numberFormats[index] ?? "General")),
    formulas: replaced(old.formulas, index, formula),
  };
}

const anchor = ({ top, left }: Area): Address => ({ row: top, column: left });

/** True for a cell that a merged area hides: nobody would see what is written there. */
const isHidden = ({ sheet: { merges } }: Draft, at: Address): boolean =>
  merges?.some((area) => contains(area, at) && !sameAddress(anchor(area), at)) ?? false;

function setCell(draft: Draft, { at, before, after }: SetEdit, display: Display): readonly Address[] {
  const isAsExpected = sameContent(contentIn(draft, at), before);
  const isLost = !isEmpty(after) && isHidden(draft, at);
  if (!isEmpty(after)) growTo(draft, { top: at.row, left: at.column, bottom: at.row, right: at.column });
  put(draft, at, after, display);
  return isAsExpected && !isLost ? [] : [at];
}

const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** Moves what is not in the rows themselves: merged areas, hidden rows, and the references of formulas. */
function moveAround(draft: Draft, move: RowMove): void {
  const { sheet } = draft;
  draft.sheet = {
    ...sheet,
    merges:
      sheet.merges && sheet.merges.flatMap((area) => moveArea(area, move) ?? []).filter((area) => !isOneCell(area)),
    hiddenRows: sheet.hiddenRows.flatMap((row) => move(row) ?? []),
  };
  draft.rows = draft.rows.map((row) =>
    row.formulas.some((formula) => formula !== null)
      ? {
          ...row,
          formulas: row.formulas.map((formula) => formula && moveFormula(formula, sheet.name, sheet.name, move)),
        }
      : row,
  );
}

function insertRows(draft: Draft, { row, count, like }: { row: number; count: number; like: number }): void {
  const { used } = draft.sheet;
  if (used && row > used.top && row <= used.bottom + 1) {
    const blank = blankRow(widthOf(used), draft.rows[like - used.top]?.numberFormats);
    draft.rows.splice(row - used.top, 0, ...Array<Row>(count).fill(blank));
    draft.sheet = { ...draft.sheet, used: { ...used, bottom: used.bottom + count } };
  } else if (used && row <= used.top) {
    draft.sheet = { ...draft.sheet, used: { ...used, top: used.top + count, bottom: used.bottom + count } };
  }
  moveAround(draft, rowsInserted(row, count));
}

function deleteRows(draft: Draft, { row, count }: { row: number; count: number }): readonly Address[] {
  const { used } = draft.sheet;
  const refused = filledCells(draft, { top: row, left: 0, bottom: row + count - 1, right: Infinity });
  const move = rowsDeleted(row, count);
  if (used) {
    draft.rows = draft.rows.filter((_, index) => move(used.top + index) !== null);
    draft.sheet = { ...draft.sheet, used: moveArea(used, move) };
  }
  moveAround(draft, move);
  return refused;
}

function merge(draft: Draft, area: Area): readonly Address[] {
  const { merges } = draft.sheet;
  if (isOneCell(area)) return [];
  const lost = filledCells(draft, area).filter((cell) => !sameAddress(cell, anchor(area)));
  const inTheWay = merges?.filter((other) => overlap(other, area)).map(anchor) ?? [];
  if (merges) draft.sheet = { ...draft.sheet, merges: [...merges, area] };
  return [...inTheWay, ...lost];
}

function unmerge(draft: Draft, area: Area): readonly Address[] {
  const { merges } = draft.sheet;
  if (!merges || isOneCell(area)) return [];
  const rest = merges.filter((other) => !sameArea(other, area));
  draft.sheet = { ...draft.sheet, merges: rest };
  return rest.length < merges.length ? [] : [anchor(area)];
}

const everything: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

function emptyOut(draft: Draft): readonly Address[] {
  const refused = filledCells(draft, everything);
  Object.assign(draft, draftOf(emptySheet(draft.sheet.name)));
  return refused;
}

function style(
  draft: Draft,
  { area, style: { numberFormat } }: Extract<Edit, { kind: "style" }>,
  display: Display,
): void {
  if (numberFormat === undefined) return;
  growTo(draft, area);
  const { used } = draft.sheet;
  if (!used) return;
  draft.rows = draft.rows.map((row, index) => {
    const inArea = (column: number): boolean =>
      used.top + index >= area.top &&
      used.top + index <= area.bottom &&
      used.left + column >= area.left &&
      used.left + column <= area.right;
    return {
      ...row,
      texts: row.texts.map((text, column) =>
        inArea(column) ? display(row.values[column] ?? null, numberFormat) : text,
      ),
      numberFormats: row.numberFormats.map((format, column) => (inArea(column) ? numberFormat : format)),
    };
  });
}

/** Does one step and says which cells speak against it. */
function step(draft: Draft, edit: Edit, display: Display): readonly Address[] {
  switch (edit.kind) {
    case "set":
      return setCell(draft, edit, display);
    case "insert-rows":
      insertRows(draft, edit);
      return [];
    case "delete-rows":
      return deleteRows(draft, edit);
    case "merge":
      return merge(draft, edit.area);
    case "unmerge":
      return unmerge(draft, edit.area);
    case "add-sheet":
    case "remove-sheet":
      return emptyOut(draft);
    case "style":
      style(draft, edit, display);
      return [];
    case "offer":
    case "print":
      return [];
  }
}

/** Where a row of the sheet lay before these edits were made; null when one of them inserted it. */
export function originOf(edits: readonly Edit[], row: number): number | null {
  return edits.reduceRight<number | null>((origin, edit) => {
    if (origin === null) return null;
    if (edit.kind === "insert-rows") return rowsDeleted(edit.row, edit.count)(origin);
    return edit.kind === "delete-rows" ? rowsInserted(edit.row, edit.count)(origin) : origin;
  }, row);
}

/**
 * The sheet after the patch, or the cells that somebody changed since the patch was made. All steps are checked, each
 * against the sheet as the steps before it left it, so that every such cell is named.
 * Inserted rows shift and grow merged areas, hidden rows and the references of this sheet's formulas; formulas are not
 * calculated: a formula that was just set has no value, and the others keep theirs. Nothing is written where a merged
 * area hides it, and merging refuses to lose content.
 */
export function applyPatch(sheet: Sheet, { edits }: Patch, display: Display = plainText): ApplyResult {
  const draft = draftOf(sheet);
  const stale = new Map<string, Address>();
  edits.forEach((edit, index) => {
    for (const { row, column } of step(draft, edit, display)) {
      const at = { row: originOf(edits.slice(0, index), row) ?? row, column };
      stale.set(toA1(at), at);
    }
  });
  return stale.size > 0 ? { kind: "stale", cells: [...stale.values()] } : { kind: "applied", sheet: sheetOf(draft) };
}
