import type { Area } from "../sheet/address";
import { blockCellsOf, type BlockCell } from "./block-cells";
import type { Cells } from "./cells";
import { findLabels, type Labelled } from "./find-labels";
import { findSpendingPlan } from "./find-spending-plan";
import type { Field, MoneyUnit, SpendingStep } from "./goal-table";
import { moneyUnitsIn } from "./money-units";
import { projectTexts, type ProjectText } from "./project-fields";
import { fundingGridsIn, readFunding, type Funding } from "./read-funding";
import { isCodedUnit, isLabelLike, isUnitNote, labelOf, labelWord } from "./words/label-words";
import { isTitle } from "./words/row-words";

/** What stands above a grid: the project, its money and its goals. */
export interface HeaderBlock extends Funding {
  readonly title: Field | null;
  readonly unitNote: Field | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly fields: Partial<Readonly<Record<ProjectText, Field>>>;
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
function fieldFrom(cells: Cells, labels: readonly Labelled[], role: ProjectText): Field | null {
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
const longestYear = 60;

function fieldsIn(cells: Cells, block: readonly BlockCell[], labels: readonly Labelled[]): HeaderBlock["fields"] {
  const fields: Partial<Record<ProjectText, Field>> = {};
  for (const role of projectTexts) {
    const field = fieldFrom(cells, labels, role);
    if (field) fields[role] = field;
  }
  const unit = fields.budgetUnit ?? codedUnit(cells, block);
  return unit ? { ...fields, budgetUnit: unit } : fields;
}

/** Reads the header block above a grid. Nothing in it is required. */
export function readHeaderBlock(cells: Cells, area: Area): HeaderBlock {
  const block = blockCellsOf(cells, area);
  const grids = fundingGridsIn(block);
  const labels = findLabels(cells, area, new Set(grids.map(({ row }) => row)));
  const units = moneyUnitsIn(block);
  const funding = readFunding(cells, block, labels, grids, units.at);
  const { totalFunding } = funding;
  const written = totalFunding && /[万亿元]/u.test(totalFunding.field.text) ? totalFunding.unit : null;
  return {
    ...funding,
    title: titleIn(cells, block),
    unitNote: units.note && cells.field("unitNote", units.note.row, units.note.column),
    moneyUnit: units.stated ?? written,
    fields: fieldsIn(cells, block, labels),
    spendingPlan: findSpendingPlan(cells, block),
    words: new Set(block.filter(({ key }) => key.length <= longestLabel).map(({ key }) => labelWord(key))),
    year: yearIn(block.filter(({ key }) => key.length <= longestYear).map(({ key }) => key)),
  };
}
