import type { Area } from "../sheet/address";
import { numberFormatAt, valueAt } from "../sheet/sheet";
import { readPercent } from "../value/percent";
import { blockCellsOf, type BlockCell } from "./block-cells";
import type { Cells } from "./cells";
import { findLabels, type Labelled } from "./find-labels";
import type { Field, FieldName, MoneyUnit, SpendingStep } from "./goal-table";
import { fundingGridsIn, readFunding, type Funding } from "./read-funding";
import {
  isCheckpoint,
  isCodedUnit,
  isLabelLike,
  isUnitNote,
  labelOf,
  labelWord,
  moneyBracketIn,
  moneyNoteIn,
} from "./words/label-words";
import { isTitle } from "./words/row-words";

/** Fields that a header block states once. */
const blockFields = [
  "projectCode",
  "projectName",
  "budgetUnit",
  "supervisor",
  "implementer",
  "projectKind",
  "projectTerm",
  "purpose",
  "goal",
  "termGoal",
] as const satisfies readonly FieldName[];

export type BlockField = (typeof blockFields)[number];

/** What stands above a grid: the project, its money and its goals. */
export interface HeaderBlock extends Funding {
  readonly title: Field | null;
  readonly unitNote: Field | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly fields: Partial<Readonly<Record<BlockField, Field>>>;
  readonly spendingPlan: readonly SpendingStep[];
  /** The short texts of the block: labels among them. */
  readonly words: ReadonlySet<string>;
  readonly year: number | null;
}

/** The first heading that has its row to itself, but for a money note. */
function titleIn(cells: Cells, block: readonly BlockCell[]): Field | null {
  const title = block.find(
    (cell) =>
      isTitle(cell.key) && block.every((other) => other === cell || other.row !== cell.row || isUnitNote(other.key)),
  );
  return title ? cells.field("title", title.row, title.column) : null;
}

/** The most specific label that is filled wins; then the most specific of the blank ones. */
function fieldFrom(cells: Cells, labels: readonly Labelled[], role: BlockField): Field | null {
  const fields = labels
    .filter(({ label }) => label.field === role)
    .sort((a, b) => a.label.rank - b.label.rank)
    .map(({ value, embedded }) => cells.field(role, value.row, value.column, embedded ?? undefined));
  return fields.find(({ text }) => text !== "") ?? fields[0] ?? null;
}

/** "350001承德市…本级" above the labels names the budget unit without saying so. */
function codedUnit(cells: Cells, block: readonly BlockCell[]): Field | null {
  const firstLabel = block.find(({ key }) => labelOf(key) !== null)?.row ?? Infinity;
  const cell = block.find(
    ({ row, key }) => row <= firstLabel && isCodedUnit(key) && !isTitle(key) && !isLabelLike(key),
  );
  return cell ? cells.field("budgetUnit", cell.row, cell.column) : null;
}

function stepAt(cells: Cells, checkpoint: BlockCell, isAbove: boolean): SpendingStep {
  const { row, column, area, text } = checkpoint;
  const field = isAbove
    ? cells.field("spendingPlan", area.bottom + 1, column)
    : cells.field("spendingPlan", row, area.right + 1);
  const value = valueAt(cells.sheet, field.at);
  const content = typeof value === "number" || typeof value === "string" ? value : null;
  const percent = content === "" ? null : readPercent(content, field.text, numberFormatAt(cells.sheet, field.at));
  return { label: text.replace(/\s/gu, ""), field, percent };
}

/** A row with at least two checkpoints (3月底, 6月底 …) is a spending plan; the shares stand below or beside them. */
function spendingPlanIn(cells: Cells, block: readonly BlockCell[]): readonly SpendingStep[] {
  const checkpoints = block.filter(({ key }) => isCheckpoint(key));
  const row = checkpoints.find((cell) => checkpoints.some((other) => other !== cell && other.row === cell.row))?.row;
  const inRow = checkpoints.filter((cell) => cell.row === row);
  const adjacent = inRow.some((cell) => inRow.some(({ column }) => column === cell.area.right + 1));
  const beside = inRow.some(({ area }) => row !== undefined && cells.key(row, area.right + 1) !== "");
  return inRow.map((checkpoint) => stepAt(cells, checkpoint, adjacent || !beside));
}

function unitNoteIn(cells: Cells, block: readonly BlockCell[]): Field | null {
  const note = block.find(({ key }) => moneyNoteIn(key) !== null);
  return note ? cells.field("unitNote", note.row, note.column) : null;
}

const yearWords: readonly RegExp[] = [/预算年度:?(20\d\d)/u, /(20\d\d)年度/u, /^[^\d]{0,4}(20\d\d)年/u];

/** The first text that names a year, the surest wording first. */
export function yearIn(texts: readonly string[]): number | null {
  for (const pattern of yearWords) {
    for (const text of texts) {
      const [, year] = pattern.exec(text) ?? [];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

const longestLabel = 30;

/** Reads the header block above a grid. Nothing in it is required. */
export function readHeaderBlock(cells: Cells, area: Area): HeaderBlock {
  const block = blockCellsOf(cells, area);
  const grids = fundingGridsIn(cells, area);
  const labels = findLabels(cells, area, new Set(grids.map(({ row }) => row)));
  const fields: Partial<Record<BlockField, Field>> = {};
  for (const role of blockFields) {
    const field = fieldFrom(cells, labels, role);
    if (field) fields[role] = field;
  }
  const unit = fields.budgetUnit ?? codedUnit(cells, block);
  if (unit) fields.budgetUnit = unit;
  const unitNote = unitNoteIn(cells, block);
  const noted = block.map(({ key }) => moneyNoteIn(key)).find((found) => found !== null) ?? null;
  const bracketed = block.flatMap(({ area: around, key }) => {
    const stated = key.length <= longestLabel ? moneyBracketIn(key) : null;
    return stated ? [{ area: around, unit: stated }] : [];
  });
  const [anyBracket] = bracketed;
  const unitAt = (row: number): MoneyUnit =>
    bracketed.find(({ area: { top, bottom } }) => bottom > top && row >= top && row <= bottom)?.unit ??
    noted ??
    anyBracket?.unit ??
    "万元";
  const funding = readFunding(cells, area, labels, grids, unitAt);
  const written =
    funding.totalFunding && /[万亿元]/u.test(funding.totalFunding.field.text) ? funding.totalFunding.unit : null;
  return {
    ...funding,
    title: titleIn(cells, block),
    unitNote,
    moneyUnit: noted ?? anyBracket?.unit ?? written,
    fields,
    spendingPlan: spendingPlanIn(cells, block),
    words: new Set(block.filter(({ key }) => key.length <= longestLabel).map(({ key }) => labelWord(key))),
    year: yearIn(block.filter(({ key }) => key.length <= 60).map(({ key }) => key)),
  };
}
