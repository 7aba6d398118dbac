import type { Address } from "../sheet/address";
import { displayText } from "../sheet/display-text";
import type { Merges } from "../sheet/merges";
import { referencesIn } from "../sheet/formula-references";
import { contentAt, numberFormatAt, textAt, valueAt, type Content, type Sheet } from "../sheet/sheet";
import type { FieldName, GoalTable } from "../table/goal-table";
import { cellTexts, type FilledEntry } from "./fill-entry";
import type { IndicatorRow, NewRow } from "./insertion";
import { areaOf, contentOf, isTall } from "./stretch-column";

/** A cell that a placed entry fills, where it stands after the patch. */
export interface PlacedCell {
  readonly filled: FilledEntry;
  readonly role: FieldName;
  readonly at: Address;
  readonly before: Content;
  readonly after: string | number;
  /** What it will display. */
  readonly text: string;
}

/** What an entry has to say in one column of a form. */
interface ColumnText {
  readonly role: FieldName;
  readonly column: number;
  readonly text: string;
}

/** A form's own prompt, which an indicator's name replaces: "指标1：", "……". */
const isPrompt = (text: string): boolean =>
  /^(?:(?:指标|目标)?\s{0,3}\d{0,3}\s{0,3}[:：.、]?|[.…]+)$/.test(text.trim());

const vocabularyColumns: ReadonlySet<FieldName> = new Set<FieldName>(["valueType", "direction"]);

/** The word that this form's own rows use for 定量, 正向 and their like. */
function inTheFormsWords(table: GoalTable, role: FieldName, text: string): string {
  if (!vocabularyColumns.has(role)) return text;
  const written = table.projects
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ others }) => others.filter((field) => field.role === role && field.text !== ""));
  const same = written.find((field) => field.text.startsWith(text));
  if (same) return same.text;
  return written.some((field) => field.text.endsWith("指标")) ? `${text}指标` : text;
}

/** What an entry has to say in the columns that a form has. */
function columnTexts(table: GoalTable, filled: FilledEntry): readonly ColumnText[] {
  const texts = cellTexts(filled, new Set(table.columns.map(({ field }) => field)));
  return [...texts].flatMap(([role, text]) => {
    const column = table.columns.find(({ field }) => field === role)?.column;
    return column === undefined ? [] : [{ role, column, text: inTheFormsWords(table, role, text) }];
  });
}

const plainNumber = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** A number format that shows a number for what it is: no percentage, fraction, date or text. */
const showsNumber = (numberFormat: string): boolean =>
  numberFormat === "General" || /^#?[#,]*0(?:\.0+)?_?\s*$/.test(numberFormat);

function holdsNumbers(sheet: Sheet, table: GoalTable): boolean {
  const targets = table.projects.flatMap(({ indicators }) => indicators.map(({ targetValue }) => targetValue));
  const filled = targets.filter(({ content }) => content !== null);
  const numbers = filled.filter(({ at }) => typeof valueAt(sheet, at) === "number");
  return numbers.length * 2 > filled.length;
}

/** A plain number is written as one where the form keeps its target values as numbers; all else is text. */
function asWritten(
  sheet: Sheet,
  table: GoalTable,
  role: FieldName,
  model: Address,
  text: string,
): Pick<PlacedCell, "after" | "text"> {
  const format = numberFormatAt(sheet, model);
  if (role !== "targetValue" || !plainNumber.test(text) || !showsNumber(format) || !holdsNumbers(sheet, table)) {
    return { after: text, text };
  }
  return { after: Number(text), text: displayText(Number(text), format) };
}

/** What a new row has to say of its own in the columns that a form has; nothing for a heading. */
export const textsInNewRow = (table: GoalTable, row: NewRow): readonly ColumnText[] =>
  row.kind === "indicator" ? columnTexts(table, row.filled) : [];

function isFreeCell(sheet: Sheet, merges: Merges, row: number, column: number, role: FieldName): boolean {
  const area = areaOf(merges, row, column);
  if (isTall(area)) return false;
  return contentOf(sheet, area) === null || (role === "name" && isPrompt(textAt(sheet, { row, column: area.left })));
}

/** Whether the row adds up others: a total, though nothing calls it one. */
function addsUp(sheet: Sheet, { area: { left, right } }: GoalTable, row: number): boolean {
  for (let column = left; column <= right; column += 1) {
    const content = contentAt(sheet, { row, column });
    const formula = typeof content === "object" && content !== null ? content.formula : "";
    if (referencesIn(formula).some(({ first, last }) => last !== null && Math.min(first.row, last.row) < row))
      return true;
  }
  return false;
}

/** Whether a row's cells for the indicator's name and target value wait to be filled. */
export function isFreeRow(sheet: Sheet, merges: Merges, table: GoalTable, row: number): boolean {
  if (addsUp(sheet, table, row)) return false;
  return table.columns
    .filter(({ field }) => field === "name" || field === "targetValue")
    .every(({ column, field }) => isFreeCell(sheet, merges, row, column, field));
}

/** Fills an empty row: cells that hold anything, or that the row shares with others, stay as they are. */
export function cellsInFreeRow(
  sheet: Sheet,
  merges: Merges,
  table: GoalTable,
  filled: FilledEntry,
  row: number,
  rowAfterwards: number,
): readonly PlacedCell[] {
  return columnTexts(table, filled)
    .filter(({ role, column }) => isFreeCell(sheet, merges, row, column, role))
    .map(({ role, column, text }) => {
      const area = areaOf(merges, row, column);
      const model = { row, column: area.left };
      const written = asWritten(sheet, table, role, model, text);
      return { filled, role, at: { ...model, row: rowAfterwards }, before: contentOf(sheet, area), ...written };
    });
}

/** Fills a row of an insertion, above `before`. A cell of an area merged across that place is the neighbours'. */
export function cellsInNewRow(
  sheet: Sheet,
  merges: Merges,
  table: GoalTable,
  { filled, like }: IndicatorRow,
  before: number,
  rowAfterwards: number,
): readonly PlacedCell[] {
  return columnTexts(table, filled)
    .filter(({ column }) => areaOf(merges, before - 1, column).bottom < before)
    .map(({ role, column, text }) => {
      const model = areaOf(merges, like, column);
      const at = { row: rowAfterwards, column: isTall(model) ? column : model.left };
      return {
        filled,
        role,
        at,
        before: null,
        ...asWritten(sheet, table, role, { row: like, column: at.column }, text),
      };
    });
}
